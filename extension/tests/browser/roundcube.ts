import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Dovecot } from "./dovecot";
import { PHP, ROUNDCUBE, need } from "./needs";
import type { SmtpSink } from "./smtp";
import { type Started, folder, freePorts, run } from "./started";

/** A real Roundcube, with its configuration, database and files in one folder. */
export interface Roundcube extends Started {
  /** Where it answers, without a slash at the end. */
  readonly origin: string;
}

/** Starts Roundcube on PHP's own web server, for the mailboxes of this Dovecot; what it sends goes to the sink. */
export async function startRoundcube(dovecot: Dovecot, sink: SmtpSink, editor: "plain" | "html"): Promise<Roundcube> {
  need(ROUNDCUBE);
  const php = need(PHP);
  const home = folder("roundcube");
  const [port = 0] = await freePorts(1);
  configure(home.path, dovecot.port, sink.port, editor);
  try {
    execFileSync(php, [
      "-r",
      '$db = new PDO("sqlite:" . $argv[1]); $db->exec(file_get_contents($argv[2]));',
      join(home.path, "roundcube.db"),
      "/usr/share/roundcube/SQL/sqlite.initial.sql",
    ]);
    const program = await run(php, ["-S", `127.0.0.1:${port}`, "-t", "/var/lib/roundcube"], {
      environment: { ROUNDCUBE_CONFIG_DIR: join(home.path, "config") },
      ready: /Development Server .* started/,
    });
    return {
      origin: `http://127.0.0.1:${port}`,
      async stop() {
        await program.stop();
        await home.stop();
      },
    };
  } catch (trouble) {
    await home.stop();
    throw trouble;
  }
}

function configure(home: string, imap: number, smtp: number, editor: "plain" | "html"): void {
  const config = join(home, "config");
  for (const name of ["config", "logs", "temp"]) {
    mkdirSync(join(home, name));
  }
  for (const name of ["defaults.inc.php", "mimetypes.php"]) {
    cpSync(join("/etc/roundcube", name), join(config, name));
  }
  const settings = {
    db_dsnw: `sqlite:///${home}/roundcube.db?mode=0600`,
    imap_host: `127.0.0.1:${imap}`,
    smtp_host: `127.0.0.1:${smtp}`,
    smtp_user: "",
    smtp_pass: "",
    des_key: "netiquette-tests-24-char",
    log_dir: join(home, "logs"),
    temp_dir: join(home, "temp"),
    drafts_mbox: "Drafts",
    sent_mbox: "Sent",
    mail_domain: "example.org",
    skin: "elastic",
    language: "en_US",
    htmleditor: editor === "html" ? 1 : 0,
    // Else it keeps a copy every five seconds, and ends an undo step with it wherever the writing just is.
    compose_save_localstorage: false,
  };
  const lines = Object.entries(settings).map(([name, value]) => `$config['${name}'] = ${JSON.stringify(value)};`);
  writeFileSync(
    join(config, "config.inc.php"),
    `<?php\n$config = [];\n${lines.join("\n")}\n$config['plugins'] = [];\n`,
  );
}
