/**
 * Pure arithmetic on spans: `{start, end}` in UTF-16 code units, `end` exclusive, as everywhere on the wire.
 *
 * @typedef {{start: number, end: number}} Span
 * @typedef {{start: number, removedEnd: number, shift: number}} Edit what lies in `start..removedEnd` of the older text
 *     was replaced; what follows moved by `shift`
 */

/**
 * The one replacement that turns `before` into `after`, as short as their common beginning and end allow.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Edit}
 */
export function editBetween(before, after) {
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

/**
 * Where a span lies after an edit, or null if the edit touched it.
 *
 * Writing directly at the edge of a span leaves it alone: the words in it are still the same.
 *
 * @param {Span} span
 * @param {Edit} edit
 * @returns {Span|null}
 */
export function carrySpan(span, edit) {
  if (span.end <= edit.start) return span;
  if (span.start >= edit.removedEnd) return { start: span.start + edit.shift, end: span.end + edit.shift };
  return null;
}

/**
 * Cuts a text into stretches, each with the marks that cover it, so that overlapping marks can be painted flat.
 *
 * @template {{span: Span}} M
 * @param {number} length of the text
 * @param {M[]} marks with spans inside the text
 * @returns {{start: number, end: number, marks: M[]}[]} in order, without gaps; empty for an empty text
 */
export function stretches(length, marks) {
  const edges = new Set([0, length]);
  for (const { span } of marks) {
    edges.add(span.start);
    edges.add(span.end);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => ({
    start: sorted[i],
    end,
    marks: marks.filter(({ span }) => span.start <= sorted[i] && end <= span.end),
  }));
}

/**
 * The shortest mark around a caret, or undefined.
 *
 * @template {{span: Span}} M
 * @param {M[]} marks
 * @param {number} caret
 * @returns {M|undefined}
 */
export function markAround(marks, caret) {
  return marks
    .filter(({ span }) => span.start <= caret && caret <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}
