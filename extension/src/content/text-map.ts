import type { Compose, Editable } from "../sites/site";
import { linesFrom, type Segment } from "./lines";

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

/** Elements with lines of their own, whatever their style says. */
const BLOCK =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CENTER|D[DLT]|DIV|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6R]|HEADER|LI|MAIN|NAV|OL|P|PRE|SECTION|T(ABLE|BODY|[DHR]|FOOT|HEAD)|UL)$/;
/** Elements whose text nobody reads in the mail. */
const UNSEEN =
  /^(AUDIO|CANVAS|DATALIST|HEAD|IFRAME|INPUT|MATH|NOSCRIPT|OBJECT|SCRIPT|SELECT|STYLE|SVG|TEMPLATE|TEXTAREA|TITLE|VIDEO)$/i;

/** Reads an editable. Nothing in it is changed; a text area is read as it is, and the server finds its quotes by their `>`. */
export function mapOf(editable: Editable, cuts: Cuts): TextMap {
  if (isTextArea(editable)) {
    return { text: editable.value, quoted: "", bounds: () => undefined, offset: () => undefined };
  }
  const found = (selectors: readonly string[]): Set<Element> =>
    new Set(selectors.length > 0 ? editable.querySelectorAll(selectors.join()) : []);
  const signatures = found(cuts.signatures);
  const quotes = found(cuts.quotes.flatMap(({ selector, andAfter }) => (andAfter ? [] : selector)));
  const tails = found(cuts.quotes.flatMap(({ selector, andAfter }) => (andAfter ? selector : [])));
  const own = linesFrom();
  const quoted = linesFrom();
  let into = own;

  /** With a blank line in place of what is cut out, so that no sentence runs across it. */
  const turnTo = (lines: typeof own): void => {
    if (into !== lines) lines.edge(2);
    into = lines;
  };

  const node = (child: Node, keeps: boolean): void => {
    if (isText(child)) into.text(child, keeps);
    else if (isElement(child)) element(child, keeps);
  };

  const children = (parent: Node, keeps: boolean): void => {
    for (let child = parent.firstChild; child; child = child.nextSibling) node(child, keeps);
  };

  const element = (one: Element, keeps: boolean): void => {
    if (signatures.has(one) || isUnseen(one)) return;
    if (tails.has(one)) turnTo(quoted);
    if (quotes.has(one) && into === own) {
      turnTo(quoted);
      (one.tagName === "BLOCKQUOTE" ? block : wrapped)(one, keeps);
      turnTo(own);
    } else if (one.tagName === "BR") into.newline();
    else block(one, keeps);
  };

  const block = (one: Element, keeps: boolean): void => {
    const edge = one.tagName === "P" ? 2 : Number(BLOCK.test(one.tagName));
    into.edge(edge);
    children(one, keeps || keepsOwnLines(one));
    into.edge(edge);
  };

  /**
   * Some webmails wrap the line "Dana wrote" and the quotes in one element, and who answers between the quotes writes
   * inside it: what follows the first quote there, and is none itself, is the user's.
   */
  const wrapped = (wrapper: Element, keeps: boolean): void => {
    let answering = false;
    for (let child = wrapper.firstChild; child; child = child.nextSibling) {
      const isBlockquote = child.nodeName === "BLOCKQUOTE";
      if (isBlockquote) answering = true;
      const isQuote = isBlockquote || (isElement(child) && quotes.has(child));
      turnTo(answering && !isQuote ? own : quoted);
      node(child, keeps || keepsOwnLines(wrapper));
    }
  };

  children(
    editable,
    editable.ownerDocument.defaultView?.getComputedStyle(editable).whiteSpace.startsWith("pre") ?? false,
  );
  return { text: own.whole(), quoted: quoted.whole(), ...wayBack(own.segments) };
}

/** Also true for a text area of another document, whose class is another. */
export function isTextArea(editable: Element): editable is HTMLTextAreaElement {
  return editable.localName === "textarea";
}

/** From the text to the page and back. */
function wayBack(segments: readonly Segment[]): Pick<TextMap, "bounds" | "offset"> {
  /** Index of the last segment that starts before `offset`, or -1. */
  const lastBefore = (offset: number): number => {
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((segments[middle]?.start ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    bounds: (start, end) => {
      let first = lastBefore(start + 1);
      // An offset on a line break belongs to no node: the words begin in the next one.
      if (start >= (segments[first]?.end ?? 0)) first++;
      const last = lastBefore(end);
      const a = segments[first];
      const b = segments[last];
      if (end <= start || last < first || !a || !b) return undefined;
      const startOffset = a.from + Math.max(0, start - a.start);
      const endOffset = b.from + Math.min(b.end, end) - b.start;
      // The page may have changed since the text was read.
      if (startOffset > a.node.length || endOffset > b.node.length) return undefined;
      return { startContainer: a.node, startOffset, endContainer: b.node, endOffset };
    },
    offset: (node, offset) => {
      if (isText(node)) {
        const segment = segments.find(
          (one) => one.node === node && offset >= one.from && offset <= one.from + one.end - one.start,
        );
        return segment && segment.start + offset - segment.from;
      }
      const place = node.ownerDocument?.createRange();
      place?.setStart(node, offset);
      const next = segments.find(
        (segment) => segment.node.isConnected && (place?.comparePoint(segment.node, 0) ?? -1) >= 0,
      );
      return next?.start ?? segments.at(-1)?.end;
    },
  };
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isUnseen(element: Element): boolean {
  return UNSEEN.test(element.tagName) || element.hasAttribute("hidden") || styleOf(element)?.display === "none";
}

function keepsOwnLines(element: Element): boolean {
  return element.tagName === "PRE" || (styleOf(element)?.whiteSpace.startsWith("pre") ?? false);
}

/** Its own inline style; asking for the computed one would cost a layout for each element. */
function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.hasAttribute("style") && isStyled(element) ? element.style : undefined;
}

function isStyled(element: Element): element is Element & ElementCSSInlineStyle {
  return "style" in element;
}
