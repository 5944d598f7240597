// @vitest-environment node
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/build.mjs";

const LIMIT = 60_000;
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

  it(`keeps what runs on pages and in the background under ${LIMIT} bytes`, () => {
    expect(sizeOf("content.js") + sizeOf("background.js")).toBeLessThan(LIMIT);
  });

  it("has every file that the manifest and the pages name", () => {
    const named = ["manifest.json", "popup.html", "options.html"].flatMap((name) => [
      ...new TextDecoder().decode(files[name]).matchAll(/"([\w/-]+\.(?:js|css|html|png))"/gu),
    ]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.map((match) => match[1]).filter((name) => !(name! in files))).toEqual([]);
  });

  it("loads nothing from elsewhere and builds no code from text", () => {
    for (const name of Object.keys(files).filter((one) => one.endsWith(".js"))) {
      const code = new TextDecoder().decode(files[name]);
      expect(code, name).not.toMatch(/\beval\(|new Function\(|\bimport\(|importScripts|innerHTML|outerHTML/u);
      const addresses = [...code.matchAll(/https?:\/\/[\w.]+/gu)].map(([address]) => address);
      expect(
        addresses.filter((address) => address !== "http://127.0.0.1"),
        name,
      ).toEqual([]);
    }
  });

  function sizeOf(name: string): number {
    return files[name]?.length ?? Infinity;
  }
});
