/** A stretch of text in UTF-16 code units; `end` is the first unit after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One replacement: what lay in `start..removedEnd` of the older text is new, and what follows moved by `shift`. */
export interface Edit {
  readonly start: number;
  readonly removedEnd: number;
  readonly shift: number;
}

/** The one replacement that turns `before` into `after`, as short as their common beginning and end allow. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let common = 0;
  while (
    common < shorter - start &&
    before.charCodeAt(before.length - 1 - common) === after.charCodeAt(after.length - 1 - common)
  ) {
    common++;
  }
  return { start, removedEnd: before.length - common, shift: after.length - before.length };
}

/** Where a span lies after an edit; undefined if its words changed. Writing directly at its edge leaves it alone. */
export function carried(span: Span, edit: Edit): Span | undefined {
  if (span.end <= edit.start) return span;
  if (span.start >= edit.removedEnd) return { start: span.start + edit.shift, end: span.end + edit.shift };
  return undefined;
}
