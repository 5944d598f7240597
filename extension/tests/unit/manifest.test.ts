// @vitest-environment node
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isRecord } from "../../src/shared/guards";

const HOME = new URL("../../", import.meta.url);
const SITES = new URL("src/sites/index.ts", HOME);
const manifest = jsonAt("src/manifest.json");

const KNOWN = [
  "https://app.fastmail.com/*",
  "https://mail.aol.com/*",
  "https://mail.google.com/*",
  "https://mail.proton.me/*",
  "https://mail.yahoo.com/*",
  "https://mail.zoho.com/*",
  "https://mail.zoho.eu/*",
  "https://mail.zoho.in/*",
  "https://outlook.cloud.microsoft/*",
  "https://outlook.live.com/*",
  "https://outlook.office.com/*",
  "https://outlook.office365.com/*",
];

describe("the manifest", () => {
  it("asks for these permissions and for no other", () => {
    expect(manifest["permissions"]).toEqual(["storage", "scripting"]);
    expect(manifest["host_permissions"]).toEqual(["http://127.0.0.1/*", ...KNOWN]);
    expect(manifest["optional_host_permissions"]).toEqual(["https://*/*", "http://*/*"]);
    expect(manifest["optional_permissions"]).toBeUndefined();
    expect(manifest["web_accessible_resources"]).toBeUndefined();
    expect(manifest["externally_connectable"]).toBeUndefined();
  });

  it("runs on these webmails and nowhere else by itself", () => {
    expect(manifest["content_scripts"]).toMatchObject([{ matches: KNOWN }, { matches: KNOWN }]);
  });

  it.runIf(existsSync(SITES))("names the webmails that src/sites knows", async () => {
    const sites: unknown = await import(SITES.pathname);
    expect(isRecord(sites) && sites["knownMatches"]).toEqual(expect.arrayContaining(KNOWN));
    expect(sites).toMatchObject({ knownMatches: { length: KNOWN.length } });
  });

  it("shows its styles in every frame of a webmail, and runs its script in none but the top", () => {
    expect(manifest["content_scripts"]).toMatchObject([
      { js: ["content.js"], run_at: "document_start" },
      { css: ["highlights.css"], all_frames: true, match_origin_as_fallback: true },
    ]);
    expect(JSON.stringify(manifest["content_scripts"]).match(/all_frames/gu)).toHaveLength(1);
  });

  it("lets its own pages and its background talk to this computer only", () => {
    const policy = JSON.stringify(manifest["content_security_policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('connect-src http://127.0.0.1:*"');
    expect(policy).not.toMatch(/unsafe|https:|data:|blob:|\*[^"]/u);
  });

  it("suggests keys that open no menu of Firefox in English, Dutch, French, German, Italian, Polish, Portuguese, Spanish, Swedish", () => {
    // Firefox opens a menu by Alt and its letter, with Shift too, and the extension's key does nothing.
    expect(manifest["commands"]).toMatchObject({
      "open-panel": { suggested_key: { default: expect.stringMatching(/^Alt\+Shift\+[IJKQYZ]$/u) as unknown } },
    });
  });

  it("stays out of private windows", () => {
    expect(manifest["incognito"]).toBe("not_allowed");
  });

  it("tells Firefox that no data is collected", () => {
    expect(manifest["browser_specific_settings"]).toMatchObject({
      gecko: { strict_min_version: "149.0", data_collection_permissions: { required: ["none"] } },
    });
  });

  it("has the version of the package", () => {
    expect(manifest["version"]).toBe(jsonAt("package.json")["version"]);
  });
});

function jsonAt(path: string): Record<string, unknown> {
  const value: unknown = JSON.parse(readFileSync(new URL(path, HOME), "utf8"));
  if (!isRecord(value)) {
    throw new Error(`${path} holds no object`);
  }
  return value;
}
