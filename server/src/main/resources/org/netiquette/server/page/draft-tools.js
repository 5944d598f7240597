import { copy } from "./clipboard.js";
import { byId } from "./dom.js";
import { CARD, SPOKEN, STILL } from "./strings.js";

/** The buttons that take the text away with the user, clear the draft, and bring a cleared draft back. */
export class DraftTools {
  #editor;
  #say;
  #setAside = null;

  /**
   * @param {import("./editor.js").Editor} editor
   * @param {(words: string) => void} say something happened that should be heard
   */
  constructor(editor, say) {
    this.#editor = editor;
    this.#say = say;
    byId("copy-text").addEventListener("click", () => this.#copyText());
    byId("start-over").addEventListener("click", () => this.#startOver());
  }

  /** Offers what makes sense for this draft. */
  draftChanged(draft) {
    const empty = !draft.body && !draft.subject && !draft.thread && draft.attachments.length === 0;
    // What is being written now must not be lost to an older draft.
    if (!empty) this.#setAside = null;
    byId("copy-text").disabled = draft.body.trim() === "";
    this.#drawStartOver(empty);
  }

  async #copyText() {
    this.#say((await copy(this.#editor.draft.body)) ? CARD.copied : CARD.copyFailed);
  }

  #startOver() {
    const back = this.#setAside;
    const draft = this.#editor.draft;
    if (back) {
      this.#editor.draft = back;
    } else {
      this.#editor.clear();
      this.#setAside = draft;
      this.#drawStartOver(true);
    }
    this.#editor.focus();
    this.#say(back ? SPOKEN.broughtBack : SPOKEN.startedOver);
  }

  #drawStartOver(empty) {
    const button = byId("start-over");
    const label = this.#setAside ? STILL.undoStartOver : STILL.startOver;
    button.disabled = empty && !this.#setAside;
    button.title = label;
    button.toggleAttribute("data-undo", this.#setAside !== null);
    button.lastElementChild.textContent = label;
  }
}
