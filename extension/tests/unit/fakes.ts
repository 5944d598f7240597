import type { Channel } from "../../src/shared/channel";
import type { Runtime, RuntimeListener } from "../../src/shared/chrome-channel";
import type { Broadcast, DraftRequest, Message, Requests, Review } from "../../src/shared/protocol";
import type { Pairing } from "../../src/background/pairing";
import type { ServerKey } from "../../src/background/server-key";
import { createSettingsStore, type SettingsStore } from "../../src/background/settings";

/** Storage in memory, as the browser's answers. */
export function memory(items: Record<string, unknown> = {}): {
  readonly items: Record<string, unknown>;
  get(key: string): Promise<Record<string, unknown>>;
  set(more: Record<string, unknown>): Promise<void>;
} {
  return {
    items,
    get: (key) => Promise.resolve(key in items ? { [key]: items[key] } : {}),
    set: (more) => {
      Object.assign(items, structuredClone(more));
      return Promise.resolve();
    },
  };
}

export function storeWith(settings: object): SettingsStore {
  return createSettingsStore(memory({ settings: { version: 1, ...settings } }), () => undefined);
}

/** A key that opens every server. */
export const OPEN_KEY: ServerKey = {
  admit: () => Promise.resolve({ kind: "admitted", headers: {} }),
  doubt: () => undefined,
  keep: () => Promise.resolve(),
};

export const NO_PAIRING: Pairing = {
  start: () => Promise.resolve({ kind: "failed", why: "away" }),
  finish: () => Promise.resolve({ kind: "failed", why: "away" }),
};

export const DRAFT: DraftRequest = {
  subject: "A question",
  body: "Are you hiring?",
  format: "text",
  to: ["@example.org"],
  attachments: [],
  language: "auto",
};

export const REVIEW: Review = {
  outreach: { likely: true, confidence: 0.9, reasons: ["it asks for work"] },
  language: "en",
  findings: [
    {
      id: "985f7078d73c0a42",
      mistake: "ask-for-job",
      rule: "ask-for-job.opening",
      severity: "error",
      part: "body",
      start: 0,
      end: 15,
      quote: "Are you hiring?",
      message: "It asks for a vacancy.",
      why: "Because.",
      suggestion: "Ask about their way.",
      article: { mistake: 1, title: "A conversation" },
    },
  ],
  strengths: [],
  gamePlan: { reason: false, research: false, questions: 1, courtesy: false },
  engine: { version: "0.1.0", rules: "abc" },
};

/** A browser's messages in memory: what is sent goes to whoever listens, and the first to answer answers. */
export function messages(): Runtime & { readonly deliver: (message: unknown, sender?: { id?: string }) => unknown } {
  const listeners = new Set<RuntimeListener>();
  const deliver = (message: unknown, sender: { id?: string } = { id: "me" }): unknown => {
    let answer: unknown;
    for (const listener of listeners) {
      listener(message, sender, (value) => (answer = value));
    }
    return answer;
  };
  return {
    id: "me",
    sendMessage: () => Promise.resolve(undefined),
    onMessage: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
    deliver,
  };
}

type Answers = { readonly [K in keyof Requests]?: Requests[K]["answer"] };

/** A channel that gives these answers, keeps what it was asked, and lets a test broadcast. */
export class FakeChannel implements Channel {
  readonly asked: Message[] = [];
  readonly #listeners = new Set<(broadcast: Broadcast) => void>();

  constructor(readonly answers: Answers) {}

  ask<K extends keyof Requests>(message: Extract<Message, { kind: K }>): Promise<Requests[K]["answer"]> {
    this.asked.push(message);
    const kind: K = message.kind;
    const answer: Requests[K]["answer"] | undefined = this.answers[kind];
    return answer === undefined ? Promise.reject(new Error(kind)) : Promise.resolve(answer);
  }

  hear(listener: (broadcast: Broadcast) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  broadcast(broadcast: Broadcast): void {
    for (const listener of this.#listeners) {
      listener(broadcast);
    }
  }
}

/** Lets everything that was promised happen. */
export const settle = (): Promise<void> => new Promise((done) => setTimeout(done));
