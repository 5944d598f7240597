import { isNumber, isText, shape } from "../shared/guards";
import type { PairAnswer, PairTrouble } from "../shared/protocol";
import { postOf, replyOf, urlOf, type Reply } from "./asking";
import { isPaired, type ServerKey } from "./server-key";

/** Pairs this browser with the server: the server shows a code, the user types it here. */
export interface Pairing {
  start(): Promise<PairAnswer>;
  /** With the right code the token is kept, and the server can be asked at once. */
  finish(code: string): Promise<PairAnswer>;
}

export interface PairingParts {
  readonly port: () => Promise<number>;
  readonly key: ServerKey;
  /** What the user calls this browser. */
  readonly name: string;
  readonly deadline?: () => AbortSignal;
}

const PATIENCE_MS = 10_000;
const isStarted = shape<{ readonly seconds: number }>({ seconds: isNumber });
const isCoded = shape<{ readonly error: { readonly code: string } }>({
  error: shape<{ readonly code: string }>({ code: isText }),
});

export function createPairing({ port, key, name, deadline }: PairingParts): Pairing {
  const end = deadline ?? (() => AbortSignal.timeout(PATIENCE_MS));

  return {
    async start() {
      const url = urlOf(await port(), "/api/v1/pair/start");
      const reply = await replyOf(url, isStarted, postOf({ name }), end());
      return reply.kind === "good" ? { kind: "started", seconds: reply.value.seconds } : failureOf(reply);
    },
    async finish(code) {
      const url = urlOf(await port(), "/api/v1/pair/finish");
      const reply = await replyOf(url, isPaired, postOf({ code }), end());
      if (reply.kind !== "good") {
        return failureOf(reply);
      }
      await key.keep({ client: reply.value.client, token: reply.value.token });
      return { kind: "paired" };
    },
  };
}

/** What the server's codes mean to the user. */
const TROUBLES: Readonly<Record<string, PairTrouble>> = {
  "wrong-code": "wrong-code",
  "pairing-over": "over",
  "no-pairing": "over",
  "pairing-busy": "busy",
  "pairing-too-often": "busy",
};

function failureOf(reply: Exclude<Reply<unknown>, { kind: "good" }>): PairAnswer {
  if (reply.kind === "away") {
    return { kind: "failed", why: "away" };
  }
  const code = reply.kind === "bad" && isCoded(reply.body) ? reply.body.error.code : "";
  return { kind: "failed", why: TROUBLES[code] ?? "refused" };
}

/** What the user calls their browser, from what it calls itself. */
export function browserName(userAgent: string): string {
  const system = ["Windows", "Mac OS X", "CrOS", "Linux"].find((name) => userAgent.includes(name));
  const browser = [
    ["Firefox/", "Firefox"],
    ["Edg/", "Edge"],
    ["OPR/", "Opera"],
    ["Chrome/", "Chromium"],
  ].find(([mark]) => mark !== undefined && userAgent.includes(mark))?.[1];
  return [browser ?? "Browser", system].filter(Boolean).join(" - ");
}
