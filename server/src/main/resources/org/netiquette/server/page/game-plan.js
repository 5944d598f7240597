import { element, icon } from "./dom.js";
import { LIGHT_OFF, LIGHT_ON, LIGHTS } from "./strings.js";

/**
 * Draws the four lights.
 *
 * @param {HTMLElement} list
 * @param {{reason: boolean, research: boolean, questions: number, courtesy: boolean}} gamePlan
 */
export function drawGamePlan(list, gamePlan) {
  list.replaceChildren(
    ...Object.entries(LIGHTS).map(([name, words]) => {
      const value = gamePlan[name];
      const on = Boolean(value);
      return element(
        "li",
        { class: "light", id: `light-${name}`, "data-on": String(on) },
        element("span", { class: "bulb" }, icon(on ? "check" : "dash")),
        element(
          "span",
          { class: "light-words" },
          element("strong", {}, words.name, element("span", { class: "unseen" }, `: ${on ? LIGHT_ON : LIGHT_OFF}.`)),
          element("span", { class: "light-text" }, on ? words.on(value) : words.off),
        ),
      );
    }),
  );
}
