/** Asks the server that the page came from about itself; drafts go another way. */

const AGAIN_MS = 2000;

/** The answer; nothing where there is none, which the review beside says more loudly. */
export async function post(path, content) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(content),
      cache: "no-store",
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks for the state of the server again and again while somebody looks at the page, and at once when somebody comes back.
 *
 * @param {(state: object|undefined) => void} seen gets it, and nothing where there is no answer
 */
export function watchState(seen) {
  let timer = 0;
  const ask = async () => {
    if (document.hidden) return;
    seen(await post("/api/v1/state", {}));
    clearTimeout(timer);
    timer = setTimeout(ask, AGAIN_MS);
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
