import { afterEach, expect, test } from "vitest";
import { mapOf, rangeOf, type Cuts, type TextMap } from "../../../src/content/text-map";
import { htmlOf, nodesOf, randomFrom } from "./fakes";

const CUTS: Cuts = {
  quotes: [{ selector: "blockquote, .quote" }, { selector: ".below", andAfter: true }],
  signatures: [".signature"],
};

afterEach(() => {
  document.body.replaceChildren();
});

function editableWith(html: string): HTMLElement {
  const editable = document.createElement("div");
  editable.append(...nodesOf(html));
  document.body.append(editable);
  return editable;
}

function textOf(html: string): string {
  return mapOf(editableWith(html), CUTS).text;
}

function wordsAt(map: TextMap, start: number, end: number): string | undefined {
  const bounds = map.bounds(start, end);
  return bounds && rangeOf(bounds).toString();
}

test.each([
  ["<div>a</div><div>b</div>", "a\nb\n"],
  ["a<div>b</div>c", "a\nb\nc"],
  ["<div>a</div><div><br></div><div>b</div>", "a\n\nb\n"],
  ["<div>a<br></div><div>b</div>", "a\nb\n"],
  ["a<br>b<br><br>c", "a\nb\n\nc"],
  ["<p>a</p><p>b</p>", "a\n\nb\n\n"],
  ["<ul><li>a</li><li>b</li></ul>", "a\nb\n"],
  ["<b>a</b><i>b</i>", "ab"],
])("%s reads as its lines", (html, text) => {
  expect(textOf(html)).toBe(text);
});

test("the source's own line breaks and indents are no lines", () => {
  expect(textOf("\n  <p>a\nb</p>\n  <p>c</p>\n")).toBe("a b\n\nc\n\n");
  expect(textOf("<pre>a\nb</pre>")).toBe("a\nb\n");
});

test("a hard space is a space, and what only holds the caret is nothing", () => {
  expect(textOf("a\u00a0b\ufeff c\u200bd")).toBe("a b cd");
});

test("what nobody sees is not read", () => {
  expect(textOf(`a<style>x</style><script>x</script><span hidden>x</span><span style="display:none">x</span>b`)).toBe(
    "ab",
  );
});

test("quotes and signature are cut out, answers between quotes stay", () => {
  const map = mapOf(
    editableWith(
      `<div>one</div><blockquote>q1</blockquote><div>two</div><blockquote>q2</blockquote><div class="signature">me</div>`,
    ),
    CUTS,
  );
  expect(map.text).toBe("one\n\ntwo\n\n");
  expect(map.quoted.replace(/\n+/g, "|")).toBe("q1|q2|");
  expect(map.text).not.toContain("me");
});

test("answers between the quotes inside one wrapper are the user's", () => {
  const map = mapOf(
    editableWith(
      `<div>top</div><div class="quote"><div>Dana wrote:</div><blockquote>q1</blockquote><div>my answer</div><blockquote>q2<blockquote>q3</blockquote>q4</blockquote></div>`,
    ),
    CUTS,
  );
  expect(map.text.trim().split(/\n+/)).toEqual(["top", "my answer"]);
  expect(map.quoted.trim().split(/\n+/)).toEqual(["Dana wrote:", "q1", "q2", "q3", "q4"]);
});

test("a quote that the site does not name is still one beside the others in its wrapper", () => {
  const map = mapOf(
    editableWith(`<div class="quote">Dana wrote:<blockquote>q1</blockquote>mine<blockquote>q2</blockquote></div>`),
    { quotes: [{ selector: ".quote" }], signatures: [] },
  );
  expect(map.text.trim()).toBe("mine");
});

test("where everything below a mark is the thread, nothing below it is the user's", () => {
  const map = mapOf(editableWith(`<div>mine</div><div><hr class="below"><b>From</b></div><p>old</p>`), CUTS);
  expect(map.text.trim()).toBe("mine");
  expect(map.quoted.trim().split(/\n+/)).toEqual(["From", "old"]);
});

test("a sentence never runs across a cut", () => {
  expect(textOf("I want<span class=quote>q</span>a job")).toBe("I want\n\na job");
});

test("words across elements are found, and a stretch may begin or end on a line break", () => {
  const map = mapOf(editableWith("<div>Is the<b>re a j</b>ob</div><div>for me?</div>"), CUTS);
  expect(wordsAt(map, map.text.indexOf("there"), map.text.indexOf("\n"))).toBe("there a job");
  expect(wordsAt(map, map.text.indexOf("\n"), map.text.length)).toBe("for me?");
  expect(map.bounds(3, 3)).toBeUndefined();
  expect(map.bounds(map.text.length - 1, map.text.length)).toBeUndefined();
});

test("the text of a text area is its value", () => {
  const area = document.createElement("textarea");
  area.value = "a\n> b";
  expect(mapOf(area, CUTS).text).toBe("a\n> b");
});

test("text that changed since it was read is not pointed at", () => {
  const editable = editableWith("<div>a job</div>");
  const map = mapOf(editable, CUTS);
  editable.firstElementChild!.firstChild!.nodeValue = "a";
  expect(map.bounds(2, 5)).toBeUndefined();
});

test("in any tree, every character leads to its place in the page and back", () => {
  const random = randomFrom(3);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const grow = (depth: number): Node => {
    if (depth === 0 || random() < 0.4) {
      return document.createTextNode(
        Array.from({ length: Math.floor(random() * 6) }, () =>
          pick(["a", "é", "😀", " ", "\u00a0", "\n", "\ufeff", "👩‍💻"]),
        ).join(""),
      );
    }
    const element = document.createElement(
      pick(["div", "p", "b", "span", "br", "ul", "li", "blockquote", "style", "td"]),
    );
    if (random() < 0.05) element.className = pick(["signature", "quote", "below"]);
    if (element.localName !== "br") {
      for (let i = 0; i < 4 * random(); i++) element.append(grow(depth - 1));
    }
    return element;
  };
  let checked = 0;
  for (let round = 0; round < 80; round++) {
    const editable = editableWith("");
    for (let i = 0; i < 4; i++) editable.append(grow(5));
    const html = htmlOf(editable);
    const map = mapOf(editable, CUTS);
    expect(map.text).not.toMatch(/[\u00a0\ufeff]/);
    for (let at = 0; at < map.text.length; at++) {
      const bounds = map.bounds(at, at + 1);
      if (!bounds) {
        expect(map.text[at]).toBe("\n");
        continue;
      }
      checked++;
      expect(rangeOf(bounds).toString().replace(/\s/, " ")).toBe(map.text[at]);
      expect(map.offset(bounds.startContainer, bounds.startOffset)).toBeLessThanOrEqual(at);
      expect(map.offset(bounds.endContainer, bounds.endOffset)).toBe(at + 1);
    }
    expect(htmlOf(editable)).toBe(html);
    editable.remove();
  }
  expect(checked).toBeGreaterThan(800);
});
