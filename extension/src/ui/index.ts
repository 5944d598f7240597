import { createOverlay } from "./create";
import type { Overlay } from "./overlay";

declare global {
  /** How the content script, in a file of its own, reaches what paints. */
  var netiquetteOverlay: ((page: Document) => Overlay) | undefined;
}

globalThis.netiquetteOverlay = (page) => createOverlay(page);
