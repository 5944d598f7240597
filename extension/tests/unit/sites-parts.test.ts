// @vitest-environment node
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { addressesAt, addressesIn, around, fileNameAt, fileNameOnly, textOf } from "../../src/sites/parts";

function element(html: string): Element {
  const first = new JSDOM(html).window.document.body.firstElementChild;
  if (first === null) throw new Error("Nothing in it");
  return first;
}

describe("a file's name", () => {
  it.each([
    ["<li>CV.pdf</li>", "CV.pdf"],
    ["<li><b>CV.pdf</b><i>(120 K)</i></li>", "CV.pdf"],
    ["<li>CV Kim Lee (final).docx 1.2 MB</li>", "CV Kim Lee (final).docx"],
    ["<li>Lebenslauf_Müller.odt</li>", "Lebenslauf_Müller.odt"],
    ["<li title='A long name of a file.pdf'>A long na….pdf</li>", "A long name of a file.pdf"],
    ["<li aria-label='Attachment: CV.pdf. Press Delete'>…</li>", "CV.pdf"],
    ["<li>archive.tar.zip</li>", "archive.tar.zip"],
    ["<li>README 12 kB</li>", "README"],
    ["<li>履歴書.pdf 3KB</li>", "履歴書.pdf"],
  ])("stands in %s", (html, name) => {
    expect(fileNameAt(element(html))).toBe(name);
  });

  it.each(["example.org", "dana@example.pdf", "See CV.pdf and more", "1.2 MB", "", "Version 2.0"])(
    "is not what %j says",
    (text) => {
      expect(fileNameOnly(text)).toBeUndefined();
    },
  );

  it("is told from a size in whatever unit", () => {
    for (const size of ["120 K", "(120 KB)", "1,2 Mo", "3.4MiB", "900 bytes"]) {
      expect(fileNameOnly(`CV.pdf ${size}`), size).toBe("CV.pdf");
    }
  });
});

describe("addresses", () => {
  it("are found among names, brackets, quotes and separators", () => {
    expect(addressesIn('"Doe, Dana" <dana@example.org>; mailto:sam@example.net, (ida@mail.example.com).')).toEqual([
      "dana@example.org",
      "sam@example.net",
      "ida@mail.example.com",
    ]);
  });

  it.each(["@dana", "dana@localhost", "a@b@c.org", "dana@", ""])("are not %j", (text) => {
    expect(addressesIn(text)).toEqual([]);
  });

  it("count once, whether shown or kept behind a name, and never from a list of choices", () => {
    const chips = element(
      `<ul><li title="Dana@example.org">dana@example.org</li><li email="sam@example.net">Sam</li>
      <li><select><option>kim@example.edu</option></select></li><li><span>a@b.org</span><span>c@d.org</span></li></ul>`,
    );
    expect(addressesAt(chips)).toEqual(["Dana@example.org", "sam@example.net", "a@b.org", "c@d.org"]);
  });

  it("are looked for in time that grows with the text only", () => {
    const started = performance.now();
    addressesIn("a.".repeat(200_000) + "@");
    fileNameOnly("a ".repeat(100_000));
    fileNameAt(element(`<p>${"a.b ".repeat(50_000)}</p>`));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

describe("text", () => {
  it("has a line for each block and each break, and no script", () => {
    const html = "<div><p>One <b>t</b>wo</p>three<br>four<div>five</div>six<script>seven</script></div>";
    expect(textOf(element(html))).toBe("One two\nthree\nfour\nfive\nsix");
  });
});

describe("what is around an element", () => {
  it("goes on out of a shadow tree and out of a frame", () => {
    const { document } = new JSDOM("<main><iframe></iframe></main>").window;
    const inner = document.querySelector("iframe")!.contentDocument!;
    const shadow = inner.body.appendChild(inner.createElement("my-editor")).attachShadow({ mode: "open" });
    const field = shadow.appendChild(inner.createElement("p"));
    expect([...around(field)].map(({ localName }) => localName)).toEqual([
      "my-editor",
      "body",
      "html",
      "iframe",
      "main",
      "body",
      "html",
    ]);
  });
});
