import { visiblePart, type Box, type Size } from "./place";

/** What the overlay reads from the page around it. It only ever reads. */

/** The size of the window without its scroll bars. */
export function viewOf(document: Document): Size {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return { width, height };
}

/** The frame of the page that a document lives in, if the page may reach it. */
export function frameOf(document: Document): Element | undefined {
  try {
    return document.defaultView?.frameElement ?? undefined;
  } catch {
    return undefined;
  }
}

/** The box of an element in the top page's viewport, also from inside frames. */
export function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = frameOf(element.ownerDocument);
  if (!frame) return { left, top, width, height };
  const outer = boxOf(frame);
  return { left: left + outer.left + frame.clientLeft, top: top + outer.top + frame.clientTop, width, height };
}

const MATTERS =
  "a,button,input,select,textarea,label,iframe,img,svg,canvas,video,[role=button],[role=textbox],[role=link],[contenteditable]";

/** Finer than the smallest control between two looks; CSS pixels. */
const FINE = 9;

/**
 * Whether a chip may lie there: within what holds the draft and the control that sends it, and with nothing under it but
 * the ground that the control itself stands on, or blank filling.
 */
export function freeAround(control: Element, body: Element, host: Element): (box: Box) => boolean {
  const document = control.ownerDocument;
  const compose = togetherWith(control, body);
  const blank = (x: number, y: number): boolean => {
    const under = document.elementsFromPoint(x, y).find((element) => element !== host);
    if (!under || !compose.contains(under) || control.contains(under)) return false;
    if (under.contains(control)) return true;
    const near = under.closest(MATTERS);
    return (!near || near.contains(control)) && !under.querySelector(MATTERS) && !under.textContent.trim();
  };
  return ({ left, top, width, height }) => {
    const middle = top + height / 2;
    for (let x = 2; x < width - 2; x += FINE) if (!blank(left + x, middle)) return false;
    const [right, bottom] = [left + width - 2, top + height - 2];
    return blank(left + 2, top + 2) && blank(right, top + 2) && blank(left + 2, bottom) && blank(right, bottom);
  };
}

/** The smallest element that holds both. */
function togetherWith(control: Element, body: Element): Element {
  const inPage = body.ownerDocument === control.ownerDocument ? body : frameOf(body.ownerDocument);
  for (let at: Element | null = control; inPage && at; at = at.parentElement) if (at.contains(inPage)) return at;
  return control.ownerDocument.documentElement;
}

/** Whether a user can see the element: in the window, not scrolled away in its box, not covered by something else. */
export function inSight(element: Element, host: Element): boolean {
  const document = element.ownerDocument;
  const part = visiblePart(element.getBoundingClientRect(), viewOf(document));
  if (!part) return false;
  const [x, y] = [part.left + part.width / 2, part.top + part.height / 2];
  const over = document.elementsFromPoint(x, y).find((other) => other !== host);
  return over !== undefined && (over.contains(element) || element.contains(over));
}

const SEE_THROUGH = 0.5;
const DARK = 0.4;

/** Whether the page is dark behind this element; what the system prefers says nothing about a webmail's own theme. */
export function darkBehind(element: Element | undefined): boolean {
  for (let at = element; at; at = at.parentElement ?? frameOf(at.ownerDocument)) {
    const light = lightOf(at.ownerDocument.defaultView?.getComputedStyle(at).backgroundColor ?? "");
    if (light !== undefined) return light < DARK;
  }
  return false;
}

/** How light a computed colour looks, 0 to 1; undefined if one sees through it or it is written in a rarer way. */
function lightOf(colour: string): number | undefined {
  const match = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (!match || Number(match[4] ?? 1) < SEE_THROUGH) return undefined;
  return (0.2126 * Number(match[1]) + 0.7152 * Number(match[2]) + 0.0722 * Number(match[3])) / 255;
}
