import type { DraftRequest, Review } from "../../src/shared/protocol";
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
