import { afterAll, beforeAll, test } from "vitest";
import type { Browser, Tab } from "./browser";
import { type Editor, SEND, bodyOf, compose, logIn } from "./compose";
import { startDovecot } from "./dovecot";
import { DEMAND, FINE, JOB } from "./drafts";
import { type Scene, expectSame } from "./invariant";
import { JAVA, WEBMAIL, describeWith } from "./needs";
import { change } from "./netiquette";
import { pair } from "./pairing";
import { startRoundcube } from "./roundcube";
import { startServer } from "./server";
import { type SmtpSink, startSmtpSink } from "./smtp";
import { BROWSERS, startWithExtension, startWithout } from "./stage";
import { Belongings } from "./started";

const EDITORS = ["plain", "html"] as const;

for (const { name, program } of BROWSERS) {
  describeWith([program, JAVA, ...WEBMAIL], `What is written in Roundcube in ${name}`, () => {
    const house = new Belongings();
    let watched: Post;
    let plain: Post;

    beforeAll(async () => {
      const server = house.keep(await startServer());
      const dovecot = house.keep(await startDovecot());
      // Each browser has a Roundcube of its own, so that what both send at the same time is not mixed up.
      const open = async (browser: Browser): Promise<Post> => {
        const sink = house.keep(await startSmtpSink());
        const [first, second] = EDITORS;
        const origins = {
          [first]: house.keep(await startRoundcube(dovecot, sink, first)).origin,
          [second]: house.keep(await startRoundcube(dovecot, sink, second)).origin,
        };
        return { browser, sink, origins };
      };
      watched = await open(house.keep(await startWithExtension(name)));
      plain = await open(house.keep(await startWithout(name)));
      await pair(watched.browser, server);
      await change(watched.browser, { port: server.port, enabledSites: Object.values(watched.origins) });
    });
    afterAll(() => house.stop());

    for (const editor of EDITORS) {
      test(`is the same with and without the extension in the ${editor} editor`, async () => {
        await expectSame(roundcubeScene([watched, plain], editor), watched.browser, plain.browser);
      });
    }
  });
}

/** A browser with the Roundcubes that it uses, and where they send to. */
interface Post {
  readonly browser: Browser;
  readonly sink: SmtpSink;
  readonly origins: Readonly<Record<Editor, string>>;
}

function roundcubeScene(posts: readonly Post[], editor: Editor): Scene {
  const next = new Map<Tab, () => string | undefined>();
  return {
    text: FINE + JOB.text + DEMAND.text,
    marks: [...JOB.marks, ...DEMAND.marks],
    body: bodyOf(editor),
    send: SEND,
    async open(browser) {
      const { origins, sink } = posts.find((post) => post.browser === browser)!;
      const tab = await browser.open(origins[editor]);
      await logIn(tab, origins[editor], "dana");
      await compose(tab, origins[editor], editor);
      await keepForm(tab);
      const before = sink.messages.length;
      next.set(tab, () => sink.messages[before]);
      return tab;
    },
    async sent(tab) {
      const message = next.get(tab)?.();
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
