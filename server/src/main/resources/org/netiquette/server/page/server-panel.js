/** Shows which server answers, what it judges with, and how often it was asked in the last hour. */

import { byId, element, show } from "./dom.js";
import { SERVER } from "./strings.js";

/**
 * Draws a state of the server, or that it gave none.
 *
 * @param {object|undefined} state
 */
export function drawServer(state) {
  const panel = byId("server");
  panel.dataset.answers = String(state !== undefined);
  byId("server-state").textContent = SERVER.state(state);
  if (!state) return;
  drawRows("server-facts", SERVER.facts(state));
  drawRows("server-counts", SERVER.counts(state.lastHour));
  drawRows("server-refused", SERVER.refused(state.lastHour.refused));
  show(panel, true);
}

/** Writes only what changed, so that a reader is not thrown out of a list that is drawn every other second. */
function drawRows(id, rows) {
  const list = byId(id);
  if (list.children.length !== rows.length) {
    list.replaceChildren(...rows.map(() => element("div", {}, element("dt"), element("dd"))));
  }
  rows.forEach(([name, value], i) => {
    const [term, description] = list.children[i].children;
    if (term.textContent !== name) term.textContent = name;
    if (description.textContent !== String(value)) description.textContent = value;
  });
}
