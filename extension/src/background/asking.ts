import type { Guard } from "../shared/guards";

/** What came of a request. */
export type Reply<T> =
  | { readonly kind: "good"; readonly value: T }
  | { readonly kind: "bad"; readonly status: number; readonly body: unknown }
  | { readonly kind: "strange" | "away" | "slow" };

/** Asks the server: no cookies, no cache, no redirect. Never rejects. */
export async function replyOf<T>(
  url: string,
  guard: Guard<T>,
  init: RequestInit,
  signal: AbortSignal,
): Promise<Reply<T>> {
  try {
    const response = await fetch(url, {
      ...init,
      signal,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    const body = await jsonOf(response);
    if (!response.ok) {
      return { kind: "bad", status: response.status, body };
    }
    return guard(body) ? { kind: "good", value: body } : { kind: "strange" };
  } catch {
    return { kind: signal.aborted ? "slow" : "away" };
  }
}

/** A request that posts this as JSON. */
export function postOf(content: object, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(content),
  };
}

/** Where a path of the server is. */
export function urlOf(port: number, path: string): string {
  return `http://127.0.0.1:${port}${path}`;
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
