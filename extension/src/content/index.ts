import { chromeChannel } from "../shared/chrome-channel";
import { siteOf } from "../sites/index";
import type { Overlay } from "../ui/overlay";
import { clockOf } from "./clock";
import { startPage } from "./page";

declare global {
  var netiquette: (() => void) | undefined;
  /** What paints, in a script of its own: a page where the site is off never loads it. */
  var netiquetteOverlay: ((page: Document) => Overlay) | undefined;
}

const channel = chromeChannel(chrome.runtime, location.origin);

// Put in twice, as when the user turns a site on in an open tab, the newer one takes over.
globalThis.netiquette?.();
globalThis.netiquette = startPage(document, channel, {
  siteOf,
  createOverlay: async (page) => {
    if (!globalThis.netiquetteOverlay) await channel.ask({ kind: "overlay" });
    return globalThis.netiquetteOverlay?.(page);
  },
  clock: clockOf(window),
});
