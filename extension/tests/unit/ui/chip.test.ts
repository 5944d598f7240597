import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DraftState } from "../../../src/shared/protocol";
import { overlap, type Box } from "../../../src/ui/place";
import { Stage, WARNINGS } from "./stage";

const STATES: readonly DraftState[] = [
  { kind: "checking" },
  { kind: "warnings", count: 3, worst: "error" },
  { kind: "warnings", count: 4, worst: "warning" },
  { kind: "warnings", count: 5, worst: "hint" },
  { kind: "fine" },
  { kind: "not-outreach" },
  { kind: "not-checked", reason: "empty" },
  { kind: "away" },
  { kind: "unpaired" },
  { kind: "off" },
];
const SEND: Box = { left: 100, top: 600, width: 80, height: 30 };

describe("the chip", () => {
  let stage: Stage;
  const show = (state: DraftState, open = (): void => undefined): HTMLElement => {
    stage.overlay.chip({ beside: stage.send, body: stage.body }, state, open);
    return stage.one(".chip");
  };
  const layOut = (...over: readonly (readonly [Element, Box])[]): void => {
    const ground: Box = { left: 0, top: 0, width: 1000, height: 700 };
    stage.layOut(
      new Map([
        ...over,
        [stage.send, SEND],
        [stage.body, { ...ground, height: 580 }],
        [stage.send.parentElement!, ground],
      ]),
    );
  };

  beforeEach(() => {
    stage = new Stage();
    layOut();
  });
  afterEach(() => {
    stage.end();
  });

  it("has a shape and words of its own for each state", () => {
    const looks = STATES.map((state) => {
      const chip = show(state);
      return { shape: chip.querySelector("path")?.getAttribute("d"), name: chip.getAttribute("aria-label") };
    });
    expect(new Set(looks.map(({ shape }) => shape)).size).toBe(STATES.length);
    expect(new Set(looks.map(({ name }) => name)).size).toBe(STATES.length);
  });

  it("says how many things there are, one or more", () => {
    expect(show({ kind: "warnings", count: 1, worst: "hint" }).textContent).toContain("1 thing to look at");
    expect(show(WARNINGS).getAttribute("aria-label")).toContain("2 things to look at");
  });

  it("is a button that opens the review", () => {
    const open = vi.fn();
    const chip = show(WARNINGS, open);
    expect(chip.tagName).toBe("BUTTON");
    chip.click();
    expect(open).toHaveBeenCalledOnce();
  });

  it("opens by Enter and by Space", () => {
    const open = vi.fn();
    show(WARNINGS, open).focus();
    stage.key("Enter");
    stage.key(" ");
    expect(open).toHaveBeenCalledTimes(2);
  });

  it("stays the same button from state to state, so that focus stays on it", () => {
    const chip = show({ kind: "checking" });
    chip.focus();
    expect(show(WARNINGS)).toBe(chip);
    expect(stage.root.activeElement).toBe(chip);
  });

  it("stands near the control and not on it", () => {
    const chip = show(WARNINGS);
    const at = { left: parseFloat(chip.style.left), top: parseFloat(chip.style.top), width: 148, height: 28 };
    expect(chip.hidden).toBe(false);
    expect(overlap(at, SEND)).toBe(0);
    expect(Math.abs(at.top - SEND.top)).toBeLessThan(40);
  });

  it("is away while the control is covered", () => {
    const cover = document.createElement("div");
    document.body.append(cover);
    layOut([cover, { left: 0, top: 0, width: 1000, height: 700 }]);
    expect(show(WARNINGS).hidden).toBe(true);
  });

  it("is away while the control is out of the window", () => {
    stage.layOut(new Map([[stage.send, { ...SEND, top: 900 }]]));
    expect(show(WARNINGS).hidden).toBe(true);
  });

  it("stands in the corner of the draft where no control is known", () => {
    stage.overlay.chip({ beside: undefined, body: stage.body }, WARNINGS, () => undefined);
    const chip = stage.one(".chip");
    expect(chip.hidden).toBe(false);
    expect(parseFloat(chip.style.top)).toBeGreaterThan(500);
    expect(chip.classList.contains("short")).toBe(true);
  });

  it("takes the dark palette on a dark page, whatever the system prefers", () => {
    expect(show(WARNINGS).classList.contains("dark")).toBe(false);
    document.body.style.backgroundColor = "rgb(20, 20, 20)";
    expect(show(WARNINGS).classList.contains("dark")).toBe(true);
    document.body.style.backgroundColor = "";
  });

  it("goes when there is no mail any more", () => {
    const chip = show(WARNINGS);
    stage.overlay.noChip();
    expect(chip.hidden).toBe(true);
  });

  it("comes back when the page threw away what it does not know", () => {
    show(WARNINGS);
    document.querySelector("netiquette-overlay")?.remove();
    show(WARNINGS);
    expect(document.querySelectorAll("netiquette-overlay")).toHaveLength(1);
  });
});
