import { expect } from "vitest";
import type { Browser, Tab } from "./browser";
import { VIEW } from "./browser";
import { pressButton, untilClosed, untilMarked, untilSaid } from "./netiquette";
import { type Place, type Point, caretAtStart, clickOn, contentOf } from "./page";
import { picture } from "./stage";
import { until } from "./started";
import { words } from "./words";

/** A page where a mail is written and sent. */
export interface Scene {
  /** Opens the page anew. */
  open(browser: Browser): Promise<Tab>;
  /** What is written before whatever the mail holds, and the words of it that are underlined. */
  readonly text: string;
  readonly marks: readonly string[];
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
 * Writes the same mail twice at the same time, with and without the extension, and compares. What is done to the page is
 * the same; only what is done to the extension's own card and question has no counterpart.
 */
export async function expectSame(scene: Scene, watched: Browser, plain: Browser): Promise<void> {
  const { promise: place, resolve, reject } = settlable<Point>();
  const withExtension = write(scene, watched, {
    async placeInText(tab) {
      const [mark] = await untilMarked(tab, scene.marks);
      resolve(mark ?? { x: 0, y: 0 });
      return place;
    },
    async afterClick(tab) {
      await untilSaid(tab, "card", /\w/);
      await tab.press("Escape");
      await untilClosed(tab, "card");
    },
    async beforeSend(tab) {
      // What is not known yet is not asked about.
      await untilMarked(tab, scene.marks);
    },
    async afterSend(tab) {
      await untilSaid(tab, "question", /\w/);
      await pressButton(tab, words("ui_send_anyway"));
    },
  });
  withExtension.catch(reject);
  const without = write(scene, plain, {
    placeInText: () => place,
    afterClick: () => Promise.resolve(),
    beforeSend: () => Promise.resolve(),
    afterSend: () => Promise.resolve(),
  });
  const [one, other] = await Promise.allSettled([withExtension, without]);
  if (one.status === "rejected") {
    throw one.reason;
  }
  if (other.status === "rejected") {
    throw other.reason;
  }
  expect(one.value.contents).toEqual(other.value.contents);
  expect(one.value.sent).toEqual(other.value.sent);
  expect(one.value.history).toEqual(other.value.history);
}

/** What is done beside the page's own affairs. */
interface Aside {
  /** Where the user clicks into the text once it is written. */
  placeInText(tab: Tab): Promise<Point>;
  afterClick(tab: Tab): Promise<void>;
  beforeSend(tab: Tab): Promise<void>;
  afterSend(tab: Tab): Promise<void>;
}

async function write(scene: Scene, browser: Browser, aside: Aside): Promise<Trace> {
  const tab = await scene.open(browser);
  try {
    const contents: Record<string, string> = {};
    const keep = async (step: string): Promise<void> => {
      contents[step] = await contentOf(tab, scene.body);
    };
    await keep("opened");
    await caretAtStart(tab, scene.body);
    await tab.type(scene.text);
    const { x, y } = await aside.placeInText(tab);
    await keep("typed");

    await tab.click(x, y);
    await aside.afterClick(tab);
    await keep("clicked");

    await tab.resize(VIEW.width - 200, VIEW.height - 200);
    await tab.evaluate(() => {
      scrollBy(0, 40);
    }, null);
    await tab.resize(VIEW.width, VIEW.height);
    await keep("resized and scrolled");

    await tab.press("Control+Home");
    await tab.type("Hello! ");
    await keep("typed more");
    const history = await historyOf(tab, scene.body);
    await keep("undone and redone");

    await aside.beforeSend(tab);
    await clickOn(tab, scene.send);
    await aside.afterSend(tab);
    const sent = await until("the mail is sent", () => scene.sent(tab));
    return { contents, history, sent };
  } catch (trouble) {
    await picture(tab, `failed-${expect.getState().currentTestName?.replaceAll(/[^a-z]+/gi, "-") ?? "test"}`);
    throw trouble;
  } finally {
    await tab.close();
  }
}

/** Goes back through the history as far as it changes anything, and forth again. */
async function historyOf(tab: Tab, body: Place): Promise<string[]> {
  const history: string[] = [];
  for (const keys of ["Control+z", "Control+Shift+z"]) {
    let before: string | undefined;
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

function settlable<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void } {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  promise.catch(() => undefined); // who waits for it hears of it
  return { promise, resolve, reject };
}
