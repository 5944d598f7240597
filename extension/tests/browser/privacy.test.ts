import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Tab } from "./browser";
import { JOB } from "./drafts";
import { JAVA, OPENSSL, describeWith } from "./needs";
import { change, chip, marks, untilChipSays, untilMarked } from "./netiquette";
import { caretAtStart } from "./page";
import { type SmallHouse, openSmallHouse } from "./site";
import { BROWSERS, picture } from "./stage";
import { Belongings, until } from "./started";

/** Whom the browsers themselves call, with or without the extension: their makers' own services. */
const MAKERS =
  /(^|\.)(google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.com|mozilla\.net|mozilla\.org|firefox\.com)$/;

for (const { name, program } of BROWSERS) {
  describeWith([program, JAVA, OPENSSL], `What leaves the page in ${name}`, () => {
    const house = new Belongings();
    let small: SmallHouse;
    let tab: Tab;

    beforeAll(async () => {
      small = await openSmallHouse(house, name);
    });
    beforeEach(async () => {
      await change(small.browser, { port: small.relay.port, debounce: 200, enabledSites: [] });
      tab = await small.open();
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === "fail") {
        await picture(tab, `failed-privacy-${name}-${task.id}`);
      }
      await tab.close();
    });
    afterAll(() => house.stop());

    test("is nothing before the user turns the site on, by one switch in the popup, and nothing after it is off", async () => {
      await caretAtStart(tab, small.body);
      await tab.type("My first secret. ");
      // A review would be long over by the time that the popup is there.
      const first = await openPopup(small, tab);
      expect(heard(small, "secret")).toBe(false);
      expect(await chip(tab)).toBeUndefined();

      await first.flip();
      await caretAtStart(tab, small.body);
      await tab.type(`${JOB.text.trim()} `);
      await untilMarked(tab, JOB.marks);
      expect(heard(small, "secret")).toBe(true);

      await (await openPopup(small, tab)).flip();
      await until("the underlines are gone", async () => (await marks(tab)).length === 0);
      await until("the chip is gone", async () => (await chip(tab)) === undefined);
      await caretAtStart(tab, small.body);
      await tab.type("My second thought. ");
      await openPopup(small, tab);
      expect(heard(small, "thought")).toBe(false);
    });

    test("is the draft and the recipients' domains, to the server and to nobody else", async () => {
      await change(small.browser, { enabledSites: [small.origin] });
      await caretAtStart(tab, small.body);
      await tab.type(`${JOB.text.trim()} `);
      await untilMarked(tab, JOB.marks);

      expect(small.relay.asked.join("\n")).toContain('"@example.org"');
      expect(small.relay.asked.join("\n")).not.toContain("dana@example.org");
      const paths = new Set(small.relay.asked.map((request) => request.split(" ")[1]));
      expect([...paths].toSorted()).toEqual(expect.arrayContaining(["/api/v1/review"]));
      for (const path of paths) {
        expect(["/api/v1/pair/prove", "/api/v1/review", "/api/v1/rules", "/health"]).toContain(path);
      }
      expect(small.hosts.refused.filter((host) => !MAKERS.test(host))).toEqual([]);
    });

    test("and the page itself can read neither the extension's files nor what it shows", async () => {
      await change(small.browser, { enabledSites: [small.origin] });
      await caretAtStart(tab, small.body);
      await tab.type(`${JOB.text.trim()} `);
      await untilChipSays(tab, /\b\d\b/);

      const seen = await tab.evaluate(async (url) => {
        const read = await fetch(url).then(
          () => "read",
          () => "refused",
        );
        const picture = await new Promise<string>((resolve) => {
          const image = new Image();
          image.onload = () => {
            resolve("read");
          };
          image.onerror = () => {
            resolve("refused");
          };
          image.src = url.replace("popup.html", "icons/on-48.png");
        });
        const open = [...document.querySelectorAll("*")].filter((element) => element.shadowRoot !== null).length;
        const names = [...CSS.highlights.keys()].filter((name) => !/^nq-\w{1,3}$/.test(name));
        return { read, picture, open, names, text: document.documentElement.innerText.includes("look at") };
      }, small.browser.extensionUrl("popup.html"));
      expect(seen).toEqual({ read: "refused", picture: "refused", open: 0, names: [], text: false });
    });
  });
}

function heard(small: SmallHouse, words: string): boolean {
  return small.relay.asked.some((request) => request.includes(words));
}

interface Popup {
  /** Clicks the switch for the site in front, waits until that is kept, and closes the popup. */
  flip(): Promise<void>;
}

/** Opens the popup beside the webmail and waits until it shows the switch for it. */
async function openPopup(small: SmallHouse, webmail: Tab): Promise<Popup> {
  const { origin, browser } = small;
  const popup = await browser.open(browser.extensionUrl("popup.html"));
  // A popup leaves the tab below it in front; a tab with the popup's page does not, until it is loaded anew behind it.
  await webmail.front();
  await popup.goto(browser.extensionUrl("popup.html"));
  const { on } = await until("the popup shows the switch", () =>
    popup.evaluate((host) => {
      const input = document.querySelector<HTMLInputElement>("input#site-on");
      const shown = document.body.innerText.includes(host) && input?.checkVisibility() === true;
      return shown ? { on: input.checked } : undefined;
    }, new URL(origin).host),
  );
  return {
    async flip() {
      await popup.evaluate(() => {
        document.querySelector<HTMLInputElement>("input#site-on")?.click();
      }, null);
      await until("the switch is kept", () =>
        popup.evaluate(
          async ({ origin, on }) => {
            const answer: unknown = await chrome.runtime.sendMessage({ kind: "settings" });
            return JSON.stringify(answer).includes(`"${origin}"`) !== on;
          },
          { origin, on },
        ),
      );
      await popup.close();
      await webmail.front();
    },
  };
}
