// What happens in the overlay is none of the page's business: mail programs have shortcuts on single letters, close
// things when somebody clicks elsewhere, and pull the focus back into their own dialogs.
const HIDDEN = [
  ...["keydown", "keypress", "keyup", "click", "dblclick", "auxclick", "contextmenu", "wheel"],
  ...["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend"],
  ...["focus", "blur", "focusin", "focusout"],
];

/** What the overlay does with what is kept from the page. */
export interface Inside {
  readonly root: ShadowRoot;
  /** A key was pressed in the overlay. */
  readonly key: (event: KeyboardEvent) => void;
  /** Something in the overlay was pressed, by mouse or by key. */
  readonly press: (element: Element) => void;
}

/**
 * Keeps events inside the overlay from the page: they are stopped at the window, before any listener of the page that
 * was not there earlier. What the overlay needs of them is handed on by plain calls, since an event made anew would pass
 * the page again.
 *
 * @returns lets go
 */
export function guard(view: Window, host: Element, inside: Inside): () => void {
  const hide = (event: Event): void => {
    if (event.target !== host) return;
    if (event instanceof MouseEvent && event.type === "click") {
      handOnClick(event, inside);
      return;
    }
    event.stopImmediatePropagation();
    if (event instanceof KeyboardEvent) {
      handOnKey(event, inside);
    } else if (event instanceof MouseEvent && event.type === "mousedown" && hit(event, inside)?.closest(".chip")) {
      // The caret stays in the draft until there is something that takes the focus.
      event.preventDefault();
    }
  };
  const stay = (event: Event): void => {
    event.stopPropagation();
  };
  for (const type of HIDDEN) {
    view.addEventListener(type, hide, { capture: true, passive: false });
    inside.root.addEventListener(type, stay);
  }
  return () => {
    for (const type of HIDDEN) {
      view.removeEventListener(type, hide, { capture: true });
      inside.root.removeEventListener(type, stay);
    }
  };
}

function handOnKey(event: KeyboardEvent, { root, key, press }: Inside): void {
  // Firefox presses a button when Space is let go.
  if (event.type === "keyup" && event.key === " ") event.preventDefault();
  if (event.type !== "keydown") return;
  key(event);
  const target = root.activeElement;
  if (event.defaultPrevented || target?.tagName !== "BUTTON" || (event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  if (!event.repeat) press(target);
}

/** A click of a screen reader carries no place; it goes the ordinary way and is stopped inside. */
function handOnClick(event: MouseEvent, inside: Inside): void {
  const target = event.detail > 0 ? hit(event, inside) : undefined;
  if (!target) return;
  event.stopImmediatePropagation();
  inside.press(target);
}

/** What of the overlay lies there; from outside a closed root an event does not say. */
function hit({ clientX, clientY }: MouseEvent, { root }: Inside): Element | undefined {
  const target = root.elementFromPoint(clientX, clientY);
  return target?.getRootNode() === root ? target : undefined;
}
