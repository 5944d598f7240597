const STORE = "netiquette.dismissed";

/** The findings that the user has set aside in this tab: their ids only, never a word of the draft. */
export class Dismissals {
  #ids = new Set(read());

  /** @param {string} id of a finding */
  has(id) {
    return this.#ids.has(id);
  }

  add(id) {
    this.#ids.add(id);
    this.#write();
  }

  /** Takes these findings back from among the dismissed. */
  restore(ids) {
    for (const id of ids) this.#ids.delete(id);
    this.#write();
  }

  #write() {
    try {
      sessionStorage.setItem(STORE, JSON.stringify([...this.#ids]));
    } catch {
      // Storage may be switched off or full; the dismissal then lasts until the page is loaded again.
    }
  }
}

function read() {
  try {
    const stored = JSON.parse(sessionStorage.getItem(STORE) ?? "[]");
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}
