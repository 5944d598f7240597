/** The keys that open the list of findings, or undefined: browsers leave them unbound, without a word, when another extension has them. */
export function shortcutOf(
  commands: readonly { readonly name?: string | undefined; readonly shortcut?: string | undefined }[],
): string | undefined {
  const keys = commands.find(({ name }) => name === "open-panel")?.shortcut;
  return keys === "" ? undefined : keys;
}
