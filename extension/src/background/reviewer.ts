import type { Guard } from "../shared/guards";
import type { DraftRequest, ReviewAnswer, ReviewFailure, RuleEntry, ServerState } from "../shared/protocol";
import { isCatalogue, isError, isHealth, isReview } from "./answers";

/** What lets this browser ask the server. Until there is pairing, everybody on this computer may. */
export interface ServerKey {
  authorise(headers: Headers): void;
}

export const NO_KEY: ServerKey = { authorise: () => undefined };

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

type Reply<T> =
  | { readonly kind: "good"; readonly value: T }
  | { readonly kind: "bad"; readonly status: number; readonly body: unknown }
  | { readonly kind: "strange" | "away" | "slow" };

export function createReviewer(parts: ReviewerParts): Reviewer {
  const underWay = new Map<number, AbortController>();
  const deadline = parts.deadline ?? (() => AbortSignal.timeout(PATIENCE_MS));

  const send = async <T>(path: string, guard: Guard<T>, init: RequestInit, end: AbortSignal): Promise<Reply<T>> => {
    const headers = new Headers(init.headers);
    parts.key.authorise(headers);
    const reply = await replyOf(`http://127.0.0.1:${await parts.port()}${path}`, guard, { ...init, headers }, end);
    const server = serverOf(reply);
    if (server) {
      parts.onServer(server);
    }
    return reply;
  };

  const review = async (tab: number, draft: DraftRequest): Promise<ReviewAnswer> => {
    const mine = new AbortController();
    underWay.get(tab)?.abort();
    underWay.set(tab, mine);
    const late = deadline();
    const reply = await send("/api/v1/review", isReview, postOf(draft), AbortSignal.any([mine.signal, late]));
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
    const reply = await send("/health", isHealth, {}, deadline());
    if (reply.kind === "good") {
      const running: ServerState = { kind: "running", version: reply.value.version };
      parts.onServer(running);
      return running;
    }
    return serverOf(reply) ?? { kind: reply.kind === "slow" ? "away" : "stranger" };
  };

  const rules = async (): Promise<readonly RuleEntry[]> => {
    const reply = await send("/api/v1/rules", isCatalogue, {}, deadline());
    if (reply.kind !== "good") {
      throw new Error(reply.kind);
    }
    return reply.value.rules;
  };

  return { review, server, rules };
}

function postOf(draft: DraftRequest): RequestInit {
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(draft) };
}

async function replyOf<T>(url: string, guard: Guard<T>, init: RequestInit, signal: AbortSignal): Promise<Reply<T>> {
  try {
    const response = await fetch(url, {
      ...init,
      signal,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    const body = await jsonOf(response);
    if (!response.ok) {
      return { kind: "bad", status: response.status, body };
    }
    return guard(body) ? { kind: "good", value: body } : { kind: "strange" };
  } catch {
    return { kind: signal.aborted ? "slow" : "away" };
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
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
