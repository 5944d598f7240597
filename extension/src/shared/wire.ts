import { isRecord, isText, oneOf, type Guard } from "./guards";
import type { ServerState } from "./protocol";

/**
 * What really travels between the parts. A broadcast carries no settings: each page asks for them, so that only a site
 * that is on ever gets them. `where` asks a content script which page it is on.
 */
export type Wire =
  | { readonly kind: "settings-changed" }
  | { readonly kind: "server-changed"; readonly server: ServerState }
  | { readonly kind: "open-panel" }
  | { readonly kind: "where" };

/** How the background answers: refusals are told apart from answers, whatever these are. */
export type Envelope =
  { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly refusal: string };

export const isWire: Guard<Wire> = (value): value is Wire =>
  isRecord(value) && oneOf("settings-changed", "server-changed", "open-panel", "where")(value["kind"]);

export const isEnvelope: Guard<Envelope> = (value): value is Envelope =>
  isRecord(value) && (value["ok"] === true || (value["ok"] === false && isText(value["refusal"])));
