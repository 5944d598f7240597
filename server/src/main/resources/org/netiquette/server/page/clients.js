/** Shows which browsers are paired, lets the user end a pairing, and shows the code of one that is under way. */

import { byId, element, show } from "./dom.js";
import { CLIENTS } from "./strings.js";

const AGAIN_MS = 2000;

/** Keeps the page's list of paired browsers up to date while somebody looks at it. */
export class Clients {
  #say;
  #shown = "";
  #code;
  #timer = 0;

  /** @param {(words: string) => void} say speaks to people who do not see the page */
  constructor(say) {
    this.#say = say;
    document.addEventListener("visibilitychange", () => document.hidden || this.#ask());
    this.#ask();
  }

  async #ask() {
    if (document.hidden) return;
    const state = await post("/api/v1/state", {});
    if (state) this.#draw(state);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), AGAIN_MS);
  }

  #draw({ version, clients, pairing }) {
    this.#drawPairing(pairing);
    const now = JSON.stringify([version, clients]);
    if (now === this.#shown) return;
    this.#shown = now;
    byId("server-version").textContent = CLIENTS.version(version);
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
      this.#draw(state);
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

/** The answer; nothing where there is none, which the review beside says more loudly. */
async function post(path, content) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(content),
      cache: "no-store",
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
