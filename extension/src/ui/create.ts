import type { Finding } from "../shared/protocol";
import { drawCard, isForDraft } from "./card";
import { createChip, type ChipPlace } from "./chip";
import { rememberFocus, type GiveBack } from "./focus";
import { createHost } from "./host";
import { createKit, type Later } from "./kit";
import { createLive } from "./live";
import type { CardActions, Overlay, QuestionAnswers } from "./overlay";
import { boxOf, darkBehind, viewOf } from "./page";
import { createPanel, type Panel } from "./panel";
import { cardSpot, overlap, panelSpot, visiblePart, type Box, type Spot } from "./place";
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
  stop(): void;
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
  let card: Opened | undefined;
  let panel: (Opened & { readonly panel: Panel }) | undefined;
  let question: (Opened & { readonly answers: QuestionAnswers }) | undefined;

  const mount = (): void => {
    host.mount();
    if (!live.element.isConnected) host.layer.append(live.element);
    host.layer.classList.toggle("dark", darkBehind(place?.body ?? document.body));
  };

  /** Shuts one; the focus goes back only if it was in there. */
  const shut = (opened: Opened): void => {
    const inside = opened.element.contains(host.root.activeElement);
    opened.stop();
    opened.element.remove();
    if (inside) opened.giveBack();
  };

  const closeCard = (): void => {
    const opened = card;
    card = undefined;
    if (opened) shut(opened);
  };

  const closePanel = (): void => {
    const opened = panel;
    panel = undefined;
    if (opened) shut(opened);
  };

  /** Takes the question away before the answer is given: what comes next finds the page as it was. */
  const answer = (which: keyof QuestionAnswers): void => {
    const opened = question;
    question = undefined;
    if (!opened) return;
    shut(opened);
    opened.answers[which]();
  };

  const close = (): boolean => {
    if (question) answer("look");
    else if (card) closeCard();
    else if (panel) closePanel();
    else return false;
    return true;
  };

  const put = (element: HTMLElement, { left, top, maxHeight }: Spot): void => {
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  };

  const sizeOf = (element: HTMLElement): Box => {
    element.style.maxHeight = "none";
    const { offsetWidth: width, offsetHeight: height } = element;
    return { left: 0, top: 0, width, height };
  };

  const putPanel = (): void => {
    if (!panel) return;
    const [view, rtl] = [viewOf(document), host.layer.dir === "rtl"];
    const draft = place?.body.isConnected ? visiblePart(boxOf(place.body), view) : undefined;
    const control = place?.beside?.isConnected ? visiblePart(boxOf(place.beside), view) : undefined;
    put(panel.element, panelSpot(sizeOf(panel.element), view, draft, control, rtl));
  };

  const key = (event: KeyboardEvent): void => {
    const active = host.root.activeElement;
    const inText = card ?? panel;
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      close();
    } else if (question) {
      if (event.key !== "Tab") return;
      event.preventDefault();
      nextAnswer(question.element, active);
    } else if (inText?.element.contains(active) && isForDraft(event)) {
      if (card) closeCard();
      else inText.giveBack();
    }
  };

  const showCard = (finding: Finding, near: DOMRect, actions: CardActions): void => {
    mount();
    const giveBack =
      card && card.element.contains(host.root.activeElement) ? card.giveBack : rememberFocus(document, host.root);
    card?.stop();
    card?.element.remove();
    const anchor = followText(document, place?.body, near);
    const element = drawCard(kit, finding, {
      dismiss(how) {
        closeCard();
        actions.dismiss(how);
      },
      all() {
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
      const at = anchor();
      if (at) put(element, cardSpot(at, sizeOf(element), viewOf(document), place && boxOf(place.body)));
      else closeCard();
    };
    host.layer.append(element);
    const outside = (event: Event): void => {
      if (event.target !== host.element) closeCard();
    };
    const view = document.defaultView;
    view?.addEventListener("pointerdown", outside, { capture: true });
    const unwatch = watch(place?.body ?? document.documentElement, settle);
    card = {
      element,
      giveBack,
      stop() {
        unwatch();
        view?.removeEventListener("pointerdown", outside, { capture: true });
      },
    };
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
      if (!panel) {
        const made = createPanel(kit, { close: closePanel, announce: live.say });
        const giveBack = rememberFocus(document, host.root);
        host.layer.append(made.element);
        panel = { panel: made, element: made.element, giveBack, stop: watch(document.documentElement, putPanel) };
        made.show(view, actions);
        putPanel();
        made.element.focus({ preventScroll: true });
      } else {
        panel.panel.show(view, actions);
        putPanel();
      }
    },
    get panelOpen() {
      return panel !== undefined;
    },
    question(findings, answers) {
      mount();
      closeCard();
      const giveBack = question?.giveBack ?? rememberFocus(document, host.root);
      question?.element.remove();
      const dialog = drawQuestion(kit, findings, answer);
      host.layer.append(dialog);
      question = { element: dialog, giveBack, answers, stop: () => undefined };
      openQuestion(dialog);
    },
    close,
    announce(text) {
      mount();
      live.say(text);
    },
    remove() {
      chip.hide();
      live.hush();
      for (const opened of [question, card, panel]) if (opened) shut(opened);
      question = card = panel = place = undefined;
      host.remove();
    },
    owns: (event) => event.composedPath().includes(host.element),
  };
}

/** Where the text is now that was there when the card opened; undefined once it has left the window or its box. */
function followText(document: Document, body: HTMLElement | undefined, near: Box): () => Box | undefined {
  const at = body ?? document.documentElement;
  const from = (): Box => {
    const { left, top, width, height } = boxOf(at);
    return { left: left - (body?.scrollLeft ?? 0), top: top - (body?.scrollTop ?? 0), width, height };
  };
  const start = from();
  const inBody = body !== undefined && overlap(near, boxOf(body)) > 0;
  return () => {
    const now = from();
    const box = shifted(near, now.left - start.left, now.top - start.top);
    const gone = inBody && at.isConnected && overlap(box, boxOf(at)) === 0;
    return gone || !visiblePart(box, viewOf(document)) ? undefined : box;
  };
}

function shifted({ left, top, width, height }: Box, right: number, down: number): Box {
  return { left: left + right, top: top + down, width, height };
}
