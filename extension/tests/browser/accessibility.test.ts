import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./axe";
import type { Tab } from "./browser";
import { JOB } from "./drafts";
import { JAVA, OPENSSL, describeWith } from "./needs";
import { change, untilClosed, untilMarked, untilSaid } from "./netiquette";
import { caretAtStart } from "./page";
import { type SmallHouse, openSmallHouse, sentBody } from "./site";
import { BROWSERS, picture } from "./stage";
import { Belongings, until } from "./started";

for (const { name, program } of BROWSERS) {
  describeWith([program, JAVA, OPENSSL], `For everyone in ${name}`, () => {
    const house = new Belongings();
    let small: SmallHouse;

    beforeAll(async () => {
      small = await openSmallHouse(house, name);
      await change(small.browser, { port: small.server.port, debounce: 200, enabledSites: [small.origin] });
    });
    afterAll(() => house.stop());

    for (const page of ["popup.html", "options.html"]) {
      test(`axe has nothing against ${page}`, async () => {
        const tab = await small.browser.open(small.browser.extensionUrl(page));
        await until("the page has heard of the server", () =>
          tab.evaluate(() => (document.querySelector<HTMLElement>("#server")?.innerText ?? "") !== "", null),
        );
        await picture(tab, `${page.replace(".html", "")}-${name}`);
        expect(await violations(tab, "page")).toEqual([]);
        await tab.close();
      });
    }

    test("axe has nothing against chip, card, panel and question, and all of it goes by keyboard", async () => {
      const tab = await small.open();
      await caretAtStart(tab, small.body);
      await tab.type(`${JOB.text.trim()} `);
      await untilMarked(tab, JOB.marks);
      expect(await violations(tab, "overlay")).toEqual([]);

      await openPanel(small, tab);
      await untilSaid(tab, "panel", /job/i);
      await picture(tab, `panel-${name}`);
      expect(await violations(tab, "overlay")).toEqual([]);

      await tabTo(tab, "jump");
      await tab.press("Enter");
      await untilSaid(tab, "card", /job/i);
      expect(await violations(tab, "overlay")).toEqual([]);
      await tab.press("Escape");
      await untilClosed(tab, "card");
      await tab.press("Escape");
      await untilClosed(tab, "panel");
      expect(await tab.evaluate(() => document.activeElement?.getAttribute("contenteditable"), null)).toBe("true");

      await tab.press("Control+Enter");
      await untilSaid(tab, "question", /job/i);
      expect(await violations(tab, "overlay")).toEqual([]);
      await tab.press("Tab");
      await tab.press("Enter");
      expect(await until("the mail is sent", () => sentBody(tab))).toContain("Do you have a job for me?");
      await tab.close();
    });
  });
}

/** Does what the extension's shortcut does: keys of a test reach the page, never the browser's own shortcuts. */
async function openPanel(small: SmallHouse, tab: Tab): Promise<void> {
  const page = await small.browser.open(small.browser.extensionUrl("options.html"));
  await tab.front();
  await page.evaluate(async () => {
    for (const { id } of await chrome.tabs.query({})) {
      await chrome.tabs.sendMessage(id ?? 0, { kind: "open-panel" }).catch(() => undefined);
    }
  }, null);
  await page.close();
  await tab.front();
}

/** Presses Tab until the focus is on a control with this class. */
async function tabTo(tab: Tab, kind: string): Promise<void> {
  await until(`the focus is on ${kind}`, async () => {
    const there = await tab.overlay(
      (roots, kind) => roots.some((root) => root.activeElement?.classList.contains(kind) === true),
      kind,
    );
    if (!there) {
      await tab.press("Tab");
    }
    return there;
  });
}
