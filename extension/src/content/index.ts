import { chromeChannel } from "../shared/chrome-channel";
import { siteOf } from "../sites/index";
import { createOverlay } from "../ui/create";
import { clockOf } from "./clock";
import { startPage } from "./page";

declare global {
  var netiquette: (() => void) | undefined;
}

// Put in twice, as when the user turns a site on in an open tab, the newer one takes over.
globalThis.netiquette?.();
globalThis.netiquette = startPage(document, chromeChannel(chrome.runtime, location.origin), {
  siteOf,
  createOverlay: (page) => createOverlay(page),
  clock: clockOf(window),
});
