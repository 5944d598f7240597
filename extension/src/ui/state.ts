import type { DraftState, Severity } from "../shared/protocol";
import type { Icon } from "./icons";
import { things, type Say } from "./strings";

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

/** The look of a state. */
export function lookOf(state: DraftState, say: Say): Look {
  if (state.kind === "warnings") {
    const text = say(state.worst === "hint" ? "ui_hints_text" : "ui_warnings_text");
    return { icon: state.worst, tone: state.worst, label: things(say, state.count), text };
  }
  const name = wordsOf(state);
  const tone = state.kind === "fine" ? "good" : "soft";
  return { icon: state.kind, tone, label: say(`ui_${name}`), text: say(`ui_${name}_text`) };
}

function wordsOf(state: Exclude<DraftState, { kind: "warnings" }>) {
  if (state.kind === "not-outreach") return "not_outreach";
  if (state.kind !== "not-checked") return state.kind;
  return state.reason === "too-long" ? "too_long" : state.reason;
}
