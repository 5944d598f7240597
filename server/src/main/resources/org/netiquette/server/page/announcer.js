const AFTER_TYPING_MS = 1200;

/** Speaks through one polite live region, only when there is something new to say and the user has stopped writing. */
export class Announcer {
  #region;
  #timer = 0;
  #next = "";
  #said = "";

  /** @param {HTMLElement} region */
  constructor(region) {
    this.#region = region;
  }

  /** The user is writing: whatever waits to be said waits longer. */
  typing() {
    if (this.#next) this.#wait();
  }

  /** The state of the review; the same state twice in a row is said once. */
  state(words) {
    this.#next = words === this.#said ? "" : words;
    if (this.#next) this.#wait();
    else clearTimeout(this.#timer);
  }

  /** Nothing to review: the next state is news again. */
  reset() {
    clearTimeout(this.#timer);
    this.#next = "";
    this.#said = "";
    this.#region.textContent = "";
  }

  /** The direct result of something the user did. */
  now(words) {
    this.#region.textContent = words;
    this.#said = "";
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#said = this.#next;
      this.#next = "";
      this.#region.textContent = this.#said;
    }, AFTER_TYPING_MS);
  }
}
