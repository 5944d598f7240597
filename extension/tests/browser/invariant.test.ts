import { afterAll, beforeAll, test } from "vitest";
import type { Browser, Tab } from "./browser";
import { type Editor, SEND, bodyOf, compose, logIn } from "./compose";
import { startDovecot } from "./dovecot";
import { type Scene, expectSame } from "./invariant";
import { DOVECOT, JAVA, PHP, ROUNDCUBE, describeWith } from "./needs";
import { change } from "./netiquette";
import { startRoundcube } from "./roundcube";
import { startServer } from "./server";
import { type SmtpSink, startSmtpSink } from "./smtp";
import { BROWSERS, startWithExtension, startWithout } from "./stage";
import { Belongings } from "./started";

for (const { name, program } of BROWSERS) {
  describeWith([program, JAVA, DOVECOT, PHP, ROUNDCUBE], `What is written in Roundcube in ${name}`, () => {
    const house = new Belongings();
    const scenes = new Map<Editor, Scene>();
    let watched: Browser;
    let plain: Browser;

    beforeAll(async () => {
      const server = house.keep(await startServer());
      const dovecot = house.keep(await startDovecot());
      const sink = house.keep(await startSmtpSink());
      const origins: string[] = [];
      for (const editor of ["plain", "html"] as const) {
        const { origin } = house.keep(await startRoundcube(dovecot, sink, editor));
        origins.push(origin);
        scenes.set(editor, roundcubeScene(origin, editor, sink));
      }
      watched = house.keep(await startWithExtension(name));
      plain = house.keep(await startWithout(name));
      await change(watched, { port: server.port, enabledSites: origins });
    });
    afterAll(() => house.stop());

    for (const editor of ["plain", "html"] as const) {
      test(`is the same with and without the extension in the ${editor} editor`, async () => {
        await expectSame(scenes.get(editor)!, watched, plain);
      });
    }
  });
}

function roundcubeScene(origin: string, editor: Editor, sink: SmtpSink): Scene {
  let before = 0;
  return {
    body: bodyOf(editor),
    send: SEND,
    async open(browser) {
      const tab = await browser.open(origin);
      await logIn(tab, origin, "dana");
      await compose(tab, origin, editor);
      await keepForm(tab);
      before = sink.messages.length;
      return tab;
    },
    async sent(tab) {
      const message = sink.messages[before];
      return message === undefined ? undefined : { form: await keptForm(tab), message: comparable(message) };
    },
  };
}

/** Has the page keep every form that it posts: Roundcube posts into a hidden frame, so that the page outlives it. */
async function keepForm(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    document.addEventListener("formdata", ({ formData }) => {
      sessionStorage.setItem("posted", JSON.stringify([...formData.entries()]));
    });
  }, null);
}

/** What the form held, as JSON, but for what is drawn by lot for each page. */
async function keptForm(tab: Tab): Promise<string> {
  const fields = await tab.evaluate(() => sessionStorage.getItem("posted") ?? "", null);
  return fields.replaceAll(/\["(_token|_id)","[^"]*"\],?/g, "");
}

/** A message without what differs each time that it is sent. */
function comparable(message: string): string {
  const boundary = /boundary="([^"]+)"/.exec(message)?.[1] ?? "no boundary";
  return message.replaceAll(boundary, "BOUNDARY").replaceAll(/^(Date|Message-ID|Received): .*\r\n(\s.*\r\n)*/gm, "");
}
