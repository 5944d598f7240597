import type messages from "../_locales/en/messages.json";

/** The name of a sentence that this folder shows. */
export type Key = Extract<keyof typeof messages, `ui_${string}`>;

/** Finds the sentence in the user's language; `$1` to `$9` in it stand for the parts. */
export type Say = (key: Key, ...parts: readonly string[]) => string;

/** Asks the browser, which knows the user's language. */
export const sayInBrowser: Say = (key, ...parts) => chrome.i18n.getMessage(key, [...parts]);

/** How many things there are to look at, in words that agree with the number. */
export function things(say: Say, count: number): string {
  return count === 1 ? say("ui_things_one") : say("ui_things_many", String(count));
}
