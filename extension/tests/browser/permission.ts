import type { Browser, Tab } from "./browser";
import { type Display, differ } from "./display";
import { until } from "./started";

/** Keys that answer each browser's own question whether the extension may run on a site. */
const KEYS = {
  // Chromium has the focus on "no" at first, and "yes" beside it.
  chromium: { yes: { before: ["Tab"], last: "Return" }, no: { before: [], last: "Escape" } },
  firefox: { yes: { before: [], last: "alt+a" }, no: { before: [], last: "alt+d" } },
} as const;

/** Whether the browser lets the extension run on this site; asked from a page of the extension. */
export function isAllowed(page: Tab, origin: string): Promise<boolean> {
  return page.evaluate(async (origin) => {
    const { origins } = await chrome.permissions.getAll();
    return origins?.includes(`${origin}/*`) === true;
  }, origin);
}

/** Waits until the browser asks its own question, which neither the page nor a driver of browsers can see. */
export async function untilAsked({ name }: Browser, display: Display, page: Tab): Promise<void> {
  await until("the browser asks", async () => {
    const { popups, focused } = await page.evaluate(async () => {
      const popups = chrome.extension.getViews({ type: chrome.extension.ViewType.POPUP }).length;
      return { popups, focused: (await chrome.windows.getLastFocused()).focused };
    }, null);
    // In Chromium the question takes the focus and closes the popup; in Firefox it is one more small window.
    return name === "chromium" ? popups === 0 && !focused : (await smallWindows(display)) > popups;
  });
}

/** Answers the browser's question by keyboard, until something has come of it: browsers take no key right after they asked. */
export async function answer(
  { name }: Browser,
  display: Display,
  word: "yes" | "no",
  happened: () => Promise<boolean>,
): Promise<void> {
  const { before, last } = KEYS[name][word];
  for (const keys of before) {
    const old = await display.looks();
    await until("the focus moves", async () => {
      await display.press(keys);
      return differ(old, await display.looks());
    });
  }
  await until(`the browser takes ${word}`, async () => {
    await display.press(last);
    return until("something comes of it", happened, 1_000).catch(() => false);
  });
}

async function smallWindows(display: Display): Promise<number> {
  return (await display.titles()).filter((title) => title === "Firefox").length;
}
