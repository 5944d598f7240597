import type { DraftRequest } from "../shared/protocol";
import type { Compose } from "../sites/site";
import type { TextMap } from "./text-map";

/** What the server reviews at most: subject, body and thread together, in UTF-16 code units. */
export const LONGEST = 120_000;

/** A draft to ask about, or why there is nothing to ask. */
export type Draft =
  | { readonly kind: "request"; readonly request: DraftRequest }
  | { readonly kind: "empty" }
  | { readonly kind: "too-long" };

/** The draft as the page shows it now. Of the recipients only their domains are taken. */
export function draftOf(compose: Compose, map: TextMap): Draft {
  if (map.text.trim() === "") return { kind: "empty" };
  const subject = compose.subject();
  const room = LONGEST - subject.length - map.text.length;
  if (room < 0) return { kind: "too-long" };
  // The newest message stands first, so the oldest part of the thread goes.
  const thread = [map.quoted, compose.threadOutside?.() ?? ""].filter((part) => part.trim() !== "").join("\n\n");
  return {
    kind: "request",
    request: {
      subject,
      body: map.text,
      format: "text",
      to: compose
        .recipients()
        .map(domainOf)
        .filter((domain) => domain !== ""),
      attachments: [...compose.attachments()],
      ...(thread && room > 0 ? { thread: thread.slice(0, room) } : {}),
      language: "auto",
    },
  };
}

/** Whether two drafts would get the same review. */
export function sameDraft(a: Draft | undefined, b: Draft | undefined): boolean {
  if (a?.kind !== "request" || b?.kind !== "request") return a?.kind === b?.kind;
  const one = a.request;
  const other = b.request;
  return (
    one.body === other.body &&
    one.subject === other.subject &&
    one.thread === other.thread &&
    sameList(one.to, other.to) &&
    sameList(one.attachments, other.attachments)
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}

/** `@example.org` of `Dana <dana@example.org>`; empty where there is no address. */
function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = /^[^\s<>,;"()]+/.exec(address.slice(at + 1))?.[0] ?? "";
  return at < 0 || domain === "" ? "" : `@${domain.toLowerCase()}`;
}
