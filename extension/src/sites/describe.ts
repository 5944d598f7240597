import {
  addressesAt,
  around,
  documentsOf,
  fileNameAt,
  isInput,
  isTextArea,
  once,
  pageOf,
  shown,
  textOf,
  writable,
} from "./parts";
import type { Compose, Editable, Site } from "./site";
import * as structure from "./structure";

/** A webmail in data. Each selector is a hint: where it finds nothing, the structure of the page is read instead. */
export interface Description {
  readonly id: string;
  readonly name: string;
  readonly matches?: readonly string[];
  readonly recognises?: (page: Document) => boolean;
  /** The editables themselves, in the page or in a frame. */
  readonly body?: string;
  /** What holds all of one mail. */
  readonly root?: string;
  /** The field, not what is around it. */
  readonly subject?: string;
  /** Fields or chips: everything in them is read for addresses. */
  readonly recipients?: string;
  /** The address that a chip keeps where no other webmail does. */
  readonly address?: (chip: Element) => string | undefined;
  /** Whatever shows a file's name, and little more. */
  readonly attachments?: string;
  readonly send?: string;
  /** The letter that sends together with Alt; Ctrl or Cmd and Enter send everywhere. */
  readonly altSend?: Compose["altSend"];
  /** Earlier conversation in the mail but outside its editable. */
  readonly thread?: (root: Element) => readonly Element[];
  readonly quotes?: Compose["quotes"];
  readonly signatures?: readonly string[];
  /** On a page nobody described, only names that developers gave count, and a control that sends must be found. */
  readonly strict?: boolean;
}

/** Earlier conversation as mail programs mark it: a draft may have begun in any of them. */
const QUOTES: Compose["quotes"] = [
  {
    selector:
      ".gmail_quote, .gmail_extra, .protonmail_quote, [class*='yahoo_quoted'], .zmail_extra, .tutanota_quote, .moz-cite-prefix, " +
      "blockquote[type='cite'], #reply-intro, #isReplyContent, #isForwardContent, #origbody, [name='quote']",
  },
  { selector: "#appendonsend, [id$='RplyFwdMsg'], [id$='mail-editor-reference-message-container']", andAfter: true },
];

const SIGNATURES = ["[class*='signature' i]", "[id^='signature' i]"];

/** A webmail from its description. */
export function describe(site: Description): Site {
  const composeOf = (body: Editable, bodies: readonly Editable[]): Compose | undefined => {
    const root = rootOf(site, body, bodies);
    return root === undefined ? undefined : mail(site, body, root);
  };
  const mails = (page: Document): readonly Compose[] => {
    const documents = documentsOf(page);
    const named = site.body === undefined ? [] : namedBodies(documents, site.body);
    const found = named.flatMap((body) => composeOf(body, named) ?? []);
    if (found.length > 0) return found;
    const places = structure.writingPlaces(documents).filter((place) => !optsOut(site, place));
    return places.flatMap((body) => composeOf(body, places) ?? []);
  };
  return {
    id: site.id,
    name: site.name,
    matches: site.matches ?? [],
    recognises: site.recognises ?? ((): boolean => false),
    editables: (page) => mails(page).map(({ body }) => body),
    compose: (editable) => mails(pageOf(editable)).find(({ body }) => body === editable),
  };
}

function namedBodies(documents: readonly Document[], selector: string): readonly Editable[] {
  return documents.flatMap((document) => [...document.querySelectorAll(selector)]).filter(writable);
}

function optsOut(site: Description, place: Editable): boolean {
  return site.strict === true && place.closest('[data-enable-grammarly="false"]') !== null;
}

/** The nearest element that holds all of one mail and nothing of another. */
function rootOf(site: Description, body: Editable, bodies: readonly Editable[]): Element | undefined {
  const taken = new Set(bodies.filter((other) => other !== body).flatMap((other) => [...around(other)]));
  const own: Element[] = [];
  for (const element of around(body)) {
    if (taken.has(element)) break;
    own.push(element);
  }
  const isNamed = (element: Element): boolean => site.root !== undefined && element.matches(site.root);
  const named = own.find((element) => isNamed(element) && hasFields(site, element, body));
  if (named !== undefined) return named;
  const mailLike = own.filter((element) => !structure.isPage(element) && hasFields(site, element, body));
  return (
    mailLike.find((element) => findSend(site, element, body) !== undefined) ??
    (site.strict === true ? undefined : mailLike.find((element) => hasAll(site, element, body)))
  );
}

/**
 * What tells a mail from a chat or a comment. A field that the webmail or its developers name is enough; fields known
 * by their place alone must be both there.
 */
function hasFields(site: Description, root: Element, body: Editable): boolean {
  if (namedRecipients(site, root, body).length > 0) return true;
  if (namedSubject(site, root, body) !== undefined) {
    return site.strict !== true || structure.namedSend(root, body) !== undefined;
  }
  if (site.strict === true) return false;
  return structure.placedSubject(root, body) !== undefined && structure.placedRecipients(root, body).length > 0;
}

/** A mail whose send control is not found: then it takes a subject, recipients and something to press. */
function hasAll(site: Description, root: Element, body: Editable): boolean {
  return (
    structure.hasButton(root, body) &&
    subjectField(site, root, body) !== undefined &&
    recipientFields(site, root, body).length > 0
  );
}

function namedSubject(site: Description, root: Element, body: Editable): Element | undefined {
  const named = site.subject === undefined ? [] : structure.partsOf(root, site.subject, body);
  return named.find(shown) ?? named[0] ?? structure.namedSubject(root, body);
}

function subjectField(site: Description, root: Element, body: Editable): Element | undefined {
  const named = namedSubject(site, root, body);
  return named ?? (site.strict === true ? undefined : structure.placedSubject(root, body));
}

function namedRecipients(site: Description, root: Element, body: Editable): readonly Element[] {
  const named = site.recipients === undefined ? [] : structure.partsOf(root, site.recipients, body);
  return named.length > 0 ? named : structure.partsOf(root, structure.RECIPIENT_FIELDS, body);
}

function recipientFields(site: Description, root: Element, body: Editable): readonly Element[] {
  const named = namedRecipients(site, root, body);
  return named.length > 0 || site.strict === true ? named : structure.placedRecipients(root, body);
}

function findSend(site: Description, root: Element, body: Editable): HTMLElement | undefined {
  const named = site.send === undefined ? [] : structure.controls(root, site.send, body);
  return (
    named.find(structure.usable) ??
    named[0] ??
    structure.namedSend(root, body) ??
    structure.onlySubmit(root, body) ??
    (site.strict === true ? undefined : structure.placedSend(root, body))
  );
}

function mail(site: Description, body: Editable, root: Element): Compose {
  const quotes = [...(site.quotes ?? []), ...QUOTES];
  return {
    body,
    root,
    quotes,
    signatures: [...(site.signatures ?? []), ...SIGNATURES],
    subject: () => valueOf(subjectField(site, root, body)),
    recipients: () => recipients(site, root, body),
    attachments: () => attachments(site, root, body),
    sendControl: () => {
      const control = findSend(site, root, body);
      return control !== undefined && structure.usable(control) ? control : undefined;
    },
    altSend: site.altSend,
    threadOutside: () => {
      const quoted = structure.partsOf(root, quotes.map(({ selector }) => selector).join(", "), body);
      const parts = [...(site.thread?.(root) ?? []), ...quoted];
      const outermost = parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
      return outermost.map(textOf).join("\n\n");
    },
  };
}

function valueOf(field: Element | undefined): string {
  if (field === undefined) return "";
  return isInput(field) || isTextArea(field) ? field.value : textOf(field);
}

function recipients(site: Description, root: Element, body: Editable): readonly string[] {
  const named = site.recipients === undefined ? [] : structure.partsOf(root, site.recipients, body);
  const addresses = once(named.flatMap((part) => site.address?.(part) ?? addressesAt(part)));
  return addresses.length > 0 ? addresses : structure.addressesBeside(recipientFields(site, root, body), root);
}

function attachments(site: Description, root: Element, body: Editable): readonly string[] {
  const named = site.attachments === undefined ? [] : structure.partsOf(root, site.attachments, body);
  const names = named.map(fileNameAt).filter((name) => name !== "");
  return names.length > 0 ? names : structure.fileNames(root, body);
}
