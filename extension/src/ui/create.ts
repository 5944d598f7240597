import type { Finding } from "../shared/protocol";
import { drawCard, isForDraft } from "./card";
import { createChip, type ChipPlace } from "./chip";
import { rememberFocus, type GiveBack } from "./focus";
import { followText } from "./follow";
import { createHost } from "./host";
import { createKit, type Later } from "./kit";
import { createLive } from "./live";
import type { CardActions, Overlay, QuestionAnswers } from "./overlay";
import { boxOf, darkBehind, viewOf } from "./page";
import { createPanel, type Panel } from "./panel";
import { cardSpot, panelSpot, visiblePart, type Box, type Size, type Spot } from "./place";
import { drawQuestion, nextAnswer, openQuestion } from "./question";
import { sayInBrowser, type Say } from "./strings";
import { watch } from "./watch";

export interface OverlayOptions {
  /** Pages cannot look into a closed shadow root; tests can into an open one. */
  readonly mode?: ShadowRootMode;
  readonly say?: Say;
  readonly later?: Later;
}

const laterInBrowser: Later = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/** Something open, with what has to happen when it closes. */
interface Opened {
  readonly element: HTMLElement;
  readonly giveBack: GiveBack;
  readonly stop?: () => void;
}

/**
 * The overlay of a page. It touches nothing until something is to be shown. Made early, before the page's own scripts, it
 * hides from them every key and click that is meant for it.
 */
export function createOverlay(document: Document, options: OverlayOptions = {}): Overlay {
  const { mode = "closed", say = sayInBrowser, later = laterInBrowser } = options;
  const kit = createKit(document, say, later);
  const host = createHost(kit, mode, (event) => {
    key(event);
  });
  const live = createLive(kit);
  const chip = createChip(kit, host);
  let place: ChipPlace | undefined;
  let panel: Panel | undefined;
  let answers: QuestionAnswers | undefined;
  const open = new Map<"question" | "card" | "panel", Opened>();

  const mount = (): void => {
    host.mount();
    if (!live.element.isConnected) host.layer.append(live.element);
    host.layer.classList.toggle("dark", darkBehind(place?.body ?? document.body));
  };

  /** Shuts one; the focus goes back only if it was in there. */
  const shut = (which: "question" | "card" | "panel"): boolean => {
    const opened = open.get(which);
    if (!opened) return false;
    open.delete(which);
    const inside = opened.element.contains(host.root.activeElement);
    opened.stop?.();
    host.discard(opened.element);
    if (inside) opened.giveBack();
    return true;
  };

  const closeCard = (): void => void shut("card");
  const closePanel = (): void => void shut("panel");

  /** Takes the question away before the answer is given: what comes next finds the page as it was. */
  const answer = (which: keyof QuestionAnswers): boolean => {
    const closed = shut("question");
    if (closed) answers?.[which]();
    return closed;
  };

  const close = (): boolean => answer("look") || shut("card") || shut("panel");

  const put = (element: HTMLElement, spot: (size: Size) => Spot): void => {
    element.style.maxHeight = "none";
    const { left, top, maxHeight } = spot({ width: element.offsetWidth, height: element.offsetHeight });
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  };

  const putPanel = (): void => {
    const view = viewOf(document);
    const seen = (element: Element | undefined): Box | undefined => element && visiblePart(boxOf(element), view);
    const rtl = host.layer.dir === "rtl";
    if (panel) put(panel.element, (size) => panelSpot(size, view, seen(place?.body), seen(place?.beside), rtl));
  };

  const key = (event: KeyboardEvent): void => {
    const active = host.root.activeElement;
    const question = open.get("question");
    const inText = open.get("card") ?? open.get("panel");
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      close();
    } else if (question) {
      if (event.key !== "Tab") return;
      event.preventDefault();
      nextAnswer(question.element, active);
    } else if (inText?.element.contains(active) && isForDraft(event)) {
      if (!shut("card")) inText.giveBack();
    }
  };

  const showCard = (finding: Finding, near: DOMRect, actions: CardActions): void => {
    mount();
    shut("card");
    const body = place?.body ?? document.documentElement;
    const where = followText(document, body, near);
    const element = drawCard(kit, finding, {
      dismiss: (how) => {
        closeCard();
        actions.dismiss(how);
      },
      all: () => {
        closeCard();
        actions.all();
      },
      close: closeCard,
      announce: live.say,
      resized: () => {
        settle();
      },
    });
    const settle = (): void => {
      const at = where();
      if (at) put(element, (size) => cardSpot(at, size, viewOf(document), boxOf(body)));
      else closeCard();
    };
    const leave = (event: Event): void => {
      if (event.target !== host.element) closeCard();
    };
    const unwatch = watch(body, settle);
    const pages = new Set([document, body.ownerDocument]);
    for (const page of pages) page.addEventListener("pointerdown", leave, true);
    const stop = (): void => {
      unwatch();
      for (const page of pages) page.removeEventListener("pointerdown", leave, true);
    };
    open.set("card", { element, giveBack: rememberFocus(document, host.root), stop });
    host.layer.append(element);
    settle();
    element.focus({ preventScroll: true });
  };

  return {
    chip(next, state, onOpen) {
      place = next;
      mount();
      chip.show(next, state, onOpen);
      live.follow(state);
    },
    noChip() {
      chip.hide();
      live.hush();
      place = undefined;
    },
    card: showCard,
    panel(view, actions) {
      mount();
      const known = open.has("panel") ? panel : undefined;
      panel =
        known ??
        createPanel(kit, {
          close: closePanel,
          announce: live.say,
          discard: (node) => {
            host.discard(node);
          },
        });
      const { element } = panel;
      if (!known) {
        closeCard();
        const giveBack = rememberFocus(document, host.root);
        open.set("panel", { element, giveBack, stop: watch(document.documentElement, putPanel) });
        host.layer.append(element);
      }
      panel.show(view, actions);
      putPanel();
      if (!known) element.focus({ preventScroll: true });
    },
    get panelOpen() {
      return open.has("panel");
    },
    question(findings, next) {
      mount();
      closeCard();
      shut("question");
      answers = next;
      const element = drawQuestion(kit, findings, answer);
      open.set("question", { element, giveBack: rememberFocus(document, host.root) });
      host.layer.append(element);
      openQuestion(element);
    },
    close,
    announce(text) {
      mount();
      live.say(text);
    },
    remove() {
      chip.hide();
      live.hush();
      // Each gives the focus to what was there before it.
      for (const which of ["question", "card", "panel"] as const) shut(which);
      place = panel = answers = undefined;
      host.remove();
    },
    owns: (event) => event.composedPath().includes(host.element),
  };
}
