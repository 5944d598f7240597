import { expect, test } from "vitest";
import { draftOf, LONGEST, sameDraft } from "../../../src/content/draft";
import type { TextMap } from "../../../src/content/text-map";
import type { Compose } from "../../../src/sites/site";

function composeOf(change: Partial<Compose> = {}): Compose {
  const body = document.createElement("div");
  return {
    body,
    root: body,
    subject: () => "Hello",
    recipients: () => ["Dana Roe <dana@Example.ORG>", "lee@uni.example", "Somebody"],
    attachments: () => ["CV.pdf"],
    sendControl: () => undefined,
    quotes: [],
    signatures: [],
    ...change,
  };
}

function mapOf(text: string, quoted = ""): TextMap {
  return { text, quoted, bounds: () => undefined, offset: () => undefined };
}

test("of the recipients only the domains are taken", () => {
  expect(draftOf(composeOf(), mapOf("Hi"))).toEqual({
    kind: "request",
    request: {
      subject: "Hello",
      body: "Hi",
      format: "text",
      to: ["@example.org", "@uni.example"],
      attachments: ["CV.pdf"],
      language: "auto",
    },
  });
});

test("the thread is what is quoted inside and what the page shows outside", () => {
  const draft = draftOf(composeOf({ threadOutside: () => "outside" }), mapOf("Hi", "inside\n"));
  expect(draft.kind === "request" && draft.request.thread).toBe("inside\n\n\noutside");
});

test("a draft without words of its own is empty, whatever it quotes", () => {
  expect(draftOf(composeOf(), mapOf(" \n", "quoted"))).toEqual({ kind: "empty" });
});

test("a long thread is cut to what the server takes, a long text is not sent at all", () => {
  const draft = draftOf(composeOf(), mapOf("Hi", "t".repeat(LONGEST)));
  expect(draft.kind === "request" && draft.request.thread).toHaveLength(LONGEST - "Hello".length - "Hi".length);
  expect(draftOf(composeOf(), mapOf("t".repeat(LONGEST - "Hello".length))).kind).toBe("request");
  expect(draftOf(composeOf(), mapOf("t".repeat(LONGEST)))).toEqual({ kind: "too-long" });
});

test("a draft differs by each of its parts", () => {
  const draft = draftOf(composeOf(), mapOf("Hi"));
  expect(sameDraft(draft, draftOf(composeOf(), mapOf("Hi")))).toBe(true);
  expect(sameDraft(draft, undefined)).toBe(false);
  expect(sameDraft(draft, { kind: "empty" })).toBe(false);
  for (const change of [
    { subject: () => "" },
    { recipients: () => [] },
    { attachments: () => ["CV2.pdf"] },
    { threadOutside: () => "x" },
  ]) {
    expect(sameDraft(draft, draftOf(composeOf(change), mapOf("Hi")))).toBe(false);
  }
});
