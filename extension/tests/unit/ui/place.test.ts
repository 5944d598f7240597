import { describe, expect, it } from "vitest";
import { cardSpot, chipSpot, overlap, panelSpot, type Box, type Size } from "../../../src/ui/place";

const VIEW: Size = { width: 1000, height: 700 };
const CARD: Size = { width: 360, height: 300 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });

describe("a card", () => {
  const covers = (near: Box, view = VIEW, draft?: Box): number => {
    const { left, top, maxHeight } = cardSpot(near, CARD, view, draft);
    return overlap({ left, top, width: CARD.width, height: Math.min(CARD.height, maxHeight) }, near);
  };

  it("stands below its text where there is room", () => {
    expect(cardSpot(box(100, 100, 200, 20), CARD, VIEW)).toMatchObject({ left: 100, top: 128 });
  });

  it("stands above its text near the end of the window", () => {
    expect(cardSpot(box(100, 600, 200, 20), CARD, VIEW).top).toBe(600 - 8 - 300);
  });

  it("keeps inside the window at its end", () => {
    expect(cardSpot(box(900, 100, 90, 20), CARD, VIEW).left).toBe(1000 - 360 - 8);
  });

  it("goes beside the whole draft when there is no room over or under", () => {
    const draft = box(500, 50, 450, 300);
    const spot = cardSpot(box(520, 180, 200, 20), CARD, { width: 1000, height: 400 }, draft);
    expect(spot.left + CARD.width).toBeLessThanOrEqual(draft.left);
  });

  it("shrinks rather than cover its text, also in a small window", () => {
    expect(covers(box(10, 200, 300, 40), { width: 320, height: 480 })).toBe(0);
  });

  it("never covers its text where any room is left", () => {
    for (let top = 0; top <= 680; top += 20) expect(covers(box(300, top, 300, 20))).toBe(0);
  });
});

describe("the panel", () => {
  const PANEL: Size = { width: 360, height: 900 };
  const boxOf = (draft: Box | undefined, control: Box | undefined, rtl = false): Box => {
    const { left, top, maxHeight } = panelSpot(PANEL, VIEW, draft, control, rtl);
    return { left, top, width: PANEL.width, height: maxHeight };
  };

  it("stands at the end of the line in both writing directions", () => {
    expect(boxOf(undefined, undefined).left).toBe(632);
    expect(boxOf(undefined, undefined, true).left).toBe(8);
  });

  it("goes to the other side of a draft that is written in the corner", () => {
    expect(boxOf(box(500, 200, 480, 450), box(500, 660, 80, 30)).left).toBe(8);
  });

  it("leaves the control that sends free where the draft fills the window", () => {
    for (const control of [box(700, 650, 80, 30), box(20, 20, 80, 30), box(900, 300, 80, 30)]) {
      expect(overlap(boxOf(box(0, 0, 1000, 700), control), control)).toBe(0);
    }
  });
});

describe("the chip", () => {
  const CONTROL = box(400, 600, 80, 36);
  const WHOLE: Size = { width: 150, height: 28 };
  const SHORT: Size = { width: 50, height: 28 };
  const place = (free: (box: Box) => boolean, control = CONTROL): Box & { readonly short: boolean } => {
    const { left, top, short } = chipSpot(control, WHOLE, SHORT, VIEW, free);
    return { left: control.left + left, top: control.top + top, ...(short ? SHORT : WHOLE), short };
  };

  it("stands before the control, in its middle", () => {
    expect(place(() => true)).toMatchObject({ left: 242, top: 604, short: false });
  });

  it("goes along the row past what stands there", () => {
    const icons = box(200, 600, 450, 36);
    const chip = place((at) => overlap(at, icons) === 0 && at.top >= 600 && at.top + at.height <= 640);
    expect(chip.left).toBeGreaterThanOrEqual(650);
    expect(chip.top).toBe(604);
  });

  it("is short where only that fits", () => {
    expect(place((at) => at.width <= 60).short).toBe(true);
  });

  it("never lies on the control, even where nothing is free", () => {
    for (const control of [CONTROL, box(0, 0, 80, 36), box(920, 660, 80, 36)]) {
      expect(
        overlap(
          place(() => false, control),
          control,
        ),
      ).toBe(0);
    }
  });
});
