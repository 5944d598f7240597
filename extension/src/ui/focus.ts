/** Gives the focus, and the caret with it, back to where it was. */
export type GiveBack = () => void;

/**
 * Remembers where the focus is, also inside frames and open shadow roots, and inside the overlay's own.
 *
 * @param inside the overlay's shadow root
 */
export function rememberFocus(document: Document, inside: ShadowRoot): GiveBack {
  const element = deepest(document.activeElement, inside);
  if (!element) return () => undefined;
  const home = element.ownerDocument;
  const selection = home.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  return () => {
    if (!element.isConnected) return;
    // Words selected in a card may have taken the caret away from the draft.
    const lost =
      selection && range && element.contains(range.startContainer) && !element.contains(selection.anchorNode);
    if (home !== document) home.defaultView?.focus();
    element.focus({ preventScroll: true });
    if (lost) {
      selection.removeAllRanges();
      selection.addRange(range);
    }
  };
}

function deepest(start: Element | null, inside: ShadowRoot): HTMLElement | undefined {
  let at = start;
  for (;;) {
    const further: Element | null | undefined =
      at === inside.host ? inside.activeElement : (at?.shadowRoot?.activeElement ?? innerDocument(at)?.activeElement);
    if (!further) break;
    at = further;
  }
  return at && takesFocus(at) ? at : undefined;
}

function innerDocument(element: Element | null): Document | undefined {
  if (element?.tagName !== "IFRAME" && element?.tagName !== "FRAME") return undefined;
  return "contentDocument" in element && isDocument(element.contentDocument) ? element.contentDocument : undefined;
}

function isDocument(value: unknown): value is Document {
  return typeof value === "object" && value !== null && "activeElement" in value;
}

function takesFocus(element: Element): element is HTMLElement {
  return "focus" in element;
}
