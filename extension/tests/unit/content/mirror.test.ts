import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mirrorOf } from "../../../src/content/mirror";
import type { Mark, Painter } from "../../../src/content/painter";
import { mapOf } from "../../../src/content/text-map";
import type { Severity } from "../../../src/shared/protocol";
import { fakeLayout, findingOf, rectsOf } from "./fakes";

const TEXT = "Is there a job?\nWho hires?";

let area: HTMLTextAreaElement;
let mirror: Painter;
let inside: ShadowRoot;

beforeEach(() => {
  fakeLayout(window);
  area = document.createElement("textarea");
  area.value = TEXT;
  document.body.append(area);
  const attach = vi.spyOn(HTMLElement.prototype, "attachShadow");
  mirror = mirrorOf(area, window);
  expect(attach).toHaveBeenCalledWith({ mode: "closed" });
  const made = attach.mock.results[0];
  if (made?.type !== "return") throw new Error("no shadow root");
  inside = made.value;
});

afterEach(() => {
  mirror.clear();
  document.body.replaceChildren();
});

function paint(marks: readonly Mark[]): void {
  mirror.paint(marks, mapOf(area, { quotes: [], signatures: [] }));
}

function mark(quote: string, severity: Severity): Mark {
  const start = TEXT.indexOf(quote);
  return { finding: findingOf("body", quote, start, { severity }), span: { start, end: start + quote.length } };
}

function lines(): string[] {
  return lined().map((span) => `${/solid|dashed|dotted/.exec(span.style.cssText)?.[0] ?? "?"}: ${span.textContent}`);
}

function lined(): HTMLElement[] {
  return [...inside.querySelectorAll("span")].filter((span) => span.style.textDecoration !== "");
}

test("the same text lies over the text area, with lines where it is marked", () => {
  paint([mark("a job", "error"), mark("Who", "hint")]);
  expect(inside.textContent).toBe(TEXT);
  expect(lines()).toEqual(["solid: a job", "dotted: Who"]);
});

test("where marks overlap the graver one is seen", () => {
  paint([mark("there a job", "hint"), mark("a job", "error")]);
  expect(lines()).toEqual(["dotted: there ", "solid: a job"]);
});

test("it stands beside the page and not in it, and goes when there is nothing to show", () => {
  paint([mark("a job", "error")]);
  expect(inside.host.parentNode).toBe(document.documentElement);
  expect(inside.host).toHaveProperty("style.pointerEvents", "none");
  expect(document.body.children).toHaveLength(1);
  paint([]);
  expect(inside.host).toHaveProperty("style.display", "none");
  mirror.clear();
  expect(inside.host.isConnected).toBe(false);
});

test("no node leaves it while somebody types, and what is over says nothing", () => {
  paint([mark("a job", "error"), mark("Who", "hint")]);
  const before = [...inside.querySelectorAll("span")];
  paint([mark("a job", "error")]);
  expect([...inside.querySelectorAll("span")]).toEqual(before);
  expect(inside.textContent).toBe(TEXT);
  expect(lines()).toEqual(["solid: a job"]);
});

test("the text area itself is untouched", () => {
  const attributes = area.getAttributeNames();
  paint([mark("a job", "error")]);
  mirror.clear();
  expect(area.getAttributeNames()).toEqual(attributes);
  expect(area.value).toBe(TEXT);
});

test("a point leads to the finding under it", () => {
  paint([mark("a job", "error")]);
  lined()[0]!.getClientRects = () => rectsOf(new DOMRect(10, 10, 40, 10));
  expect(mirror.at(12, 12)?.finding.quote).toBe("a job");
  expect(mirror.at(60, 12)).toBeUndefined();
});
