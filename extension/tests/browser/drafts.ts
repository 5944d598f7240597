/** A draft that the review has nothing against. */
export const FINE = `Dear Ms Miller,

I hope you are well. I am a bus planner and think about moving to rail. I have read your article about trams. How did you decide between planning and operations?`;

/** What follows the fine draft and spoils it, and the words of it that are underlined. */
export const JOB = { text: " Do you have a job for me?", marks: ["Do you have a job for me"] };
export const DEMAND = { text: " I need an answer by Friday.", marks: ["I need an answer by Friday"] };

/** Handing over a CV, in words: a mistake, but for a reply to somebody who asked for it. */
export const CV = { text: " Here is my CV.", marks: ["Here is my CV"] };

/** Nothing to do with networking. */
export const LUNCH = "Hi Tom, lunch at 12?";

/** A stranger's mail that asks for the CV. */
export const ASKS_FOR_CV = `From: Ann Miller <ann.miller@example.com>
To: dana@example.org
Subject: Your question
Message-ID: <asks-for-cv@example.com>
Date: Mon, 01 Jun 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

Dear Dana,

it was good to talk to you. Please send me your CV, then I can pass it on.

Ann Miller
`;

/** A draft of about a thousand words with a hundred findings. */
export function longDraft(): string {
  const questions = Array.from({ length: 100 }, (_, team) => `Do you have a job for me in team ${team + 1}?`);
  return [FINE, ...questions].join("\n\n");
}
