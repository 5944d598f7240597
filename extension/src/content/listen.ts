/** Hears events while they come down to their target, before the page does; the function returned stops it. */
export function listen(target: EventTarget, types: readonly string[], heard: (event: Event) => void): () => void {
  for (const type of types) target.addEventListener(type, heard, true);
  return () => {
    for (const type of types) target.removeEventListener(type, heard, true);
  };
}
