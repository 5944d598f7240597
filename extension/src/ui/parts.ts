import type { Finding } from "../shared/protocol";
import { copyText } from "./copy";
import type { Kit } from "./kit";
import type { Dismissal } from "./overlay";

// Pieces that card, panel and question share.

/** Severity in words, with its own shape. */
export function severityPill(kit: Kit, { severity }: Finding): HTMLElement {
  return kit.make("span", { class: "pill", "data-tone": severity }, kit.icon(severity), kit.say(`ui_${severity}`));
}

/** The words in question; undefined where the message repeats them, or where it is about what is absent. */
export function quoteOf(kit: Kit, { quote, message }: Finding): HTMLElement | undefined {
  const words = quote.trim();
  if (!words || message.includes(words)) return undefined;
  return kit.make("span", { class: "quote", dir: "auto" }, kit.say("ui_quote", words));
}

const COPIED_FOR = 2500;

/** A button that copies, and says whether it did. */
export function copyButton(kit: Kit, text: string, what: string, announce: (text: string) => void): HTMLElement {
  const label = kit.make("span", {}, kit.say("ui_copy"));
  const tell = (done: boolean): void => {
    const words = kit.say(done ? "ui_copied" : "ui_copy_failed");
    label.textContent = words;
    announce(words);
    kit.later(COPIED_FOR, () => (label.textContent = kit.say("ui_copy")));
  };
  const press = (): void => void copyText(kit.document, text).then(tell);
  return kit.button({ class: "quiet copy", title: what }, press, kit.icon("copy"), label);
}

const CHOICES = [
  ["not-now", "not_now"],
  ["wording", "never"],
  ["rule", "rule_off"],
  ["site", "site_off"],
] as const satisfies readonly (readonly [Dismissal, string])[];

/** The four ways to set a finding aside, behind one button: each says what it does and for how long. */
export function setAside(
  kit: Kit,
  dismiss: (how: Dismissal) => void,
  toggled: (open: boolean) => void = () => undefined,
): { readonly toggle: HTMLElement; readonly choices: HTMLElement } {
  const site = kit.document.defaultView?.location.hostname ?? "";
  const choices = kit.make("div", {
    class: "choices",
    role: "group",
    "aria-label": kit.say("ui_set_aside"),
    hidden: "",
  });
  for (const [how, name] of CHOICES) {
    const press = (): void => {
      dismiss(how);
    };
    const words = [
      kit.make("b", {}, kit.say(`ui_${name}`)),
      " ",
      kit.make("small", {}, kit.say(`ui_${name}_text`, site)),
    ];
    choices.append(kit.button({ "data-how": how }, press, ...words));
  }
  const toggle = kit.button(
    { class: "quiet", "aria-expanded": "false" },
    () => {
      choices.hidden = !choices.hidden;
      toggle.setAttribute("aria-expanded", String(!choices.hidden));
      toggled(!choices.hidden);
    },
    kit.say("ui_set_aside"),
    kit.icon("more"),
  );
  return { toggle, choices };
}

/** The × of a thing that can be closed. */
export function closeButton(kit: Kit, close: () => void): HTMLElement {
  const name = kit.say("ui_close");
  return kit.button({ class: "close", "aria-label": name, title: name }, close, kit.icon("cross"));
}
