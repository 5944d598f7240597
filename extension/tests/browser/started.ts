import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Anything that was started and has to be ended again. */
export interface Started {
  stop(): Promise<void>;
}

/** What was started, ended in the reverse order, each of them even where ending another failed. */
export class Belongings implements Started {
  readonly #things: Started[] = [];

  /** Takes a thing in, and gives it back. */
  keep<T extends Started>(thing: T): T {
    this.#things.push(thing);
    return thing;
  }

  async stop(): Promise<void> {
    const troubles: unknown[] = [];
    for (let thing = this.#things.pop(); thing !== undefined; thing = this.#things.pop()) {
      await thing.stop().catch((trouble: unknown) => troubles.push(trouble));
    }
    if (troubles.length > 0) {
      throw new AggregateError(troubles, "Not everything ended as it should.");
    }
  }
}

/** An empty folder of its own, which anyone may enter (servers give up root's rights) and which goes when stopped. */
export function folder(name: string): Started & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), `netiquette-${name}-`));
  chmodSync(path, 0o755);
  return {
    path,
    stop: () => {
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
      return Promise.resolve();
    },
  };
}

export interface Program extends Started {
  /** The part of its output that said it was ready. */
  readonly ready: RegExpMatchArray;
}

interface How {
  readonly environment?: Readonly<Record<string, string>>;
  /** What it says, on either stream, once it can be used. */
  readonly ready: RegExp;
  /** Milliseconds until it must be ready. */
  readonly within?: number;
}

/** Runs a program until it says that it is ready. It leads a process group, so that its children end with it. */
export async function run(command: string, parameters: readonly string[], how: How): Promise<Program> {
  const child = spawn(command, parameters, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...how.environment },
  });
  const stop = (): Promise<void> => end(child);
  const endWithTests = (): void => {
    signal(child, "SIGKILL");
  };
  process.once("exit", endWithTests);
  child.once("exit", () => process.off("exit", endWithTests));
  try {
    return { ready: await said(child, how.ready, how.within ?? 30_000), stop };
  } catch (trouble) {
    await stop();
    throw new Error(`${command} did not start.`, { cause: trouble });
  }
}

/** Ports that nothing listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.once("error", reject);
          server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            resolve(typeof address === "object" && address !== null ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Asks again and again until the answer is neither undefined nor false; throws, with the last answer's trouble, when it takes too long. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>, within = 15_000): Promise<T> {
  const giveUp = performance.now() + within;
  let trouble: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) {
        return answer;
      }
      trouble = undefined;
    } catch (thrown) {
      trouble = thrown;
    }
    await pause(25);
  } while (performance.now() < giveUp);
  throw new Error(`Waited ${within} ms in vain: ${what}.`, { cause: trouble });
}

function said(child: ChildProcess, ready: RegExp, within: number): Promise<RegExpMatchArray> {
  return new Promise((resolve, reject) => {
    let output = "";
    const tooLong = setTimeout(() => {
      reject(new Error(`Not ready within ${within} ms. It said: ${output}`));
    }, within);
    const hear = (bytes: Buffer): void => {
      output += bytes.toString();
      const match = ready.exec(output);
      if (match !== null) {
        clearTimeout(tooLong);
        resolve(match);
      }
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(tooLong);
      reject(new Error(`Ended with ${String(code)}. It said: ${output}`));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
    return;
  }
  const gone = new Promise((resolve) => child.once("exit", resolve));
  signal(child, "SIGTERM");
  const insist = setTimeout(() => {
    signal(child, "SIGKILL");
  }, 5_000);
  await gone;
  clearTimeout(insist);
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    // It has ended meanwhile.
  }
}
