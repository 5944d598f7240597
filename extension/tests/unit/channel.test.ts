import { describe, expect, it } from "vitest";
import { createRouter } from "../../src/background/router";
import { chromeChannel, type Runtime } from "../../src/shared/chrome-channel";
import type { Broadcast } from "../../src/shared/protocol";
import { DEFAULT_SETTINGS } from "../../src/shared/settings";
import { DRAFT, messages, REVIEW, settle, storeWith, NO_PAIRING } from "./fakes";

/** Both ends of the protocol, with JSON between them as between the parts of an extension. */
function bothEnds(origin = "https://mail.example.org") {
  const route = createRouter({
    self: { id: "me", origin: "chrome-extension://me" },
    settings: storeWith({ enabledSites: ["https://mail.example.org"], rulesOff: ["x"] }),
    reviewer: {
      review: () => Promise.resolve({ ok: true, review: REVIEW }),
      server: () => Promise.resolve({ kind: "running", version: "0.1.0" }),
      rules: () => Promise.resolve([]),
    },
    pairing: NO_PAIRING,
    badge: { show: () => Promise.resolve(), on: () => Promise.resolve() },
    paint: () => Promise.resolve(),
  });
  const ends = messages();
  const runtime: Runtime = {
    ...ends,
    sendMessage: async (message) =>
      throughJson(await route(throughJson(message), { id: "me", origin, tab: { id: 1 } })),
  };
  return { channel: chromeChannel(runtime, origin), deliver: ends.deliver };
}

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe("the protocol", () => {
  it("carries a draft there and a review back", async () => {
    const { channel } = bothEnds();
    expect(await channel.ask({ kind: "review", draft: DRAFT })).toEqual({ ok: true, review: REVIEW });
  });

  it("carries a state, a dismissal and the server's state", async () => {
    const { channel } = bothEnds();
    expect(await channel.ask({ kind: "state", state: { kind: "fine" } })).toBeNull();
    expect(await channel.ask({ kind: "server" })).toEqual({ kind: "running", version: "0.1.0" });
    const settings = await channel.ask({
      kind: "dismiss",
      how: "wording",
      finding: { id: "1", rule: "r", quote: "q" },
    });
    expect(settings.neverAgain).toEqual([{ id: "1", rule: "r", quote: "q" }]);
  });

  it("carries rules and changes for the extension's own pages, and for them only", async () => {
    const page = bothEnds("chrome-extension://me").channel;
    expect(await page.ask({ kind: "rules" })).toEqual([]);
    expect(await page.ask({ kind: "change", change: { debounce: 700 } })).toMatchObject({ debounce: 700 });
    await expect(bothEnds().channel.ask({ kind: "rules" })).rejects.toThrow("not for a site");
  });
});

describe("a channel", () => {
  it("rejects when the extension was reloaded", async () => {
    const runtime: Runtime = { ...messages(), sendMessage: () => Promise.resolve(undefined) };
    await expect(chromeChannel(runtime, "").ask({ kind: "settings" })).rejects.toThrow("reloaded");
  });

  it("asks for the settings itself when they have changed, so that a site that is off learns nothing", async () => {
    for (const [origin, settings] of [
      ["https://mail.example.org", { rulesOff: ["x"] }],
      ["https://mail.google.com", DEFAULT_SETTINGS],
    ] as const) {
      const { channel, deliver } = bothEnds(origin);
      const heard: Broadcast[] = [];
      channel.hear((broadcast) => heard.push(broadcast));
      deliver({ kind: "settings-changed", settings: { rulesOff: ["forged"] } });
      await settle();
      expect(heard).toMatchObject([{ kind: "settings-changed", settings }]);
    }
  });

  it("hears that the server changed and that the panel is wanted, until it stops hearing", async () => {
    const { channel, deliver } = bothEnds();
    const heard: string[] = [];
    const stop = channel.hear(({ kind }) => heard.push(kind));
    deliver({ kind: "server-changed", server: { kind: "away" } });
    deliver({ kind: "open-panel" });
    await settle();
    stop();
    deliver({ kind: "open-panel" });
    await settle();
    expect(heard).toEqual(["server-changed", "open-panel"]);
  });

  it("tells the popup which page it is on", () => {
    const { channel, deliver } = bothEnds();
    channel.hear(() => undefined);
    expect(deliver({ kind: "where" })).toBe("https://mail.example.org");
  });

  it("hears nothing from strangers, and nothing that is no broadcast", async () => {
    const { channel, deliver } = bothEnds();
    const heard: Broadcast[] = [];
    channel.hear((broadcast) => heard.push(broadcast));
    expect(deliver({ kind: "where" }, { id: "other" })).toBeUndefined();
    deliver({ kind: "open-panel" }, {});
    deliver({ kind: "review", draft: DRAFT });
    deliver("open-panel");
    await settle();
    expect(heard).toEqual([]);
  });
});
