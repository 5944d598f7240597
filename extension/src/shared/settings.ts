import { isRecord, isText, isTruth, listOf, shape, type Guard } from "./guards";
import { isOrigin } from "./origins";
import type { Settings } from "./protocol";

/** What can be wrong with settings that come from a file, and in which field of it. */
export interface SettingsProblem {
  readonly problem: "not-settings" | "version" | "unknown-field" | Exclude<keyof Settings, "version">;
  readonly field: string;
}

/** Milliseconds of quiet before a review. */
export const DEBOUNCE = { least: 200, most: 5000 };
/** What TCP allows. */
export const PORT = { least: 1, most: 65535 };
/** How much of a dismissed wording is kept, in UTF-16 code units: enough to know it again in the list. */
export const QUOTE_KEPT = 120;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  port: 8742,
  enabledSites: [],
  rulesOff: [],
  neverAgain: [],
  askBeforeSending: true,
  debounce: 600,
};

const within =
  ({ least, most }: { readonly least: number; readonly most: number }): Guard<number> =>
  (value): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;

const FIELDS: { readonly [K in Exclude<keyof Settings, "version">]: Guard<Settings[K]> } = {
  port: within(PORT),
  enabledSites: listOf(isOrigin),
  rulesOff: listOf(isText),
  neverAgain: listOf(shape<Settings["neverAgain"][number]>({ id: isText, rule: isText, quote: isText })),
  askBeforeSending: isTruth,
  debounce: within(DEBOUNCE),
};

/** Settings with the standard in place of what is missing or wrong, and what was wrong. Nothing of another shape is kept. */
export function readSettings(value: unknown): {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
} {
  if (!isRecord(value)) {
    return { settings: DEFAULT_SETTINGS, problems: [{ problem: "not-settings", field: "" }] };
  }
  const given = <K extends keyof typeof FIELDS>(name: K, guard: Guard<Settings[K]>): Settings[K] => {
    const field = value[name];
    return guard(field) ? field : DEFAULT_SETTINGS[name];
  };
  const settings: Settings = {
    version: 1,
    port: given("port", FIELDS.port),
    enabledSites: unique(given("enabledSites", FIELDS.enabledSites)),
    rulesOff: unique(given("rulesOff", FIELDS.rulesOff)),
    neverAgain: given("neverAgain", FIELDS.neverAgain).map(({ id, rule, quote }) => ({
      id,
      rule,
      quote: quote.slice(0, QUOTE_KEPT),
    })),
    askBeforeSending: given("askBeforeSending", FIELDS.askBeforeSending),
    debounce: given("debounce", FIELDS.debounce),
  };
  return { settings, problems: problemsOf(value) };
}

function problemsOf(value: Record<string, unknown>): readonly SettingsProblem[] {
  if (value["version"] !== 1) {
    return [{ problem: "version", field: "version" }];
  }
  return Object.keys(value).flatMap((field): SettingsProblem[] => {
    if (!isField(field)) {
      return field === "version" ? [] : [{ problem: "unknown-field", field }];
    }
    return FIELDS[field](value[field]) ? [] : [{ problem: field, field }];
  });
}

function isField(name: string): name is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, name);
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}
