/** Shows which browsers are paired, lets the user end a pairing, and shows the code of one that is under way. */

import { byId, element, show } from "./dom.js";
import { post } from "./server-client.js";
import { CLIENTS } from "./strings.js";

/** The page's list of paired browsers. */
export class Clients {
  #say;
  #shown = "";
  #code;

  /** @param {(words: string) => void} say speaks to people who do not see the page */
  constructor(say) {
    this.#say = say;
  }

  /** Shows what a state of the server says of them. */
  draw({ clients, pairing }) {
    this.#drawPairing(pairing);
    const now = JSON.stringify(clients);
    if (now === this.#shown) return;
    this.#shown = now;
    byId("clients-summary").textContent = CLIENTS.count(clients.length);
    byId("client-list").replaceChildren(...clients.map((client) => this.#row(client)));
    show(byId("no-clients"), clients.length === 0);
    show(byId("clients"), true);
  }

  #drawPairing(pairing) {
    show(byId("pairing"), pairing !== undefined);
    if (pairing?.code === this.#code) return;
    this.#code = pairing?.code;
    if (!pairing) return;
    byId("pairing-text").textContent = CLIENTS.pairing(pairing.name);
    byId("pairing-code").textContent = `${pairing.code.slice(0, 3)} ${pairing.code.slice(3)}`;
    this.#say(`${CLIENTS.pairing(pairing.name)} ${[...pairing.code].join(" ")}`);
  }

  #row(client) {
    const end = element(
      "button",
      { class: "tool words", type: "button", "aria-label": CLIENTS.revokeOf(client.name), onclick: () => revoke() },
      CLIENTS.revoke,
    );
    const revoke = async () => {
      end.disabled = true;
      const state = await post("/api/v1/clients/revoke", { client: client.id });
      if (!state) {
        end.disabled = false;
        return;
      }
      this.draw(state);
      this.#say(CLIENTS.revoked(client.name));
      byId("clients-summary").focus();
    };
    const since = new Date(client.created).toLocaleDateString("en", { dateStyle: "medium" });
    return element(
      "li",
      {},
      element("span", {}, element("b", {}, client.name), element("span", { class: "small" }, CLIENTS.since(since))),
      element("code", { class: "small" }, client.origin),
      end,
    );
  }
}
