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

/** A run of the text, and how it is underlined. */
interface Run {
  readonly words: string;
  readonly line: string;
  readonly marks: readonly Mark[];
}

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
  const laid: { readonly element: HTMLElement; readonly words: Text }[] = [];
  let pieces: Piece[] = [];

  const settle = (): void => {
    if (!host.isConnected || pieces.length === 0) return;
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

  /** The text in runs: plain, or with the look of the gravest finding that covers it. */
  const runs = (marks: readonly Mark[]): readonly Run[] => {
    const { value } = area;
    const paper = isOnDark(area) ? 2 : 1;
    const forced = view.matchMedia("(forced-colors: active)").matches;
    const edges = [...new Set([0, value.length, ...marks.flatMap(({ span }) => [span.start, span.end])])];
    edges.sort((a, b) => a - b);
    return edges.slice(1).map((end, index) => {
      const start = edges[index] ?? 0;
      const covering = marks.filter(({ span }) => span.start <= start && end <= span.end);
      const rank = covering
        .map(({ finding }) => RANK[finding.severity])
        .sort()
        .at(-1);
      const look = rank && LOOKS[rank];
      const line = look ? `underline ${look[0]} ${forced ? "CanvasText" : look[paper]}` : "";
      return { words: value.slice(start, end), line, marks: covering };
    });
  };

  /** Elements are used again and none is taken away: Chromium ends the undo step of who types when a node leaves the page. */
  const lay = (all: readonly Run[]): void => {
    while (laid.length < all.length) {
      const element = document.createElement("span");
      const words = document.createTextNode("");
      element.append(words);
      text.append(element);
      laid.push({ element, words });
    }
    laid.forEach(({ element, words }, index) => {
      const run = all[index];
      words.nodeValue = run?.words ?? "";
      element.style.textDecoration = run?.line ?? "";
      pieces.push(...(run?.marks ?? []).map((mark) => ({ ...mark, element })));
    });
  };

  const resized = new view.ResizeObserver(settle);
  resized.observe(area);
  // Scrolling does not bubble: this hears that of the text area itself, and of whatever it stands in.
  const unlisten = listen(view, ["scroll", "resize"], settle);

  return {
    paint: (marks) => {
      pieces = [];
      lay(marks.length === 0 ? [] : runs(marks));
      if (marks.length === 0) host.style.display = "none";
      else if (!host.isConnected) document.documentElement.append(host);
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
