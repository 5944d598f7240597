import { describe, expect, it } from "vitest";
import { createRouter, type Sender } from "../../src/background/router";
import type { SettingsStore } from "../../src/background/settings";
import { DEFAULT_SETTINGS } from "../../src/shared/settings";
import { DRAFT, REVIEW, storeWith } from "./fakes";

const SITE: Sender = { id: "me", origin: "https://mail.example.org", tab: { id: 7 } };
const OTHER: Sender = { id: "me", origin: "https://mail.google.com", tab: { id: 8 } };
const PAGE: Sender = { id: "me", origin: "chrome-extension://me", url: "chrome-extension://me/popup.html" };
const FINDING = { id: "1", rule: "ask-for-job.opening", quote: "hiring" };

function world(settings: SettingsStore = storeWith({ enabledSites: ["https://mail.example.org"], debounce: 800 })) {
  const seen: string[] = [];
  const route = createRouter({
    self: { id: "me", origin: "chrome-extension://me" },
    settings,
    reviewer: {
      review: (tab, draft) => {
        seen.push(`review ${tab} ${draft.body}`);
        return Promise.resolve({ ok: true, review: REVIEW });
      },
      server: () => {
        seen.push("server");
        return Promise.resolve({ kind: "away" });
      },
      rules: () => Promise.reject(new Error("away")),
    },
    pairing: {
      start: () => {
        seen.push("start");
        return Promise.resolve({ kind: "started", seconds: 120 });
      },
      finish: (code) => {
        seen.push(`finish ${code}`);
        return Promise.resolve({ kind: "paired" });
      },
    },
    badge: {
      show: (tab, state) => {
        seen.push(`badge ${tab} ${state.kind}`);
        return Promise.resolve();
      },
      on: (tab) => {
        seen.push(`badge ${tab} on`);
        return Promise.resolve();
      },
    },
    paint: (tab) => {
      seen.push(`paint ${tab}`);
      return Promise.resolve();
    },
  });
  return { route, seen, settings };
}

describe("the router", () => {
  it("reviews a draft of a site that is on", async () => {
    const { route, seen } = world();
    expect(await route({ kind: "review", draft: DRAFT }, SITE)).toEqual({
      ok: true,
      answer: { ok: true, review: REVIEW },
    });
    expect(seen).toEqual(["review 7 Are you hiring?"]);
  });

  it("pairs for the options page, tells everybody, and pairs for no site", async () => {
    const { route, seen } = world();
    expect(await route({ kind: "pair" }, PAGE)).toEqual({ ok: true, answer: { kind: "started", seconds: 120 } });
    expect(await route({ kind: "pair", code: "042137" }, PAGE)).toEqual({ ok: true, answer: { kind: "paired" } });
    expect(seen).toEqual(["start", "finish 042137", "server"]);
    expect((await route({ kind: "pair" }, SITE)).ok).toBe(false);
    expect((await route({ kind: "pair", code: "42" }, PAGE)).ok).toBe(false);
    expect(seen).toHaveLength(3);
  });

  it("puts what paints into a page of a site that is on, and into no other", async () => {
    const { route, seen } = world();
    expect(await route({ kind: "overlay" }, SITE)).toEqual({ ok: true, answer: null });
    expect((await route({ kind: "overlay" }, OTHER)).ok).toBe(false);
    expect((await route({ kind: "overlay" }, PAGE)).ok).toBe(false);
    expect(seen).toEqual(["paint 7"]);
  });

  it("sends nothing of a site that is off to the server", async () => {
    const { route, seen } = world();
    const answer = await route({ kind: "review", draft: DRAFT }, OTHER);
    expect(answer).toEqual({ ok: true, answer: { ok: false, failure: { kind: "off" } } });
    expect(seen).toEqual([]);
  });

  it("tells a site that is off nothing of the user's settings, and greys its button", async () => {
    const { route, seen } = world();
    expect(await route({ kind: "settings" }, OTHER)).toEqual({ ok: true, answer: DEFAULT_SETTINGS });
    expect(seen).toEqual(["badge 8 off"]);
  });

  it("tells a site that is on the settings, and takes the grey from its button", async () => {
    const { route, seen } = world();
    expect(await route({ kind: "settings" }, SITE)).toMatchObject({ ok: true, answer: { debounce: 800 } });
    expect(seen).toEqual(["badge 7 on"]);
  });

  it("takes the same host on another port or scheme for another site", async () => {
    const { route } = world();
    for (const origin of ["https://mail.example.org:8443", "http://mail.example.org"]) {
      expect(await route({ kind: "settings" }, { ...SITE, origin })).toEqual({ ok: true, answer: DEFAULT_SETTINGS });
    }
  });

  it("falls back to the address when the browser tells no origin", async () => {
    const { route } = world();
    const sender: Sender = { id: "me", url: "https://mail.example.org/?_task=mail", tab: { id: 7 } };
    expect(await route({ kind: "settings" }, sender)).toMatchObject({ answer: { debounce: 800 } });
  });

  it.each<[string, unknown, Sender]>([
    ["another extension", { kind: "settings" }, { ...SITE, id: "other" }],
    ["a sender without id", { kind: "settings" }, { origin: SITE.origin, tab: { id: 7 } }],
    ["a sender without origin", { kind: "settings" }, { id: "me", tab: { id: 7 } }],
    ["a site without a tab", { kind: "settings" }, { id: "me", origin: "https://mail.example.org" }],
    ["a site that wants to change settings", { kind: "change", change: { port: 1 } }, SITE],
    ["a site that wants the rules", { kind: "rules" }, SITE],
    ["a site that is off and dismisses", { kind: "dismiss", how: "rule", finding: FINDING }, OTHER],
    ["a site that is off and asks for the server", { kind: "server" }, OTHER],
    ["a page that wants a review", { kind: "review", draft: DRAFT }, PAGE],
    ["no kind", {}, SITE],
    ["an unknown kind", { kind: "toString" }, SITE],
    ["no message", null, SITE],
    ["a draft without a body", { kind: "review", draft: { ...DRAFT, body: undefined } }, SITE],
    ["a draft with addresses that are no text", { kind: "review", draft: { ...DRAFT, to: [1] } }, SITE],
    ["a dismissal without a finding", { kind: "dismiss", how: "rule" }, SITE],
    ["a dismissal of an unknown kind", { kind: "dismiss", how: "all", finding: FINDING }, SITE],
    ["a state without a kind", { kind: "state", state: {} }, SITE],
    ["a page's change of what is no setting", { kind: "change", change: { colour: "blue" } }, PAGE],
  ])("refuses %s", async (_name, message, sender) => {
    const { route, seen, settings } = world();
    const before = await settings.read();
    expect(await route(message, sender)).toMatchObject({ ok: false });
    expect(await settings.read()).toEqual(before);
    expect(seen).toEqual([]);
  });

  it("lets the extension's own pages change settings", async () => {
    const { route } = world();
    const answer = await route({ kind: "change", change: { debounce: 1000 } }, { ...PAGE, tab: { id: 3 } });
    expect(answer).toMatchObject({ ok: true, answer: { debounce: 1000 } });
  });

  it("turns off only the site that asks for it", async () => {
    const { route, settings } = world(
      storeWith({ enabledSites: ["https://mail.example.org", "https://mail.google.com"] }),
    );
    await route({ kind: "dismiss", how: "site", finding: FINDING }, SITE);
    expect((await settings.read()).enabledSites).toEqual(["https://mail.google.com"]);
  });

  it("keeps a dismissed wording with its rule, so that it can be seen and brought back", async () => {
    const { route, settings } = world();
    await route({ kind: "dismiss", how: "wording", finding: FINDING }, SITE);
    expect((await settings.read()).neverAgain).toEqual([FINDING]);
  });

  it("shows a site's state on the button of its tab", async () => {
    const { route, seen } = world();
    await route({ kind: "state", state: { kind: "warnings", count: 2, worst: "error" } }, SITE);
    expect(seen).toEqual(["badge 7 warnings"]);
  });
});
