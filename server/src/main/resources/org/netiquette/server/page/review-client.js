/** Asks the server on this computer for reviews: waits for a pause, lets newer drafts overtake, comes back by itself. */

const PAUSE_MS = 350;
// Someone who never pauses still gets an answer now and then.
const LONGEST_PAUSE_MS = 2000;
const ANSWER_WITHIN_MS = 20_000;
// Answers that may well be different in a moment; any other refusal stays until the draft changes.
const PASSING = new Set([429, 502, 503, 504]);
const BACKOFF_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/**
 * @typedef {object} ReviewListener
 * @property {() => void} checking a draft has just been sent
 * @property {(review: object, asked: import("./marks.js").Draft) => void} reviewed
 * @property {(why: {kind: "away"} | {kind: "too-long"|"refused", message: string}) => void} notChecked
 */
export class ReviewClient {
  #listener;
  #waiting = null;
  #waitingSince = 0;
  #timer = 0;
  #failures = 0;
  #flight = null;

  /** @param {ReviewListener} listener */
  constructor(listener) {
    this.#listener = listener;
    // When the user comes back to the page, a draft that waits for the server should not wait out a long backoff.
    for (const event of ["focus", "online"])
      window.addEventListener(event, () => this.#failures > 0 && this.retryNow());
  }

  /** Wants a review of this draft, once the user pauses. */
  submit(draft) {
    const now = performance.now();
    if (!this.#waiting) this.#waitingSince = now;
    this.#waiting = draft;
    const patience = LONGEST_PAUSE_MS - (now - this.#waitingSince);
    this.#sendIn(this.#failures > 0 ? PAUSE_MS : Math.max(0, Math.min(PAUSE_MS, patience)));
  }

  /** Wants nothing any more; an answer still under way is dropped. */
  forget() {
    this.#waiting = null;
    clearTimeout(this.#timer);
    this.#flight?.abort();
    this.#flight = null;
  }

  /** Sends what waits without waiting longer. */
  retryNow() {
    if (this.#waiting) this.#sendIn(0);
  }

  #sendIn(ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), ms);
  }

  async #send() {
    const draft = this.#waiting;
    if (!draft) return;
    this.#waitingSince = performance.now();
    this.#flight?.abort();
    const flight = new AbortController();
    this.#flight = flight;
    const deadline = setTimeout(() => flight.abort(), ANSWER_WITHIN_MS);
    this.#listener.checking();
    let outcome;
    try {
      outcome = await ask(draft, flight.signal);
    } catch {
      // No answer at all, or none that can be read: the same to the user as a server that is not there.
      outcome = { kind: "away" };
    } finally {
      clearTimeout(deadline);
    }
    // A newer draft has been sent, or none is wanted: this answer is stale.
    if (this.#flight !== flight) return;
    this.#flight = null;
    if (outcome.kind === "away") {
      this.#failures++;
      this.#sendIn(BACKOFF_MS[Math.min(this.#failures, BACKOFF_MS.length) - 1]);
      this.#listener.notChecked(outcome);
      return;
    }
    this.#failures = 0;
    if (this.#waiting === draft) this.#waiting = null;
    if (outcome.kind === "reviewed") this.#listener.reviewed(outcome.review, draft);
    else this.#listener.notChecked(outcome);
  }
}

async function ask(draft, signal) {
  const response = await fetch("/api/v1/review", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ ...draft, format: "text", to: [], language: "auto" }),
    cache: "no-store",
    signal,
  });
  if (response.ok) return { kind: "reviewed", review: wholeReview(await response.json()) };
  if (PASSING.has(response.status)) return { kind: "away" };
  const message = await response.json().then(
    (answer) => answer?.error?.message,
    () => undefined,
  );
  return { kind: response.status === 413 ? "too-long" : "refused", message: message ?? "" };
}

// The page may be older or newer than the server that it asks; what is missing is taken as nothing seen.
function wholeReview(answer) {
  return {
    outreach: { likely: Boolean(answer.outreach?.likely), reasons: answer.outreach?.reasons ?? [] },
    findings: answer.findings ?? [],
    strengths: answer.strengths ?? [],
    gamePlan: answer.gamePlan ?? { reason: false, research: false, questions: 0, courtesy: false },
    ignored: answer.ignored ?? [],
  };
}
