import type { Finding } from "../shared/protocol";
import { inPage } from "./frames";
import { hitAmong, type Hit, type Mark, type Painter } from "./painter";
import { rangeOf, type Bounds, type TextMap } from "./text-map";
import { isOnDark, RANK } from "./tone";

interface Painted extends Mark {
  readonly range: Range;
  readonly name: string;
}

/** Whether this document can underline through the CSS Custom Highlight API. */
export function canHighlight(document: Document): boolean {
  const view = document.defaultView;
  return view !== null && "Highlight" in view && "highlights" in view.CSS;
}

/**
 * Underlines with the CSS Custom Highlight API: no node of the page is touched. The registry is the document's own and its
 * names are seen by the page, so they say nothing. How each name looks is in `highlights.css`.
 */
export class Highlights implements Painter {
  private painted = new Map<Finding, Painted>();
  private readonly names = new Set<string>();
  private dark = false;

  constructor(private readonly editable: HTMLElement) {}

  paint(marks: readonly Mark[], map: TextMap): void {
    if (marks.some(({ finding }) => !this.painted.has(finding))) this.dark = isOnDark(this.editable);
    const next = new Map<Finding, Painted>();
    for (const mark of marks) {
      const bounds = map.bounds(mark.span.start, mark.span.end);
      if (bounds) next.set(mark.finding, this.painting(mark, bounds));
    }
    for (const [finding, old] of this.painted) {
      if (next.get(finding)?.range !== old.range) this.highlight(old.name)?.delete(old.range);
    }
    for (const { name, range } of next.values()) this.highlight(name)?.add(range);
    this.painted = next;
  }

  at(x: number, y: number): Hit | undefined {
    const hit = hitAmong(this.painted.values(), ({ range }) => range.getClientRects(), x, y);
    return hit && { finding: hit.mark.finding, rect: inPage(hit.rect, this.editable.ownerDocument) };
  }

  rectOf(finding: Finding): DOMRect | undefined {
    const range = this.painted.get(finding)?.range;
    return range && inPage(range.getBoundingClientRect(), this.editable.ownerDocument);
  }

  settle(): void {
    // Ranges move with the page by themselves.
  }

  clear(): void {
    for (const { name, range } of this.painted.values()) this.highlight(name)?.delete(range);
    for (const name of this.names) this.editable.ownerDocument.defaultView?.CSS.highlights.delete(name);
    this.painted.clear();
    this.names.clear();
  }

  /** The old painting as long as it still covers its words: the browser moves a range with edits before and behind it. */
  private painting(mark: Mark, bounds: Bounds): Painted {
    const name = `nq-${RANK[mark.finding.severity]}${this.dark ? "d" : ""}`;
    const old = this.painted.get(mark.finding);
    const stays = old?.name === name && isAt(old.range, bounds);
    return { ...mark, name, range: stays ? old.range : rangeOf(bounds) };
  }

  private highlight(name: string): Highlight | undefined {
    const view = this.editable.ownerDocument.defaultView;
    if (!view) return undefined; // its frame is gone
    const registry = view.CSS.highlights;
    let highlight = registry.get(name);
    if (!highlight) {
      highlight = new view.Highlight();
      highlight.priority = Number(name.charAt(3));
      registry.set(name, highlight);
    }
    this.names.add(name);
    return highlight;
  }
}

function isAt(range: Range, bounds: Bounds): boolean {
  return (
    range.startContainer === bounds.startContainer &&
    range.startOffset === bounds.startOffset &&
    range.endContainer === bounds.endContainer &&
    range.endOffset === bounds.endOffset
  );
}
