import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import en from "../../../src/_locales/en/messages.json";
import fr from "../../../src/_locales/fr/messages.json";

const FOLDER = "src/ui";
const source = readdirSync(FOLDER)
  .map((name) => readFileSync(join(FOLDER, name), "utf8"))
  .join("\n");

const ours = (messages: Record<string, { message: string }>): readonly (readonly [string, string])[] =>
  Object.entries(messages)
    .filter(([key]) => key.startsWith("ui_"))
    .map(([key, { message }]) => [key, message]);

const holes = (text: string): readonly string[] => [...text.matchAll(/\$\d/g)].map(([hole]) => hole).sort();

describe("the words of the overlay", () => {
  it("are the same in number and in their holes in both languages", () => {
    const shape = (messages: typeof en): unknown => ours(messages).map(([key, text]) => [key, holes(text)]);
    expect(shape(fr)).toEqual(shape(en));
  });

  it("say something in each language", () => {
    for (const [key, text] of [...ours(en), ...ours(fr)]) expect(text.trim(), key).not.toBe("");
  });

  it("are all used, so that nobody translates for nothing", () => {
    const names = [...source.matchAll(/["`](ui_\w*(?:\$\{[^}]*\}\w*)*)["`]/g)].map(([, name = ""]) => name);
    const patterns = names.map((name) => new RegExp(`^${name.replace(/\$\{[^}]*\}/g, "\\w+")}$`));
    for (const [key] of ours(en))
      expect(
        patterns.some((pattern) => pattern.test(key)),
        key,
      ).toBe(true);
  });

  it("stand in order", () => {
    for (const messages of [en, fr]) expect(Object.keys(messages)).toEqual(Object.keys(messages).sort());
  });
});
