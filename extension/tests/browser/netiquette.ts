import type { Browser, Tab } from "./browser";
import type { Settings } from "../../src/shared/protocol";
import type { Point } from "./page";
import { until } from "./started";

/** A finding's words that are underlined in the page, and where they can be clicked. */
export interface Mark extends Point {
  readonly text: string;
}

/** The parts that the extension shows on a page, by their roles: how a screen reader tells them apart. */
export type Part = "card" | "panel" | "question";

const ROLES: Readonly<Record<Part, string>> = { card: "dialog", panel: "region", question: "alertdialog" };

/** Changes the settings as the options page does. */
export async function change(browser: Browser, settings: Partial<Omit<Settings, "version">>): Promise<void> {
  const page = await browser.open(browser.extensionUrl("options.html"));
  await page.evaluate(async (change) => {
    await chrome.runtime.sendMessage({ kind: "change", change });
  }, settings);
  await page.close();
}

/**
 * The words that are underlined, in the order of the page. Ranges are in a registry that the page shares; for a text area
 * the underlined words are in the extension's copy of the text that lies over it.
 */
export async function marks(tab: Tab): Promise<Mark[]> {
  return [...(await highlighted(tab)), ...(await mirrored(tab))];
}

/** Waits until exactly these words are underlined. */
export async function untilMarked(tab: Tab, words: readonly string[]): Promise<readonly Mark[]> {
  let seen: readonly Mark[] = [];
  try {
    return await until("the words are underlined", async () => {
      seen = await marks(tab);
      return seen.map(({ text }) => text).join("|") === words.join("|") ? seen : undefined;
    });
  } catch (trouble) {
    const underlined = seen.map(({ text }) => text).join("|");
    throw new Error(`Wanted "${words.join("|")}" to be underlined, saw "${underlined}".`, { cause: trouble });
  }
}

/** What a part says; undefined when it is not open. */
export function saidBy(tab: Tab, part: Part): Promise<string | undefined> {
  return tab.overlay((roots, role) => {
    const elements = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(`[role=${role}]`)]);
    return elements.find((element) => element.checkVisibility())?.innerText;
  }, ROLES[part]);
}

/** Waits until a part is open and says something like this. */
export function untilSaid(tab: Tab, part: Part, wanted: RegExp): Promise<string> {
  return until(`the ${part} says ${String(wanted)}`, async () => {
    const text = await saidBy(tab, part);
    return text !== undefined && wanted.test(text) ? text : undefined;
  });
}

/** Waits until a part is closed. */
export async function untilClosed(tab: Tab, part: Part): Promise<void> {
  await until(`the ${part} is closed`, async () => (await saidBy(tab, part)) === undefined);
}

/** Waits for a button of the extension with a name like this, and clicks it. */
export async function pressButton(tab: Tab, name: RegExp): Promise<void> {
  const { x, y } = await until(`there is a button ${String(name)}`, () => buttonNamed(tab, name));
  await tab.click(x, y);
}

/** Waits until the chip says something like this; its words. */
export function untilChipSays(tab: Tab, wanted: RegExp): Promise<string> {
  return until(`the chip says ${String(wanted)}`, async () => {
    const text = await chip(tab);
    return text !== undefined && wanted.test(text) ? text : undefined;
  });
}

/** The words of the chip; undefined where there is none. */
export function chip(tab: Tab): Promise<string | undefined> {
  return tab.overlay((roots) => {
    const buttons = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>("button")]);
    const alone = buttons.find(
      (button) =>
        button.closest("[role=dialog], [role=alertdialog], [role=region]") === null && button.checkVisibility(),
    );
    return alone === undefined ? undefined : (alone.ariaLabel ?? alone.innerText);
  }, null);
}

function buttonNamed(tab: Tab, name: RegExp): Promise<Point | undefined> {
  return tab.overlay(
    (roots, { source, flags }) => {
      const wanted = new RegExp(source, flags);
      const button = roots
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>("button")])
        .find((one) => wanted.test(one.ariaLabel ?? one.innerText) && one.checkVisibility());
      button?.scrollIntoView({ block: "nearest" });
      const box = button?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    { source: name.source, flags: name.flags },
  );
}

function highlighted(tab: Tab): Promise<Mark[]> {
  return tab.evaluate(() => {
    const frames = [...document.querySelectorAll("iframe")];
    const pages = [
      { view: window, left: 0, top: 0 },
      ...frames.flatMap((frame) => {
        const view = frame.contentDocument?.defaultView;
        const box = frame.getBoundingClientRect();
        const { paddingLeft, paddingTop } = getComputedStyle(frame);
        const left = box.left + frame.clientLeft + Number.parseFloat(paddingLeft);
        const top = box.top + frame.clientTop + Number.parseFloat(paddingTop);
        return view === null || view === undefined ? [] : [{ view, left, top }];
      }),
    ];
    return pages.flatMap(({ view, left, top }) => {
      const ranges = [...view.CSS.highlights.values()].flatMap((highlight) => [...highlight.values()]);
      return ranges
        .filter((range): range is Range => range instanceof view.Range && !range.collapsed)
        .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .map((range) => {
          const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
          return { text: range.toString(), x: left + box.x + box.width / 2, y: top + box.y + box.height / 2 };
        });
    });
  }, null);
}

function mirrored(tab: Tab): Promise<Mark[]> {
  return tab.overlay((roots) => {
    const spans = roots
      .filter((root) => root.host.ariaHidden === "true")
      .flatMap((root) => [...root.querySelectorAll("span")])
      .filter((span) => span.style.textDecoration !== "" && span.textContent !== "");
    return spans.map((span) => {
      const box = span.getClientRects()[0] ?? span.getBoundingClientRect();
      return { text: span.textContent, x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
  }, null);
}
