import type { Channel } from "../shared/channel";
import type { DraftRequest, Review, ReviewFailure } from "../shared/protocol";
import type { Clock } from "./clock";

/** What the server made of a request. */
export type Answered =
  | { readonly kind: "reviewed"; readonly request: DraftRequest; readonly review: Review }
  | { readonly kind: "failed"; readonly failure: ReviewFailure };

/** Asks for reviews of one draft: after a quiet moment, and never again for a text that was answered. It reads no page. */
export interface Checker {
  /** There is a new text to ask about, once the user pauses. */
  ask(request: DraftRequest): void;
  /** Asks again: at once when the server is known to be back, otherwise no sooner than the server was left in peace for. */
  again(atOnce: boolean): void;
  /** Forgets the question that waits and any answer on its way. */
  stop(): void;
}

/** Milliseconds between two questions to a server that is away; doubled each time, up to the last. */
const BACKOFF = { first: 1_000, longest: 30_000 };

/**
 * @param debounce milliseconds of quiet before a question
 * @param answered hears every answer that is not stale
 * @param lost hears that the extension itself is gone
 */
export function createChecker(
  channel: Channel,
  clock: Clock,
  debounce: () => number,
  answered: (answer: Answered) => void,
  lost: () => void,
): Checker {
  let newest: DraftRequest | undefined;
  let revision = 0;
  let cancel: (() => void) | undefined;
  let backoff = 0;
  let notBefore = 0;

  const schedule = (quiet: number): void => {
    cancel?.();
    cancel = clock.after(Math.max(quiet, notBefore - clock.now()), () => {
      cancel = undefined;
      if (newest) void send(newest);
    });
  };

  const stop = (): void => {
    cancel?.();
    cancel = newest = undefined;
    revision++;
  };

  const send = async (request: DraftRequest): Promise<void> => {
    const mine = ++revision;
    const answer = await channel.ask({ kind: "review", draft: request }).catch(() => undefined);
    if (mine !== revision) return;
    if (!answer) {
      stop();
      lost();
    } else if (answer.ok) {
      backoff = notBefore = 0;
      answered({ kind: "reviewed", request, review: answer.review });
    } else {
      fail(answer.failure);
    }
  };

  const fail = (failure: ReviewFailure): void => {
    if (failure.kind === "superseded") return;
    if (failure.kind === "away" || failure.kind === "unpaired") {
      backoff = Math.min(Math.max(backoff * 2, BACKOFF.first), BACKOFF.longest);
      notBefore = clock.now() + backoff;
    }
    answered({ kind: "failed", failure });
  };

  return {
    ask: (request) => {
      newest = request;
      schedule(debounce());
    },
    again: (atOnce) => {
      if (atOnce) notBefore = 0;
      if (newest) schedule(0);
    },
    stop,
  };
}
