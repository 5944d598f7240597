import { isRecord, isText, listOf, oneOf, perhaps, shape } from "../shared/guards";
import type { DraftRequest, DraftState, Finding, Message } from "../shared/protocol";

const isDraft = shape<DraftRequest>({
  subject: isText,
  body: isText,
  format: oneOf("text"),
  to: listOf(isText),
  attachments: listOf(isText),
  thread: perhaps(isText),
  language: oneOf("auto"),
});

const isState = (value: unknown): value is DraftState =>
  isRecord(value) &&
  oneOf("checking", "warnings", "fine", "not-outreach", "not-checked", "away", "unpaired", "off")(value["kind"]) &&
  (value["kind"] !== "warnings" || Number.isInteger(value["count"]));

const isDismissed = shape<Pick<Finding, "id" | "rule" | "quote">>({ id: isText, rule: isText, quote: isText });

const GUARDS: { readonly [K in Message["kind"]]: (message: Record<string, unknown>) => boolean } = {
  review: (message) => isDraft(message["draft"]),
  settings: () => true,
  change: (message) => isRecord(message["change"]),
  dismiss: (message) => oneOf("wording", "rule", "site")(message["how"]) && isDismissed(message["finding"]),
  server: () => true,
  rules: () => true,
  pair: ({ code }) => code === undefined || (isText(code) && /^\d{6}$/u.test(code)),
  overlay: () => true,
  state: (message) => isState(message["state"]),
};

/** Whether a message is one of the protocol, with all that its kind asks for. What `change` holds is checked where it is stored. */
export function isMessage(value: unknown): value is Message {
  return isRecord(value) && isKind(value["kind"]) && GUARDS[value["kind"]](value);
}

function isKind(kind: unknown): kind is Message["kind"] {
  return isText(kind) && Object.hasOwn(GUARDS, kind);
}
