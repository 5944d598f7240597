import type { Finding, GamePlan } from "../shared/protocol";
import type { Kit } from "./kit";
import type { PanelActions, PanelView } from "./overlay";
import { closeButton, copyButton, quoteOf, setAside, severityPill } from "./parts";
import { lookOf } from "./state";

/** What the panel needs to hear from the person, beside its actions. */
export interface PanelEvents {
  readonly close: () => void;
  readonly announce: (text: string) => void;
  /** Takes a node away without ending the undo step of somebody who types. */
  readonly discard: (node: HTMLElement) => void;
}

/** The side card with everything about the draft. */
export interface Panel {
  readonly element: HTMLElement;
  /** Shows a newer view; focus, scroll position and what was unfolded stay where they are. */
  show(view: PanelView, actions: PanelActions): void;
}

const PANEL_TITLE = "panel-title";

/** An empty panel. */
export function createPanel(kit: Kit, events: PanelEvents): Panel {
  const content = kit.make("div", { class: "scroll" });
  const title = kit.make("h2", { id: PANEL_TITLE }, kit.say("ui_panel"));
  const element = kit.make(
    "section",
    { class: "box panel", role: "region", tabindex: "-1", "aria-labelledby": PANEL_TITLE },
    kit.make("div", { class: "head" }, title, closeButton(kit, events.close)),
    content,
  );
  let shown = "";
  let parts: readonly HTMLElement[] = [];
  let actions: PanelActions | undefined;
  const acts: PanelActions = {
    jump: (finding) => actions?.jump(finding),
    dismiss: (finding, how) => actions?.dismiss(finding, how),
  };
  return {
    element,
    show(view, next) {
      actions = next;
      const now = JSON.stringify([view.state, view.findings, view.gamePlan, view.strengths]);
      if (now === shown) return;
      shown = now;
      const keep = remember(kit, element, content);
      for (const part of parts) events.discard(part);
      parts = draw(kit, view, acts, events).filter((part) => part !== undefined);
      content.append(...parts);
      keep();
    },
  };
}

function draw(kit: Kit, view: PanelView, actions: PanelActions, events: PanelEvents): (HTMLElement | undefined)[] {
  const known = view.state.kind !== "away" && view.state.kind !== "off" && view.state.kind !== "unpaired";
  return [
    summary(kit, view),
    view.state.kind === "away" ? howToStart(kit, events) : undefined,
    known && view.findings.length > 0 ? findings(kit, view, actions) : undefined,
    known && view.gamePlan && view.state.kind !== "not-outreach" ? gamePlan(kit, view.gamePlan) : undefined,
    known && view.strengths.length > 0 ? strengths(kit, view) : undefined,
    kit.make("p", { class: "privacy soft small" }, kit.icon("lock"), kit.say("ui_privacy")),
  ];
}

function summary(kit: Kit, { state }: PanelView): HTMLElement {
  const { icon, tone, label, text } = lookOf(state, kit.say);
  return kit.make(
    "div",
    { class: "summary", "data-tone": tone, "data-state": state.kind },
    kit.make("span", { class: "badge" }, kit.icon(icon)),
    kit.make("div", {}, kit.make("p", { class: "big" }, label), kit.make("p", { class: "soft" }, text)),
  );
}

function howToStart(kit: Kit, events: PanelEvents): HTMLElement {
  const command = kit.say("ui_start_command");
  return kit.make(
    "div",
    { class: "start" },
    kit.make("code", {}, command),
    copyButton(kit, command, kit.say("ui_copy_command"), events.announce),
  );
}

function findings(kit: Kit, view: PanelView, actions: PanelActions): HTMLElement {
  const list = kit.make("ol", { class: "findings", "aria-label": kit.say("ui_findings") });
  for (const finding of view.findings) {
    const { toggle, choices } = setAside(kit, (how) => {
      actions.dismiss(finding, how);
    });
    // A screen reader's list of buttons would say the same words for every finding.
    toggle.setAttribute("aria-label", kit.say("ui_set_aside_which", finding.article.title));
    toggle.dataset["key"] = `aside ${finding.id}`;
    list.append(kit.make("li", {}, jumpButton(kit, finding, actions), toggle, choices));
  }
  return list;
}

function jumpButton(kit: Kit, finding: Finding, actions: PanelActions): HTMLElement {
  const jump = (): void => {
    actions.jump(finding);
  };
  return kit.button(
    { class: "jump", "data-key": `jump ${finding.id}`, title: kit.say("ui_jump") },
    jump,
    severityPill(kit, finding),
    kit.make("b", { dir: "auto" }, finding.article.title),
    quoteOf(kit, finding),
    kit.make("span", { class: "message", dir: "auto" }, finding.message),
  );
}

const LIGHTS = ["reason", "research", "questions", "courtesy"] as const;

function gamePlan(kit: Kit, plan: GamePlan): HTMLElement {
  const { make, say } = kit;
  const lights = make("ul", { class: "lights", "aria-labelledby": "plan-title" });
  for (const name of LIGHTS) {
    const lit = Boolean(plan[name]);
    const state = make("span", { class: "unseen" }, say(lit ? "ui_light_on" : "ui_light_off"));
    lights.append(
      make(
        "li",
        { class: lit ? "on" : "off" },
        make("span", { class: "bulb" }, kit.icon(lit ? "check" : "dash")),
        make(
          "span",
          {},
          make("b", {}, say(`ui_${name}`)),
          " ",
          state,
          " ",
          make("small", {}, say(`ui_${name}_${lit ? "on" : "off"}`)),
        ),
      ),
    );
  }
  return make("div", { class: "part" }, make("h3", { id: "plan-title" }, say("ui_plan")), lights);
}

const STRENGTHS = ["purpose", "research", "concrete_question", "courtesy", "reciprocity"] as const;

function strengths(kit: Kit, view: PanelView): HTMLElement {
  const { make, say } = kit;
  const list = make("ul", { class: "strengths", "aria-labelledby": "strengths-title" });
  for (const { signal, quote } of view.strengths) {
    const known = STRENGTHS.find((name) => name === signal);
    const name = say(known ? `ui_strength_${known}` : "ui_strength");
    const words = make("span", { class: "quote", dir: "auto" }, say("ui_quote", quote.trim()));
    list.append(make("li", {}, kit.icon("check"), make("span", {}, make("b", {}, name), words)));
  }
  return make("div", { class: "part" }, make("h3", { id: "strengths-title" }, say("ui_strengths")), list);
}

/** Notes what the person was at, and finds it again in what is drawn next. */
function remember(kit: Kit, element: HTMLElement, content: HTMLElement): () => void {
  const root = element.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  const inContent = active !== null && content.contains(active);
  const key = active?.closest("[data-key]")?.getAttribute("data-key");
  const unfolded = new Set(keyed(content, "[aria-expanded=true]").map((toggle) => toggle.dataset["key"]));
  const { scrollTop } = content;
  return () => {
    for (const toggle of keyed(content, "[aria-expanded]")) {
      if (unfolded.has(toggle.dataset["key"])) kit.press(toggle);
    }
    content.scrollTop = scrollTop;
    if (!inContent) return;
    const again = keyed(content, "[data-key]").find((node) => node.dataset["key"] === key);
    (again ?? element).focus({ preventScroll: true });
  };
}

function keyed(content: HTMLElement, selector: string): readonly HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>(selector)].filter((node) => !node.closest("[data-gone]"));
}
