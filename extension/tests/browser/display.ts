import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
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
  /** A fingerprint of what is on the screen once it stands still. */
  looks(): Promise<string>;
  /** Saves what is on the screen as PNG. */
  screenshot(path: string): Promise<void>;
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
      let before = "";
      return until("the screen stands still", async () => {
        const pixels = { encoding: "buffer", maxBuffer: 2 ** 26 } as const;
        const { stdout } = await call(
          need(IMPORT),
          ["-display", name, "-window", "root", "-depth", "8", "rgb:-"],
          pixels,
        );
        const now = createHash("sha256").update(stdout).digest("hex");
        const still = now === before;
        before = now;
        return still ? now : undefined;
      });
    },
    async screenshot(path) {
      await call(need(IMPORT), ["-display", name, "-window", "root", path]);
    },
    stop: () => house.stop(),
  };
}
