import type { Started } from "./started";

/** How a browser is started. */
export interface Launch {
  /** The unpacked extension to load; without it, the plain browser. */
  readonly extension?: string;
  /** `address:port` that everything but loopback goes through. */
  readonly proxy?: string;
  /** The display whose screen it shows its window on; without it, it shows none. */
  readonly display?: string;
}

/** What the tests need of a browser, the same for each vendor. */
export interface Browser extends Started {
  readonly name: BrowserName;
  /** Opens a tab in front and waits until its page is loaded. */
  open(url: string): Promise<Tab>;
  /** Where a page of the extension is: `popup.html`. */
  extensionUrl(page: string): string;
}

export type BrowserName = "chromium" | "firefox";

/** A tab. Keys and clicks are real input: the page cannot tell them from a user's. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Calls a function in the page's own world. It must not use anything outside itself; what goes in and out is JSON. */
  evaluate<T, A>(inPage: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /**
   * Calls a function with the shadow roots that hang on the page's root element or one level below it, closed ones too:
   * there the extension shows what it has to say. The page itself cannot get at them.
   */
  overlay<T, A>(inPage: (roots: ShadowRoot[], argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Clicks at a point of the view, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  /** Types on the keyboard, key by key; a line feed is Enter. */
  type(text: string): Promise<void>;
  /** Presses a key, with modifiers before it: `Control+Enter`. */
  press(keys: string): Promise<void>;
  /** Gives files to an `input[type=file]`. */
  attach(selector: string, paths: readonly string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Saves what is seen as PNG. */
  screenshot(path: string): Promise<void>;
  /** Makes it the tab in front. */
  front(): Promise<void>;
  close(): Promise<void>;
}

/** The size of the view that tabs start with, wide enough for the webmails' desktop layouts. */
export const VIEW = { width: 1280, height: 900 };

/** What the browser's process is told. */
export function environment({ display }: Launch): Record<string, string> {
  const inherited = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { ...Object.fromEntries(inherited), ...(display === undefined ? {} : { DISPLAY: display, LANG: "C.UTF-8" }) };
}

/** Wraps a function for the page, so that what it returns comes back as text. */
export function pageFunction(call: string): string {
  return `async function (argument, ...roots) { return JSON.stringify({ value: await (${call}) }); }`;
}

/** Reads what a wrapped function returned. Its type is that of the function which ran in the page: it cannot be checked here. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function fromPage<T>(text: unknown): T {
  if (typeof text !== "string") {
    throw new Error(`The page answered with ${typeof text}.`);
  }
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
  return (JSON.parse(text) as { value: T }).value;
}
