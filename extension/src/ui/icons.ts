const SVG = "http://www.w3.org/2000/svg";

// Strokes of a round pen on a grid of 20 by 20.
const STROKES = {
  error: "M3.5 4h13v9.5h-6L7 16.8v-3.3H3.5zM10 6.3v3.4M10 11.6v.1",
  warning: "M10 3.2 17.6 16.6H2.4zM10 8.4v3.4M10 14.2v.1",
  hint: "M7.6 13.2a4.8 4.8 0 1 1 4.8 0v1.4H7.6zM8.2 17.2h3.6",
  checking: "M10 3.2a6.8 6.8 0 1 1-6.8 6.8",
  fine: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M6.6 10.2l2.3 2.3 4.5-5",
  "not-outreach": "M3 5h14v10.5H3zM3.5 6.2c2.6 5.2 10.4 5.2 13 0",
  "not-checked": "M4 10h.1M10 10h.1M16 10h.1",
  away: "M7 3.2v4M13 3.2v4M5 7.4h10V10a5 5 0 0 1-10 0zM10 15v2.6",
  unpaired: "M8.6 5.6 10 4.2a4 4 0 0 1 5.7 5.7l-1.4 1.4M11.4 14.4 10 15.8a4 4 0 0 1-5.7-5.7l1.4-1.4M4 3.6l12.4 12.8",
  off: "M10 3v6.4M6.2 5.4a6.2 6.2 0 1 0 7.6 0",
  cross: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  check: "M4.5 10.5l3.7 3.7 7.3-8",
  dash: "M6 10h8",
  copy: "M7.5 7.5h9v9h-9zM4.5 12.5h-1v-9h9v1",
  more: "M5 7.5l5 5 5-5",
  lock: "M5.5 9h9v7h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9",
} as const;

export type Icon = keyof typeof STROKES;

/** A small drawing in the colour of the words beside it, and hidden from screen readers because of them. */
export function drawIcon(document: Document, name: Icon): SVGSVGElement {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 20 20");
  drawing.setAttribute("aria-hidden", "true");
  drawing.append(document.createElementNS(SVG, "path"));
  redrawIcon(drawing, name);
  return drawing;
}

/** Makes another drawing of it, without a node that comes or goes. */
export function redrawIcon(drawing: SVGSVGElement, name: Icon): void {
  drawing.setAttribute("class", `icon ${name}`);
  drawing.firstElementChild?.setAttribute("d", STROKES[name]);
}
