import { boxOf, viewOf } from "./page";
import { overlap, visiblePart, type Box } from "./place";

/**
 * Where words of the draft are after the page has moved or scrolled.
 *
 * @param near where they are now
 * @returns where they are when it is called; undefined once they have left the window or the draft's own box
 */
export function followText(document: Document, body: HTMLElement, near: Box): () => Box | undefined {
  // What scrolls a whole document moves its box, too.
  const scroller = body === body.ownerDocument.scrollingElement ? undefined : body;
  const corner = (box: Box): readonly [number, number] => [
    box.left - (scroller?.scrollLeft ?? 0),
    box.top - (scroller?.scrollTop ?? 0),
  ];
  const start = boxOf(body);
  const [left, top] = corner(start);
  const within = overlap(near, start) > 0;
  return () => {
    const now = boxOf(body);
    const [right, down] = corner(now);
    const { width, height } = near;
    const box = { left: near.left + right - left, top: near.top + down - top, width, height };
    if (within && body.isConnected && overlap(box, now) === 0) return undefined;
    return visiblePart(box, viewOf(document)) && box;
  };
}
