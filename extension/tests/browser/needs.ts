import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { describe, test } from "vitest";

/** A program of this computer that some tests need: the names systems call it by, and what installs it. */
export interface Program {
  readonly names: readonly string[];
  readonly install: string;
}

/** Debian keeps servers in `sbin`, which is not always on the path of a user. */
const FOLDERS = [...(process.env["PATH"] ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"].filter(Boolean);

export const CHROMIUM: Program = { names: ["chromium", "chromium-browser"], install: "apt-get install -y chromium" };
export const FIREFOX: Program = { names: ["firefox-esr", "firefox"], install: "apt-get install -y firefox-esr" };
export const JAVA: Program = { names: ["java"], install: "apt-get install -y default-jdk-headless" };
export const OPENSSL: Program = { names: ["openssl"], install: "apt-get install -y openssl" };
export const DOVECOT: Program = { names: ["dovecot"], install: "apt-get install -y dovecot-imapd" };
/** Other IMAP servers push it out and leave the rest of Dovecot behind. */
const DOVECOT_IMAP: Program = {
  names: ["/usr/lib/dovecot/imap", "/usr/libexec/dovecot/imap"],
  install: DOVECOT.install,
};
export const PHP: Program = { names: ["php"], install: "apt-get install -y php-cli php-sqlite3" };
export const ROUNDCUBE: Program = {
  names: ["/usr/share/roundcube/index.php"],
  install: "apt-get install -y roundcube-core roundcube-sqlite3",
};

/** All that a screen of our own takes, with windows that can be in front. ImageMagick photographs it. */
const SCREEN_INSTALL = "apt-get install -y xvfb openbox xdotool imagemagick";
export const XVFB: Program = { names: ["Xvfb"], install: SCREEN_INSTALL };
export const OPENBOX: Program = { names: ["openbox"], install: SCREEN_INSTALL };
export const XDOTOOL: Program = { names: ["xdotool"], install: SCREEN_INSTALL };
export const IMPORT: Program = { names: ["import", "import-im6.q16"], install: SCREEN_INSTALL };
export const SCREEN: readonly Program[] = [XVFB, OPENBOX, XDOTOOL, IMPORT];

/** All that a webmail of our own takes. */
export const WEBMAIL: readonly Program[] = [DOVECOT, DOVECOT_IMAP, PHP, ROUNDCUBE];

/** Where the program is; undefined where it is not installed. */
export function find(program: Program): string | undefined {
  return program.names
    .flatMap((name) => (name.startsWith("/") ? [name] : FOLDERS.map((folder) => join(folder, name))))
    .find((path) => canBeRead(path));
}

/** Where the program is. Throws, and says what installs it, where it is not. */
export function need(program: Program): string {
  const path = find(program);
  if (path === undefined) {
    throw new Error(`${program.names[0] ?? ""} is not installed. To install it: ${program.install}`);
  }
  return path;
}

/**
 * Tests that need these programs. Where one is absent they are skipped, and the report says why and what installs it;
 * with NETIQUETTE_SKIP_NOTHING in the environment they fail with the same words, so that no build skips them unseen.
 */
export function describeWith(programs: readonly Program[], name: string, body: () => void): void {
  const absent = programs.filter((program) => find(program) === undefined);
  if (absent.length === 0) {
    describe(name, body);
    return;
  }
  const reason = [...new Set(absent.map(({ install }) => install))]
    .map((install) => {
      const names = absent.filter((program) => program.install === install).map((program) => program.names[0] ?? "");
      return `needs ${names.join(" and ")} (${install})`;
    })
    .join(", ");
  if (process.env["NETIQUETTE_SKIP_NOTHING"] === undefined) {
    test.skip(`${name}: ${reason}`);
  } else {
    test(name, () => {
      throw new Error(reason);
    });
  }
}

function canBeRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
