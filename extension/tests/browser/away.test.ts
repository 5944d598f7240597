import { afterAll, beforeAll, expect, test } from "vitest";
import { JOB } from "./drafts";
import { JAVA, OPENSSL, describeWith } from "./needs";
import { change, saidBy, untilChipSays, untilMarked } from "./netiquette";
import { caretAtStart, clickOn, contentOf } from "./page";
import { type SmallHouse, openSmallHouse, sentBody } from "./site";
import { BROWSERS, picture } from "./stage";
import { Belongings, until } from "./started";
import { words } from "./words";

for (const { name, program } of BROWSERS) {
  describeWith([program, JAVA, OPENSSL], `Without the server in ${name}`, () => {
    const house = new Belongings();
    let small: SmallHouse;

    beforeAll(async () => {
      small = await openSmallHouse(house, name);
      // Straight to the server: the relay would answer in its stead.
      await change(small.browser, { port: small.server.port, debounce: 200, enabledSites: [small.origin] });
    });
    afterAll(() => house.stop());

    test("the user writes and sends as ever, is told how to start it, and it comes back by itself", async () => {
      await small.server.stop();
      const tab = await small.open();
      await caretAtStart(tab, small.body);
      await tab.type(`${JOB.text.trim()} `);
      await untilChipSays(tab, words("ui_away"));
      expect(await contentOf(tab, small.body)).toContain("Do you have a job for me? Dear Dana,");
      await picture(tab, `away-${name}`);

      const popup = await small.browser.open(small.browser.extensionUrl("popup.html"));
      await until("the popup says how to start the server", () =>
        popup.evaluate(() => document.body.innerText.includes("java -jar"), null),
      );
      await popup.close();
      await tab.front();

      await clickOn(tab, small.send);
      const sent = await until("the mail is sent", () => sentBody(tab));
      expect(sent).toContain("Do you have a job for me?");
      expect(await saidBy(tab, "question")).toBeUndefined();

      await small.server.start();
      await clickOn(tab, small.body);
      await tab.press("Control+Home");
      await tab.type("Hello! ");
      await untilMarked(tab, JOB.marks);
      await tab.close();
    });
  });
}
