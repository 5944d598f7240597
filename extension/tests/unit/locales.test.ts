// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Messages = Readonly<
  Record<string, { readonly message: string; readonly placeholders?: Readonly<Record<string, unknown>> }>
>;

const SOURCE = new URL("../../src/", import.meta.url);
const LOCALES = readdirSync(new URL("_locales/", SOURCE));
const PREFIXES = "background|manifest|options|popup|ui";

const messages = (locale: string): Messages =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- our own file; a wrong shape fails the tests below
  JSON.parse(readFileSync(new URL(`_locales/${locale}/messages.json`, SOURCE), "utf8")) as Messages;

describe("the words of the extension", () => {
  it("are in English and French", () => {
    expect(LOCALES).toEqual(["en", "fr"]);
  });

  it.each(LOCALES)("have the same keys in %s as in English, in order", (locale) => {
    const keys = Object.keys(messages(locale));
    expect(keys).toEqual(Object.keys(messages("en")));
    expect(keys).toEqual([...keys].sort());
  });

  it.each(LOCALES)("have no empty message in %s", (locale) => {
    const empty = Object.entries(messages(locale)).filter(([, { message }]) => message.trim() === "");
    expect(empty).toEqual([]);
  });

  it.each(LOCALES)("use in %s every stand-in that they declare, and declare those of English", (locale) => {
    for (const [key, { message, placeholders }] of Object.entries(messages(locale))) {
      const used = [...message.matchAll(/\$([A-Z]+)\$/gu)].map(([, name]) => name!.toLowerCase());
      const declared = Object.keys(placeholders ?? {});
      expect([...new Set(used)].sort(), key).toEqual(declared.sort());
      expect(declared, key).toEqual(Object.keys(messages("en")[key]?.placeholders ?? {}).sort());
    }
  });

  it("exist wherever the source names one, and all are used", () => {
    const used = new Set(sources().flatMap(keysIn));
    const known = Object.keys(messages("en"));
    expect([...used].filter((key) => !known.includes(key))).toEqual([]);
    // The overlay composes some of its keys; its own test says that all of them are used.
    expect(known.filter((key) => !used.has(key) && !key.startsWith("ui_"))).toEqual([]);
  });
});

/** Keys stand in quotes, but not as names of fields, or in the manifest between `__MSG_` and `__`. */
function keysIn(text: string): readonly string[] {
  const quoted = text.matchAll(new RegExp(`["'\`]((?:${PREFIXES})_[a-z0-9_]+)["'\`](?!:)`, "gu"));
  return [...quoted, ...text.matchAll(/__MSG_(\w+?)__/gu)].map(([, key]) => key!);
}

function sources(): readonly string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|html)$|manifest\.json$/u.test(name))
    .map((name) => readFileSync(new URL(name.replaceAll("\\", "/"), SOURCE), "utf8"));
}
