import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Browser, BrowserName, Tab } from "./browser";
import { SEND, attach, bodyOf, compose, logIn, reply } from "./compose";
import { type Dovecot, startDovecot } from "./dovecot";
import { ASKS_FOR_CV, CV, DEMAND, FINE, JOB } from "./drafts";
import { JAVA, WEBMAIL, describeWith } from "./needs";
import { change, marks, pressButton, saidBy, untilChipSays, untilClosed, untilMarked, untilSaid } from "./netiquette";
import { pair } from "./pairing";
import { caretAtEnd, clickOn } from "./page";
import { type Roundcube, startRoundcube } from "./roundcube";
import { type Server, startServer } from "./server";
import { type SmtpSink, startSmtpSink } from "./smtp";
import { words } from "./words";
import { BROWSERS, file, picture, startWithExtension } from "./stage";
import { Belongings, until } from "./started";

declare global {
  /** Roundcube's own, in its page. */
  var rcmail: { command(name: string, to: object): void } | undefined;
}

for (const { name, program } of BROWSERS) {
  describeWith([program, JAVA, ...WEBMAIL], `Roundcube in ${name}`, () => {
    const house = new Belongings();
    let webmail: Webmail;

    beforeAll(async () => {
      webmail = await openWebmail(house, name);
    });
    afterAll(() => house.stop());

    for (const editor of ["plain", "html"] as const) {
      describe(`with the ${editor} editor`, () => {
        let tab: Tab;
        const user = `dana-${editor}`;
        const body = bodyOf(editor);

        beforeAll(async () => {
          webmail.dovecot.deliver(user, ASKS_FOR_CV);
          tab = await webmail.browser.open(webmail[editor].origin);
          await logIn(tab, webmail[editor].origin, user);
        });
        beforeEach(async () => {
          await compose(tab, webmail[editor].origin, editor);
          await caretAtEnd(tab, body);
        });
        afterEach(({ task }) =>
          task.result?.state === "fail" ? picture(tab, `failed-${name}-${editor}-${task.id}`) : undefined,
        );
        afterAll(() => tab.close());

        test("underlines what breaks the rules while the user writes, and no longer once it is gone", async () => {
          await tab.type(FINE + JOB.text + DEMAND.text);
          await untilMarked(tab, [...JOB.marks, ...DEMAND.marks]);
          await untilChipSays(tab, /\b2\b/);
          await picture(tab, `roundcube-${editor}-${name}-highlights`);

          await erase(tab, DEMAND.text);
          await untilMarked(tab, JOB.marks);
          await erase(tab, JOB.text);
          await untilMarked(tab, []);
          await untilChipSays(tab, words("ui_fine"));
        });

        test("explains a finding in a card at a click, and gives the keyboard back at Escape", async () => {
          await tab.type(FINE + JOB.text);
          const [mark] = await untilMarked(tab, JOB.marks);
          await tab.click(mark?.x ?? 0, mark?.y ?? 0);
          await untilSaid(tab, "card", /job/i);
          await picture(tab, `roundcube-${editor}-${name}-card`);
          await tab.press("Escape");
          await untilClosed(tab, "card");

          await tab.press("Control+End");
          await erase(tab, JOB.text);
          await untilMarked(tab, []);
        });

        test("goes on underlining when the mail changes between plain text and HTML", async () => {
          await tab.type(FINE + JOB.text);
          await untilMarked(tab, JOB.marks);
          for (const html of editor === "plain" ? [true, false] : [false, true]) {
            await tab.evaluate(toggle, html);
            await clickOn(tab, bodyOf(html ? "html" : "plain"));
            await untilMarked(tab, JOB.marks);
          }
        });

        test("asks before a CV goes out unasked, and sends it when told so", async () => {
          const cv = file("CV.pdf");
          try {
            await tab.type(FINE);
            await untilChipSays(tab, words("ui_fine"));
            await attach(tab, cv.path);
            await untilChipSays(tab, /\b1\b/);

            const sent = webmail.sink.messages.length;
            await clickOn(tab, SEND);
            await untilSaid(tab, "question", /CV\.pdf/);
            expect(webmail.sink.messages).toHaveLength(sent);
            await picture(tab, `roundcube-${editor}-${name}-question`);

            await pressButton(tab, words("ui_send_anyway"));
            await until("the mail goes out", () => Promise.resolve(webmail.sink.messages.length === sent + 1));
            expect(webmail.sink.messages.at(-1)).toContain("CV.pdf");
          } finally {
            await cv.stop();
          }
        });

        test("asks at the keyboard's way of sending too, and leaves the mail alone when the user looks again", async () => {
          await tab.type(FINE + JOB.text);
          await untilMarked(tab, JOB.marks);
          const sent = webmail.sink.messages.length;
          await tab.press("Control+Enter");
          await untilSaid(tab, "question", /job/i);
          await tab.press("Escape");
          await untilClosed(tab, "question");
          expect(webmail.sink.messages).toHaveLength(sent);
        });

        test("sends a fine mail without a question", async () => {
          await tab.type(FINE);
          await untilChipSays(tab, words("ui_fine"));
          const sent = webmail.sink.messages.length;
          await clickOn(tab, SEND);
          await until("the mail goes out", () => Promise.resolve(webmail.sink.messages.length === sent + 1));
        });

        test("has nothing against a CV in a reply to somebody who asked for it", async () => {
          const cv = file("CV.pdf");
          try {
            await reply(tab, webmail[editor].origin, 1, editor);
            await clickOn(tab, body);
            await tab.press("Control+Home");
            await tab.type(`${FINE}${CV.text}\n\n`);
            await attach(tab, cv.path);
            await untilChipSays(tab, words("ui_fine"));
            expect(await marks(tab)).toEqual([]);

            const sent = webmail.sink.messages.length;
            await clickOn(tab, SEND);
            await until("the mail goes out", () => Promise.resolve(webmail.sink.messages.length === sent + 1));
            expect(await saidBy(tab, "question")).toBeUndefined();
          } finally {
            await cv.stop();
          }
        });
      });
    }
  });
}

interface Webmail {
  readonly browser: Browser;
  readonly server: Server;
  readonly dovecot: Dovecot;
  readonly sink: SmtpSink;
  readonly plain: Roundcube;
  readonly html: Roundcube;
}

async function openWebmail(house: Belongings, name: BrowserName): Promise<Webmail> {
  const server = house.keep(await startServer());
  const dovecot = house.keep(await startDovecot());
  const sink = house.keep(await startSmtpSink());
  const plain = house.keep(await startRoundcube(dovecot, sink, "plain"));
  const html = house.keep(await startRoundcube(dovecot, sink, "html"));
  const browser = house.keep(await startWithExtension(name));
  await pair(browser, server);
  await change(browser, { port: server.port, enabledSites: [plain.origin, html.origin] });
  return { browser, server, dovecot, sink, plain, html };
}

async function erase(tab: Tab, text: string): Promise<void> {
  for (let index = 0; index < text.length; index += 1) {
    await tab.press("Backspace");
  }
}

/** Does what the webmail's own button does. */
function toggle(html: boolean): void {
  window.confirm = () => true;
  globalThis.rcmail?.command("toggle-editor", { id: "composebody", html });
}
