import { request } from "node:http";
import type { Browser, Tab } from "./browser";
import { change } from "./netiquette";
import type { Server } from "./server";
import { until } from "./started";

/** What an extension keeps of a pairing. */
export interface Paired {
  readonly client: string;
  readonly token: string;
}

/** Pairs the extension with the server as its user would, but for the looking and typing; what it keeps of that. */
export async function pair(browser: Browser, server: Server): Promise<Paired> {
  await change(browser, { port: server.port });
  const page = await browser.open(browser.extensionUrl("options.html"));
  await page.evaluate(() => chrome.runtime.sendMessage({ kind: "pair" }), null);
  const code = await codeOf(server);
  await page.evaluate((code) => chrome.runtime.sendMessage({ kind: "pair", code }), code);
  const paired = await keptBy(page);
  await page.close();
  return paired;
}

/** What the extension keeps, once it does. */
export async function keptBy(page: Tab): Promise<Paired> {
  return until("the extension keeps its token", () =>
    page.evaluate(async () => (await chrome.storage.local.get<{ paired?: Paired }>("paired")).paired, null),
  );
}

/** The code that the server shows on its page. */
export async function codeOf(server: Server): Promise<string> {
  const state = await askAsPage(server, "/api/v1/state");
  const code = /"code":"(\d{6})"/u.exec(state)?.[1];
  if (code === undefined) {
    throw new Error(`The server shows no code: ${state}`);
  }
  return code;
}

function askAsPage(server: Server, path: string): Promise<string> {
  const headers = { "Content-Type": "application/json", Origin: `http://127.0.0.1:${server.port}` };
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port: server.port, method: "POST", path, headers }, (answer) => {
      let text = "";
      answer.on("data", (part: Buffer) => (text += part.toString()));
      answer.on("end", () => {
        resolve(text);
      });
    });
    asking.on("error", reject);
    asking.end("{}");
  });
}
