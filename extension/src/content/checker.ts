import type { Channel } from "../shared/channel";
import type { DraftRequest, Review, ReviewFailure } from "../shared/protocol";
import type { Clock } from "./clock";

/** What the server made of a request. */
export type Answered =
  | { readonly kind: "reviewed"; readonly request: DraftRequest; readonly review: Review }
  | { readonly kind: "failed"; readonly failure: ReviewFailure };

/** Milliseconds between two questions to a server that is away; doubled each time, up to the last. */
const BACKOFF = { first: 1_000, longest: 30_000 };

/**
 * Asks for reviews of one draft: after a quiet moment, one at a time as far as anybody listens, and never again for a text
 * that was answered. It reads no page.
 */
export class Checker {
  private newest: DraftRequest | undefined;
  private revision = 0;
  private cancel: (() => void) | undefined;
  private backoff = 0;
  private notBefore = 0;

  /**
   * @param debounce milliseconds of quiet before a question
   * @param answered hears every answer that is not stale
   * @param lost hears that the extension itself is gone
   */
  constructor(
    private readonly channel: Channel,
    private readonly clock: Clock,
    private readonly debounce: () => number,
    private readonly answered: (answer: Answered) => void,
    private readonly lost: () => void,
  ) {}

  /** There is a new text to ask about, once the user pauses. */
  ask(request: DraftRequest): void {
    this.newest = request;
    this.schedule(Math.max(this.debounce(), this.notBefore - this.clock.now()));
  }

  /** Asks again: at once when the server is known to be back, otherwise no sooner than the server was left in peace for. */
  again(atOnce: boolean): void {
    if (atOnce) this.notBefore = 0;
    if (this.newest) this.schedule(Math.max(0, this.notBefore - this.clock.now()));
  }

  /** Forgets the question that waits and any answer on its way. */
  stop(): void {
    this.cancel?.();
    this.cancel = undefined;
    this.newest = undefined;
    this.revision++;
  }

  private schedule(delay: number): void {
    this.cancel?.();
    this.cancel = this.clock.after(delay, () => {
      this.cancel = undefined;
      if (this.newest) void this.send(this.newest);
    });
  }

  private async send(request: DraftRequest): Promise<void> {
    const revision = ++this.revision;
    const answer = await this.channel.ask({ kind: "review", draft: request }).catch(() => undefined);
    if (revision !== this.revision) return;
    if (!answer) {
      this.stop();
      this.lost();
    } else if (answer.ok) {
      this.backoff = 0;
      this.notBefore = 0;
      this.answered({ kind: "reviewed", request, review: answer.review });
    } else {
      this.fail(answer.failure);
    }
  }

  private fail(failure: ReviewFailure): void {
    if (failure.kind === "superseded") return;
    if (failure.kind === "away" || failure.kind === "unpaired") {
      this.backoff = Math.min(Math.max(this.backoff * 2, BACKOFF.first), BACKOFF.longest);
      this.notBefore = this.clock.now() + this.backoff;
    }
    this.answered({ kind: "failed", failure });
  }
}
