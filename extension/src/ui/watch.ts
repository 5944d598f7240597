import { frameOf } from "./page";

const STEPS = Array.from({ length: 51 }, (_, step) => step / 50);

/**
 * Tells when an element moves, grows, is scrolled or may have been covered; no polling. Coalesced to one call a frame.
 *
 * @returns stops watching
 */
export function watch(element: Element, moved: () => void): () => void {
  const view = element.ownerDocument.defaultView;
  if (!view) return () => undefined;
  let frame = 0;
  const soon = (): void => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      moved();
    });
  };
  const stops = [listen(view, soon), watchSize(element, soon), watchBorder(element, soon)];
  const outer = frameOf(element.ownerDocument);
  if (outer) stops.push(watch(outer, soon));
  return () => {
    view.cancelAnimationFrame(frame);
    for (const stop of stops) stop();
  };
}

function listen(view: Window, soon: () => void): () => void {
  const passive = { capture: true, passive: true };
  const events = ["scroll", "resize", "click", "focusin", "transitionend"];
  for (const event of events) view.addEventListener(event, soon, passive);
  return () => {
    for (const event of events) view.removeEventListener(event, soon, passive);
  };
}

function watchSize(element: Element, soon: () => void): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  const observer = new ResizeObserver(soon);
  observer.observe(element);
  return () => {
    observer.disconnect();
  };
}

/** An intersection with a frame drawn exactly around the element changes as soon as the element moves. */
function watchBorder(element: Element, soon: () => void): () => void {
  if (typeof IntersectionObserver === "undefined") return () => undefined;
  let observer: IntersectionObserver | undefined;
  const draw = (): void => {
    observer?.disconnect();
    const root = element.ownerDocument;
    const { clientWidth, clientHeight } = root.documentElement;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const rootMargin = [top, clientWidth - right, clientHeight - bottom, left]
      .map((inset) => `${-Math.floor(inset)}px`)
      .join(" ");
    let known = false;
    observer = new IntersectionObserver(
      () => {
        if (known) {
          soon();
          draw();
        }
        known = true;
      },
      { root, rootMargin, threshold: STEPS },
    );
    observer.observe(element);
  };
  draw();
  return () => {
    observer?.disconnect();
  };
}
