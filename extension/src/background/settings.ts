import type { Settings } from "../shared/protocol";
import { QUOTE_KEPT, readSettings } from "../shared/settings";

/** The part of `chrome.storage.local` that settings are kept in. */
export interface Storage {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export type Change = Partial<Omit<Settings, "version">>;

/** The user's settings, kept in the browser. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /** Keeps a change that depends on what was there; changes wait for each other. Rejects what is no setting, and keeps nothing of it. */
  change(next: (before: Settings) => unknown): Promise<Settings>;
}

const KEY = "settings";
/** Dismissed wordings beyond this are forgotten, the oldest first. */
const NEVER_AGAIN_KEPT = 500;

export function createSettingsStore(
  storage: Storage,
  onChange: (after: Settings, before: Settings) => Promise<void> | void,
): SettingsStore {
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<Settings> => readSettings((await storage.get(KEY))[KEY]).settings;

  const changeNow = async (next: (before: Settings) => unknown): Promise<Settings> => {
    const before = await read();
    const wanted = next(before);
    const { settings, problems } = readSettings(typeof wanted === "object" ? { ...before, ...wanted } : wanted);
    if (problems.length > 0) {
      throw new Error(`not settings: ${problems.map(({ field }) => field).join(", ")}`);
    }
    const after = { ...settings, neverAgain: settings.neverAgain.slice(-NEVER_AGAIN_KEPT) };
    await storage.set({ [KEY]: after });
    await onChange(after, before);
    return after;
  };

  const change = (next: (before: Settings) => unknown): Promise<Settings> => {
    const mine = last.then(() => changeNow(next));
    last = mine.catch(() => undefined);
    return mine;
  };

  return { read, change };
}

/** The change that never shows a wording again. */
export function withoutWording(
  finding: { readonly id: string; readonly rule: string; readonly quote: string },
  before: Settings,
): Change {
  const others = before.neverAgain.filter(({ id }) => id !== finding.id);
  return {
    neverAgain: [...others, { id: finding.id, rule: finding.rule, quote: finding.quote.slice(0, QUOTE_KEPT) }],
  };
}

/** The change that turns a rule off. */
export function withoutRule(rule: string, before: Settings): Change {
  return { rulesOff: [...before.rulesOff, rule] };
}

/** The change that turns a site on. */
export function withSite(origin: string, before: Settings): Change {
  return { enabledSites: [...before.enabledSites, origin] };
}

/** The change that turns a site off. */
export function withoutSite(origin: string, before: Settings): Change {
  return { enabledSites: before.enabledSites.filter((site) => site !== origin) };
}
