import { expect, test } from "vitest";
import { carried, editBetween } from "../../../src/content/edit";
import { randomFrom } from "./fakes";

test("an edit before a span moves it, one behind it leaves it, one inside it hides it", () => {
  const span = { start: 5, end: 9 };
  expect(carried(span, editBetween("see: job here", "look: job here"))).toEqual({ start: 6, end: 10 });
  expect(carried(span, editBetween("see: job here", "see: job there"))).toEqual(span);
  expect(carried(span, editBetween("see: job here", "see: joob here"))).toBeUndefined();
});

test("writing at the very edge of a span leaves it alone", () => {
  expect(carried({ start: 2, end: 5 }, editBetween("a job b", "a xjob b"))).toEqual({ start: 3, end: 6 });
  expect(carried({ start: 2, end: 5 }, editBetween("a job b", "a job! b"))).toEqual({ start: 2, end: 5 });
});

test("whatever is edited, a span that survives still covers the very same words", () => {
  const random = randomFrom(7);
  const letters = ["a", "b", " ", "\n", "😀", "é"];
  const some = (most: number): string =>
    Array.from({ length: Math.floor(random() * most) }, () => letters[Math.floor(random() * letters.length)]).join("");
  let survivors = 0;
  for (let round = 0; round < 5000; round++) {
    const before = some(30);
    const at = Math.floor(random() * (before.length + 1));
    const after = before.slice(0, at) + some(4) + before.slice(at + Math.floor(random() * 4));
    const start = Math.floor(random() * before.length);
    const end = start + 1 + Math.floor(random() * Math.max(0, before.length - start - 1));
    const moved = carried({ start, end }, editBetween(before, after));
    if (!moved) continue;
    survivors++;
    expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end));
  }
  expect(survivors).toBeGreaterThan(1000);
});
