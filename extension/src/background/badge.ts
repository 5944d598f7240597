import type { DraftState, Severity } from "../shared/protocol";

/** The part of `chrome.action` that the badge is made of. */
export interface Action {
  setBadgeText(details: { tabId: number; text: string }): Promise<void>;
  setBadgeBackgroundColor(details: { tabId: number; color: string }): Promise<void>;
  setBadgeTextColor(details: { tabId: number; color: string }): Promise<void>;
  setIcon(details: { tabId: number; path: Record<string, string> }): Promise<void>;
  setTitle(details: { tabId: number; title: string }): Promise<void>;
}

/** What the toolbar's button says about a tab, in the user's language. */
export type BadgeWords = (
  key:
    | "manifest_name"
    | "background_badge_away"
    | "background_badge_unpaired"
    | "background_badge_off"
    | "background_badge_warnings",
  count?: string,
) => string;

/** The toolbar's button: how many warnings, `!` when the server is away, grey where the site is off. */
export interface Badge {
  show(tab: number, state: DraftState): Promise<void>;
  /** Takes the grey away from a site that is on; a count that stands there stays. */
  on(tab: number): Promise<void>;
}

/** White on each reaches 4.5:1. */
const GROUND: Readonly<Record<Severity | "away", string>> = {
  error: "#b3243f",
  warning: "#8a5200",
  hint: "#2a5ba8",
  away: "#5b6265",
};

export function createBadge(action: Action, words: BadgeWords): Badge {
  const look = async (tab: number, mood: "on" | "off", title: string): Promise<void> => {
    await action.setIcon({ tabId: tab, path: { 16: `icons/${mood}-16.png`, 32: `icons/${mood}-32.png` } });
    await action.setTitle({ tabId: tab, title });
  };

  return {
    async show(tab, state) {
      const { text, color, title } = faceOf(state, words);
      await Promise.all([
        action.setBadgeText({ tabId: tab, text }),
        action.setBadgeBackgroundColor({ tabId: tab, color }),
        action.setBadgeTextColor({ tabId: tab, color: "#ffffff" }),
        look(tab, state.kind === "off" ? "off" : "on", title),
      ]);
    },
    on: (tab) => look(tab, "on", words("manifest_name")),
  };
}

function faceOf(state: DraftState, words: BadgeWords): { text: string; color: string; title: string } {
  const name = words("manifest_name");
  switch (state.kind) {
    case "warnings":
      return {
        text: String(state.count),
        color: GROUND[state.worst],
        title: `${name}: ${words("background_badge_warnings", String(state.count))}`,
      };
    case "away":
    case "unpaired":
      return { text: "!", color: GROUND.away, title: `${name}: ${words(`background_badge_${state.kind}`)}` };
    case "off":
      return { text: "", color: GROUND.away, title: `${name}: ${words("background_badge_off")}` };
    case "checking":
    case "fine":
    case "not-outreach":
    case "not-checked":
      return { text: "", color: GROUND.hint, title: name };
  }
}
