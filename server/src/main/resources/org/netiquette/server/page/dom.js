/** Builds nodes without markup strings: the content security policy and the text of a draft both ask for it. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} tag
 * @param {Record<string, string|number|boolean|Function|undefined>} attributes `on…` functions are listeners; `true` is
 *     an attribute without value; `false` and `undefined` leave it out
 * @param {...(Node|string|undefined)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  apply(node, attributes);
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

/** The element with this id, which index.html promises. */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`index.html has no element #${id}`);
  return node;
}

/** Shows or hides a node. */
export function show(node, visible) {
  node.hidden = !visible;
}

/** Whether movement on the screen is welcome. */
export function scrollBehavior() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

// Each icon is a list of paths on a 20 by 20 grid, drawn with a round pen.
const ICONS = {
  lock: ["M5.5 9h9v7h-9z", "M7.5 9V6.5a2.5 2.5 0 0 1 5 0V9"],
  up: ["M5 12.5 10 7.5l5 5"],
  down: ["M5 7.5l5 5 5-5"],
  chevron: ["M8 5l5 5-5 5"],
  copy: ["M7.5 7.5h9v9h-9z", "M4.5 12.5h-1v-9h9v1"],
  eraser: ["M4 10a6 6 0 1 1 1.8 4.3", "M3.2 6.2 4 10l3.8-.8"],
  clip: ["M14.5 9.5l-4.6 4.6a3 3 0 0 1-4.2-4.2l5.3-5.3a2 2 0 0 1 2.8 2.8l-5.2 5.2a.9.9 0 0 1-1.3-1.3l4.5-4.4"],
  file: ["M5.5 3h6l3 3v11h-9z", "M11.5 3v3h3"],
  cross: ["M5.5 5.5l9 9", "M14.5 5.5l-9 9"],
  check: ["M4.5 10.5l3.7 3.7 7.3-8"],
  dash: ["M6 10h8"],
  error: ["M10 4.5v7", "M10 15v.1"],
  warning: ["M10 3.5 17.5 16.5h-15z", "M10 8.5v3.5", "M10 14.4v.1"],
  hint: ["M7.6 13.2a4.8 4.8 0 1 1 4.8 0v1.3H7.6z", "M8.2 17h3.6"],
  mail: ["M3 5h14v10.5H3z", "M3.5 6.5c2.6 5 10.4 5 13 0"],
  smile: ["M6 11.5c1.6 3.3 6.4 3.3 8 0", "M7.4 7.4v.1", "M12.6 7.4v.1"],
  plug: ["M7 3.5v4", "M13 3.5v4", "M5 7.5h10v2.5a5 5 0 0 1-10 0z", "M10 15v2.5"],
  talk: ["M3.5 4.5h13v9H10l-3.5 3v-3h-3z", "M7 9v.1", "M10 9v.1", "M13 9v.1"],
};

/**
 * A small drawing in the colour of the text around it, hidden from assistive technology: words stand beside it.
 *
 * @param {keyof typeof ICONS} name
 * @returns {SVGElement}
 */
export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  apply(drawing, { viewBox: "0 0 20 20", class: `icon icon-${name}`, "aria-hidden": "true", focusable: "false" });
  for (const line of ICONS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", line);
    drawing.append(path);
  }
  return drawing;
}

function apply(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== undefined) node.setAttribute(name, String(value));
  }
}
