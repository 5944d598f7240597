import type { Tab } from "./browser";
import type { Display } from "./display";
import type { Point } from "./page";
import { until } from "./started";

/** The popup, as it hangs below the button in the toolbar while the tab of a webmail is in front. */
export interface Popup {
  /** Clicks an element of it with the mouse. */
  click(selector: string): Promise<void>;
  /** What a field holds; undefined where the popup is closed. */
  valueOf(selector: string): Promise<string | undefined>;
  /** How wide the browser shows it, in CSS pixels. */
  width(): Promise<number>;
  /** Closes it, where the browser has not done so. */
  dismiss(): Promise<void>;
}

/**
 * Opens the popup over the tab in front.
 *
 * @param behind a page of the extension in another tab; drivers of browsers do not see the popup, and pages of the extension do
 */
export async function openPopup(display: Display, behind: Tab): Promise<Popup> {
  await behind.evaluate(() => chrome.action.openPopup(), null);
  const middleOf = (selector: string): Promise<Point | undefined> =>
    behind.evaluate((selector) => {
      const [popup] = chrome.extension.getViews({ type: chrome.extension.ViewType.POPUP });
      const box = popup?.document.querySelector(selector)?.getBoundingClientRect();
      if (popup === undefined || box === undefined || box.height === 0) {
        return undefined;
      }
      // Where the view of a window begins on the screen only Firefox tells; a popup in Chromium is nothing but its view.
      const left: unknown = Reflect.get(popup, "mozInnerScreenX") ?? popup.screenX;
      const top: unknown = Reflect.get(popup, "mozInnerScreenY") ?? popup.screenY;
      return { x: Number(left) + box.x + box.width / 2, y: Number(top) + box.y + box.height / 2 };
    }, selector);
  const popup: Popup = {
    async click(selector) {
      let before: Point | undefined;
      // The popup grows while its words come in, and a click must not miss.
      const { x, y } = await until(`${selector} stands still in the popup`, async () => {
        const now = await middleOf(selector);
        const still = now !== undefined && now.x === before?.x && now.y === before.y;
        before = now;
        return still ? now : undefined;
      });
      await display.click(x, y);
    },
    valueOf: (selector) =>
      behind.evaluate((selector) => {
        const [popup] = chrome.extension.getViews({ type: chrome.extension.ViewType.POPUP });
        return popup?.document.querySelector<HTMLInputElement>(selector)?.value;
      }, selector),
    width: () =>
      behind.evaluate(
        () => chrome.extension.getViews({ type: chrome.extension.ViewType.POPUP })[0]?.innerWidth ?? 0,
        null,
      ),
    async dismiss() {
      if (await isOpen(behind)) {
        await display.press("Escape");
      }
      await until("the popup is closed", async () => !(await isOpen(behind)));
    },
  };
  await until("the popup is open", () => isOpen(behind));
  return popup;
}

function isOpen(behind: Tab): Promise<boolean> {
  return behind.evaluate(() => chrome.extension.getViews({ type: chrome.extension.ViewType.POPUP }).length > 0, null);
}
