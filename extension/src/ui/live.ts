import type { DraftState } from "../shared/protocol";
import type { Kit } from "./kit";
import { things } from "./strings";

/** How long the state must stand before it is spoken, so that nobody is talked over while typing; milliseconds. */
export const QUIET = 1200;

/** What a screen reader hears. */
export interface Live {
  readonly element: HTMLElement;
  /** Said once, at the next pause of the reader. */
  readonly say: (text: string) => void;
  /** Says how many things there are to look at, when that number has changed and writing has stopped. */
  follow(state: DraftState): void;
  /** Forgets what is still to be said. */
  hush(): void;
}

/** The one polite live region of the page. */
export function createLive(kit: Kit): Live {
  // One text that changes: see `Parts` of the chip for why no node may go.
  const text = kit.document.createTextNode("");
  const element = kit.make("p", { class: "unseen", role: "status", "aria-live": "polite" }, text);
  let told = 0;
  let cancel = (): void => undefined;
  const say = (words: string): void => {
    // The same words twice are two events: a blank that nobody hears makes the second a change.
    text.nodeValue = text.nodeValue === words ? `${words}\u00a0` : words;
  };
  return {
    element,
    say,
    follow(state) {
      cancel();
      const count = countOf(state);
      if (count === undefined || count === told) return;
      cancel = kit.later(QUIET, () => {
        told = count;
        say(count === 0 ? kit.say("ui_live_none") : things(kit.say, count));
      });
    },
    hush() {
      cancel();
      told = 0;
      text.nodeValue = "";
    },
  };
}

/** Undefined while nothing is known about the text as it stands. */
function countOf(state: DraftState): number | undefined {
  if (state.kind === "warnings") return state.count;
  return state.kind === "fine" || state.kind === "not-outreach" ? 0 : undefined;
}
