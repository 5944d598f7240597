import { describe, expect, it } from "vitest";
import { byId } from "../../src/options/dom";
import { showSite } from "../../src/options/popup-site";
import { showServer } from "../../src/options/server-view";
import { shortcutOf } from "../../src/options/shortcut";
import { createSiteSwitch } from "../../src/options/turn-on";
import { DEFAULT_SETTINGS } from "../../src/shared/settings";
import { FakeChannel, settle } from "./fakes";
import { keysAsWords, pageOf } from "./pages";

const GMAIL = "https://mail.google.com";

async function popupOn(here: string | undefined, enabledSites: readonly string[] = [], grants = true) {
  const page = pageOf("popup");
  const settings = { ...DEFAULT_SETTINGS, enabledSites };
  const channel = new FakeChannel({ settings, change: settings });
  const requested: string[] = [];
  const pending: unknown[] = [];
  const sites = createSiteSwitch({
    channel,
    permissions: {
      getAll: () => Promise.resolve({}),
      request: ({ origins }) => {
        requested.push(...origins);
        return Promise.resolve(grants);
      },
    },
    pending: {
      set: (items) => {
        pending.push(items);
        return Promise.resolve();
      },
    },
    given: ["https://mail.google.com/*", "http://127.0.0.1/*"],
  });
  await showSite({ page, channel, words: keysAsWords, sites, here });
  const changes = (): unknown[] => channel.asked.filter(({ kind }) => kind === "change");
  return { page, channel, requested, pending, changes };
}

function input(page: Document, id: string): HTMLInputElement {
  return byId(page, id, HTMLInputElement);
}

function shown(page: Document, id: string): boolean {
  return !byId(page, id, HTMLElement).hidden;
}

async function enterAddress(page: Document, address: string): Promise<void> {
  input(page, "own-address").value = address;
  byId(page, "own-form", HTMLFormElement).requestSubmit();
  await settle();
}

describe("the popup", () => {
  it("turns a known webmail on with one click and asks the browser for nothing", async () => {
    const { page, changes, requested } = await popupOn(GMAIL, ["https://a.example"]);
    expect(byId(page, "site-name", HTMLElement).textContent).toBe("mail.google.com");
    expect(input(page, "site-on").checked).toBe(false);
    input(page, "site-on").click();
    await settle();
    expect(changes()).toEqual([{ kind: "change", change: { enabledSites: ["https://a.example", GMAIL] } }]);
    expect(requested).toEqual([]);
    expect(byId(page, "site-text", HTMLElement).textContent).toBe("popup_site_on");
  });

  it("turns a site off", async () => {
    const { page, changes } = await popupOn(GMAIL, [GMAIL, "https://a.example"]);
    expect(input(page, "site-on").checked).toBe(true);
    input(page, "site-on").click();
    await settle();
    expect(changes()).toEqual([{ kind: "change", change: { enabledSites: ["https://a.example"] } }]);
  });

  it("follows a site that is turned off elsewhere", async () => {
    const { page, channel } = await popupOn(GMAIL, [GMAIL]);
    channel.broadcast({ kind: "settings-changed", settings: DEFAULT_SETTINGS });
    expect(input(page, "site-on").checked).toBe(false);
  });

  it.each([undefined, "http://127.0.0.1:8742"])("asks for an address where it may not look (%s)", async (here) => {
    const { page } = await popupOn(here);
    expect([shown(page, "site-line"), shown(page, "own")]).toEqual([false, true]);
    expect(page.activeElement?.id).toBe("own-summary");
  });

  it("asks the browser for a site of the user's own within the click, and leaves word in case it is closed meanwhile", async () => {
    const { page, requested, pending, changes } = await popupOn(undefined);
    input(page, "own-address").value = "mail.example.org/roundcube";
    byId(page, "own-form", HTMLFormElement).requestSubmit();
    expect(requested).toEqual(["https://mail.example.org/*"]);
    expect(pending).toEqual([{ pendingSite: "https://mail.example.org" }]);
    await settle();
    expect(changes()).toEqual([{ kind: "change", change: { enabledSites: ["https://mail.example.org"] } }]);
  });

  it("leaves a site off for which the user gives no permission", async () => {
    const { page, changes, pending } = await popupOn(undefined, [], false);
    await enterAddress(page, "https://mail.example.org");
    expect(pending).toEqual([{ pendingSite: "https://mail.example.org" }, { pendingSite: null }]);
    expect(changes()).toEqual([]);
    expect(byId(page, "own-problem", HTMLElement).textContent).toBe("options_permission_refused");
  });

  it("says what is wrong with an address", async () => {
    const { page, requested } = await popupOn(undefined);
    await enterAddress(page, "my mail");
    expect(requested).toEqual([]);
    expect(byId(page, "own-problem", HTMLElement).textContent).toBe("options_address_wrong");
    expect(input(page, "own-address").getAttribute("aria-invalid")).toBe("true");
  });
});

describe("the server's state", () => {
  function serverShown(kind: "away" | "stranger") {
    const page = pageOf("popup");
    const channel = new FakeChannel({ server: { kind } });
    const later: (() => void)[] = [];
    const place = byId(page, "server", HTMLElement);
    const copied: string[] = [];
    showServer(place, {
      page,
      channel,
      words: keysAsWords,
      copy: (text) => {
        copied.push(text);
        return Promise.resolve();
      },
      pairing: () => document.createElement("button"),
      later: (run) => later.push(run),
    });
    return { channel, later, place, copied };
  }

  it("says how to start a server that is away, and copies the command", async () => {
    const { place, copied } = serverShown("away");
    await settle();
    expect(place.dataset["state"]).toBe("away");
    place.querySelector("button")?.click();
    await settle();
    expect(copied).toEqual([place.querySelector("code")?.textContent]);
    expect(place.querySelector("button")?.textContent).toBe("options_copied");
  });

  it("asks again while somebody looks, until the server is back", async () => {
    const { channel, later, place } = serverShown("away");
    await settle();
    expect(later).toHaveLength(1);
    Object.assign(channel.answers, { server: { kind: "running", version: "0.1.0" } });
    later[0]?.();
    await settle();
    expect(place.textContent).toBe("options_server_running 0.1.0");
    expect(later).toHaveLength(1);
  });

  it("hears of a change at once", async () => {
    const { channel, place } = serverShown("stranger");
    await settle();
    channel.broadcast({ kind: "server-changed", server: { kind: "unpaired" } });
    expect(place.dataset["state"]).toBe("unpaired");
  });
});

describe("the keyboard shortcut", () => {
  it("is told when there is one", () => {
    expect(shortcutOf([{ name: "open-panel", shortcut: "Alt+Shift+Q" }])).toBe("Alt+Shift+Q");
  });

  it("is known to be missing when another extension has it", () => {
    expect(shortcutOf([{ name: "open-panel", shortcut: "" }])).toBeUndefined();
    expect(shortcutOf([])).toBeUndefined();
  });
});
