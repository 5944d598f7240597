import { isText } from "../shared/guards";
import { patternOf } from "../shared/origins";
import { PENDING_SITE } from "../shared/pending";
import type { ServerState, Settings } from "../shared/protocol";
import { createBadge } from "./badge";
import { createBroadcaster } from "./broadcast";
import { browserName, createPairing } from "./pairing";
import { createReviewer } from "./reviewer";
import { createRouter } from "./router";
import { createServerKey } from "./server-key";
import { createSettingsStore, withSite, withoutSite } from "./settings";
import { createSites } from "./sites";

const manifest = chrome.runtime.getManifest();
const broadcaster = createBroadcaster({ runtime: chrome.runtime, tabs: chrome.tabs });

const sites = createSites({
  known: (manifest.content_scripts ?? []).flatMap(({ matches }) => matches ?? []),
  required: manifest.manifest_version === 3 ? (manifest.host_permissions ?? []) : [],
  scripting: chrome.scripting,
  permissions: chrome.permissions,
  tabs: chrome.tabs,
  isThere: broadcaster.isThere,
});

const settings = createSettingsStore(chrome.storage.local, settingsChanged);

const self = { id: chrome.runtime.id, origin: new URL(chrome.runtime.getURL("")).origin };
const port = async (): Promise<number> => (await settings.read()).port;
const key = createServerKey({ storage: chrome.storage.local, origin: self.origin });

const reviewer = createReviewer({
  port,
  key,
  words: chrome.i18n.getMessage,
  onServer: onceChanged((server) => void broadcaster.toAll({ kind: "server-changed", server })),
});

const route = createRouter({
  self,
  settings,
  reviewer,
  pairing: createPairing({ port, key, name: browserName(navigator.userAgent) }),
  badge: createBadge(chrome.action, chrome.i18n.getMessage),
  paint: async (tabId) => {
    await chrome.scripting.executeScript({ target: { tabId }, files: ["overlay.js"] });
  },
});

// Content scripts never need what is stored; Firefox cannot shut them out, so there it stays a promise of ours.
if ("setAccessLevel" in chrome.storage.local) {
  void chrome.storage.local.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
}

chrome.runtime.onMessage.addListener((message: unknown, sender, answer) => {
  void route(message, sender).then(answer);
  return true; // the answer comes later
});

chrome.runtime.onInstalled.addListener(syncSites);
chrome.runtime.onStartup.addListener(syncSites);
chrome.permissions.onAdded.addListener(({ origins }) => void permissionGiven(origins ?? []));
chrome.permissions.onRemoved.addListener(({ origins }) => void permissionTaken(origins ?? []));
chrome.commands.onCommand.addListener((command) => {
  if (command === "open-panel") {
    void broadcaster.toTabInFront({ kind: "open-panel" });
  }
});

async function settingsChanged(after: Settings, before: Settings): Promise<void> {
  const gone = before.enabledSites.filter((site) => !after.enabledSites.includes(site));
  const come = after.enabledSites.filter((site) => !before.enabledSites.includes(site));
  if (gone.length + come.length > 0) {
    await sites.sync(after.enabledSites);
  }
  await broadcaster.toAll({ kind: "settings-changed" });
  await sites.forget(gone, after.enabledSites);
}

/** Browsers forget registered scripts when the extension is updated. */
function syncSites(): void {
  void settings.read().then(({ enabledSites }) => sites.sync(enabledSites));
}

/**
 * Turns a site on that the popup asked for. Firefox closes the popup when it shows its own question, so that the popup may
 * never hear the answer.
 */
async function permissionGiven(patterns: readonly string[]): Promise<void> {
  const pending = (await chrome.storage.session.get(PENDING_SITE))[PENDING_SITE];
  if (isText(pending) && patterns.includes(patternOf(pending))) {
    await chrome.storage.session.remove(PENDING_SITE);
    await settings.change((before) => withSite(pending, before));
  }
  syncSites();
}

/** A site without permission is off: what the browser says there and what the settings say must not differ. */
async function permissionTaken(patterns: readonly string[]): Promise<void> {
  const { enabledSites } = await settings.read();
  for (const site of enabledSites.filter((origin) => patterns.includes(patternOf(origin)))) {
    await settings.change((before) => withoutSite(site, before));
  }
}

/** Passes on what differs from the time before; the first is always passed on, since nobody knows what came before it. */
function onceChanged(pass: (server: ServerState) => void): (server: ServerState) => void {
  let last: string | undefined;
  return (server) => {
    if (server.kind !== last) {
      last = server.kind;
      pass(server);
    }
  };
}
