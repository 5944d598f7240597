import { readFileSync } from "node:fs";

const FILE = new URL("../../src/_locales/en/messages.json", import.meta.url);

/** The words that the extension shows under this key, in the language of the test browsers, as a pattern for them. */
export function words(key: string): RegExp {
  const messages: unknown = JSON.parse(readFileSync(FILE, "utf8"));
  const entry: unknown = typeof messages === "object" && messages !== null ? Reflect.get(messages, key) : undefined;
  const message: unknown = typeof entry === "object" && entry !== null ? Reflect.get(entry, "message") : undefined;
  if (typeof message !== "string") {
    throw new Error(`There are no words ${key}.`);
  }
  return new RegExp(message.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}
