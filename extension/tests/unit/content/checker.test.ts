import { beforeEach, expect, test } from "vitest";
import { createChecker, type Answered, type Checker } from "../../../src/content/checker";
import type { DraftRequest, ReviewAnswer } from "../../../src/shared/protocol";
import { FakeChannel, FakeClock, reviewOf } from "./fakes";

const AWAY: ReviewAnswer = { ok: false, failure: { kind: "away" } };

let clock: FakeClock;
let channel: FakeChannel;
let answers: Answered[];
let lost: number;
let checker: Checker;

beforeEach(() => {
  clock = new FakeClock();
  channel = new FakeChannel();
  answers = [];
  lost = 0;
  checker = createChecker(
    channel,
    clock,
    () => 600,
    (answer) => answers.push(answer),
    () => lost++,
  );
});

function draft(body: string): DraftRequest {
  return { subject: "", body, format: "text", to: [], attachments: [], language: "auto" };
}

function asked(): string[] {
  return channel.drafts.map(({ body }) => body);
}

test("it asks once the user pauses, about the newest text only", async () => {
  checker.ask(draft("a"));
  await clock.pass(599);
  checker.ask(draft("ab"));
  await clock.pass(599);
  expect(asked()).toEqual([]);
  await clock.pass(1);
  expect(asked()).toEqual(["ab"]);
  await clock.pass(100_000);
  expect(asked()).toEqual(["ab"]);
});

test("an answer is dropped when a newer text was sent meanwhile", async () => {
  const late: ((answer: ReviewAnswer) => void)[] = [];
  channel.review = () => new Promise((resolve) => late.push(resolve));
  checker.ask(draft("old"));
  await clock.pass(600);
  checker.ask(draft("new"));
  await clock.pass(600);
  late[1]!({ ok: true, review: reviewOf(draft("new")) });
  late[0]!({ ok: true, review: reviewOf(draft("old")) });
  await clock.rest();
  expect(answers.map((answer) => answer.kind === "reviewed" && answer.request.body)).toEqual(["new"]);
});

test("a server that is away is left in peace for longer each time, and not asked without a reason", async () => {
  channel.review = () => AWAY;
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const before = asked().length;
    checker.ask(draft(`${i}`));
    const from = clock.now();
    while (asked().length === before) await clock.pass(100);
    times.push(clock.now() - from);
  }
  expect(times).toEqual([600, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
  await clock.pass(1_000_000);
  expect(asked()).toHaveLength(9);
});

test("when the server is back it is asked at once", async () => {
  channel.review = () => AWAY;
  checker.ask(draft("a"));
  await clock.pass(600);
  channel.review = (one) => ({ ok: true, review: reviewOf(one) });
  checker.again(false);
  await clock.pass(999);
  expect(asked()).toHaveLength(1);
  checker.again(true);
  await clock.pass(0);
  expect(asked()).toHaveLength(2);
  expect(answers.at(-1)?.kind).toBe("reviewed");
});

test("an answer that another request made void says nothing", async () => {
  channel.review = () => ({ ok: false, failure: { kind: "superseded" } });
  checker.ask(draft("a"));
  await clock.pass(600);
  expect(answers).toEqual([]);
});

test("once stopped it neither asks nor answers", async () => {
  let answer: ((answer: ReviewAnswer) => void) | undefined;
  channel.review = () => new Promise((resolve) => (answer = resolve));
  checker.ask(draft("a"));
  await clock.pass(600);
  checker.ask(draft("ab"));
  checker.stop();
  answer!({ ok: true, review: reviewOf(draft("a")) });
  await clock.pass(10_000);
  expect(asked()).toEqual(["a"]);
  expect(answers).toEqual([]);
  expect(clock.pending).toBe(0);
});

test("it says so when the extension is gone", async () => {
  channel.gone = true;
  checker.ask(draft("a"));
  await clock.pass(600);
  expect(lost).toBe(1);
  expect(clock.pending).toBe(0);
});
