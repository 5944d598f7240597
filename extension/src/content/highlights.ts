import { inPage } from "./frames";
import { hitAmong, same, type Mark, type Painter } from "./painter";
import { rangeOf, type Bounds } from "./text-map";
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
export function highlightsOn(editable: HTMLElement): Painter {
  const document = editable.ownerDocument;
  const names = new Set<string>();
  /** By id and how many of that id came before: so a new review of the same words finds its ranges again. */
  let painted = new Map<string, Painted>();
  let dark = false;

  const highlight = (name: string): Highlight | undefined => {
    const view = document.defaultView;
    if (!view) return undefined; // its frame is gone
    const registry = view.CSS.highlights;
    const known = registry.get(name);
    if (known) return known;
    const made = new view.Highlight();
    made.priority = Number(name.charAt(3));
    registry.set(name, made);
    names.add(name);
    return made;
  };

  /** The old painting as long as it still covers its words: the browser moves a range with edits before and behind it. */
  const painting = (mark: Mark, bounds: Bounds, old: Painted | undefined): Painted => {
    const name = `nq-${RANK[mark.finding.severity]}${dark ? "d" : ""}`;
    return { ...mark, name, range: old?.name === name && isAt(old.range, bounds) ? old.range : rangeOf(bounds) };
  };

  return {
    paint: (marks, map) => {
      const keyed = new Map<string, Mark>();
      for (const mark of marks) {
        let nth = 0;
        while (keyed.has(`${mark.finding.id}/${nth}`)) nth++;
        keyed.set(`${mark.finding.id}/${nth}`, mark);
      }
      if ([...keyed.keys()].some((key) => !painted.has(key))) dark = isOnDark(editable);
      const next = new Map<string, Painted>();
      for (const [key, mark] of keyed) {
        const bounds = map.bounds(mark.span.start, mark.span.end);
        if (bounds) next.set(key, painting(mark, bounds, painted.get(key)));
      }
      for (const [key, old] of painted) {
        if (next.get(key)?.range !== old.range) highlight(old.name)?.delete(old.range);
      }
      for (const { name, range } of next.values()) highlight(name)?.add(range);
      painted = next;
    },
    at: (x, y) => {
      // Not asked of the registry: it would have to be told apart from the page's own, and Firefox learnt it late.
      const hit = hitAmong(painted.values(), ({ range }) => range.getClientRects(), x, y);
      return hit && { finding: hit.mark.finding, rect: inPage(hit.rect, document) };
    },
    rectOf: (finding) => {
      const range = same([...painted.values()], finding)?.range;
      return range && inPage(range.getBoundingClientRect(), document);
    },
    settle: () => undefined, // ranges move with the page by themselves
    clear: () => {
      for (const { name, range } of painted.values()) highlight(name)?.delete(range);
      for (const name of names) document.defaultView?.CSS.highlights.delete(name);
      painted.clear();
      names.clear();
    },
  };
}

function isAt(range: Range, bounds: Bounds): boolean {
  return (
    range.startContainer === bounds.startContainer &&
    range.startOffset === bounds.startOffset &&
    range.endContainer === bounds.endContainer &&
    range.endOffset === bounds.endOffset
  );
}
