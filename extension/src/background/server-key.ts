import { isText, shape } from "../shared/guards";
import { postOf, replyOf, urlOf, type Reply } from "./asking";
import { isProof, newNonce } from "./proof";
import type { Storage } from "./settings";

/** What this browser was given when it was paired. It is never exported, and never leaves before the server proved itself. */
export interface Paired {
  readonly client: string;
  readonly token: string;
}

/** Where in storage it is, apart from the settings. */
const KEY = "paired";

export const isPaired = shape<Paired>({ client: isText, token: isText });
const isProofAnswer = shape<{ readonly proof: string }>({ proof: isText });

/** Whether a request may go out: with these headers, or not because of this. */
export type Admission =
  | { readonly kind: "admitted"; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: "unpaired" | "stranger" }
  | { readonly kind: "trouble"; readonly reply: Exclude<Reply<unknown>, { kind: "good" }> };

/** What lets this browser ask the server on a port, once that has proved to be the one it was paired with. */
export interface ServerKey {
  /** Never rejects. */
  admit(port: number, end: AbortSignal): Promise<Admission>;
  /** Makes the server prove itself again before the next request: something went wrong, and another may sit there now. */
  doubt(): void;
  keep(paired: Paired): Promise<void>;
}

export interface ServerKeyParts {
  readonly storage: Storage;
  /** The extension's own. */
  readonly origin: string;
}

export function createServerKey({ storage, origin }: ServerKeyParts): ServerKey {
  /** The client and port that were proved. In memory only: a background that starts anew asks anew. */
  let proved: string | undefined;

  const admit = async (port: number, end: AbortSignal): Promise<Admission> => {
    const paired = (await storage.get(KEY))[KEY];
    if (!isPaired(paired)) {
      return { kind: "unpaired" };
    }
    const which = `${paired.client} ${port}`;
    if (proved !== which) {
      const trouble = await proveTo(paired, port, end);
      if (trouble) {
        return trouble;
      }
      proved = which;
    }
    return { kind: "admitted", headers: { Authorization: `Bearer ${paired.client}.${paired.token}` } };
  };

  const proveTo = async ({ client, token }: Paired, port: number, end: AbortSignal): Promise<Admission | undefined> => {
    const nonce = newNonce();
    const reply = await replyOf(urlOf(port, "/api/v1/pair/prove"), isProofAnswer, postOf({ client, nonce }), end);
    if (reply.kind === "good") {
      const good = await isProof(reply.value.proof, token, { port, origin, client, nonce });
      return good ? undefined : { kind: "stranger" };
    }
    return reply.kind === "bad" && reply.status === 401 ? { kind: "unpaired" } : { kind: "trouble", reply };
  };

  return {
    admit,
    doubt: () => {
      proved = undefined;
    },
    async keep(paired) {
      proved = undefined;
      await storage.set({ [KEY]: paired });
    },
  };
}
