import { writeFileSync } from "node:fs";
import puppeteer, { type Page } from "puppeteer-core";
import { BidiBrowser } from "puppeteer-core/internal/bidi/Browser.js";
import { BidiFrame } from "puppeteer-core/internal/bidi/Frame.js";
import { type Browser, type Launch, type Tab, VIEW, environment, fromPage, pageFunction } from "./browser";
import { FIREFOX, need } from "./needs";
import { until } from "./started";

/** The extension's id in its manifest, and the origin that this Firefox is told to give it. */
const EXTENSION = { id: "extension@netiquette.org", uuid: "7d2f0a4e-5a6b-4c1d-9e8f-0a1b2c3d4e5f" };

/** What WebDriver calls the keys that make no character. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: "\uE015",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
  ArrowUp: "\uE013",
  Backspace: "\uE003",
  Control: "\uE009",
  Delete: "\uE017",
  End: "\uE010",
  Enter: "\uE007",
  Escape: "\uE00C",
  Home: "\uE011",
  PageDown: "\uE00F",
  PageUp: "\uE00E",
  Shift: "\uE008",
  Alt: "\uE00A",
  Space: " ",
  Tab: "\uE004",
};

/** Starts Firefox with a profile of its own; only WebDriver BiDi is spoken, as its tabs of extension pages know no other. */
export async function startFirefox(launch: Launch): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: need(FIREFOX),
    headless: launch.display === undefined,
    ...(launch.display === undefined ? {} : { defaultViewport: null }),
    // Without it, Firefox lets no test open a page of an extension.
    args: ["-remote-allow-system-access"],
    env: environment(launch),
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [EXTENSION.id]: EXTENSION.uuid }),
      // Clicks and keys must reach pages that are not in front, as in Chromium.
      "dom.ipc.processPriorityManager.enabled": false,
      ...(launch.proxy === undefined ? {} : proxyPreferences(launch.proxy)),
    },
  });
  const stop = (): Promise<void> => browser.close();
  try {
    if (!(browser instanceof BidiBrowser)) {
      throw new Error("Firefox does not speak WebDriver BiDi.");
    }
    if (launch.extension !== undefined) {
      await browser.installExtension(launch.extension);
    }
    return {
      name: "firefox",
      async open(url) {
        const tab = new FirefoxTab(browser.connection, await browser.newPage());
        if (launch.display === undefined) {
          await tab.resize(VIEW.width, VIEW.height);
        }
        await tab.goto(url);
        return tab;
      },
      extensionUrl: (page) => `moz-extension://${EXTENSION.uuid}/${page}`,
      stop,
    };
  } catch (trouble) {
    await stop();
    throw trouble;
  }
}

function proxyPreferences(proxy: string): Record<string, unknown> {
  const [address = "", port = ""] = proxy.split(":");
  return {
    "network.proxy.type": 1,
    "network.proxy.http": address,
    "network.proxy.http_port": Number(port),
    "network.proxy.ssl": address,
    "network.proxy.ssl_port": Number(port),
    "network.proxy.no_proxies_on": "127.0.0.1",
  };
}

type Connection = BidiBrowser["connection"];

class FirefoxTab implements Tab {
  readonly #connection: Connection;
  readonly #page: Page;
  readonly #context: string;

  constructor(connection: Connection, page: Page) {
    this.#connection = connection;
    this.#page = page;
    const frame = page.mainFrame();
    if (!(frame instanceof BidiFrame)) {
      throw new Error("Firefox does not speak WebDriver BiDi.");
    }
    this.#context = frame.browsingContext.id;
    page.on("dialog", (dialog) => void dialog.accept());
  }

  async goto(url: string): Promise<void> {
    if (!url.startsWith("moz-extension:")) {
      await this.#page.goto(url, { waitUntil: "load" });
      return;
    }
    // Firefox never tells that a page of an extension is loaded.
    await this.#connection.send("browsingContext.navigate", { context: this.#context, url });
    await until(`${url} is loaded`, () =>
      this.evaluate((wanted) => location.href === wanted && document.readyState === "complete", url),
    );
  }

  async evaluate<T, A>(inPage: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    return this.#call<T>(`(${inPage.toString()})(argument)`, argument, []);
  }

  async overlay<T, A>(inPage: (roots: ShadowRoot[], argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const { result } = await this.#connection.send("script.evaluate", {
      expression: "document.documentElement",
      target: { context: this.#context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 2, includeShadowTree: "all" },
    });
    if (result.type !== "success" || result.result.type !== "node") {
      throw new Error("The page has no root element yet.");
    }
    const children = result.result.value?.children ?? [];
    const elements = [...children, ...children.flatMap((child) => child.value?.children ?? [])];
    const roots = elements.flatMap((element) => element.value?.shadowRoot?.sharedId ?? []);
    return this.#call<T>(`(${inPage.toString()})(roots, argument)`, argument, roots);
  }

  async click(x: number, y: number): Promise<void> {
    await this.#connection.send("input.performActions", {
      context: this.#context,
      actions: [
        {
          type: "pointer",
          id: "mouse",
          actions: [
            { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ],
        },
      ],
    });
  }

  async type(text: string): Promise<void> {
    await this.#keys(
      Array.from(text).flatMap((character) => {
        const value = character === "\n" ? (KEYS["Enter"] ?? "") : character;
        return [
          { type: "keyDown" as const, value },
          { type: "keyUp" as const, value },
        ];
      }),
    );
  }

  async press(keys: string): Promise<void> {
    const values = keys.split("+").map((key) => KEYS[key] ?? key);
    await this.#keys([
      ...values.map((value) => ({ type: "keyDown" as const, value })),
      ...values.toReversed().map((value) => ({ type: "keyUp" as const, value })),
    ]);
  }

  async attach(selector: string, paths: readonly string[]): Promise<void> {
    const { result } = await this.#connection.send("script.evaluate", {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
      target: { context: this.#context },
      awaitPromise: false,
    });
    if (result.type !== "success" || result.result.type !== "node" || result.result.sharedId === undefined) {
      throw new Error(`No ${selector} in the page.`);
    }
    await this.#connection.send("input.setFiles", {
      context: this.#context,
      element: { sharedId: result.result.sharedId },
      files: [...paths],
    });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#connection.send("browsingContext.setViewport", { context: this.#context, viewport: { width, height } });
  }

  async screenshot(path: string): Promise<void> {
    const { result } = await this.#connection.send("browsingContext.captureScreenshot", { context: this.#context });
    writeFileSync(path, Buffer.from(result.data, "base64"));
  }

  async front(): Promise<void> {
    await this.#page.bringToFront();
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async #keys(actions: ({ type: "keyDown"; value: string } | { type: "keyUp"; value: string })[]): Promise<void> {
    await this.#connection.send("input.performActions", {
      context: this.#context,
      actions: [{ type: "key", id: "keyboard", actions }],
    });
  }

  async #call<T>(call: string, argument: unknown, roots: readonly string[]): Promise<T> {
    const { result } = await this.#connection.send("script.callFunction", {
      functionDeclaration: `async function (text, ...roots) { return (${pageFunction(call)})(JSON.parse(text), ...roots); }`,
      target: { context: this.#context },
      awaitPromise: true,
      userActivation: true,
      arguments: [
        { type: "string", value: JSON.stringify(argument ?? null) },
        ...roots.map((sharedId) => ({ sharedId })),
      ],
    });
    if (result.type === "exception") {
      throw new Error(result.exceptionDetails.text);
    }
    return fromPage<T>(result.result.type === "string" ? result.result.value : undefined);
  }
}
