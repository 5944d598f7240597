// @vitest-environment node
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/build.mjs";

const LIMIT = 60_000;
/** What paints is loaded on pages of a site that is on, and on no other. */
const OVERLAY_LIMIT = 30_000;
const BROWSERS = ["chromium", "firefox"];

describe("the build", () => {
  const folder = mkdtempSync(join(tmpdir(), "netiquette-build-"));
  const [first, second] = [join(folder, "first"), join(folder, "second")];
  let files: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    files = await build(first);
    await build(second);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(BROWSERS)("makes the same zip for %s each time, byte for byte", (browser) => {
    const zips = [first, second].map((place) => readFileSync(join(place, `netiquette-${browser}.zip`)));
    expect(zips[0]!.equals(zips[1]!)).toBe(true);
  });

  it.each(BROWSERS)("puts into the zip for %s what it lays out to be loaded unpacked", (browser) => {
    const zipped = unzipSync(readFileSync(join(first, `netiquette-${browser}.zip`)));
    const unpacked = readdirSync(join(first, browser), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(Object.keys(zipped)).toHaveLength(unpacked.length);
    for (const [name, bytes] of Object.entries(zipped)) {
      expect(readFileSync(join(first, browser, name)).equals(bytes), name).toBe(true);
    }
  });

  it(`keeps what runs on pages and in the background under ${LIMIT} bytes, and what paints under ${OVERLAY_LIMIT}`, () => {
    expect(sizeOf("content.js") + sizeOf("background.js")).toBeLessThan(LIMIT);
    expect(sizeOf("overlay.js")).toBeLessThan(OVERLAY_LIMIT);
  });

  it("has every file that the manifest and the pages name", () => {
    const named = ["manifest.json", "popup.html", "options.html"].flatMap((name) => [
      ...new TextDecoder().decode(files[name]).matchAll(/"([\w/-]+\.(?:js|css|html|png))"/gu),
    ]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.map((match) => match[1]).filter((name) => !(name! in files))).toEqual([]);
  });

  it("builds no code and no markup from text", () => {
    for (const [name, code] of scripts()) {
      expect(code, name).not.toMatch(/\beval\(|new Function\(|\bimport\(|importScripts|innerHTML|outerHTML/u);
    }
  });

  it("names no address but this computer's, the known webmails' and that of SVG", () => {
    const known = new TextDecoder().decode(files["manifest.json"]);
    for (const [name, code] of scripts()) {
      const strange = [...code.matchAll(/https?:\/\/[\w.]+/gu)].filter(([address]) => !known.includes(`${address}/*`));
      expect(
        strange.map(([address]) => address).filter((address) => address !== "http://www.w3.org"),
        name,
      ).toEqual([]);
    }
  });

  function scripts(): readonly (readonly [string, string])[] {
    return Object.entries(files)
      .filter(([name]) => name.endsWith(".js"))
      .map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  }

  function sizeOf(name: string): number {
    return files[name]?.length ?? Infinity;
  }
});
