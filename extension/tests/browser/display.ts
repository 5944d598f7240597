import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { IMPORT, OPENBOX, XDOTOOL, XVFB, need } from "./needs";
import { Belongings, type Started, run, until } from "./started";

const call = promisify(execFile);

/**
 * A screen that nobody sees, with a keyboard and a mouse of its own. What is typed and clicked here goes to the window in
 * front, as from a user: to the browser itself, its questions and its shortcuts, and through it to the page.
 */
export interface Display extends Started {
  /** What programs are told in `DISPLAY`. */
  readonly name: string;
  /** Presses keys as X names them: `alt+shift+q`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Clicks at a point of the screen. */
  click(x: number, y: number): Promise<void>;
  /** The windows that can be seen, by their titles. */
  titles(): Promise<readonly string[]>;
  /** What is on the screen once nothing but a caret moves on it any more. */
  looks(): Promise<Look>;
  /** Saves what is on the screen as PNG. */
  screenshot(path: string): Promise<void>;
}

/** What is on a screen: three bytes a pixel, row by row. */
export type Look = Buffer;

/** A caret that blinks changes fewer pixels than this; a focus that moves from one button to the next changes more. */
const PIXELS_OF_A_CARET = 100;

/** How long nothing may move. Chromium paints its question up to half a second after it took the focus. */
const STILL_MILLISECONDS = 1_000;

/** Whether more than a caret differs between two looks at one screen. */
export function differ(one: Look, other: Look): boolean {
  let pixels = 0;
  for (let at = 0; at < one.length && pixels <= PIXELS_OF_A_CARET; at += 3) {
    if (one[at] !== other[at] || one[at + 1] !== other[at + 1] || one[at + 2] !== other[at + 2]) {
      pixels++;
    }
  }
  return pixels > PIXELS_OF_A_CARET;
}

/** Starts a screen on a display that is free, and what manages its windows. */
export async function startDisplay(): Promise<Display> {
  const house = new Belongings();
  const screen = ["-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
  const { ready } = house.keep(await run(need(XVFB), ["-displayfd", "1", ...screen], { ready: /^(\d+)$/m }));
  const name = `:${ready[1] ?? ""}`;
  const environment = { DISPLAY: name };
  const xdotool = async (...words: string[]): Promise<string> =>
    (await call(need(XDOTOOL), words, { env: { ...process.env, ...environment } })).stdout;
  try {
    house.keep(
      await run(need(OPENBOX), ["--sm-disable", "--startup", "echo windows are managed"], {
        environment,
        ready: /windows are managed/,
      }),
    );
  } catch (trouble) {
    await house.stop();
    throw trouble;
  }
  return {
    name,
    async press(keys) {
      await xdotool("key", "--clearmodifiers", keys);
    },
    async type(text) {
      await xdotool("type", "--delay", "5", text);
    },
    async click(x, y) {
      await xdotool("mousemove", String(Math.round(x)), String(Math.round(y)), "click", "1");
    },
    async titles() {
      const windows = (await xdotool("search", "--onlyvisible", "--name", ".")).split("\n").filter(Boolean);
      return Promise.all(windows.map(async (window) => (await xdotool("getwindowname", window)).trim()));
    },
    async looks() {
      let before: Look = Buffer.alloc(0);
      let since = performance.now();
      return until("the screen stands still", async () => {
        const pixels = { encoding: "buffer", maxBuffer: 2 ** 26 } as const;
        const { stdout: now } = await call(
          need(IMPORT),
          ["-display", name, "-window", "root", "-depth", "8", "rgb:-"],
          pixels,
        );
        if (before.length !== now.length || differ(before, now)) {
          before = now;
          since = performance.now();
        }
        return performance.now() - since >= STILL_MILLISECONDS ? now : undefined;
      });
    },
    async screenshot(path) {
      await call(need(IMPORT), ["-display", name, "-window", "root", path]);
    },
    stop: () => house.stop(),
  };
}
