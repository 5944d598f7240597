import { createServer, type Server as HttpServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tab } from "./browser";
import { JOB } from "./drafts";
import { JAVA, OPENSSL, describeWith } from "./needs";
import { change, untilChipSays, untilMarked } from "./netiquette";
import { caretAtStart, clickOn } from "./page";
import { type Paired, keptBy } from "./pairing";
import { type SmallHouse, openUnpairedHouse } from "./site";
import { BROWSERS, picture } from "./stage";
import { Belongings, until } from "./started";
import { words } from "./words";

for (const { name, program } of BROWSERS) {
  describeWith([program, JAVA, OPENSSL], `The pairing in ${name}`, () => {
    const house = new Belongings();
    let small: SmallHouse;
    let paired: Paired;

    beforeAll(async () => {
      small = await openUnpairedHouse(house, name);
      await change(small.browser, { port: small.relay.port, debounce: 200, enabledSites: [small.origin] });
    });
    afterAll(() => house.stop());

    test("is asked for before anything of a draft is sent, and the chip says so", async () => {
      const tab = await small.open();
      await caretAtStart(tab, small.body);
      await tab.type("My first secret. ");
      await untilChipSays(tab, words("ui_unpaired"));
      expect(small.relay.asked.join("\n")).not.toContain("secret");
      expect(small.relay.asked.filter((request) => request.startsWith("POST"))).toEqual([]);
      await tab.close();
    });

    test("is made by the user, who carries six digits from the server's page to the options", async () => {
      await change(small.browser, { port: small.server.port });
      const options = await small.browser.open(small.browser.extensionUrl("options.html"));
      await until("the options offer it", () => shown(options, "#pair-start"));
      await clickOn(options, { selector: "#pair-start" });
      await until("the options ask for the code", () => shown(options, "#pair-code"));

      const page = await small.browser.open(`http://127.0.0.1:${small.server.port}/`);
      const code = await until("the page shows the code", async () => {
        const text = await page.evaluate(() => document.querySelector<HTMLElement>("#pairing-code")?.innerText, null);
        return /^\d{3} \d{3}$/u.test(text ?? "") ? text : undefined;
      });
      await picture(page, `pairing-page-${name}`);

      await options.front();
      await clickOn(options, { selector: "#pair-code" });
      await options.type(code === "000 000" ? "000001" : "000000");
      await options.press("Enter");
      await until("the options say that it was wrong", () => shown(options, "#pair-problem"));
      await picture(options, `pairing-options-${name}`);
      await clickOn(options, { selector: "#pair-code" });
      await options.type(code);
      await options.press("Enter");
      await until("the options say that the server runs", () =>
        options.evaluate(() => document.querySelector<HTMLElement>("#server")?.dataset["state"] === "running", null),
      );
      paired = await keptBy(options);

      await page.front();
      await until("the page lists the browser", () =>
        page.evaluate(() => document.querySelectorAll("#client-list li").length === 1, null),
      );
      await page.close();
      await options.close();
    });

    test("lets drafts be reviewed, and the token goes to who proved to be the server, only", async () => {
      small.relay.knows(paired);
      await change(small.browser, { port: small.relay.port });
      const tab = await small.open();
      await caretAtStart(tab, small.body);
      await tab.type(`${JOB.text.trim()} `);
      await untilMarked(tab, JOB.marks);
      await tab.close();
      const paths = small.relay.asked.map((request) => request.split(" ")[1]);
      expect(paths.indexOf("/api/v1/pair/prove")).toBeGreaterThanOrEqual(0);
      expect(paths.indexOf("/api/v1/pair/prove")).toBeLessThan(paths.indexOf("/api/v1/review"));
    });

    test("keeps a draft from a program that sits on the port and passes the questions on", async () => {
      const squatter = await squat(small.server.port);
      house.keep(squatter);
      await change(small.browser, { port: squatter.port });
      const tab = await small.open();
      await caretAtStart(tab, small.body);
      await tab.type("My second secret. ");
      await until("the squatter was asked to prove itself", () =>
        Promise.resolve(squatter.heard.some((one) => one.includes("/api/v1/pair/prove"))),
      );
      await untilChipSays(tab, words("ui_refused"));
      expect(squatter.heard.join("\n")).not.toContain("secret");
      expect(squatter.heard.join("\n")).not.toContain(paired.token);
      await tab.close();
    });

    test("is ended on the server's page, and then the extension says so again", async () => {
      await change(small.browser, { port: small.server.port });
      const page = await small.browser.open(`http://127.0.0.1:${small.server.port}/`);
      await until("the page lists the browser", () =>
        page.evaluate(() => {
          const button = document.querySelector<HTMLButtonElement>("#client-list button");
          button?.click();
          return button !== null;
        }, null),
      );
      await until("it lists none", () =>
        page.evaluate(() => document.querySelectorAll("#client-list li").length === 0, null),
      );
      await page.close();
      const tab = await small.open();
      await caretAtStart(tab, small.body);
      await tab.type("Hello there. ");
      await untilChipSays(tab, words("ui_unpaired"));
      await tab.close();
    });
  });
}

function shown(tab: Tab, selector: string): Promise<boolean> {
  return tab.evaluate((selector) => {
    const element = document.querySelector<HTMLElement>(selector);
    return element?.checkVisibility() === true && (element instanceof HTMLInputElement || element.innerText !== "");
  }, selector);
}

interface Squatter {
  readonly port: number;
  /** All that it was told, head and body. */
  readonly heard: readonly string[];
  stop(): Promise<void>;
}

/** A program that pretends to be the server: it has the real one answer for it. */
async function squat(serverPort: number): Promise<Squatter> {
  const heard: string[] = [];
  const server: HttpServer = createServer((incoming, answer) => {
    let body = "";
    incoming.on("data", (part: Buffer) => (body += part.toString()));
    incoming.on("end", () => {
      heard.push(`${incoming.url ?? ""} ${JSON.stringify(incoming.headers)} ${body}`);
      const { origin } = incoming.headers;
      void fetch(`http://127.0.0.1:${serverPort}${incoming.url ?? ""}`, {
        method: incoming.method ?? "GET",
        headers: { "Content-Type": "application/json", ...(origin === undefined ? {} : { Origin: origin }) },
        ...(body === "" ? {} : { body }),
      }).then(async (real) => {
        answer.writeHead(real.status, { "Content-Type": "application/json" }).end(await real.text());
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    heard,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
