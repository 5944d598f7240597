// What happens in the overlay is none of the page's business: mail programs have shortcuts on single letters, close
// things when somebody clicks elsewhere, and pull the focus back into their own dialogs.
const HIDDEN = [
  ...["keydown", "keypress", "keyup", "click", "dblclick", "auxclick", "contextmenu", "wheel"],
  ...["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend"],
  ...["focus", "blur", "focusin", "focusout"],
];

/**
 * Keeps events inside the overlay from the page. They are stopped at the window, before any listener of the page that
 * was not there earlier, and the two kinds that the overlay works with are handed on inside.
 *
 * @returns lets go
 */
export function guard(view: Window, host: Element, inside: ShadowRoot): () => void {
  const hide = (event: Event): void => {
    if (event.target !== host) return;
    if (event instanceof KeyboardEvent) {
      event.stopImmediatePropagation();
      if (event.type === "keydown") handOnKey(event, inside);
      // Firefox presses a button when Space is let go.
      if (event.type === "keyup" && event.key === " ") event.preventDefault();
    } else if (event instanceof MouseEvent && event.type === "click") {
      handOnClick(event, inside);
    } else {
      event.stopImmediatePropagation();
      // The caret stays in the draft until there is something that takes the focus.
      if (event instanceof MouseEvent && event.type === "mousedown" && hit(event, inside)?.closest(".chip")) {
        event.preventDefault();
      }
    }
  };
  const stay = (event: Event): void => {
    event.stopPropagation();
  };
  for (const type of HIDDEN) {
    view.addEventListener(type, hide, { capture: true, passive: false });
    inside.addEventListener(type, stay);
  }
  return () => {
    for (const type of HIDDEN) {
      view.removeEventListener(type, hide, { capture: true });
      inside.removeEventListener(type, stay);
    }
  };
}

function handOnKey(event: KeyboardEvent, inside: ShadowRoot): void {
  const target = inside.activeElement;
  if (!target) return;
  const { key, code, shiftKey, ctrlKey, metaKey, altKey, isComposing, repeat } = event;
  const keys = { key, code, shiftKey, ctrlKey, metaKey, altKey, isComposing, repeat };
  const copy = new KeyboardEvent("keydown", { ...keys, bubbles: true, cancelable: true });
  if (!target.dispatchEvent(copy)) {
    event.preventDefault();
  } else if ((key === "Enter" || key === " ") && target.tagName === "BUTTON") {
    event.preventDefault();
    if (!repeat) press(target);
  }
}

/** A click of a screen reader carries no place; it goes the ordinary way and is stopped inside. */
function handOnClick(event: MouseEvent, inside: ShadowRoot): void {
  const target = event.detail > 0 ? hit(event, inside) : undefined;
  if (!target) return;
  event.stopImmediatePropagation();
  press(target);
}

/** What of the overlay lies there; from outside a closed root an event does not say. */
function hit({ clientX, clientY }: MouseEvent, inside: ShadowRoot): Element | undefined {
  const target = inside.elementFromPoint(clientX, clientY);
  return target?.getRootNode() === inside ? target : undefined;
}

/** A click that never leaves the overlay. */
function press(target: Element): void {
  target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
}
