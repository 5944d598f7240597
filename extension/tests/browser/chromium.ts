import { type BrowserContext, type CDPSession, type Page, chromium } from "playwright-core";
import { type Browser, type Launch, type Tab, VIEW, environment, fromPage, pageFunction } from "./browser";
import { CHROMIUM, need } from "./needs";
import { folder } from "./started";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--ignore-certificate-errors",
  // So that a test can measure what a page keeps.
  "--enable-precise-memory-info",
  "--js-flags=--expose-gc",
];

/** Starts Chromium with a profile of its own. */
export async function startChromium(launch: Launch): Promise<Browser> {
  const profile = folder("chromium");
  const parameters = [...ARGUMENTS];
  if (launch.extension !== undefined) {
    parameters.push(`--disable-extensions-except=${launch.extension}`, `--load-extension=${launch.extension}`);
  }
  if (launch.proxy !== undefined) {
    parameters.push(`--proxy-server=${launch.proxy}`);
  }
  const shown = launch.display !== undefined;
  parameters.push(
    ...(shown ? ["--window-position=0,0", "--window-size=1400,1000", "--lang=en-US"] : ["--headless=new"]),
  );
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath: need(CHROMIUM),
    headless: !shown,
    // A window on a screen has the size that its user gave it.
    viewport: shown ? null : VIEW,
    env: environment(launch),
    ignoreDefaultArgs: ["--disable-extensions"],
    args: parameters,
  });
  const stop = async (): Promise<void> => {
    await context.close();
    await profile.stop();
  };
  try {
    const extension = launch.extension === undefined ? undefined : await extensionOrigin(context);
    return {
      name: "chromium",
      async open(url) {
        const page = await context.newPage();
        const tab = new ChromiumTab(page, await context.newCDPSession(page));
        await tab.goto(url);
        return tab;
      },
      extensionUrl(page) {
        if (extension === undefined) {
          throw new Error("This browser runs without the extension.");
        }
        return `${extension}/${page}`;
      },
      stop,
    };
  } catch (trouble) {
    await stop();
    throw trouble;
  }
}

async function extensionOrigin(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 15_000 }));
  const url = new URL(worker.url());
  return `${url.protocol}//${url.host}`;
}

class ChromiumTab implements Tab {
  readonly #page: Page;
  readonly #devtools: CDPSession;

  constructor(page: Page, devtools: CDPSession) {
    this.#page = page;
    this.#devtools = devtools;
    // Without a listener the driver answers every dialog with no; a page that asks whether to leave must let the test go on.
    page.on("dialog", (dialog) => void dialog.accept());
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url, { waitUntil: "load" });
  }

  async evaluate<T, A>(inPage: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const root = await this.#rootElement();
    return this.#call<T>(root, `(${inPage.toString()})(argument)`, argument, []);
  }

  async overlay<T, A>(inPage: (roots: ShadowRoot[], argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const root = await this.#rootElement();
    const { node } = await this.#devtools.send("DOM.describeNode", { objectId: root, depth: 2, pierce: true });
    const elements = [...(node.children ?? []), ...(node.children ?? []).flatMap((child) => child.children ?? [])];
    const roots = elements
      .flatMap((element) => element.shadowRoots ?? [])
      .filter((shadow) => shadow.shadowRootType !== "user-agent")
      .map((shadow) => this.#devtools.send("DOM.resolveNode", { backendNodeId: shadow.backendNodeId }));
    const handles = (await Promise.all(roots)).map(({ object }) => object.objectId ?? "");
    return this.#call<T>(root, `(${inPage.toString()})(roots, argument)`, argument, handles);
  }

  async click(x: number, y: number): Promise<void> {
    await this.#page.mouse.click(x, y);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  async attach(selector: string, paths: readonly string[]): Promise<void> {
    await this.#page
      .locator(selector)
      .first()
      .setInputFiles([...paths]);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewportSize({ width, height });
  }

  async screenshot(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  async front(): Promise<void> {
    await this.#page.bringToFront();
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async #rootElement(): Promise<string> {
    const { result } = await this.#devtools.send("Runtime.evaluate", { expression: "document.documentElement" });
    if (result.objectId === undefined) {
      throw new Error("The page has no root element yet.");
    }
    return result.objectId;
  }

  async #call<T>(on: string, call: string, argument: unknown, roots: readonly string[]): Promise<T> {
    const { result, exceptionDetails } = await this.#devtools.send("Runtime.callFunctionOn", {
      functionDeclaration: pageFunction(call),
      objectId: on,
      arguments: [{ value: argument }, ...roots.map((objectId) => ({ objectId }))],
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return fromPage<T>(result.value);
  }
}
