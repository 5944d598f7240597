import { afterEach, beforeEach, expect, test } from "vitest";
import { canHighlight, highlightsOn } from "../../../src/content/highlights";
import type { Mark, Painter } from "../../../src/content/painter";
import { mapOf } from "../../../src/content/text-map";
import type { Severity } from "../../../src/shared/protocol";
import { fakeHighlights, findingOf, htmlOf, nodesOf, rectsOf, underlined } from "./fakes";

const CUTS = { quotes: [], signatures: [] };

let registry: ReturnType<typeof fakeHighlights>;
let editable: HTMLElement;
let highlights: Painter;

beforeEach(() => {
  registry = fakeHighlights(window);
  editable = document.createElement("div");
  editable.append(...nodesOf("<div>Is there a job?</div><div>Who hires?</div>"));
  document.body.append(editable);
  highlights = highlightsOn(editable);
});

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  Reflect.deleteProperty(window, "Highlight");
});

function mark(quote: string, severity: Severity = "error"): Mark {
  const start = mapOf(editable, CUTS).text.indexOf(quote);
  return {
    finding: findingOf("body", quote, start, { severity }),
    span: { start, end: start + quote.length },
  };
}

test("each severity has a name of its own, which tells the page nothing", () => {
  highlights.paint([mark("a job"), mark("there", "warning"), mark("Who hires", "hint")], mapOf(editable, CUTS));
  expect(underlined(registry)).toEqual(["nq-1: Who hires", "nq-2: there", "nq-3: a job"]);
});

test("dark paper behind the editor, even far behind, gets other colours", () => {
  document.body.style.backgroundColor = "rgb(20, 20, 20)";
  highlights.paint([mark("a job")], mapOf(editable, CUTS));
  expect([...registry.keys()]).toEqual(["nq-3d"]);
});

test("nothing in the editor changes", () => {
  const before = htmlOf(editable);
  highlights.paint([mark("a job")], mapOf(editable, CUTS));
  highlights.clear();
  expect(htmlOf(editable)).toBe(before);
});

test("a range that still covers its words is left alone", () => {
  const job = mark("a job");
  highlights.paint([job], mapOf(editable, CUTS));
  const [range] = registry.get("nq-3")!;
  editable.firstElementChild!.firstChild!.nodeValue = "Is there a job?";
  editable.append(document.createElement("br"));
  highlights.paint([job], mapOf(editable, CUTS));
  expect(underlined(registry)).toEqual(["nq-3: a job"]);
  const [again] = registry.get("nq-3")!;
  highlights.paint([job], mapOf(editable, CUTS));
  expect(registry.get("nq-3")!.has(again!)).toBe(true);
  expect(again).not.toBe(range);
});

test("a new review that says the same of the same words paints nothing anew", () => {
  const twice = (): Mark[] => [mark("a job"), mark("Who hires"), { ...mark("a job"), span: { start: 0, end: 2 } }];
  highlights.paint(twice(), mapOf(editable, CUTS));
  const ranges = [...registry.get("nq-3")!];
  highlights.paint(twice(), mapOf(editable, CUTS));
  expect(ranges.every((range) => registry.get("nq-3")!.has(range))).toBe(true);
  expect(underlined(registry)).toEqual(["nq-3: Is", "nq-3: Who hires", "nq-3: a job"]);
});

test("when the editor draws its text anew, the words are underlined anew", () => {
  const job = mark("a job");
  highlights.paint([job], mapOf(editable, CUTS));
  editable.replaceChildren(...nodesOf("<p>Is <b>there a</b> job?</p>"));
  expect(underlined(registry)).toEqual(["nq-3: "]);
  highlights.paint([job], mapOf(editable, CUTS));
  expect(underlined(registry)).toEqual(["nq-3: a job"]);
});

test("what is no longer marked is no longer underlined, and at the end no name is left", () => {
  highlights.paint([mark("a job"), mark("Who hires", "hint")], mapOf(editable, CUTS));
  highlights.paint([], mapOf(editable, CUTS));
  expect(underlined(registry)).toEqual([]);
  highlights.clear();
  expect(registry.size).toBe(0);
});

test("the shortest of the marks at a point is the one meant", () => {
  const [wide, narrow] = [mark("there a job"), mark("a job")];
  highlights.paint([wide, narrow], mapOf(editable, CUTS));
  for (const range of registry.get("nq-3")!) {
    const rect = new DOMRect(range.toString() === "a job" ? 50 : 0, 0, 60, 10);
    range.getClientRects = () => rectsOf(rect);
  }
  expect(highlights.at(55, 5)?.finding.quote).toBe("a job");
  expect(highlights.at(20, 5)?.finding.quote).toBe("there a job");
  expect(highlights.at(20, 50)).toBeUndefined();
});

test("a browser without the interface is told apart", () => {
  expect(canHighlight(document)).toBe(true);
  Reflect.deleteProperty(window, "Highlight");
  expect(canHighlight(document)).toBe(false);
});
