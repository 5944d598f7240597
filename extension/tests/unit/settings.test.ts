import { describe, expect, it } from "vitest";
import { createSettingsStore, withoutRule, withoutWording, withSite } from "../../src/background/settings";
import type { Settings } from "../../src/shared/protocol";
import { DEFAULT_SETTINGS, readSettings } from "../../src/shared/settings";
import { memory } from "./fakes";

const GOOD = {
  version: 1,
  port: 9000,
  enabledSites: ["https://mail.example.org"],
  rulesOff: ["making-demands"],
  neverAgain: [{ id: "1", rule: "r", quote: "q" }],
  askBeforeSending: false,
  debounce: 800,
};

describe("settings that are read", () => {
  it("are the standard when there are none", () => {
    expect(readSettings(undefined).settings).toEqual(DEFAULT_SETTINGS);
  });

  it("come back as they were written", () => {
    expect(readSettings(JSON.parse(JSON.stringify(GOOD)))).toEqual({ settings: GOOD, problems: [] });
  });

  it.each<[Exclude<keyof Settings, "version">, unknown]>([
    ["port", 0],
    ["port", 65536],
    ["port", 80.5],
    ["port", "8742"],
    ["enabledSites", ["https://mail.example.org/"]],
    ["enabledSites", ["file:///etc"]],
    ["enabledSites", ["*://*/*"]],
    ["enabledSites", "https://mail.example.org"],
    ["rulesOff", [1]],
    ["neverAgain", [{ id: "1" }]],
    ["askBeforeSending", "yes"],
    ["debounce", 199],
    ["debounce", 5001],
  ])("name a wrong %s (%j) and hold the standard in its place", (field, value) => {
    const { settings, problems } = readSettings({ ...GOOD, [field]: value });
    expect(problems).toEqual([{ problem: field, field }]);
    expect(settings).toEqual({ ...GOOD, [field]: DEFAULT_SETTINGS[field] });
  });

  it("name a field that nobody knows, and drop it", () => {
    const { settings, problems } = readSettings({ ...GOOD, token: "x" });
    expect(problems).toEqual([{ problem: "unknown-field", field: "token" }]);
    expect(settings).not.toHaveProperty("token");
  });

  it("refuse another version as a whole", () => {
    expect(readSettings({ ...GOOD, version: 2 }).problems).toEqual([{ problem: "version", field: "version" }]);
  });

  it.each([[null], [[]], ["text"], [7]])("refuse %j", (value) => {
    expect(readSettings(value).problems).toEqual([{ problem: "not-settings", field: "" }]);
  });

  it("keep each site and each rule once", () => {
    const twice = readSettings({ ...GOOD, enabledSites: ["https://a.example", "https://a.example"] });
    expect(twice.settings.enabledSites).toEqual(["https://a.example"]);
  });
});

describe("the settings store", () => {
  it("keeps a change and tells what was before", async () => {
    const storage = memory();
    const heard: unknown[] = [];
    const store = createSettingsStore(storage, (after, before) => {
      heard.push([before.debounce, after.debounce]);
    });
    await store.change(() => ({ debounce: 900 }));
    expect((await store.read()).debounce).toBe(900);
    expect(heard).toEqual([[600, 900]]);
  });

  it("loses none of two changes made at once", async () => {
    const store = createSettingsStore(memory(), () => undefined);
    await Promise.all([
      store.change((before) => withSite("https://a.example", before)),
      store.change((before) => withSite("https://b.example", before)),
    ]);
    expect((await store.read()).enabledSites).toEqual(["https://a.example", "https://b.example"]);
  });

  it("keeps nothing of a change that is wrong, and goes on", async () => {
    const store = createSettingsStore(memory(), () => undefined);
    await expect(store.change(() => ({ debounce: 900, port: -1 }))).rejects.toThrow("port");
    expect(await store.read()).toEqual(DEFAULT_SETTINGS);
    await store.change(() => ({ debounce: 900 }));
    expect((await store.read()).debounce).toBe(900);
  });

  it("refuses fields that are no settings", async () => {
    const store = createSettingsStore(memory(), () => undefined);
    await expect(store.change(() => ({ colour: "blue" }))).rejects.toThrow("colour");
  });

  it("keeps only a short piece of a dismissed wording, and each finding once", async () => {
    const store = createSettingsStore(memory(), () => undefined);
    const finding = { id: "1", rule: "r", quote: "x".repeat(1000) };
    await store.change((before) => withoutWording(finding, before));
    await store.change((before) => withoutWording(finding, before));
    const { neverAgain } = await store.read();
    expect(neverAgain.map(({ quote }) => quote.length)).toEqual([120]);
  });

  it("forgets the oldest dismissed wording beyond five hundred", async () => {
    const many = Array.from({ length: 500 }, (_, i) => ({ id: String(i), rule: "r", quote: "q" }));
    const store = createSettingsStore(memory({ settings: { ...GOOD, neverAgain: many } }), () => undefined);
    await store.change((before) => withoutWording({ id: "new", rule: "r", quote: "q" }, before));
    const ids = (await store.read()).neverAgain.map(({ id }) => id);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([500, "1", "new"]);
  });

  it("turns a rule off once", async () => {
    const store = createSettingsStore(memory(), () => undefined);
    await store.change((before) => withoutRule("r", before));
    await store.change((before) => withoutRule("r", before));
    expect((await store.read()).rulesOff).toEqual(["r"]);
  });
});
