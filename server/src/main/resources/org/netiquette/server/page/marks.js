import { carrySpan, editBetween } from "./spans.js";

/**
 * Marks: where the findings and strengths of a review stand in the draft as it is now, while the user writes on.
 *
 * @typedef {import("./spans.js").Span} Span
 * @typedef {{subject: string, body: string, attachments: string[], thread: string}} Draft
 * @typedef {object} Mark
 * @property {string} key unique among the marks of one review, and the same for the same finding in the next review
 * @property {object} source the finding or the strength as it came over the wire
 * @property {"subject"|"body"|"attachment"|"draft"} part
 * @property {Span|null} span null when there is nothing to underline, or the user has changed the words
 * @property {number} attachment its index; -1 when the mark is elsewhere or its attachment is gone
 */

/**
 * Marks for the findings of a review.
 *
 * @param {object[]} findings
 * @param {Draft} asked the draft that was reviewed
 * @param {Draft} now the draft as it stands
 * @returns {Mark[]}
 */
export function findingMarks(findings, asked, now) {
  const seen = new Map();
  return findings.map((finding) => {
    const nth = seen.get(finding.id) ?? 0;
    seen.set(finding.id, nth + 1);
    return place(finding, `${finding.id}/${nth}`, finding.part, finding.quote, asked, now);
  });
}

/** Marks for the strengths of a review; a strength always stands in the body. */
export function strengthMarks(strengths, asked, now) {
  return strengths.map((strength, i) =>
    place(strength, `${strength.signal}/${i}`, "body", asked.body.slice(strength.start, strength.end), asked, now),
  );
}

/**
 * The marks after the user changed the draft.
 *
 * @param {Mark[]} marks
 * @param {Draft} before
 * @param {Draft} after
 * @returns {Mark[]}
 */
export function carryMarks(marks, before, after) {
  const edits = {};
  if (before.subject !== after.subject) edits.subject = editBetween(before.subject, after.subject);
  if (before.body !== after.body) edits.body = editBetween(before.body, after.body);
  return marks.map((mark) => {
    if (mark.part === "attachment") {
      const attachment = mark.span ? after.attachments.indexOf(before.attachments[mark.attachment]) : -1;
      return { ...mark, attachment, span: attachment < 0 ? null : mark.span };
    }
    const edit = edits[mark.part];
    return edit && mark.span ? { ...mark, span: carrySpan(mark.span, edit) } : mark;
  });
}

function place(source, key, part, quote, asked, now) {
  const attachment = part === "attachment" ? (source.attachment ?? -1) : -1;
  const field = fieldOf(asked, part, attachment);
  // A quote that does not match its place would underline the wrong words; better none.
  const matches = source.end > source.start && field.slice(source.start, source.end) === quote;
  const mark = { key, source, part, attachment, span: matches ? { start: source.start, end: source.end } : null };
  return carryMarks([mark], asked, now)[0];
}

function fieldOf(draft, part, attachment) {
  if (part === "attachment") return draft.attachments[attachment] ?? "";
  return part === "subject" || part === "body" ? draft[part] : "";
}
