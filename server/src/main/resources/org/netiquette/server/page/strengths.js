import { element, icon } from "./dom.js";
import { STRENGTH_SHOW, strengthName } from "./strings.js";

/**
 * Draws what the draft does well.
 *
 * @param {HTMLElement} list
 * @param {import("./marks.js").Mark[]} marks of the strengths
 * @param {string} body the text they stand in
 * @param {(key: string) => void} jump the user wants to see the passage
 */
export function drawStrengths(list, marks, body, jump) {
  list.replaceChildren(
    ...marks
      .filter((mark) => mark.span)
      .map((mark) =>
        element(
          "li",
          { class: "strength", "data-signal": mark.source.signal },
          icon("check"),
          element(
            "div",
            {},
            element("strong", {}, strengthName(mark.source.signal)),
            element(
              "button",
              { class: "quote", type: "button", onclick: () => jump(mark.key) },
              element("span", { class: "unseen" }, `${STRENGTH_SHOW} `),
              element("span", { class: "quote-words" }, `“${body.slice(mark.span.start, mark.span.end).trim()}”`),
            ),
          ),
        ),
      ),
  );
}
