import { chromeChannel } from "../shared/chrome-channel";
import { backup } from "./backup";
import { byId } from "./dom";
import { fields } from "./fields";
import { offerLoopback } from "./loopback";
import { neverList } from "./never-list";
import type { OptionsPage, SettingsView } from "./page";
import { pairView } from "./pair-view";
import { ruleList } from "./rule-list";
import { showServer } from "./server-view";
import { shortcutOf } from "./shortcut";
import { siteList } from "./site-list";
import { createSiteSwitch, givenTo } from "./turn-on";
import { browserWords, translate } from "./words";

const channel = chromeChannel(chrome.runtime, location.origin);

translate(document, browserWords);

const options: OptionsPage = {
  page: document,
  channel,
  words: browserWords,
  async change(change) {
    await channel.ask({ kind: "change", change });
    say(browserWords("options_saved"));
  },
};

const rules = ruleList(options);

backup(options, save);
void offerLoopback(document, chrome.permissions);
showServer(byId(document, "server", HTMLElement), {
  page: document,
  channel,
  words: browserWords,
  copy: (text) => navigator.clipboard.writeText(text),
  later: (run, milliseconds) => setTimeout(run, milliseconds),
  pairing: () => pairView({ page: document, channel, words: browserWords }),
  onState: (server) => {
    if (server.kind === "running") {
      channel.ask({ kind: "rules" }).then(rules.rules, () => undefined); // without them the five mistakes still stand
    }
  },
});
void chrome.commands.getAll().then((commands) => {
  byId(document, "shortcut", HTMLElement).textContent = shortcutOf(commands) ?? browserWords("options_shortcut_none");
});

void showSettings();

async function showSettings(): Promise<void> {
  const sites = createSiteSwitch({
    channel,
    permissions: chrome.permissions,
    pending: chrome.storage.session,
    given: await givenTo(chrome.permissions),
  });
  const views: readonly SettingsView[] = [
    fields(options),
    siteList(options, sites, chrome.permissions),
    neverList(options),
    rules.settings,
  ];
  const show: SettingsView = (settings) => {
    views.forEach((view) => {
      view(settings);
    });
  };
  channel.hear((broadcast) => {
    if (broadcast.kind === "settings-changed") {
      show(broadcast.settings);
    }
  });
  show(await channel.ask({ kind: "settings" }));
}

function say(text: string): void {
  const saved = byId(document, "saved", HTMLElement);
  saved.textContent = "";
  // A live region speaks only of what changes.
  requestAnimationFrame(() => (saved.textContent = text));
}

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
