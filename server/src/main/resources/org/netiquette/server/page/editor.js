import { Attachments } from "./attachments.js";
import { byId } from "./dom.js";
import { Overlay } from "./overlay.js";
import { markAround } from "./spans.js";

const EMPTY = Object.freeze({ subject: "", body: "", attachments: [], thread: "" });

/**
 * The draft on the page: its fields, the underlines in them and the caret. Never changes a word by itself.
 *
 * @typedef {import("./marks.js").Draft} Draft
 * @typedef {import("./marks.js").Mark} Mark
 */
export class Editor {
  #subject = byId("subject");
  #body = byId("body");
  #thread = byId("thread");
  #attachments;
  #overlays;
  #marks = [];
  #draft = EMPTY;
  #listener;

  /**
   * @param {object} listener
   * @param {(before: Draft, after: Draft) => void} listener.changed
   * @param {(key: string|null) => void} listener.caretAt the caret was put into this mark, or out of all
   * @param {(key: string) => void} listener.chipChosen
   */
  constructor(listener) {
    this.#listener = listener;
    this.#attachments = new Attachments(
      () => this.#changed(),
      (key) => listener.chipChosen(key),
    );
    this.#overlays = {
      subject: new Overlay(this.#subject, byId("subject-mirror")),
      body: new Overlay(this.#body, byId("body-mirror")),
    };
    for (const field of [this.#subject, this.#body, this.#thread]) {
      field.addEventListener("input", () => this.#changed());
    }
    // Moves of the caret, not the writing itself: cards should not jump about while somebody types. After a tap the
    // caret moves later than the pointer events, but before the click.
    for (const field of [this.#subject, this.#body]) {
      for (const event of ["click", "keyup"]) field.addEventListener(event, (e) => this.#caretMoved(field, e));
    }
    this.#subject.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) this.#body.focus();
    });
  }

  /** @returns {Draft} */
  get draft() {
    return this.#draft;
  }

  /** Replaces the whole draft; only on the user's explicit wish. */
  set draft(draft) {
    this.#subject.value = draft.subject;
    this.#body.value = draft.body;
    this.#thread.value = draft.thread;
    if (draft.thread) byId("earlier").open = true;
    this.#attachments.names = draft.attachments;
    this.#changed();
    this.#body.setSelectionRange(0, 0);
    this.#body.scrollTop = 0;
  }

  clear() {
    this.draft = EMPTY;
  }

  /** Takes what the fields hold now, for example what the browser restored. */
  refresh() {
    this.#changed();
  }

  /**
   * @param {Mark[]} marks of the findings
   * @param {string|null} activeKey
   */
  paint(marks, activeKey) {
    this.#marks = marks;
    for (const [part, overlay] of Object.entries(this.#overlays)) {
      overlay.paint(
        marks.filter((mark) => mark.part === part),
        activeKey,
      );
    }
    this.#attachments.paint(marks);
  }

  /** Scrolls a mark of the body into view without taking the focus. */
  reveal(mark) {
    if (mark.span && this.#overlays[mark.part]) this.#overlays[mark.part].reveal(mark.span);
  }

  /** Takes the user to a mark and selects its words; to the text as a whole if it has none. */
  select(mark) {
    if (mark.part === "attachment" && mark.span) {
      this.#attachments.focus(mark.attachment);
      return;
    }
    const field = mark.part === "subject" ? this.#subject : this.#body;
    field.focus();
    if (!mark.span) return;
    field.setSelectionRange(mark.span.start, mark.span.end);
    this.reveal(mark);
  }

  focus() {
    this.#body.focus();
  }

  #changed() {
    const before = this.#draft;
    this.#draft = Object.freeze({
      subject: this.#subject.value,
      body: this.#body.value,
      attachments: this.#attachments.names,
      thread: this.#thread.value,
    });
    this.#listener.changed(before, this.#draft);
  }

  #caretMoved(field, event) {
    const writes = event.type === "keyup" && !/^(Arrow|Home|End|Page)/.test(event.key);
    if (writes) return;
    const part = field === this.#subject ? "subject" : "body";
    const here = this.#marks.filter((mark) => mark.part === part && mark.span);
    this.#listener.caretAt(markAround(here, field.selectionStart)?.key ?? null);
  }
}
