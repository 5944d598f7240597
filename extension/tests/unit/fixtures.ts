import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { JSDOM } from "jsdom";

const FOLDER = join(import.meta.dirname, "../fixtures");

/** What must be found of one mail on a fixture page; its README says what each field means. */
export interface ExpectedDraft {
  readonly frame?: string;
  readonly body: string;
  readonly text: string;
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly attachments: readonly string[];
  readonly send: string | null;
  readonly quote?: string;
  readonly signature?: string;
  readonly thread?: string;
  /** What differs where class names and test ids are not those we know. */
  readonly scrambled?: Partial<ExpectedDraft>;
}

export interface Expected {
  readonly url: string;
  readonly file?: string;
  readonly toggle?: { readonly select: string; readonly value: string };
  readonly drafts: readonly ExpectedDraft[];
  readonly toggled?: readonly ExpectedDraft[];
}

/** One fixture page in one language of its user interface. */
export interface Fixture {
  readonly site: string;
  readonly kind: string;
  readonly language: string;
  readonly html: string;
  readonly expected: Expected;
}

/** Every fixture page in every language. */
export function allFixtures(): readonly Fixture[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name: site }) =>
    readdirSync(join(FOLDER, site))
      .filter((file) => file.endsWith(".html"))
      .map((file) => {
        const [kind = "", language = ""] = basename(file, ".html").split(".");
        const html = readFileSync(join(FOLDER, site, file), "utf8");
        return { site, kind, language, html, expected: readExpected(join(FOLDER, site, `${kind}.json`)) };
      }),
  );
}

/** One fixture page, in the first of its languages. */
export function fixture(site: string, kind: string): Fixture {
  const found = allFixtures().find((one) => one.site === site && one.kind === kind);
  if (found === undefined) throw new Error(`There is no fixture ${site}/${kind}`);
  return found;
}

function readExpected(path: string): Expected {
  // Our own file, and the tests that read it fail where it is not what it should be.
  return (JSON as { parse(text: string): Expected }).parse(readFileSync(path, "utf8"));
}

/** The page as it was written, its script not run. */
export function parse({ html }: Fixture): Document {
  return new JSDOM(html).window.document;
}

/** The page as a browser without layout shows it, its own script run, under its webmail's address. */
export function open({ html, expected }: Fixture): Document {
  return new JSDOM(html, { url: expected.url, runScripts: "dangerously", pretendToBeVisual: true }).window.document;
}
