import { afterAll, beforeAll, expect, test } from "vitest";
import type { Fixture } from "../unit/fixtures";
import type { Browser } from "./browser";
import { JOB } from "./drafts";
import { KNOWN_HOSTS, composePages, otherPages, placesOf, serve } from "./fixture-pages";
import { type Hosts, startHosts } from "./hosts";
import { type Scene, expectSame } from "./invariant";
import { JAVA, OPENSSL, describeWith } from "./needs";
import { change, chip, marks, untilMarked } from "./netiquette";
import { caretAtStart, isShown } from "./page";
import { pair } from "./pairing";
import { type Relay, startRelay } from "./relay";
import { startServer } from "./server";
import { BROWSERS, picture, startWithExtension, startWithout } from "./stage";
import { Belongings } from "./started";

for (const { name, program } of BROWSERS) {
  describeWith([program, JAVA, OPENSSL], `Fixture pages in ${name}`, () => {
    const house = new Belongings();
    let hosts: Hosts;
    let relay: Relay;
    let watched: Browser;
    let plain: Browser;

    beforeAll(async () => {
      const server = house.keep(await startServer());
      relay = house.keep(await startRelay(server.port));
      hosts = house.keep(await startHosts(KNOWN_HOSTS));
      watched = house.keep(await startWithExtension(name, { proxy: hosts.proxy }));
      plain = house.keep(await startWithout(name, { proxy: hosts.proxy }));
      const enabledSites = [hosts.loopback, ...KNOWN_HOSTS.map((host) => `https://${host}`)];
      relay.knows(await pair(watched, server));
      await change(watched, { port: relay.port, debounce: 200, enabledSites });
    });
    afterAll(() => house.stop());

    // Each language of the webmail in one browser: every page is tried, none twice.
    const isOurs = ({ language }: Fixture): boolean => (language === "en") === (name === "chromium");

    test.each(composePages().filter(isOurs))(
      "$site $kind $language: underlines, explains, asks, and changes nothing",
      async (page) => {
        const url = serve(hosts, page);
        const scene: Scene = {
          ...placesOf(page),
          text: `${JOB.text.trim()} `,
          marks: JOB.marks,
          open: (browser) => browser.open(url),
          sent: (tab) => tab.evaluate(() => Reflect.get(window, "__sent") as unknown, null),
        };
        await expectSame(scene, watched, plain);
      },
    );

    test.each(otherPages().filter(isOurs))("none $kind $language: is left alone", async (page) => {
      const secret = `Do you have a job for ${page.kind}${page.language}?`;
      const tab = await watched.open(serve(hosts, page));
      try {
        const field = { selector: "textarea, [contenteditable=true], input:not([type=hidden], [type=password])" };
        if (await isShown(tab, field)) {
          await caretAtStart(tab, field);
          await tab.type(secret);
        }
        // By the time that a mail in another tab is reviewed, this page would have been too.
        const [page] = composePages();
        const other = await watched.open(serve(hosts, page!));
        await caretAtStart(other, placesOf(page!).body);
        await other.type(JOB.text.trim());
        await untilMarked(other, JOB.marks);
        await other.close();

        expect(await marks(tab)).toEqual([]);
        expect(await chip(tab)).toBeUndefined();
        expect(relay.asked.filter((request) => request.includes(secret))).toEqual([]);
      } catch (trouble) {
        await picture(tab, `failed-none-${page.kind}-${name}`);
        throw trouble;
      } finally {
        await tab.close();
      }
    });
  });
}
