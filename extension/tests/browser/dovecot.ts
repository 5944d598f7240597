import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { DOVECOT, need } from "./needs";
import { type Started, folder, freePorts, run } from "./started";

/** Debian's `nobody`; only root can become somebody else. */
const NOBODY = { uid: 65534, gid: 65534, user: "nobody", group: "nogroup" };

/** The password of everybody. */
export const PASSWORD = "pw";

/** A real IMAP server with its files in one folder. Whoever logs in has a mailbox. */
export interface Dovecot extends Started {
  readonly port: number;
  /** Puts a message into somebody's inbox, as if it had just come. */
  deliver(user: string, message: string): void;
}

/** Starts Dovecot on a free port of 127.0.0.1. */
export async function startDovecot(): Promise<Dovecot> {
  const home = folder("dovecot");
  const [port = 0] = await freePorts(1);
  const owner = mailOwner();
  for (const name of ["mail", "home", "run"]) {
    mkdirSync(join(home.path, name));
    if (name !== "run") {
      chownSync(join(home.path, name), owner.uid, owner.gid);
    }
  }
  const configuration = join(home.path, "dovecot.conf");
  writeFileSync(configuration, configure(home.path, port, owner));
  try {
    const program = await run(need(DOVECOT), ["-F", "-c", configuration], { ready: /starting up/ });
    let delivered = 0;
    return {
      port,
      deliver(user, message) {
        delivered += 1;
        deliver(join(home.path, "mail", user), `${delivered}.netiquette`, message, owner);
      },
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

interface Owner {
  readonly uid: number;
  readonly gid: number;
  readonly user: string;
  readonly group: string;
}

function mailOwner(): Owner {
  const self = userInfo();
  return self.uid === 0 ? NOBODY : { uid: self.uid, gid: self.gid, user: self.username, group: String(self.gid) };
}

function deliver(mailbox: string, name: string, message: string, owner: Owner): void {
  const made = ["", "cur", "new", "tmp"].map((part) => join(mailbox, part));
  for (const path of made) {
    mkdirSync(path, { recursive: true });
    chownSync(path, owner.uid, owner.gid);
  }
  const path = join(mailbox, "new", name);
  writeFileSync(path, message.replaceAll(/\r?\n/g, "\r\n"));
  chownSync(path, owner.uid, owner.gid);
  chmodSync(path, 0o600);
}

function configure(home: string, port: number, owner: Owner): string {
  return `
base_dir = ${home}/run
log_path = /dev/stderr
mail_location = maildir:${home}/mail/%u
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
default_internal_user = ${owner.user}
default_login_user = ${owner.user}
default_internal_group = ${owner.group}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${home}/home/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
  chroot =
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    special_use = \\Drafts
    auto = subscribe
  }
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
}
`;
}
