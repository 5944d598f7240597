import { describe, expect, it } from "vitest";
import { createBadge } from "../../src/background/badge";
import type { DraftState } from "../../src/shared/protocol";

async function faceOf(...states: readonly (DraftState | "on")[]): Promise<Record<string, unknown>> {
  const face: Record<string, unknown> = {};
  const keep = (details: object): Promise<void> => {
    Object.assign(face, details);
    return Promise.resolve();
  };
  const badge = createBadge(
    {
      setBadgeText: keep,
      setBadgeBackgroundColor: keep,
      setBadgeTextColor: () => Promise.resolve(),
      setIcon: keep,
      setTitle: keep,
    },
    (key, count = "") => `${key} ${count}`.trim(),
  );
  for (const state of states) {
    await (state === "on" ? badge.on(7) : badge.show(7, state));
  }
  return face;
}

describe("the toolbar's button", () => {
  it("counts warnings, on a ground that tells the worst", async () => {
    const worst = await faceOf({ kind: "warnings", count: 3, worst: "error" });
    expect(worst).toMatchObject({ tabId: 7, text: "3", title: "manifest_name: background_badge_warnings 3" });
    expect((await faceOf({ kind: "warnings", count: 3, worst: "hint" }))["color"]).not.toBe(worst["color"]);
  });

  it("tells a server that is away from a site that is off", async () => {
    expect(await faceOf({ kind: "away" })).toMatchObject({ text: "!", path: { 16: "icons/on-16.png" } });
    expect(await faceOf({ kind: "off" })).toMatchObject({ text: "", path: { 16: "icons/off-16.png" } });
  });

  it("takes the count away when there is nothing left to count", async () => {
    expect(await faceOf({ kind: "fine" })).toMatchObject({ text: "", title: "manifest_name" });
  });

  it("loses the grey when the site is turned on, and no count when settings change", async () => {
    expect(await faceOf({ kind: "off" }, "on")).toMatchObject({
      path: { 16: "icons/on-16.png" },
      title: "manifest_name",
    });
    expect(await faceOf({ kind: "warnings", count: 3, worst: "hint" }, "on")).toMatchObject({ text: "3" });
  });
});
