import type { Finding } from "../shared/protocol";
import { inPage } from "./frames";
import { hitAmong, type Hit, type Mark, type Painter } from "./painter";
import { isOnDark, RANK } from "./tone";

/** What decides where a character of a text area stands. */
const LAYOUT = (
  "direction font-family font-feature-settings font-kerning font-size font-stretch font-style font-variant font-weight " +
  "hyphens letter-spacing line-break line-height overflow-wrap padding-bottom padding-left padding-right padding-top " +
  "tab-size text-align text-indent text-transform unicode-bidi white-space word-break word-spacing writing-mode"
).split(" ");

/** The same looks as in `highlights.css`: pattern, colour on light paper, on dark paper. */
const LOOKS = {
  1: ["dotted 2px", "#2a5ba8", "#9bc0fb"],
  2: ["dashed 2px", "#8a5200", "#f0bd66"],
  3: ["solid 3px", "#b3243f", "#ff96a7"],
} as const;

const HOST = "all: initial; position: fixed; overflow: hidden; pointer-events: none; forced-color-adjust: none;";
const TEXT = "box-sizing: border-box; color: transparent; position: absolute; left: 0; top: 0;";

interface Piece extends Mark {
  readonly element: HTMLElement;
}

/**
 * Underlines in a text area, which has no ranges: the same text laid over it, invisible but for the lines. It hangs on the
 * root of the document, outside every form, and lets every click through.
 */
export class Mirror implements Painter {
  private readonly host: HTMLElement;
  private readonly text: HTMLElement;
  private readonly view: Window;
  private readonly resized: ResizeObserver;
  private pieces: Piece[] = [];
  private readonly place = (): void => {
    this.settle();
  };

  constructor(
    private readonly area: HTMLTextAreaElement,
    view: Window & typeof globalThis,
  ) {
    const document = area.ownerDocument;
    this.view = view;
    this.host = document.createElement("div");
    this.host.setAttribute("aria-hidden", "true");
    this.text = document.createElement("div");
    this.host.attachShadow({ mode: "closed" }).append(this.text);
    this.resized = new view.ResizeObserver(this.place);
    this.resized.observe(area);
    // Captured, for scrolling does not bubble: that of the text area itself, and of whatever it stands in.
    view.addEventListener("scroll", this.place, true);
    view.addEventListener("resize", this.place);
  }

  paint(marks: readonly Mark[]): void {
    this.pieces = [];
    this.host.remove();
    if (marks.length === 0) return;
    this.text.replaceChildren(...this.laidOut(marks));
    this.area.ownerDocument.documentElement.append(this.host);
    this.settle();
  }

  at(x: number, y: number): Hit | undefined {
    const hit = hitAmong(this.pieces, ({ element }) => element.getClientRects(), x, y);
    return hit && { finding: hit.mark.finding, rect: inPage(hit.rect, this.area.ownerDocument) };
  }

  rectOf(finding: Finding): DOMRect | undefined {
    const first = this.pieces.find((piece) => piece.finding === finding);
    return first && inPage(first.element.getBoundingClientRect(), this.area.ownerDocument);
  }

  settle(): void {
    if (!this.host.isConnected) return;
    const area = this.area;
    const box = area.getBoundingClientRect();
    const look = this.view.getComputedStyle(area);
    const width = area.clientWidth;
    const height = area.clientHeight;
    const shown = width > 0 && height > 0 && !this.isCovered(box);
    this.host.style.cssText =
      `${HOST} left: ${box.left + area.clientLeft}px; top: ${box.top + area.clientTop}px; width: ${width}px; ` +
      `height: ${height}px; z-index: 2147483646; visibility: ${shown ? "visible" : "hidden"};`;
    this.text.style.cssText = `${TEXT} width: ${width}px; transform: translate(${-area.scrollLeft}px, ${-area.scrollTop}px);`;
    for (const name of LAYOUT) this.text.style.setProperty(name, look.getPropertyValue(name));
  }

  clear(): void {
    this.resized.disconnect();
    this.view.removeEventListener("scroll", this.place, true);
    this.view.removeEventListener("resize", this.place);
    this.host.remove();
    this.pieces = [];
  }

  /** The text in runs: plain, or in an element with the look of the gravest finding that covers it. */
  private laidOut(marks: readonly Mark[]): (string | HTMLElement)[] {
    const text = this.area.value;
    const dark = isOnDark(this.area);
    const forced = this.view.matchMedia("(forced-colors: active)").matches;
    const edges = [...new Set([0, text.length, ...marks.flatMap(({ span }) => [span.start, span.end])])];
    edges.sort((a, b) => a - b);
    return edges.slice(1).map((end, index) => {
      const start = edges[index] ?? 0;
      const covering = marks.filter(({ span }) => span.start <= start && end <= span.end);
      const mark = gravest(covering);
      if (!mark) return text.slice(start, end);
      const element = this.area.ownerDocument.createElement("span");
      const [pattern, light, pale] = LOOKS[RANK[mark.finding.severity]];
      element.style.textDecoration = `underline ${pattern} ${forced ? "CanvasText" : dark ? pale : light}`;
      element.textContent = text.slice(start, end);
      this.pieces.push(...covering.map((each) => ({ ...each, element })));
      return element;
    });
  }

  /** By a dialog of the page, say: the lines must not shine through it. */
  private isCovered(box: DOMRect): boolean {
    const top = this.area.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top !== null && top !== this.area && !this.area.contains(top) && !top.contains(this.area);
  }
}

function gravest(marks: readonly Mark[]): Mark | undefined {
  return [...marks].sort((a, b) => RANK[b.finding.severity] - RANK[a.finding.severity])[0];
}
