import type { Channel } from "../shared/channel";
import type { PairAnswer, PairTrouble } from "../shared/protocol";
import { make, makeButton } from "./dom";
import type { Words } from "./words";

export interface PairViewParts {
  readonly page: Document;
  readonly channel: Channel;
  readonly words: Words;
}

const TROUBLES: Readonly<Record<PairTrouble, string>> = {
  "wrong-code": "options_pair_wrong",
  over: "options_pair_over",
  busy: "options_pair_busy",
  away: "options_server_away",
  refused: "options_pair_refused",
};

/** A button that starts the pairing, then the field for the code that the server shows. */
export function pairView({ page, channel, words }: PairViewParts): HTMLElement {
  const start = makeButton(page, words("options_pair_button"), () => void channel.ask({ kind: "pair" }).then(show));
  start.id = "pair-start";
  start.classList.add("main");
  const code = make(page, "input", "field short");
  code.id = "pair-code";
  code.type = "text";
  code.inputMode = "numeric";
  code.autocomplete = "off";
  code.maxLength = 7;
  code.setAttribute("aria-describedby", "pair-problem");
  const label = make(page, "label", "", words("options_pair_code"));
  label.htmlFor = code.id;
  const finish = make(page, "button", "button main", words("options_pair_finish"));
  finish.type = "submit";
  const look = make(page, "p", "soft", words("options_pair_look"));
  const form = make(page, "form", "row", label, code, finish);
  form.id = "pair-form";
  form.noValidate = true;
  const problem = make(page, "p", "problem");
  problem.id = "pair-problem";
  problem.role = "alert";

  const asking = (on: boolean): void => {
    start.hidden = on;
    look.hidden = form.hidden = !on;
  };

  const show = (answer: PairAnswer): void => {
    problem.textContent = answer.kind === "failed" ? words(TROUBLES[answer.why]) : "";
    asking(answer.kind === "started" || (answer.kind === "failed" && answer.why === "wrong-code"));
    if (answer.kind !== "paired") {
      code.value = "";
      (form.hidden ? start : code).focus();
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // People type what they see, and that may be three digits, a space and three more.
    const typed = code.value.replace(/\s/gu, "");
    if (/^\d{6}$/u.test(typed)) {
      void channel.ask({ kind: "pair", code: typed }).then(show);
    } else {
      code.focus();
    }
  });

  asking(false);
  return make(page, "div", "pair", start, look, form, problem);
}
