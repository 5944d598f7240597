import {
  addressesAt,
  around,
  fileNameOnly,
  isHtml,
  isInput,
  isTextArea,
  once,
  shown,
  standIn,
  writable,
} from "./parts";
import type { Editable } from "./site";

/*
 * What every webmail has in common, in whatever language its labels are: fields above a body, and a control that sends.
 * Names that developers gave (ids, `name=`, commands) are read; what users read (labels, titles, tooltips) never is.
 */

const WORDS = ["to", "cc", "bcc"];

/** Fields for recipients by the name that developers give them. */
export const RECIPIENT_FIELDS = [
  ...WORDS.flatMap((word) => [`[name="${word}" i]`, `[name="_${word}" i]`, `[id="${word}" i]`, `[id="_${word}" i]`]),
  '[name="_replyto" i]',
  '[name="_followupto" i]',
  ...WORDS.flatMap((word) => [`[name="${word}[]" i]`, `[name="send_${word}" i]`, `[id$="-${word}-input" i]`]),
  '[name*="recipient" i]',
  '[id*="recipient" i]',
].join(", ");

const SUBJECT_FIELDS = ["name", "id", "data-testid", "data-test-id"]
  .map((attribute) => `input[${attribute}*="subject" i]:not([type="checkbox"], [type="radio"])`)
  .join(", ");

const WELLS = '[role="combobox"], [aria-autocomplete], [contenteditable], [type="email"]';
const LINES = 'input:not([type]), input[type="text"], input[type="email"], input[type="search"]';
const PRESSABLE = 'button, [role="button"], input[type="submit"], input[type="button"], a.button, a[onclick]';
const SUBMITS = 'button[type="submit"], input[type="submit"], input[type="image"], form button:not([type])';
const LANDMARKS = '[role="search"], [role="banner"], [role="navigation"], nav';
const ELSEWHERE = '[role="toolbar"], [role="menu"], [role="menubar"], [role="listbox"]';
const OPENS_MENU = '[aria-haspopup]:not([aria-haspopup="false"])';

/** Attributes that hold words for the user, in the user's language. */
const LABELS = new Set([
  "title",
  "aria-label",
  "aria-description",
  "value",
  "placeholder",
  "alt",
  "label",
  "data-tooltip",
]);

/** What matches in a mail, but for what stands in its body. */
export function partsOf(root: Element, selector: string, body: Editable): readonly Element[] {
  return [...root.querySelectorAll(selector)].filter((part) => !body.contains(part));
}

/** Everything in the given documents that looks like a place to write more than a line in. */
export function writingPlaces(documents: readonly Document[]): readonly Editable[] {
  const places = documents.flatMap((document) => [...document.querySelectorAll("textarea, [contenteditable]")]);
  return places.filter((place): place is Editable => {
    if (!writable(place) || place.matches(RECIPIENT_FIELDS) || place.closest('[role="search"], form[role="search"]')) {
      return false;
    }
    if (isTextArea(place)) return place.rows >= 2;
    return !place.matches(
      ':is([contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]) *',
    );
  });
}

/** The subject's field by its name. */
export function namedSubject(root: Element, body: Editable): Element | undefined {
  const fields = partsOf(root, SUBJECT_FIELDS, body);
  return fields.find(shown) ?? fields[0];
}

/** The subject's field by its place: the last plain line to fill in above the body. */
export function placedSubject(root: Element, body: Editable): Element | undefined {
  return linesAbove(root, body).findLast(
    (line) =>
      isInput(line) &&
      line.type === "text" &&
      !line.matches(`[role="combobox"], [aria-autocomplete], [list], ${RECIPIENT_FIELDS}`),
  );
}

function linesAbove(root: Element, body: Editable): readonly Element[] {
  const stand = standIn(body, root.ownerDocument);
  return partsOf(root, `${LINES}, [role="combobox"], [contenteditable]`, body).filter(
    (line) =>
      stand.compareDocumentPosition(line) & 2 /* preceding */ &&
      shown(line) &&
      !line.matches('[contenteditable="false" i], [aria-multiline="true"]') &&
      line.closest('[role="search"]') === null,
  );
}

/**
 * Where recipients are filled in, by place: lines above the body, other than the subject, that offer addresses, take
 * chips or show an address.
 */
export function placedRecipients(root: Element, body: Editable): readonly Element[] {
  const subject = namedSubject(root, body) ?? placedSubject(root, body);
  return linesAbove(root, body).filter(
    (line) => line !== subject && (line.matches(WELLS) || addressesNear(line, root).length > 0),
  );
}

/** The addresses beside or in the given fields: of each, in the nearest element around it that shows any. */
export function addressesBeside(fields: readonly Element[], root: Element): readonly string[] {
  return once(fields.flatMap((field) => addressesNear(field, root)));
}

function addressesNear(field: Element, root: Element): readonly string[] {
  const levels = [field, ...around(field)].slice(0, 5);
  for (const level of levels) {
    if (level === root || (level !== field && level.querySelectorAll(LINES).length > 1)) return [];
    const addresses = addressesAt(level);
    if (addresses.length > 0) return addresses;
  }
  return [];
}

/** The names of files shown as such in a mail, outside its body. */
export function fileNames(root: Element, body: Editable): readonly string[] {
  const parts = partsOf(root, "*", body).filter(
    (part) => !isInput(part) && part.closest("option, script, style") === null,
  );
  const texts = parts.flatMap((part) => [
    ...["title", "aria-label"].map((name) => part.getAttribute(name) ?? ""),
    part.childElementCount === 0 ? part.textContent : "",
  ]);
  return [...new Set(texts.flatMap((text) => fileNameOnly(text) ?? []))];
}

/** Whether an element around a mail already holds more than a mail: the page's search or its navigation. */
export function isPage(element: Element): boolean {
  return element.querySelector(LANDMARKS) !== null;
}

/** Whether there is anything to press in a mail. */
export function hasButton(root: Element, body: Editable): boolean {
  return partsOf(root, PRESSABLE, body).some((part) => shown(part) && part.closest(ELSEWHERE) === null);
}

/** Whether the user may press a control now. */
export function usable(control: HTMLElement): boolean {
  return shown(control) && !control.matches(':disabled, [aria-disabled="true"]');
}

/** Those of a mail's controls that a selector names, that the user sees and that open no menu. */
export function controls(root: Element, selector: string, body: Editable): readonly HTMLElement[] {
  return partsOf(root, selector, body)
    .filter(isHtml)
    .filter((part) => shown(part) && !part.matches(OPENS_MENU));
}

/** The control that sends by what its developers named it. */
export function namedSend(root: Element, body: Editable): HTMLElement | undefined {
  return controls(root, '[aria-keyshortcuts*="Enter"]', body)[0] ?? controls(root, PRESSABLE, body).find(isNamedSend);
}

/** The control that submits, if it is the only one. */
export function onlySubmit(root: Element, body: Editable): HTMLElement | undefined {
  const [first, ...others] = controls(root, SUBMITS, body);
  return others.length === 0 ? first : undefined;
}

function isNamedSend(control: HTMLElement): boolean {
  const names = [...control.attributes].filter(({ name }) => !LABELS.has(name)).map(({ value }) => value);
  const words = names.join(" ").replace(/([a-z])([A-Z])/g, "$1 $2");
  return (
    /(?:^|[^a-z])send(?![a-z])/i.test(words) && !/later|schedul|option|menu|more|drop|cancel|feedback/i.test(words)
  );
}

/** The control that sends by its place: the first outside toolbars that has a small menu of ways to send at its side. */
export function placedSend(root: Element, body: Editable): HTMLElement | undefined {
  const all = partsOf(root, PRESSABLE, body).filter((part) => shown(part) && part.closest(ELSEWHERE) === null);
  const first = all.find((part, at) => !part.matches(OPENS_MENU) && isMenuOf(part, all[at + 1]));
  return first !== undefined && isHtml(first) ? first : undefined;
}

function isMenuOf(control: Element, next: Element | undefined): boolean {
  if (next?.matches(OPENS_MENU) !== true) return false;
  return control.parentElement === next.parentElement || control.parentElement?.parentElement?.contains(next) === true;
}
