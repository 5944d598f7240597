import type { DraftState, Finding } from "../../../src/shared/protocol";
import { createOverlay } from "../../../src/ui/create";
import type { Later } from "../../../src/ui/kit";
import type { Overlay, PanelView } from "../../../src/ui/overlay";
import type { Box } from "../../../src/ui/place";
import type { Say } from "../../../src/ui/strings";
import en from "../../../src/_locales/en/messages.json";

/** The English words, filled in as a browser does. */
export const say: Say = (key, ...parts) =>
  en[key].message.replace(/\$(\d)/g, (_, number: string) => parts[Number(number) - 1] ?? "");

/** Timers that run when the test says so. */
export class Timers {
  readonly #waiting = new Set<() => void>();

  readonly later: Later = (_, action) => {
    this.#waiting.add(action);
    return () => this.#waiting.delete(action);
  };

  run(): void {
    for (const action of this.#waiting) {
      this.#waiting.delete(action);
      action();
    }
  }
}

export const WARNINGS: DraftState = { kind: "warnings", count: 2, worst: "error" };

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    id: "f1",
    mistake: "ask-for-names",
    rule: "introduction",
    severity: "error",
    part: "body",
    start: 5,
    end: 20,
    quote: "introduce me to",
    message: "This asks to be introduced.",
    why: "An introduction is a recommendation.",
    suggestion: "How do you see it yourself?",
    article: { mistake: 4, title: "Earn the introduction" },
    ...change,
  };
}

export function view(change: Partial<PanelView> = {}): PanelView {
  return {
    state: WARNINGS,
    findings: [finding(), finding({ id: "f2", severity: "hint", article: { mistake: 1, title: "A conversation" } })],
    gamePlan: { reason: true, research: false, questions: 2, courtesy: false },
    strengths: [{ signal: "purpose", quote: "I read your talk" }],
    review: undefined,
    ...change,
  };
}

/** A page with a mail being written, and an overlay whose shadow root a test may look into. */
export class Stage {
  readonly timers = new Timers();
  readonly body: HTMLElement;
  readonly send: HTMLElement;
  readonly overlay: Overlay;
  readonly #stops: (() => void)[] = [];

  constructor() {
    const add = (parent: Element, tag: string, text = ""): HTMLElement => {
      const child = document.createElement(tag);
      child.textContent = text;
      parent.append(child);
      return child;
    };
    const form = add(document.body, "form");
    this.body = add(form, "div", "Please introduce me to her.");
    this.body.setAttribute("contenteditable", "true");
    this.body.tabIndex = 0;
    this.send = add(add(form, "p"), "button", "Send");
    this.send.setAttribute("type", "button");
    // This browser of the tests draws nothing.
    ShadowRoot.prototype.elementFromPoint = () => null;
    this.body.focus();
    this.overlay = createOverlay(document, { mode: "open", say, later: this.timers.later });
  }

  /** Listens on the page for as long as the stage stands. */
  hear(target: EventTarget, type: string, listener: (event: Event) => void, capture: boolean): void {
    target.addEventListener(type, listener, capture);
    this.#stops.push(() => {
      target.removeEventListener(type, listener, capture);
    });
  }

  /** Gives the page a size and its elements places; what lies where follows from that. */
  layOut(places: ReadonlyMap<Element, Box>): void {
    const root = document.documentElement;
    Object.defineProperty(root, "clientWidth", { value: 1000, configurable: true });
    Object.defineProperty(root, "clientHeight", { value: 700, configurable: true });
    for (const [element, { left, top, width, height }] of places) {
      element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
    }
    document.elementsFromPoint = (x, y) => {
      const hit = ([, box]: readonly [Element, Box]): boolean =>
        x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height;
      return [...places].filter(hit).map(([element]) => element);
    };
  }

  get root(): ShadowRoot {
    return document.querySelector("netiquette-overlay")!.shadowRoot!;
  }

  one(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  }

  /** The button of that visible text or accessible name. */
  button(name: string): HTMLElement {
    const found = [...this.root.querySelectorAll("button")].find(
      (button) => button.getAttribute("aria-label") === name || button.textContent.startsWith(name),
    );
    if (!found) throw new Error(`no button ${name}`);
    return found;
  }

  /** Presses a key where the focus is; the event that went through. */
  key(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
    const at = this.root.activeElement ?? document.activeElement ?? document.body;
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, composed: true, ...more });
    at.dispatchEvent(event);
    return event;
  }

  end(): void {
    this.overlay.remove();
    for (const stop of this.#stops) stop();
    document.body.replaceChildren();
  }
}
