// @vitest-environment node
import { execFileSync } from "node:child_process";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zip } from "../../build/zip.mjs";

const MAKES_ONE = `
  import { zip } from ${JSON.stringify(new URL("../../build/zip.mjs", import.meta.url).href)};
  process.stdout.write(zip({ "a.txt": new TextEncoder().encode("a") }));
`;

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

  it("does not depend on when and where it is made", () => {
    const [here, there] = ["Pacific/Chatham", "America/New_York"].map((TZ) =>
      execFileSync(process.execPath, ["--input-type=module", "--eval", MAKES_ONE], { env: { ...process.env, TZ } }),
    );
    expect(here!.length).toBeGreaterThan(100);
    expect(here!.equals(there!)).toBe(true);
  });
});
