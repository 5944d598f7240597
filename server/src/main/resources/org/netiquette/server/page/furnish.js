import { byId, element, icon } from "./dom.js";
import { KEYS, STILL } from "./strings.js";

/** Puts the words of strings.js and the drawings into the places that index.html keeps for them. */
export function furnish() {
  const places = (name) => document.querySelectorAll(`[data-${name}]`);
  for (const node of places("text")) node.textContent = STILL[node.dataset.text];
  for (const node of places("label")) node.setAttribute("aria-label", STILL[node.dataset.label]);
  for (const node of places("tooltip")) node.title = STILL[node.dataset.tooltip];
  for (const node of places("placeholder")) node.placeholder = STILL[node.dataset.placeholder];
  for (const node of places("icon")) node.replaceChildren(icon(node.dataset.icon));
  byId("keys").replaceChildren(
    ...KEYS.map(([keys, meaning]) =>
      element("span", {}, ...keys.flatMap((key, i) => [i > 0 ? " + " : "", element("kbd", {}, key)]), ` ${meaning}`),
    ),
  );
}
