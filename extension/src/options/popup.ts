import { chromeChannel } from "../shared/chrome-channel";
import { originOf } from "../shared/origins";
import { byId, makeButton } from "./dom";
import { showSite } from "./popup-site";
import { showServer } from "./server-view";
import { shortcutOf } from "./shortcut";
import { createSiteSwitch, givenTo } from "./turn-on";
import { browserWords, translate } from "./words";

const channel = chromeChannel(chrome.runtime, location.origin);

translate(document, browserWords);
showServer(byId(document, "server", HTMLElement), {
  page: document,
  channel,
  words: browserWords,
  copy: (text) => navigator.clipboard.writeText(text),
  later: (run, milliseconds) => setTimeout(run, milliseconds),
  pairing: () => makeButton(document, browserWords("options_pair_open"), openOptions),
});
void chrome.commands.getAll().then((commands) => {
  const keys = shortcutOf(commands);
  byId(document, "shortcut", HTMLElement).textContent =
    keys === undefined ? browserWords("options_shortcut_none") : browserWords("popup_shortcut", keys);
});
byId(document, "options", HTMLButtonElement).addEventListener("click", openOptions);
void showSiteInFront();

function openOptions(): void {
  void chrome.runtime.openOptionsPage();
}

async function showSiteInFront(): Promise<void> {
  await showSite({
    page: document,
    channel,
    words: browserWords,
    sites: createSiteSwitch({
      channel,
      permissions: chrome.permissions,
      pending: chrome.storage.session,
      given: await givenTo(chrome.permissions),
    }),
    here: await siteInFront(),
  });
}

/** Browsers tell the address of a tab only where the extension may run; on the known webmails its content script says it. */
async function siteInFront(): Promise<string | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.url !== undefined && originOf(tab.url) !== undefined) {
    return originOf(tab.url);
  }
  if (tab?.id === undefined) {
    return undefined;
  }
  const said: unknown = await chrome.tabs.sendMessage(tab.id, { kind: "where" }).catch(() => undefined);
  return typeof said === "string" ? originOf(said) : undefined;
}
