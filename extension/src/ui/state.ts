import type { DraftState, Severity } from "../shared/protocol";
import type { Icon } from "./icons";
import { things, type Key, type Say } from "./strings";

/** How a state of the draft looks and reads: by shape and words, and only then by colour. */
export interface Look {
  readonly icon: Icon;
  /** Which colours; `soft` asks for no attention. */
  readonly tone: Severity | "good" | "soft";
  /** A few words, for the chip. */
  readonly label: string;
  /** A sentence or two, for the panel. */
  readonly text: string;
}

const LABELS = {
  checking: "ui_checking",
  fine: "ui_fine",
  "not-outreach": "ui_not_outreach",
  away: "ui_away",
  unpaired: "ui_unpaired",
  off: "ui_off",
} as const;

const TEXTS = {
  checking: "ui_checking_text",
  fine: "ui_fine_text",
  "not-outreach": "ui_not_outreach_text",
  away: "ui_away_text",
  unpaired: "ui_unpaired_text",
  off: "ui_off_text",
} as const;

const UNCHECKED = {
  empty: ["ui_empty", "ui_empty_text"],
  "too-long": ["ui_too_long", "ui_too_long_text"],
  refused: ["ui_refused", "ui_refused_text"],
} as const satisfies Record<string, readonly [Key, Key]>;

/** The look of a state. */
export function lookOf(state: DraftState, say: Say): Look {
  switch (state.kind) {
    case "warnings":
      return {
        icon: state.worst,
        tone: state.worst,
        label: things(say, state.count),
        text: say(state.worst === "hint" ? "ui_hints_text" : "ui_warnings_text"),
      };
    case "not-checked": {
      const [label, text] = UNCHECKED[state.reason];
      return { icon: state.kind, tone: "soft", label: say(label), text: say(text) };
    }
    default:
      return {
        icon: state.kind,
        tone: state.kind === "fine" ? "good" : "soft",
        label: say(LABELS[state.kind]),
        text: say(TEXTS[state.kind]),
      };
  }
}

const SEVERITIES = { error: "ui_error", warning: "ui_warning", hint: "ui_hint" } as const;

/** A severity in kind words. */
export const severityWords = (severity: Severity, say: Say): string => say(SEVERITIES[severity]);
