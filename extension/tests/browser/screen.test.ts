import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Fixture, allFixtures } from "../unit/fixtures";
import type { Browser, Tab } from "./browser";
import { type Display, startDisplay } from "./display";
import { JOB } from "./drafts";
import { KNOWN_HOSTS, placesOf, serve } from "./fixture-pages";
import { type Hosts, startHosts } from "./hosts";
import { JAVA, OPENSSL, SCREEN, describeWith } from "./needs";
import { change, chip, untilClosed, untilMarked, untilSaid } from "./netiquette";
import { caretAtEnd, caretAtStart, clickOn, contentOf } from "./page";
import { pair } from "./pairing";
import { answer, isAllowed, untilAsked } from "./permission";
import { openPopup } from "./popup";
import { startServer } from "./server";
import { BROWSERS, picture, startWithExtension } from "./stage";
import { Belongings, until } from "./started";
import { words } from "./words";

/** A webmail of the user's own, on hosts that the extension does not know. Each is asked about once: Chromium remembers a yes. */
const OWN = inEnglish("roundcube", "html");
const OWN_HOSTS = { options: "webmail.example.org", popup: "post.example.net" };
const KNOWN = inEnglish("gmail", "popup");

for (const { name, program } of BROWSERS) {
  describeWith([program, JAVA, OPENSSL, ...SCREEN], `On a screen in ${name}`, () => {
    const house = new Belongings();
    let display: Display;
    let hosts: Hosts;
    let browser: Browser;
    let options: Tab;

    beforeAll(async () => {
      const server = house.keep(await startServer());
      hosts = house.keep(await startHosts([...KNOWN_HOSTS, ...Object.values(OWN_HOSTS)]));
      display = house.keep(await startDisplay());
      browser = house.keep(await startWithExtension(name, { proxy: hosts.proxy, display: display.name }));
      await pair(browser, server);
      await change(browser, { port: server.port, debounce: 200 });
      options = await browser.open(browser.extensionUrl("options.html"));
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === "fail") {
        await picture(display, `failed-screen-${name}-${task.id}`);
      }
    });
    afterAll(() => house.stop());

    test("the browser asks before a webmail of one's own is read, takes no for an answer, and forgets a yes", async () => {
      const origin = `https://${OWN_HOSTS.options}`;
      const webmail = await openOwn(hosts, browser, origin);
      await options.front();
      await clickOn(options, { selector: "#address" });
      await display.type(origin);
      await display.press("Return");
      await untilAsked(browser, display, options);
      await picture(display, `permission-${name}`);
      const problem = words("options_permission_refused");
      await answer(browser, display, "no", async () => problem.test(await textOf(options, "#address-problem")));
      expect(await isAllowed(options, origin)).toBe(false);
      expect(await textOf(options, "#sites")).toBe("");

      await display.press("Return");
      await untilAsked(browser, display, options);
      await answer(browser, display, "yes", () => isAllowed(options, origin));
      await until("the site is on", async () => (await textOf(options, "#sites")).includes(origin));
      await writeBadly(webmail);
      await picture(display, `own-webmail-${name}`);

      await options.front();
      await clickOn(options, { selector: "#sites button" });
      await until("the permission is given back", async () => !(await isAllowed(options, origin)));
      await webmail.front();
      await untilMarked(webmail, []);
      await until("the chip is gone", async () => (await chip(webmail)) === undefined);
      await webmail.close();
    });

    test("the popup turns a webmail of one's own on and off, with the browser's question in between", async () => {
      const origin = `https://${OWN_HOSTS.popup}`;
      const webmail = await openOwn(hosts, browser, origin);
      const popup = await openPopup(display, options);
      await popup.click("#own-summary");
      await popup.click("#own-address");
      await display.type(origin);
      await until("the address is typed", async () => (await popup.valueOf("#own-address")) === origin);
      await picture(display, `popup-shown-${name}`);
      // It once was squeezed to a column of single letters: only the browser itself gives it its width.
      expect(await popup.width()).toBeGreaterThan(300);
      await popup.click("#own-form button");
      await untilAsked(browser, display, options);
      expect(await isAllowed(options, origin)).toBe(false);
      await picture(display, `permission-popup-${name}`);
      await answer(browser, display, "yes", () => isAllowed(options, origin));
      await popup.dismiss();
      await writeBadly(webmail);

      const again = await openPopup(display, options);
      await again.click("#site-on");
      await until("the permission is given back", async () => !(await isAllowed(options, origin)));
      await again.dismiss();
      await untilMarked(webmail, []);
      await webmail.close();
    });

    test("Alt+Shift+Q opens the card at the caret, or the list, and leaves the text alone", async () => {
      await change(browser, { enabledSites: [new URL(KNOWN.expected.url).origin] });
      const { body } = placesOf(KNOWN);
      const webmail = await browser.open(serve(hosts, KNOWN));
      await writeBadly(webmail, body);
      const text = await contentOf(webmail, body);

      await caretAtStart(webmail, body);
      await display.press("alt+shift+q");
      await untilSaid(webmail, "card", /job/i);
      await picture(display, `shortcut-card-${name}`);
      await display.press("Escape");
      await untilClosed(webmail, "card");

      await caretAtEnd(webmail, body);
      await display.press("alt+shift+q");
      await untilSaid(webmail, "panel", /job/i);
      await picture(display, `shortcut-panel-${name}`);
      await display.press("Escape");
      await untilClosed(webmail, "panel");

      expect(await contentOf(webmail, body)).toBe(text);
      await display.type("!");
      await until("the caret is in the mail again", async () => (await contentOf(webmail, body)) !== text);
      await webmail.close();
    });
  });
}

/** A fixture page in the language of the test browsers: to any other, Chromium offers a translation that takes the keys. */
function inEnglish(site: string, kind: string): Fixture {
  const found = allFixtures().find((one) => one.site === site && one.kind === kind && one.language === "en");
  if (found === undefined) {
    throw new Error(`There is no English fixture ${site}/${kind}.`);
  }
  return found;
}

async function openOwn(hosts: Hosts, browser: Browser, origin: string): Promise<Tab> {
  hosts.show(OWN.html);
  const { pathname, search } = new URL(OWN.expected.url);
  return browser.open(`${origin}${pathname}${search}`);
}

/** Writes, on the keyboard of the screen, what is to be underlined. */
async function writeBadly(webmail: Tab, body = placesOf(OWN).body): Promise<void> {
  await webmail.front();
  await caretAtStart(webmail, body);
  await webmail.type(`${JOB.text.trim()} `);
  await untilMarked(webmail, JOB.marks);
}

function textOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? "", selector);
}
