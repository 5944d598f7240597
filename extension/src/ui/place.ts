/** Where things go. Boxes are in CSS pixels of the top page's viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Box, "width" | "height">;

/** A place, and how tall the thing may grow there before it scrolls. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const EDGE = 8;
const GAP = 8;
/** Less height than this is no use to a reader; then the text has to be covered. */
const LEAST_HEIGHT = 150;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** How many square pixels two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * Near the text it is about and never on it while there is another way: below, above, beside the whole draft, and else
 * where most of it can be seen at once.
 */
export function cardSpot(near: Box, card: Size, view: Size, draft: Box = near): Spot {
  const left = clamp(near.left, EDGE, Math.max(EDGE, view.width - card.width - EDGE));
  const end = near.top + near.height;
  const below = view.height - end - GAP - EDGE;
  const above = near.top - GAP - EDGE;
  if (card.height <= below) return { left, top: Math.max(end + GAP, EDGE), maxHeight: below };
  if (card.height <= above) return { left, top: near.top - GAP - card.height, maxHeight: above };

  const level = clamp(near.top, EDGE, Math.max(EDGE, view.height - card.height - EDGE));
  const tall = view.height - 2 * EDGE;
  const before = draft.left - GAP - card.width;
  if (before >= EDGE) return { left: before, top: level, maxHeight: tall };
  const after = draft.left + draft.width + GAP;
  if (after + card.width + EDGE <= view.width) return { left: after, top: level, maxHeight: tall };

  const room = Math.max(above, below);
  if (room < LEAST_HEIGHT) return { left, top: level, maxHeight: tall };
  return { left, top: above > below ? EDGE : end + GAP, maxHeight: room };
}

/** At the side of the window where it hides least of the draft, and never on the control that sends it. */
export function panelSpot(
  panel: Size,
  view: Size,
  draft: Box | undefined,
  control: Box | undefined,
  rtl: boolean,
): Spot {
  const tall = view.height - 2 * EDGE;
  const ends = [view.width - panel.width - EDGE, EDGE];
  const columns = (rtl ? ends.reverse() : ends).map((left) => ({ left, top: EDGE, width: panel.width, height: tall }));
  const hidden = (box: Box): number => (draft ? overlap(box, draft) : 0) + (control ? overlap(box, control) * 100 : 0);
  const [first, second] = columns;
  if (!first || !second) return { left: EDGE, top: EDGE, maxHeight: tall };
  const column = hidden(second) < hidden(first) ? second : first;
  if (!control || overlap(column, control) === 0) return { ...column, maxHeight: tall };

  const over = control.top - GAP - EDGE;
  const underTop = control.top + control.height + GAP;
  const under = view.height - underTop - EDGE;
  return under > over
    ? { left: column.left, top: underTop, maxHeight: under }
    : { left: column.left, top: EDGE, maxHeight: over };
}

const STEP = 12;
const REACH_AFTER = 420;
const REACH_BEFORE = 180;

/** Where the chip stands, relative to the control it belongs to, and whether only its short form fits. */
export interface ChipSpot {
  readonly left: number;
  readonly top: number;
  readonly short: boolean;
}

/**
 * A free place near the control that sends: beside it, further along its row, over it, under it; first for the whole
 * chip, then for its short form. Where nothing is free it goes over or under the control, never on it.
 *
 * @param free whether nothing that matters would be hidden there
 */
export function chipSpot(control: Box, whole: Size, short: Size, view: Size, free: (box: Box) => boolean): ChipSpot {
  for (const size of [whole, short]) {
    const found = around(control, size).find((box) => inside(box, view) && free(box));
    if (found) return { left: found.left - control.left, top: found.top - control.top, short: size === short };
  }
  const over = control.top - short.height - 4;
  const top = over >= 0 ? over : control.top + control.height + 4;
  const left = clamp(control.left, 2, Math.max(2, view.width - short.width - 2));
  return { left: left - control.left, top: top - control.top, short: true };
}

function around(control: Box, { width, height }: Size): readonly Box[] {
  const middle = control.top + (control.height - height) / 2;
  const end = control.left + control.width;
  const at = (left: number, top: number): Box => ({ left, top, width, height });
  const boxes = [at(control.left - GAP - width, middle)];
  for (let far = GAP; far < REACH_AFTER; far += STEP) boxes.push(at(end + far, middle));
  for (let far = GAP + STEP; far < REACH_BEFORE; far += STEP) boxes.push(at(control.left - far - width, middle));
  for (const top of [control.top - height - 4, control.top + control.height + 4]) {
    boxes.push(at(control.left, top), at(end - width, top));
  }
  return boxes;
}

function inside(box: Box, view: Size): boolean {
  return (
    box.left >= 2 && box.top >= 2 && box.left + box.width <= view.width - 2 && box.top + box.height <= view.height - 2
  );
}

/** The part of a box that is in the window; undefined if none is. */
export function visiblePart(box: Box, view: Size): Box | undefined {
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  const width = Math.min(box.left + box.width, view.width) - left;
  const height = Math.min(box.top + box.height, view.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}
