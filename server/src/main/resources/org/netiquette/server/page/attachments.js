import { byId, element, icon, show } from "./dom.js";
import { ATTACHMENT } from "./strings.js";

/** The names of the attachments: typed, pasted or taken from chosen files, shown as chips. */
export class Attachments {
  #list = byId("attachments");
  #entry = byId("attachment-name");
  #names = [];
  #marks = [];
  #changed;
  #showFinding;

  /**
   * @param {() => void} changed called after the names have changed
   * @param {(key: string) => void} showFinding called when the user asks for the finding of a chip
   */
  constructor(changed, showFinding) {
    this.#changed = changed;
    this.#showFinding = showFinding;
    this.#entry.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        this.#takeEntry();
      }
    });
    this.#entry.addEventListener("input", () => this.#entry.value.includes(",") && this.#takeEntry());
    this.#entry.addEventListener("change", () => this.#takeEntry());
    // A one-line field would run pasted lines together.
    this.#entry.addEventListener("paste", (event) => {
      const pasted = event.clipboardData?.getData("text/plain") ?? "";
      if (!/[\r\n]/.test(pasted)) return;
      event.preventDefault();
      this.#add(pasted.split(/[\r\n,]/));
    });
    const files = byId("attachment-files");
    files.addEventListener("change", () => {
      this.#add([...files.files].map((file) => file.name));
      files.value = "";
    });
  }

  /** @returns {string[]} */
  get names() {
    return [...this.#names];
  }

  set names(names) {
    this.#names = [...names];
    this.#entry.value = "";
    this.#draw();
  }

  /** @param {import("./marks.js").Mark[]} marks of which those on attachments are shown on their chips */
  paint(marks) {
    const mine = marks.filter((mark) => mark.part === "attachment" && mark.span);
    const key = (list) => list.map((mark) => `${mark.attachment} ${mark.key}`).join();
    const same = key(mine) === key(this.#marks);
    this.#marks = mine;
    if (!same) this.#draw();
  }

  /** Puts the focus on a chip. */
  focus(index) {
    this.#list.children[index]?.querySelector("button")?.focus();
  }

  #takeEntry() {
    const typed = this.#entry.value.split(",");
    this.#entry.value = "";
    this.#add(typed);
  }

  #add(names) {
    const clean = names.map((name) => name.trim()).filter((name) => name !== "" && !this.#names.includes(name));
    if (clean.length === 0) return;
    this.#names.push(...clean);
    this.#draw();
    this.#changed();
  }

  #remove(index) {
    this.#names.splice(index, 1);
    this.#draw();
    this.#changed();
    if (this.#names.length > 0) this.#list.children[Math.min(index, this.#names.length - 1)].lastChild.focus();
    else this.#entry.focus();
  }

  #draw() {
    this.#list.replaceChildren(...this.#names.map((name, index) => this.#chip(name, index)));
    show(this.#list, this.#names.length > 0);
  }

  #chip(name, index) {
    const mark = this.#marks.find((candidate) => candidate.attachment === index);
    return element(
      "li",
      { class: "chip", "data-severity": mark?.source.severity },
      icon("file"),
      mark ? this.#markedName(name, mark) : element("span", { class: "chip-name" }, name),
      element(
        "button",
        {
          class: "chip-remove",
          type: "button",
          "aria-label": ATTACHMENT.remove(name),
          onclick: () => this.#remove(index),
        },
        icon("cross"),
      ),
    );
  }

  #markedName(name, mark) {
    const title = mark.source.article.title;
    return element(
      "button",
      {
        class: "chip-name",
        type: "button",
        "aria-label": ATTACHMENT.showFinding(name, title),
        onclick: () => this.#showFinding(mark.key),
      },
      element("mark", { "data-severity": mark.source.severity }, name),
    );
  }
}
