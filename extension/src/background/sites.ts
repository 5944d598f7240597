import { covers, patternOf } from "../shared/origins";
import type { RegisteredScript, Sites, SitesParts } from "./sites-parts";

const SCRIPT_ID = "site";
const STYLE_ID = "site-style";

/** Keeps what the browser runs in step with the sites that are on. */
export function createSites(parts: SitesParts): Sites {
  let last: Promise<void> = Promise.resolve();

  const isKnown = (origin: string): boolean => parts.known.some((pattern) => covers(pattern, origin));

  const allowed = async (origins: readonly string[]): Promise<readonly string[]> => {
    const given = (await parts.permissions.getAll()).origins ?? [];
    return origins.filter((origin) => given.some((pattern) => covers(pattern, origin)));
  };

  const register = async (matches: readonly string[]): Promise<void> => {
    const there = (await parts.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    if (there.length > 0) {
      await parts.scripting.unregisterContentScripts({ ids: there });
    }
    if (matches.length > 0) {
      await parts.scripting.registerContentScripts(registrations(matches));
    }
  };

  const bringInto = async (origin: string): Promise<void> => {
    const tabs = await parts.tabs.query({ url: patternOf(origin) });
    const shown = tabs.filter(({ url }) => url !== undefined && new URL(url).origin === origin);
    await Promise.all(shown.flatMap(({ id }) => (id === undefined ? [] : [inject(id)])));
  };

  const inject = async (tab: number): Promise<void> => {
    if (await parts.isThere(tab)) {
      return;
    }
    await parts.scripting.insertCSS({ target: { tabId: tab, allFrames: true }, files: ["highlights.css"] });
    await parts.scripting.executeScript({ target: { tabId: tab }, files: ["content.js"] });
  };

  const syncNow = async (enabled: readonly string[]): Promise<void> => {
    const own = await allowed(enabled.filter((origin) => !isKnown(origin)));
    await register([...new Set(own.map(patternOf))].sort());
    // A tab that is closing or shows an error page cannot be reached, and need not be.
    await Promise.allSettled(own.map(bringInto));
  };

  const sync = (enabled: readonly string[]): Promise<void> => {
    last = last.then(
      () => syncNow(enabled),
      () => syncNow(enabled),
    );
    return last;
  };

  const forget = async (gone: readonly string[], enabled: readonly string[]): Promise<void> => {
    const needed = new Set([...enabled.map(patternOf), ...parts.required]);
    const origins = gone.filter((origin) => !isKnown(origin)).map(patternOf);
    for (const pattern of origins.filter((one) => !needed.has(one))) {
      await parts.permissions.remove({ origins: [pattern] });
    }
  };

  return { sync, forget };
}

function registrations(matches: readonly string[]): RegisteredScript[] {
  return [
    { id: SCRIPT_ID, matches: [...matches], js: ["content.js"], runAt: "document_start", persistAcrossSessions: true },
    {
      id: STYLE_ID,
      matches: [...matches],
      css: ["highlights.css"],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: "document_start",
      persistAcrossSessions: true,
    },
  ];
}
