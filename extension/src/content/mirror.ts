import { inPage } from "./frames";
import { listen } from "./listen";
import { hitAmong, same, type Mark, type Painter } from "./painter";
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

const HOST =
  "all:initial;position:fixed;overflow:hidden;pointer-events:none;forced-color-adjust:none;z-index:2147483646";
const TEXT = "box-sizing:border-box;color:transparent;position:absolute;left:0;top:0";

interface Piece extends Mark {
  readonly element: HTMLElement;
}

/**
 * Underlines in a text area, which has no ranges: the same text laid over it, invisible but for the lines. It hangs on the
 * root of the document, outside every form, and lets every click through.
 */
export function mirrorOf(area: HTMLTextAreaElement, view: Window & typeof globalThis): Painter {
  const document = area.ownerDocument;
  const host = document.createElement("div");
  host.setAttribute("aria-hidden", "true");
  const text = document.createElement("div");
  host.attachShadow({ mode: "closed" }).append(text);
  let pieces: Piece[] = [];

  const settle = (): void => {
    if (!host.isConnected) return;
    const { clientWidth: width, clientHeight: height } = area;
    const box = area.getBoundingClientRect();
    const shown = width > 0 && height > 0 && !isCovered(area, box);
    host.style.cssText =
      `${HOST};left:${box.left + area.clientLeft}px;top:${box.top + area.clientTop}px;` +
      `width:${width}px;height:${height}px;visibility:${shown ? "visible" : "hidden"}`;
    text.style.cssText = `${TEXT};width:${width}px;transform:translate(${-area.scrollLeft}px,${-area.scrollTop}px)`;
    const look = view.getComputedStyle(area);
    for (const name of LAYOUT) text.style.setProperty(name, look.getPropertyValue(name));
  };

  /** The text in runs: plain, or in an element with the look of the gravest finding that covers it. */
  const laidOut = (marks: readonly Mark[]): (string | HTMLElement)[] => {
    const { value } = area;
    const paper = isOnDark(area) ? 2 : 1;
    const forced = view.matchMedia("(forced-colors: active)").matches;
    const edges = [...new Set([0, value.length, ...marks.flatMap(({ span }) => [span.start, span.end])])];
    edges.sort((a, b) => a - b);
    return edges.slice(1).map((end, index) => {
      const start = edges[index] ?? 0;
      const words = value.slice(start, end);
      const covering = marks.filter(({ span }) => span.start <= start && end <= span.end);
      const rank = covering
        .map(({ finding }) => RANK[finding.severity])
        .sort()
        .at(-1);
      if (!rank) return words;
      const look = LOOKS[rank];
      const element = document.createElement("span");
      element.style.textDecoration = `underline ${look[0]} ${forced ? "CanvasText" : look[paper]}`;
      element.textContent = words;
      pieces.push(...covering.map((mark) => ({ ...mark, element })));
      return element;
    });
  };

  const resized = new view.ResizeObserver(settle);
  resized.observe(area);
  // Scrolling does not bubble: this hears that of the text area itself, and of whatever it stands in.
  const unlisten = listen(view, ["scroll", "resize"], settle);

  return {
    paint: (marks) => {
      pieces = [];
      host.remove();
      if (marks.length === 0) return;
      text.replaceChildren(...laidOut(marks));
      document.documentElement.append(host);
      settle();
    },
    at: (x, y) => {
      const hit = hitAmong(pieces, ({ element }) => element.getClientRects(), x, y);
      return hit && { finding: hit.mark.finding, rect: inPage(hit.rect, document) };
    },
    rectOf: (finding) => {
      const first = same(pieces, finding);
      return first && inPage(first.element.getBoundingClientRect(), document);
    },
    settle,
    clear: () => {
      resized.disconnect();
      unlisten();
      host.remove();
      pieces = [];
    },
  };
}

/** By a dialog of the page, say: the lines must not shine through it. */
function isCovered(area: HTMLElement, box: DOMRect): boolean {
  const top = area.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return top !== null && top !== area && !top.contains(area);
}
