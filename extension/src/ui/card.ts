import type { Finding } from "../shared/protocol";
import type { Kit } from "./kit";
import type { Dismissal } from "./overlay";
import { closeButton, copyButton, quoteOf, setAside, severityPill } from "./parts";

/** What the card needs to hear from the person. */
export interface CardEvents {
  readonly dismiss: (how: Dismissal) => void;
  readonly all: () => void;
  readonly close: () => void;
  readonly announce: (text: string) => void;
  /** The card has become taller or shorter. */
  readonly resized: () => void;
}

/** A card for one finding: what, why, what to write instead, and the ways to set it aside. */
export function drawCard(kit: Kit, finding: Finding, events: CardEvents): HTMLElement {
  const { make, say } = kit;
  const { toggle, choices } = setAside(kit, events.dismiss, events.resized);
  const { mistake, title } = finding.article;
  const all = kit.button({ class: "quiet" }, events.all, say("ui_all_findings"));
  return make(
    "section",
    {
      class: "box card",
      role: "dialog",
      tabindex: "-1",
      "aria-labelledby": "card-title",
      "aria-describedby": "card-what",
    },
    make(
      "div",
      { class: "head" },
      severityPill(kit, finding),
      make("span", { class: "soft small" }, say("ui_mistake", String(mistake))),
      closeButton(kit, events.close),
    ),
    make(
      "div",
      { class: "scroll" },
      make("h2", { id: "card-title", dir: "auto" }, title),
      quoteOf(kit, finding),
      make("p", { id: "card-what", dir: "auto" }, finding.message),
      make("p", { class: "soft", dir: "auto" }, finding.why),
      make(
        "div",
        { class: "instead" },
        make("h3", {}, say("ui_instead")),
        make("p", { class: "suggestion", dir: "auto" }, finding.suggestion),
        copyButton(kit, finding.suggestion, say("ui_copy_suggestion"), events.announce),
      ),
      make("footer", {}, toggle, all),
      choices,
    ),
  );
}

/**
 * Whether a key is meant for the draft: who clicks on words in order to change them goes on typing, and no letter may be
 * lost on a card that happened to open. Enter and Space stay, lest somebody who meant a button breaks a line in the draft.
 */
export function isForDraft({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (isComposing || key === "Process" || key === "Dead") return true;
  if (ctrlKey || metaKey) return !altKey && /^[vxyz]$/i.test(key);
  if (altKey) return false;
  return key !== " " && (/^.$/u.test(key) || ["Backspace", "Delete", "ArrowLeft", "ArrowRight"].includes(key));
}
