import type { Words } from "./words";

/** The keyboard shortcut in words: browsers leave it unbound without a word when another extension has it. */
export function shortcutText(
  commands: readonly { readonly name?: string | undefined; readonly shortcut?: string | undefined }[],
  words: Words,
): string {
  const shortcut = commands.find(({ name }) => name === "open-panel")?.shortcut ?? "";
  return shortcut === "" ? words("options_shortcut_none") : words("options_shortcut", shortcut);
}
