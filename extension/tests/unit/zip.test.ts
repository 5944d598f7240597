// @vitest-environment node
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zip } from "../../build/zip.mjs";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the zip", () => {
  it("is the same whatever order its files were given in", () => {
    const one = zip({ "b.txt": bytes("b"), "a.txt": bytes("a") });
    const other = zip({ "a.txt": bytes("a"), "b.txt": bytes("b") });
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it("is sorted and holds what was put in", () => {
    const back = unzipSync(zip({ "b.txt": bytes("b"), "a/c.txt": bytes("c") }));
    expect(Object.keys(back)).toEqual(["a/c.txt", "b.txt"]);
    expect(new TextDecoder().decode(back["a/c.txt"])).toBe("c");
  });
});
