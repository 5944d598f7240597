import type { Tab } from "./browser";
import { PASSWORD } from "./dovecot";
import { type Place, clickOn, isShown } from "./page";
import { until } from "./started";

/** The parts of Roundcube's page that a user touches while writing. */
export const SUBJECT: Place = { selector: "#compose-subject" };
export const SEND: Place = { selector: ".formbuttons button.send, #compose-content button.send" };
export const PLAIN_BODY: Place = { selector: "#composebody" };
export const HTML_BODY: Place = { frame: "#composebody_ifr", selector: "#tinymce" };

export type Editor = "plain" | "html";

export function bodyOf(editor: Editor): Place {
  return editor === "plain" ? PLAIN_BODY : HTML_BODY;
}

/** Logs in to Roundcube by keyboard and waits for the inbox. */
export async function logIn(tab: Tab, origin: string, user: string): Promise<void> {
  await tab.goto(origin);
  await clickOn(tab, { selector: "#rcmloginuser" });
  await tab.type(user);
  await tab.press("Tab");
  await tab.type(PASSWORD);
  await tab.press("Enter");
  await until("the inbox is there", () =>
    tab.evaluate(() => document.querySelector("#messagelist") !== null && document.readyState === "complete", null),
  );
}

/** Opens the page to write a new mail, to somebody, about something. */
export async function compose(tab: Tab, origin: string, editor: Editor): Promise<void> {
  await tab.goto(`${origin}/?_task=mail&_action=compose&_to=ann.miller@example.com&_subject=Trams`);
  await untilEditable(tab, editor);
}

/** Opens the page to answer the message with this number in the inbox. */
export async function reply(tab: Tab, origin: string, uid: number, editor: Editor): Promise<void> {
  await tab.goto(`${origin}/?_task=mail&_action=compose&_mbox=INBOX&_reply_uid=${uid}`);
  await untilEditable(tab, editor);
}

async function untilEditable(tab: Tab, editor: Editor): Promise<void> {
  await until("the editor is there", () => isShown(tab, bodyOf(editor)));
  if (editor === "html") {
    // Roundcube puts this in last.
    await until("the signature is there", () =>
      tab.evaluate(() => {
        const editor = document.querySelector<HTMLIFrameElement>("#composebody_ifr")?.contentDocument;
        return (editor?.querySelector("#_rc_sig") ?? null) !== null;
      }, null),
    );
  }
}

/** Attaches a file by the page's own file field and waits until it is listed. */
export async function attach(tab: Tab, path: string): Promise<void> {
  const before = await attached(tab);
  await tab.attach("input[type=file][name='_attachments[]']", [path]);
  await until("the file is attached", async () => (await attached(tab)) > before);
}

function attached(tab: Tab): Promise<number> {
  return tab.evaluate(() => document.querySelectorAll("#attachment-list li:not(.uploading)").length, null);
}
