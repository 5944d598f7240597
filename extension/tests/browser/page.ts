import type { Tab } from "./browser";
import { until } from "./started";

/** An element of a page: perhaps in a frame of the page's own origin. */
export interface Place {
  /** Selects the frame; without it the element is in the page itself. */
  readonly frame?: string;
  readonly selector: string;
}

/** A point of the view, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Clicks into the middle of an element once it is there to be seen. */
export async function clickOn(tab: Tab, place: Place): Promise<void> {
  const { x, y } = await until(`${place.selector} can be seen`, () => middleOf(tab, place));
  await tab.click(x, y);
}

/** Whether the element is there and can be seen. */
export async function isShown(tab: Tab, place: Place): Promise<boolean> {
  return (await middleOf(tab, place)) !== undefined;
}

/** Puts the caret at the end of an editable, by a click and a key as a user would. */
export async function caretAtEnd(tab: Tab, place: Place): Promise<void> {
  await clickOn(tab, place);
  await tab.press("Control+End");
}

/** Puts the caret at the beginning of an editable. */
export async function caretAtStart(tab: Tab, place: Place): Promise<void> {
  await clickOn(tab, place);
  await tab.press("Control+Home");
}

/** What an editable holds: its markup, or the value of a field. */
export function contentOf(tab: Tab, place: Place): Promise<string> {
  return tab.evaluate(({ frame, selector }: Place) => {
    const holder = frame === undefined ? undefined : document.querySelector<HTMLIFrameElement>(frame);
    const element = (holder === undefined ? document : holder?.contentDocument)?.querySelector(selector);
    if (element === null || element === undefined) {
      throw new Error(`No ${selector} in the page.`);
    }
    return "value" in element && typeof element.value === "string" ? element.value : element.getHTML();
  }, place);
}

function middleOf(tab: Tab, place: Place): Promise<Point | undefined> {
  return tab.evaluate(({ frame, selector }: Place) => {
    const holder = frame === undefined ? undefined : document.querySelector<HTMLIFrameElement>(frame);
    const element = (holder === undefined ? document : holder?.contentDocument)?.querySelector(selector);
    if (element === null || element === undefined || holder === null) {
      return undefined;
    }
    const box = element.getBoundingClientRect();
    const frameBox = holder?.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || frameBox?.width === 0) {
      return undefined;
    }
    const view = frameBox ?? new DOMRect(0, 0, innerWidth, innerHeight);
    return {
      x: (frameBox?.left ?? 0) + (Math.max(box.left, 0) + Math.min(box.right, view.width)) / 2,
      y: (frameBox?.top ?? 0) + (Math.max(box.top, 0) + Math.min(box.bottom, view.height)) / 2,
    };
  }, place);
}
