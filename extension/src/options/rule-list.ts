import type { Mistake, RuleEntry, Settings } from "../shared/protocol";
import { byId, make, makeButton, makeSwitch } from "./dom";
import type { OptionsPage } from "./page";

/** In the order of the article. */
const MISTAKES: readonly { readonly id: Mistake; readonly title: string; readonly text: string }[] = [
  { id: "ask-for-job", title: "options_mistake_job", text: "options_mistake_job_text" },
  { id: "ask-for-validation", title: "options_mistake_validation", text: "options_mistake_validation_text" },
  { id: "no-game-plan", title: "options_mistake_plan", text: "options_mistake_plan_text" },
  { id: "ask-for-names", title: "options_mistake_names", text: "options_mistake_names_text" },
  { id: "making-demands", title: "options_mistake_demands", text: "options_mistake_demands_text" },
];

const SEVERITY: Readonly<Record<RuleEntry["severity"], string>> = {
  error: "options_severity_error",
  warning: "options_severity_warning",
  hint: "options_severity_hint",
};

/** The five mistakes, each with its rules once the server has told them. */
export interface RuleList {
  readonly settings: (settings: Settings) => void;
  readonly rules: (rules: readonly RuleEntry[]) => void;
}

export function ruleList({ page, words, change }: OptionsPage): RuleList {
  const place = byId(page, "rules", HTMLElement);
  const open = new Set<Mistake>();
  let off: readonly string[] = [];
  let rules: readonly RuleEntry[] = [];

  const turn = (id: string, on: boolean): void => {
    void change({ rulesOff: on ? off.filter((one) => one !== id) : [...off, id] });
  };

  const mistake = ({ id, title, text }: (typeof MISTAKES)[number]): HTMLElement => {
    const heading = make(page, "h3", "", words(title));
    heading.id = `mistake-${id}`;
    const toggle = makeSwitch(page, !off.includes(id), heading.id, (on) => {
      turn(id, on);
    });
    toggle.id = `switch-${id}`;
    const head = make(
      page,
      "div",
      "mistake-head",
      make(page, "div", "", heading, make(page, "p", "soft", words(text))),
      toggle,
    );
    return make(page, "div", "mistake", head, ...details(id));
  };

  const details = (id: Mistake): readonly HTMLElement[] => {
    const mine = rules.filter((rule) => rule.mistake === id);
    if (mine.length === 0) {
      return [];
    }
    const summary = make(page, "summary", "", words("options_rules_count", String(mine.length)));
    const box = make(page, "details", "", summary, ...mine.map(rule));
    box.open = open.has(id);
    box.addEventListener("toggle", () => {
      open[box.open ? "add" : "delete"](id);
    });
    return [box];
  };

  const rule = (entry: RuleEntry): HTMLElement => {
    const title = make(page, "span", "rule-title", entry.title);
    title.id = `rule-${entry.id}`;
    const toggle = makeSwitch(page, !off.includes(entry.id) && !off.includes(entry.mistake), title.id, (on) => {
      turn(entry.id, on);
    });
    toggle.id = `switch-${entry.id}`;
    toggle.disabled = off.includes(entry.mistake);
    const severity = make(page, "span", "severity", words(SEVERITY[entry.severity]));
    return make(
      page,
      "div",
      "rule",
      make(page, "div", "rule-head", make(page, "p", "", title, severity), toggle),
      make(page, "p", "soft", forReader(entry.why)),
      ...entry.examples.flags.slice(0, 1).map((text) => example("flagged", "options_example", text)),
      example("better", "options_instead", forReader(entry.suggestion)),
    );
  };

  const example = (kind: string, name: string, text: string): HTMLElement =>
    make(page, "p", `example soft ${kind}`, make(page, "b", "", words(name)), text);

  /** Sentences of the catalogue leave a gap for whom the mail is to. */
  const forReader = (text: string): string => {
    const filled = text.replaceAll("{reader}", words("options_reader"));
    return filled.charAt(0).toLocaleUpperCase(words("manifest_language")) + filled.slice(1);
  };

  /** Rules of a server that is away, so that what was turned off can be turned on again all the same. */
  const offUnseen = (): readonly HTMLElement[] =>
    rules.length > 0
      ? []
      : off
          .filter((id) => MISTAKES.every((one) => one.id !== id))
          .map((id) =>
            make(
              page,
              "div",
              "row",
              make(page, "span", "", id),
              makeButton(page, words("options_turn_on"), () => {
                turn(id, true);
              }),
            ),
          );

  const draw = (): void => {
    const focused = page.activeElement?.id ?? "";
    place.replaceChildren(...MISTAKES.map(mistake), ...offUnseen());
    if (focused.startsWith("switch-")) {
      page.getElementById(focused)?.focus();
    }
  };

  return {
    settings: ({ rulesOff }) => {
      off = rulesOff;
      draw();
    },
    rules: (found) => {
      rules = found;
      draw();
    },
  };
}
