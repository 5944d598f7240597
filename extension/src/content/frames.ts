/** A rectangle of a document's viewport, as a rectangle of the viewport of the page that its frame stands in. */
export function inPage(rect: DOMRect, from: Document): DOMRect {
  let { x, y } = rect;
  for (let frame = frameOf(from); frame; frame = frameOf(frame.ownerDocument)) {
    const box = frame.getBoundingClientRect();
    x += box.left + frame.clientLeft;
    y += box.top + frame.clientTop;
  }
  return new DOMRect(x, y, rect.width, rect.height);
}

/** The element that shows a document, if that is a frame of the same origin. */
export function frameOf(inner: Document): Element | undefined {
  try {
    return inner.defaultView?.frameElement ?? undefined;
  } catch {
    return undefined; // a parent of another origin
  }
}

/** The element with the focus, inside the frames of the same origin too. */
export function focusedIn(page: Document): Element | undefined {
  let element = page.activeElement;
  for (let inner = documentIn(element); inner?.activeElement; inner = documentIn(element))
    element = inner.activeElement;
  return element ?? undefined;
}

/** The document that a frame shows, if it is of the same origin. */
function documentIn(element: Element | null): Document | undefined {
  if (element?.localName !== "iframe" || !("contentDocument" in element)) return undefined;
  const inner = element.contentDocument;
  return isDocument(inner) ? inner : undefined;
}

function isDocument(value: unknown): value is Document {
  return typeof value === "object" && value !== null && "nodeType" in value && value.nodeType === 9;
}
