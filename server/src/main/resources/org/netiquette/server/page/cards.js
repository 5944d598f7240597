import { copy } from "./clipboard.js";
import { element, icon } from "./dom.js";
import { CARD, SEVERITY } from "./strings.js";

const SHOW = { subject: CARD.showInSubject, body: CARD.showInText, attachment: CARD.showAttachment };
const COPIED_FOR_MS = 2500;

/**
 * @typedef {object} CardListener
 * @property {(key: string) => void} jump the user wants to see the passage
 * @property {(key: string) => void} dismiss
 * @property {(words: string) => void} say something happened that should be heard
 */

/** The list of cards, one a finding. A card that stays keeps its node, so that focus and reading position stay too. */
export class Cards {
  #list;
  #listener;
  #drawn = new Map();

  /**
   * @param {HTMLElement} list
   * @param {CardListener} listener
   */
  constructor(list, listener) {
    this.#list = list;
    this.#listener = listener;
  }

  /** @param {import("./marks.js").Mark[]} marks of the findings to show */
  draw(marks) {
    const drawn = new Map();
    for (const mark of marks) {
      const content = JSON.stringify({ ...mark.source, start: 0, end: 0 });
      const old = this.#drawn.get(mark.key);
      drawn.set(mark.key, old?.content === content ? old : { content, node: this.#card(mark) });
    }
    const nodes = [...drawn.values()].map((entry) => entry.node);
    for (const child of [...this.#list.children]) if (!nodes.includes(child)) child.remove();
    nodes.forEach(
      (node, i) => this.#list.children[i] !== node && this.#list.insertBefore(node, this.#list.children[i]),
    );
    this.#drawn = drawn;
    this.#list.hidden = nodes.length === 0;
  }

  /** Shows one card as the chosen one, or none. */
  activate(key) {
    for (const [candidate, { node }] of this.#drawn) {
      if (candidate === key) node.setAttribute("aria-current", "true");
      else node.removeAttribute("aria-current");
    }
  }

  /** @returns {HTMLElement|undefined} */
  nodeOf(key) {
    return this.#drawn.get(key)?.node;
  }

  /** The key of the card that holds the focus, if any. */
  focusedKey() {
    for (const [key, { node }] of this.#drawn) if (node.contains(document.activeElement)) return key;
    return undefined;
  }

  #card({ key, source }) {
    const { severity, article, message, why, suggestion } = source;
    const titleId = `card-${crypto.randomUUID()}`;
    return element(
      "li",
      {
        class: "card",
        tabindex: "-1",
        "aria-labelledby": titleId,
        "data-finding-id": source.id,
        "data-mistake": source.mistake,
        "data-severity": severity,
        "data-part": source.part,
      },
      element(
        "div",
        { class: "card-head" },
        element("span", { class: "severity" }, icon(severity), SEVERITY[severity]?.word ?? severity),
      ),
      element("h3", { class: "card-title", id: titleId }, article.title),
      this.#quote(key, source),
      element("p", { class: "message" }, message),
      element("p", { class: "why" }, element("strong", {}, CARD.why), " ", why),
      element(
        "div",
        { class: "instead" },
        element("h4", {}, CARD.instead),
        element("p", { class: "suggestion" }, suggestion),
        this.#copyButton(suggestion, article.title),
      ),
      element(
        "div",
        { class: "card-foot" },
        element("span", { class: "number" }, CARD.mistakeNumber(article.mistake)),
        element(
          "button",
          {
            class: "dismiss",
            type: "button",
            "aria-label": CARD.dismissFinding(article.title),
            onclick: () => this.#listener.dismiss(key),
          },
          icon("cross"),
          CARD.dismiss,
        ),
      ),
    );
  }

  #quote(key, source) {
    if (!source.quote || !SHOW[source.part]) return element("p", { class: "whole" }, CARD.wholeDraft);
    return element(
      "button",
      { class: "quote", type: "button", onclick: () => this.#listener.jump(key) },
      element("span", { class: "unseen" }, `${SHOW[source.part]} `),
      element("span", { class: "quote-words" }, `“${source.quote}”`),
    );
  }

  #copyButton(suggestion, title) {
    const label = element("span", {}, CARD.copy);
    const button = element(
      "button",
      { class: "copy", type: "button", "aria-label": CARD.copySuggestion(title) },
      icon("copy"),
      label,
    );
    button.addEventListener("click", async () => {
      const done = await copy(suggestion);
      this.#listener.say(done ? CARD.copied : CARD.copyFailed);
      if (!done) return;
      label.textContent = CARD.copied;
      setTimeout(() => (label.textContent = CARD.copy), COPIED_FOR_MS);
    });
    return button;
  }
}
