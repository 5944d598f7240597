import { expect } from "vitest";
import type { Browser, Tab } from "./browser";
import { VIEW } from "./browser";
import { DEMAND, FINE, JOB } from "./drafts";
import { pressButton, untilClosed, untilMarked, untilSaid } from "./netiquette";
import { type Place, type Point, caretAtEnd, clickOn, contentOf } from "./page";
import { until } from "./started";
import { words } from "./words";

/** A page where a mail is written and sent. */
export interface Scene {
  /** Opens the page anew, with an empty mail. */
  open(browser: Browser): Promise<Tab>;
  readonly body: Place;
  readonly send: Place;
  /** All that the page sent, once it did; undefined before. */
  sent(tab: Tab): Promise<unknown>;
}

/** What the page held and sent while a mail was written: what must not depend on the extension. */
export interface Trace {
  /** The editable's content after each step. */
  readonly contents: Readonly<Record<string, string>>;
  /** The content after each undo, back to the beginning, and after each redo. */
  readonly history: readonly string[];
  readonly sent: unknown;
}

/** Steps back in history that a draft of this size cannot have. */
const ENDLESS = 400;

/**
 * Writes the same mail twice, with and without the extension, and compares. What is done to the page is the same; only what
 * is done to the extension's own card and question has no counterpart.
 */
export async function expectSame(scene: Scene, watched: Browser, plain: Browser): Promise<void> {
  const points: Point[] = [];
  const withExtension = await write(scene, watched, {
    afterTyping: async (tab) => {
      const marks = await untilMarked(tab, [...JOB.marks, ...DEMAND.marks]);
      points.push(...marks.slice(0, 1));
    },
    afterClick: async (tab) => {
      await untilSaid(tab, "card", /\w/);
      await tab.press("Escape");
      await untilClosed(tab, "card");
    },
    afterSend: async (tab) => {
      await untilSaid(tab, "question", /\w/);
      await pressButton(tab, words("ui_send_anyway"));
    },
    pointInText: () => points[0],
  });
  const without = await write(scene, plain, {
    afterTyping: () => Promise.resolve(),
    afterClick: () => Promise.resolve(),
    afterSend: () => Promise.resolve(),
    pointInText: () => points[0],
  });
  expect(withExtension).toEqual(without);
}

interface Aside {
  afterTyping(tab: Tab): Promise<void>;
  afterClick(tab: Tab): Promise<void>;
  afterSend(tab: Tab): Promise<void>;
  /** Where the user clicks into the text. */
  pointInText(): Point | undefined;
}

async function write(scene: Scene, browser: Browser, aside: Aside): Promise<Trace> {
  const tab = await scene.open(browser);
  try {
    const contents: Record<string, string> = {};
    const keep = async (step: string): Promise<void> => {
      contents[step] = await contentOf(tab, scene.body);
    };
    await keep("opened");
    await caretAtEnd(tab, scene.body);
    await tab.type(FINE + JOB.text + DEMAND.text);
    await aside.afterTyping(tab);
    await keep("typed");

    const point = aside.pointInText();
    await tab.click(point?.x ?? 0, point?.y ?? 0);
    await aside.afterClick(tab);
    await keep("clicked");

    await tab.resize(VIEW.width - 200, VIEW.height - 200);
    await tab.evaluate(() => {
      scrollBy(0, 40);
    }, null);
    await tab.resize(VIEW.width, VIEW.height);
    await keep("resized and scrolled");

    await caretAtEnd(tab, scene.body);
    await tab.type(" Thanks!");
    await keep("typed more");
    const history = await historyOf(tab, scene.body);
    await keep("undone and redone");

    await clickOn(tab, scene.send);
    await aside.afterSend(tab);
    const sent = await until("the mail is sent", () => scene.sent(tab));
    return { contents, history, sent };
  } finally {
    await tab.close();
  }
}

/** Goes back through the history as far as it changes anything, and forth again. */
async function historyOf(tab: Tab, body: Place): Promise<string[]> {
  const history: string[] = [];
  for (const keys of ["Control+z", "Control+Shift+z"]) {
    let before = "";
    let now = await contentOf(tab, body);
    for (let step = 0; step < ENDLESS && now !== before; step += 1) {
      before = now;
      await tab.press(keys);
      now = await contentOf(tab, body);
      history.push(now);
    }
  }
  return history;
}
