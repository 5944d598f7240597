import type { Editable } from "./site";

/** Frames inside frames are followed this deep; a webmail's editor stands one or two deep. */
const FRAME_DEPTH = 3;

const BLOCKS = new Set(
  (
    "address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav " +
    "ol p pre section table tr ul"
  ).split(" "),
);

/** Attributes in which webmails keep the address of a person whose name they show. */
const ADDRESS_ATTRIBUTES = ["title", "aria-label", "data-hovercard-id", "email", "data-email", "data-address"];

/** What people attach to mail. Needed to tell a file's name from any other text with a dot in it. */
const FILE_NAME =
  /[^\s\\/:*?"<>|][^\n\r\t\\/:*?"<>|]{0,200}?\.(?:pdf|docx?|odt|rtf|txt|md|tex|pages|pptx?|odp|key|xlsx?|ods|csv|jpe?g|png|gif|heic|webp|svg|zip|rar|7z|html?|epub|mp[34]|mov|eml|ics|vcf)(?![\p{L}\p{N}])/iu;

const UNSTYLED_HIDDEN = "[hidden], [style*='display: none'], [style*='visibility: hidden']";

const SIZE_AFTER = /[\s(]*\d[\d.,]*\s*(?:[kmg]?i?[bo]|[kmg]|bytes)\s*\)?\s*$/i;

/** Whether an element is one of HTML's, of whichever frame: `instanceof` fails across frames. */
export function isHtml(element: Element): element is HTMLElement {
  return element.namespaceURI === "http://www.w3.org/1999/xhtml";
}

/** Whether an element is a text area, of whichever frame. */
export function isTextArea(element: Element): element is HTMLTextAreaElement {
  return isHtml(element) && element.localName === "textarea";
}

/** Whether an element is a single-line field of a form, of whichever frame. */
export function isInput(element: Element): element is HTMLInputElement {
  return isHtml(element) && element.localName === "input";
}

/** Whether the user can see an element, scrolled away or not; its frames count too. */
export function shown(element: Element): boolean {
  if (!element.isConnected || !rendered(element)) return false;
  const frame = frameAround(element.ownerDocument);
  return frame === null || shown(frame);
}

function rendered(element: Element): boolean {
  // Test environments without layout lack this method; every browser that the extension runs in has it.
  const layout: { checkVisibility?: Element["checkVisibility"] } = element;
  return layout.checkVisibility?.({ visibilityProperty: true }) ?? element.closest(UNSTYLED_HIDDEN) === null;
}

/** The page and every frame in it that shares its origin. */
export function documentsOf(page: Document, depth = 0): readonly Document[] {
  if (depth === FRAME_DEPTH) return [page];
  const inner = [...page.querySelectorAll("iframe")].flatMap((frame) => documentInside(frame) ?? []);
  return [page, ...inner.flatMap((document) => documentsOf(document, depth + 1))];
}

function documentInside(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null; // another origin: not ours to read
  }
}

function frameAround(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The outermost document of the same origin around an element. */
export function pageOf(element: Element): Document {
  const frame = frameAround(element.ownerDocument);
  return frame === null ? element.ownerDocument : pageOf(frame);
}

/** The elements around one, nearest first, out of shadow trees and out of frames of the same origin. */
export function* around(element: Element): Generator<Element, void> {
  for (let at = outward(element); at !== null; at = outward(at)) yield at;
}

function outward(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const top = element.getRootNode();
  return isShadow(top) ? top.host : frameAround(element.ownerDocument);
}

function isShadow(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && "host" in node;
}

/** What stands for an editable in its mail's own document: itself, or the frame that holds it. */
export function standIn(editable: Editable, document: Document): Element {
  if (editable.ownerDocument === document) return editable;
  for (const element of around(editable)) if (element.ownerDocument === document) return element;
  return editable;
}

/** Whether mail can be written in an element now: seen, neither read-only nor disabled, and more than one line. */
export function writable(element: Element): element is Editable {
  if (!isHtml(element) || !shown(element)) return false;
  if (isTextArea(element)) return !element.readOnly && !element.disabled;
  return (
    element.matches('[contenteditable]:not([contenteditable="false" i])') &&
    !element.matches(
      '[aria-readonly="true"], [aria-disabled="true"], [aria-multiline="false"], [role="document"], [role="combobox"], [role="searchbox"]',
    )
  );
}

/** The text of an element with a line for each block. */
export function textOf(element: Element): string {
  let text = "";
  const line = (): void => {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  };
  const read = (node: Node): void => {
    if (node.nodeType === 3) text += (node.nodeValue ?? "").replace(/\s+/g, " ");
    const name = node.nodeName.toLowerCase();
    if (name === "br") text += "\n";
    if (node.nodeType !== 1 || name === "script" || name === "style") return;
    const block = BLOCKS.has(name);
    if (block) line();
    node.childNodes.forEach(read);
    if (block) line();
  };
  read(element);
  return text.trim();
}

/** The mail addresses in some words, each once. */
export function addressesIn(words: string): readonly string[] {
  const tokens = words.split(/[\s<>()[\]"',;]+/).map((token) => token.replace(/^mailto:|[.:]+$/gi, ""));
  return tokens.filter((token) => token.length < 255 && /^[^@]+@[^@]+\.[^@.]{2,}$/.test(token));
}

/** The mail addresses that an element and all in it show, or keep behind a name; choices of a list left out. */
export function addressesAt(element: Element): readonly string[] {
  const found: string[] = [];
  for (const part of [element, ...element.querySelectorAll("*")]) {
    if (part.closest("select, datalist, script, style") !== null) continue;
    for (const name of ADDRESS_ATTRIBUTES) found.push(...addressesIn(part.getAttribute(name) ?? ""));
    if (isInput(part) || isTextArea(part)) found.push(...addressesIn(part.value));
    else found.push(...addressesIn(ownText(part)));
  }
  return once(found);
}

/** Each address once, whatever its case, in the order first met. */
export function once(addresses: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const address of addresses) if (!seen.has(address.toLowerCase())) seen.set(address.toLowerCase(), address);
  return [...seen.values()];
}

function ownText(element: Element): string {
  return [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : " ")).join("");
}

/** The file's name that an attachment's element shows, without the size beside it; empty if it shows none. */
export function fileNameAt(element: Element): string {
  const texts = ["title", "aria-label", "download"].map((name) => element.getAttribute(name) ?? "");
  const text = textOf(element);
  for (const candidate of [...texts, text]) {
    const name = FILE_NAME.exec(candidate)?.[0];
    if (name !== undefined) return name;
  }
  return (text.split("\n")[0] ?? "").replace(SIZE_AFTER, "").trim();
}

/** The file's name that a text is, and is nothing but, save for a size; undefined otherwise. */
export function fileNameOnly(text: string): string | undefined {
  const rest = text.replace(SIZE_AFTER, "").trim();
  return FILE_NAME.exec(rest)?.[0] === rest && !rest.includes("@") ? rest : undefined;
}
