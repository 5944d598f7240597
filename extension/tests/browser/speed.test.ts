import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tab } from "./browser";
import { longDraft } from "./drafts";
import { JAVA, OPENSSL, describeWith } from "./needs";
import { change, marks } from "./netiquette";
import { type Place, caretAtEnd } from "./page";
import { type SmallHouse, openSmallHouse } from "./site";
import { BROWSERS } from "./stage";
import { Belongings, until } from "./started";

/** Milliseconds; the standard. */
const DEBOUNCE = 600;
const FINDINGS = 100;
/** How often the time from a key to the underline is taken. */
const TIMES = 5;
/** What is typed and erased again in each round while memory is watched; some seconds of a person's writing. */
const ROUND = "Do you have a job for me in team nine? ";
/** Minutes of a person's writing; NETIQUETTE_MINUTES asks for more. A person types some 200 characters a minute. */
const MINUTES = Number(process.env["NETIQUETTE_MINUTES"] ?? 2);
const ROUNDS = Math.ceil((MINUTES * 200) / (ROUND.length * 2));

for (const { name, program } of BROWSERS) {
  describeWith([program, JAVA, OPENSSL], `Speed in ${name}`, () => {
    const house = new Belongings();
    let small: SmallHouse;
    let tab: Tab;
    const figures: Record<string, string> = {};

    beforeAll(async () => {
      small = await openSmallHouse(house, name);
      await change(small.browser, { port: small.server.port, debounce: DEBOUNCE, enabledSites: [small.origin] });
      tab = await small.open();
      await caretAtEnd(tab, small.body);
      await tab.press("Control+a");
      // The only way to put text into an editor as a paste does; key by key it would take a minute.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      await tab.evaluate((text) => document.execCommand("insertText", false, text), longDraft());
      await until("all is underlined", async () => (await marks(tab)).length === FINDINGS);
      await caretAtEnd(tab, small.body);
      await tab.evaluate(watch, small.body);
    });
    afterAll(async () => {
      mkdirSync(new URL("../../target", import.meta.url), { recursive: true });
      const table = Object.entries(figures).map(([what, figure]) => `| ${name} | ${what} | ${figure} |`);
      writeFileSync(new URL(`../../target/speed-${name}.md`, import.meta.url), `${table.join("\n")}\n`);
      await house.stop();
    });

    // Measured and written down, not asserted: on a machine with other work a limit would only tell of that work.
    test(`underlines the next finding in a draft with ${FINDINGS}, each time`, async () => {
      const times: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        await tab.type(" Do you have a job for me?");
        await until("it is underlined", async () => (await marks(tab)).length === FINDINGS + time + 1);
        times.push((await watched(tab)).delay - DEBOUNCE);
      }
      const { longTasks } = await watched(tab);
      const sorted = times.toSorted((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
      figures["last key to underline, beyond the debounce, median"] = `${Math.round(median)} ms`;
      figures["last key to underline, beyond the debounce, worst"] = `${Math.round(sorted.at(-1) ?? Number.NaN)} ms`;
      figures["tasks over 50 ms while typing and underlining"] =
        longTasks === undefined ? "not told" : String(longTasks.length);
      expect(times).toHaveLength(TIMES);
    });

    test("goes on underlining after a lot of writing", async () => {
      const write = async (rounds: number): Promise<number | undefined> => {
        for (let round = 0; round < rounds; round += 1) {
          await tab.type(ROUND);
          for (let index = 0; index < ROUND.length; index += 1) {
            await tab.press("Backspace");
          }
        }
        return heap(tab);
      };
      const before = await write(2);
      const after = await write(ROUNDS);
      await until("all is underlined still", async () => (await marks(tab)).length === FINDINGS + TIMES);
      if (before === undefined || after === undefined) {
        figures["memory"] = "not told";
        return;
      }
      figures[`memory kept after ${MINUTES} minutes of writing`] = `${((after - before) / 1024).toFixed(0)} kB`;
    });
  });
}

interface Watched {
  /** Milliseconds from the last input to the frame that had another number of underlines. */
  readonly delay: number;
  /** Durations in milliseconds; undefined where the browser does not tell. */
  readonly longTasks: readonly number[] | undefined;
}

declare global {
  interface Window {
    watched?: Watched;
  }
}

/** Has the page note, frame by frame, when the underlines change after an input. */
function watch({ selector }: Place): void {
  const seen: { delay: number; longTasks: number[] | undefined } = { delay: 0, longTasks: undefined };
  window.watched = seen;
  let input = 0;
  let before = -1;
  document.querySelector(selector)?.addEventListener("input", () => {
    input = performance.now();
  });
  const look = (): void => {
    const count = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
    if (count !== before) {
      before = count;
      seen.delay = performance.now() - input;
    }
    requestAnimationFrame(look);
  };
  look();
  if (PerformanceObserver.supportedEntryTypes.includes("longtask")) {
    const longTasks: number[] = [];
    seen.longTasks = longTasks;
    new PerformanceObserver((list) => {
      longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: "longtask" });
  }
}

async function watched(tab: Tab): Promise<Watched> {
  const seen = await tab.evaluate(() => window.watched, null);
  if (seen === undefined) {
    throw new Error("The page is not watched.");
  }
  return seen;
}

/** Bytes that the page keeps after its rubbish is collected; undefined where the browser does not tell. */
function heap(tab: Tab): Promise<number | undefined> {
  return tab.evaluate(() => {
    const collect: unknown = Reflect.get(window, "gc");
    const memory: unknown = Reflect.get(performance, "memory");
    if (typeof collect !== "function" || typeof memory !== "object" || memory === null) {
      return undefined;
    }
    Reflect.apply(collect, undefined, []);
    const used: unknown = Reflect.get(memory, "usedJSHeapSize");
    return typeof used === "number" ? used : undefined;
  }, null);
}
