import type { Finding } from "../shared/protocol";
import type { Span } from "./edit";
import type { TextMap } from "./text-map";

/** A finding with words in the body to underline. */
export interface Mark {
  readonly finding: Finding;
  readonly span: Span;
}

/** A finding that the user pointed at, and the place of its words in the viewport of the page. */
export interface Hit {
  readonly finding: Finding;
  readonly rect: DOMRect;
}

/** Underlines words of one editable without touching it. */
export interface Painter {
  /** These marks and no others. */
  paint(marks: readonly Mark[], map: TextMap): void;
  /** The shortest mark at a point of the viewport of the editable's own document. */
  at(x: number, y: number): Hit | undefined;
  /** Where the words of a finding stand, in the viewport of the page. */
  rectOf(finding: Finding): DOMRect | undefined;
  /** The page around the editable was laid out anew. */
  settle(): void;
  clear(): void;
}

/** A list of findings is all there is, where the browser cannot underline. */
export const NO_PAINTER: Painter = {
  paint: () => undefined,
  at: () => undefined,
  rectOf: () => undefined,
  settle: () => undefined,
  clear: () => undefined,
};

/** The shortest of the marks that cover a point, out of those with a rectangle there. */
export function hitAmong<T extends Mark>(
  marks: Iterable<T>,
  rectsOf: (mark: T) => Iterable<DOMRect>,
  x: number,
  y: number,
): { readonly mark: T; readonly rect: DOMRect } | undefined {
  const hits = [...marks].flatMap((mark) => {
    const rect = [...rectsOf(mark)].find(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
    return rect ? [{ mark, rect, span: mark.span }] : [];
  });
  return shortest(hits);
}

/** The one with the fewest characters: where findings overlap, it is the one that can only be meant there. */
export function shortest<T extends Pick<Mark, "span">>(marks: readonly T[]): T | undefined {
  return [...marks].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** The mark of a finding; after a new review, of the one that says the same. The same words may be found twice. */
export function same<T extends Mark>(marks: readonly T[], finding: Finding): T | undefined {
  return marks.find((mark) => mark.finding === finding) ?? marks.find((mark) => mark.finding.id === finding.id);
}
