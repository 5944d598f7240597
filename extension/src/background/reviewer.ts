import type { Guard } from "../shared/guards";
import type { DraftRequest, Review, ReviewAnswer, ReviewFailure, RuleEntry, ServerState } from "../shared/protocol";
import { isCatalogue, isError, isHealth, isReview } from "./answers";
import { postOf, replyOf, urlOf, type Reply } from "./asking";
import type { Admission, ServerKey } from "./server-key";

/** The one client of the server: everything that leaves the extension goes through here. */
export interface Reviewer {
  /** Reviews a draft; at most one request of a tab is under way, and a newer one ends it. Never rejects. */
  review(tab: number, draft: DraftRequest): Promise<ReviewAnswer>;
  server(): Promise<ServerState>;
  /** Rejects when the server does not answer with its rules. */
  rules(): Promise<readonly RuleEntry[]>;
}

export interface ReviewerParts {
  readonly port: () => Promise<number>;
  readonly key: ServerKey;
  readonly words: Words;
  /** Hears how the server is, after each request that told. */
  readonly onServer: (server: ServerState) => void;
  /** Ends a request that takes too long; below the 30 seconds after which Firefox stops a background. */
  readonly deadline?: () => AbortSignal;
}

/** A sentence for the user in their language. */
export type Words = (key: "background_refused" | "background_stranger" | "background_too_slow") => string;

const PATIENCE_MS = 10_000;
/** Longer than any sentence meant for a person. */
const MESSAGE_LIMIT = 300;
const SUPERSEDED: ReviewFailure = { kind: "superseded" };

export function createReviewer(parts: ReviewerParts): Reviewer {
  const underWay = new Map<number, AbortController>();
  const deadline = parts.deadline ?? (() => AbortSignal.timeout(PATIENCE_MS));

  const ask = async <T>(path: string, guard: Guard<T>, init: RequestInit, end: AbortSignal): Promise<Reply<T>> => {
    const reply = await replyOf(urlOf(await parts.port(), path), guard, init, end);
    tell(serverOf(reply));
    return reply;
  };

  const tell = (server: ServerState | undefined): void => {
    if (server) {
      parts.onServer(server);
    }
  };

  /** Sends nothing of a draft, and not the token, to a server that has not proved to be the one that was paired. */
  const askAdmitted = async (draft: DraftRequest, end: AbortSignal): Promise<Reply<Review>> => {
    const admission = await parts.key.admit(await parts.port(), end);
    if (admission.kind !== "admitted") {
      const refused = refusedBy(admission);
      tell(serverOf(refused));
      return refused;
    }
    const reply = await ask("/api/v1/review", isReview, postOf(draft, admission.headers), end);
    if (reply.kind !== "good") {
      parts.key.doubt();
    }
    return reply;
  };

  const review = async (tab: number, draft: DraftRequest): Promise<ReviewAnswer> => {
    const mine = new AbortController();
    underWay.get(tab)?.abort();
    underWay.set(tab, mine);
    const reply = await askAdmitted(draft, AbortSignal.any([mine.signal, deadline()]));
    if (mine.signal.aborted) {
      return { ok: false, failure: SUPERSEDED };
    }
    underWay.delete(tab);
    if (reply.kind === "good") {
      parts.onServer({ kind: "running", version: reply.value.engine.version });
      return { ok: true, review: reply.value };
    }
    return { ok: false, failure: failureOf(reply, parts.words) };
  };

  const server = async (): Promise<ServerState> => {
    const end = deadline();
    const health = await ask("/health", isHealth, {}, end);
    if (health.kind !== "good") {
      return serverOf(health) ?? { kind: health.kind === "slow" ? "away" : "stranger" };
    }
    const admission = await parts.key.admit(await parts.port(), end);
    const state: ServerState =
      admission.kind === "admitted"
        ? { kind: "running", version: health.value.version }
        : (serverOf(refusedBy(admission)) ?? { kind: "away" });
    parts.onServer(state);
    return state;
  };

  const rules = async (): Promise<readonly RuleEntry[]> => {
    const reply = await ask("/api/v1/rules", isCatalogue, {}, deadline());
    if (reply.kind !== "good") {
      throw new Error(reply.kind);
    }
    return reply.value.rules;
  };

  return { review, server, rules };
}

/** Who is not admitted fares as if the server had answered so. */
function refusedBy(admission: Exclude<Admission, { kind: "admitted" }>): Exclude<Reply<Review>, { kind: "good" }> {
  switch (admission.kind) {
    case "unpaired":
      return { kind: "bad", status: 401, body: undefined };
    case "stranger":
      return { kind: "strange" };
    case "trouble":
      return admission.reply;
  }
}

/** How the server is, as far as a reply without success tells. */
function serverOf(reply: Reply<unknown>): ServerState | undefined {
  switch (reply.kind) {
    case "away":
      return { kind: "away" };
    case "strange":
      return { kind: "stranger" };
    case "bad":
      return reply.status === 401 ? { kind: "unpaired" } : undefined;
    case "good":
    case "slow":
      return undefined;
  }
}

function failureOf(reply: Exclude<Reply<unknown>, { kind: "good" }>, words: Words): ReviewFailure {
  switch (reply.kind) {
    case "away":
      return { kind: "away" };
    case "slow":
      return { kind: "refused", message: words("background_too_slow") };
    case "strange":
      return { kind: "refused", message: words("background_stranger") };
    case "bad":
      return failureOfStatus(reply.status, reply.body, words);
  }
}

function failureOfStatus(status: number, body: unknown, words: Words): ReviewFailure {
  if (status === 401) {
    return { kind: "unpaired" };
  }
  if (status === 413) {
    return { kind: "too-long" };
  }
  if (!isError(body)) {
    return { kind: "refused", message: words("background_stranger") };
  }
  const { message } = body.error;
  return { kind: "refused", message: message.length <= MESSAGE_LIMIT ? message : words("background_refused") };
}
