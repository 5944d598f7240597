import type { Compose, Editable } from "../sites/site";
import { Lines, type Segment } from "./lines";

/** The text of an editable, and the way between its offsets (UTF-16 code units) and the page. */
export interface TextMap {
  /** What the user wrote: without the earlier conversation and without the signature. */
  readonly text: string;
  /** The earlier conversation inside the editable. */
  readonly quoted: string;
  /** Where the words from `start` to `end` stand; undefined where the page has none, and always for a text area. */
  bounds(start: number, end: number): Bounds | undefined;
  /** The offset of a place in the page; undefined outside the text. */
  offset(node: Node, offset: number): number | undefined;
}

/** The two ends of a stretch of text in the page. A `Range` costs the page something at each change; this does not. */
export interface Bounds {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/** A range from one end to the other. */
export function rangeOf(bounds: Bounds): Range {
  const range = bounds.startContainer.ownerDocument.createRange();
  range.setStart(bounds.startContainer, bounds.startOffset);
  range.setEnd(bounds.endContainer, bounds.endOffset);
  return range;
}

/** What to leave out of the text, as the site tells it. */
export type Cuts = Pick<Compose, "quotes" | "signatures">;

const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 " +
    "HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);
const UNSEEN = new Set(
  (
    "AUDIO CANVAS DATALIST EMBED HEAD IFRAME INPUT MATH METER NOSCRIPT OBJECT PROGRESS SCRIPT SELECT STYLE SVG " +
    "TEMPLATE TEXTAREA TITLE VIDEO"
  ).split(" "),
);

/** Reads an editable. Nothing in it is changed; a text area is read as it is, and the server finds its quotes by their `>`. */
export function mapOf(editable: Editable, cuts: Cuts): TextMap {
  if (isTextArea(editable)) {
    return { text: editable.value, quoted: "", bounds: () => undefined, offset: () => undefined };
  }
  const reader = new Reader(editable, cuts);
  reader.children(editable, keepsLines(editable));
  return new NodeMap(reader.own, reader.quoted);
}

/** Also true for a text area of another document, whose class is another. */
export function isTextArea(editable: Element): editable is HTMLTextAreaElement {
  return editable.localName === "textarea";
}

class Reader {
  readonly own = new Lines();
  readonly quoted = new Lines();
  private into = this.own;
  private readonly quotes: Set<Element>;
  private readonly tails: Set<Element>;
  private readonly signatures: Set<Element>;

  constructor(root: Element, cuts: Cuts) {
    this.quotes = found(
      root,
      cuts.quotes.filter((quote) => !quote.andAfter).map((quote) => quote.selector),
    );
    this.tails = found(
      root,
      cuts.quotes.filter((quote) => quote.andAfter).map((quote) => quote.selector),
    );
    this.signatures = found(root, cuts.signatures);
  }

  children(parent: Node, keeps: boolean): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (isText(child)) this.into.text(child, keeps);
      else if (isElement(child)) this.element(child, keeps);
    }
  }

  private element(element: Element, keeps: boolean): void {
    if (this.signatures.has(element) || isUnseen(element)) return;
    if (this.tails.has(element)) this.turnTo(this.quoted);
    if (this.quotes.has(element) && this.into === this.own) this.quote(element, keeps);
    else if (element.tagName === "BR") this.into.newline();
    else this.block(element, keeps);
  }

  private block(element: Element, keeps: boolean): void {
    const edge = element.tagName === "P" ? 2 : BLOCKS.has(element.tagName) ? 1 : 0;
    this.into.edge(edge);
    this.children(element, keeps || keepsOwnLines(element));
    this.into.edge(edge);
  }

  private quote(quote: Element, keeps: boolean): void {
    this.turnTo(this.quoted);
    if (quote.tagName === "BLOCKQUOTE") this.block(quote, keeps);
    else this.wrapped(quote, keeps || keepsOwnLines(quote));
    this.turnTo(this.own);
  }

  /**
   * Some webmails wrap the line "Dana wrote" and the quotes in one element, and who answers between the quotes writes
   * inside it: what follows the first quote there, and is none itself, is the user's.
   */
  private wrapped(wrapper: Element, keeps: boolean): void {
    let answering = false;
    for (let child = wrapper.firstChild; child; child = child.nextSibling) {
      const isQuote = isElement(child) && (child.tagName === "BLOCKQUOTE" || this.quotes.has(child));
      if (child.nodeName === "BLOCKQUOTE") answering = true;
      this.turnTo(answering && !isQuote ? this.own : this.quoted);
      if (isText(child)) this.into.text(child, keeps);
      else if (isElement(child)) this.element(child, keeps);
    }
  }

  /** A blank line on both sides, so that no sentence runs across the cut. */
  private turnTo(lines: Lines): void {
    if (this.into === lines) return;
    this.into.edge(2);
    this.into = lines;
    this.into.edge(2);
  }
}

class NodeMap implements TextMap {
  readonly text: string;
  readonly quoted: string;
  private readonly segments: readonly Segment[];

  constructor(own: Lines, quoted: Lines) {
    this.text = own.toString();
    this.quoted = quoted.toString();
    this.segments = own.segments;
  }

  bounds(start: number, end: number): Bounds | undefined {
    let first = this.lastBefore(start + 1);
    // An offset on a line break belongs to no node: the words begin in the next one.
    if (start >= (this.segments[first]?.end ?? 0)) first++;
    const last = this.lastBefore(end);
    const a = this.segments[first];
    const b = this.segments[last];
    if (end <= start || last < first || !a || !b) return undefined;
    const startOffset = a.from + Math.max(0, start - a.start);
    const endOffset = b.from + Math.min(b.end, end) - b.start;
    // The page may have changed since the text was read.
    if (startOffset > a.node.length || endOffset > b.node.length) return undefined;
    return { startContainer: a.node, startOffset, endContainer: b.node, endOffset };
  }

  offset(node: Node, offset: number): number | undefined {
    if (isText(node)) {
      const segment = this.segments.find(
        (one) => one.node === node && offset >= one.from && offset <= one.from + one.end - one.start,
      );
      return segment && segment.start + offset - segment.from;
    }
    const place = node.ownerDocument?.createRange();
    if (!place) return undefined;
    place.setStart(node, offset);
    const next = this.segments.find((segment) => segment.node.isConnected && place.comparePoint(segment.node, 0) >= 0);
    return next?.start ?? this.text.length;
  }

  /** Index of the last segment that starts before `offset`, or -1. */
  private lastBefore(offset: number): number {
    let low = 0;
    let high = this.segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.segments[middle]?.start ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function found(root: Element, selectors: readonly string[]): Set<Element> {
  return new Set(selectors.length > 0 ? root.querySelectorAll(selectors.join(",")) : []);
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isUnseen(element: Element): boolean {
  if (UNSEEN.has(element.tagName.toUpperCase()) || element.hasAttribute("hidden")) return true;
  return styled(element)?.display === "none";
}

function keepsOwnLines(element: Element): boolean {
  return element.tagName === "PRE" || (styled(element)?.whiteSpace.startsWith("pre") ?? false);
}

function keepsLines(editable: HTMLElement): boolean {
  return editable.ownerDocument.defaultView?.getComputedStyle(editable).whiteSpace.startsWith("pre") ?? false;
}

/** Its own inline style; asking for the computed one would cost a layout for each element. */
function styled(element: Element): CSSStyleDeclaration | undefined {
  return element.hasAttribute("style") && isStyled(element) ? element.style : undefined;
}

function isStyled(element: Element): element is Element & ElementCSSInlineStyle {
  return "style" in element;
}
