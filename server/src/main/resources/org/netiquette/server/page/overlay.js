import { element } from "./dom.js";
import { stretches } from "./spans.js";

const WEIGHT = { hint: 1, warning: 2, error: 3 };

/** Underlines passages of a text field: a mirror behind it repeats its text, invisibly, with marks that are not. */
export class Overlay {
  #field;
  #mirror;

  /**
   * @param {HTMLInputElement|HTMLTextAreaElement} field
   * @param {HTMLElement} mirror lies behind the field with the same metrics (editor.css)
   */
  constructor(field, mirror) {
    this.#field = field;
    this.#mirror = mirror;
    // A one-line field fires no dependable scroll event of its own when the caret pushes the text sideways.
    for (const event of ["scroll", "input", "keyup", "pointerup", "focus", "blur", "select"]) {
      field.addEventListener(event, () => this.#followSoon());
    }
    document.addEventListener("selectionchange", () => document.activeElement === field && this.#followSoon());
    new ResizeObserver(() => this.#follow()).observe(field);
  }

  /**
   * @param {import("./marks.js").Mark[]} marks those with a span in this field are underlined by their severity
   * @param {string|null} activeKey the mark to show as chosen
   */
  paint(marks, activeKey) {
    const text = this.#field.value;
    const placed = marks.filter((mark) => mark.span && mark.span.end <= text.length);
    const nodes = stretches(text.length, placed).map(({ start, end, marks: here }) => {
      const words = text.slice(start, end);
      if (here.length === 0) return document.createTextNode(words);
      const heaviest = here.reduce((a, b) => (WEIGHT[b.source.severity] > WEIGHT[a.source.severity] ? b : a));
      const active = here.some((mark) => mark.key === activeKey);
      return element(
        "mark",
        { class: active ? "is-active" : undefined, "data-severity": heaviest.source.severity },
        words,
      );
    });
    // A text that ends in a line break needs something after it, or the mirror is one line shorter than the field.
    this.#mirror.replaceChildren(...nodes, "\u200b");
    this.#follow();
  }

  /** Scrolls the field so that a span can be seen, about a third from its top. */
  reveal(span) {
    const box = this.#rangeOf(span).getBoundingClientRect();
    const frame = this.#mirror.getBoundingClientRect();
    const top = box.top - frame.top + this.#mirror.scrollTop;
    const hidden = box.top < frame.top || box.bottom > frame.bottom;
    if (hidden) this.#field.scrollTop = Math.max(0, top - this.#field.clientHeight / 3);
    this.#follow();
  }

  #rangeOf({ start, end }) {
    const range = document.createRange();
    const walker = document.createTreeWalker(this.#mirror, NodeFilter.SHOW_TEXT);
    let passed = 0;
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!begun && start <= passed + node.length) {
        range.setStart(node, start - passed);
        begun = true;
      }
      if (end <= passed + node.length) {
        range.setEnd(node, end - passed);
        break;
      }
      passed += node.length;
    }
    return range;
  }

  #followSoon() {
    this.#follow();
    requestAnimationFrame(() => this.#follow());
  }

  #follow() {
    this.#mirror.scrollTop = this.#field.scrollTop;
    this.#mirror.scrollLeft = this.#field.scrollLeft;
  }
}
