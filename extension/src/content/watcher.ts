import type { Compose, Editable, Site } from "../sites/site";
import { gathered, type Clock } from "./clock";
import { focusedIn } from "./frames";
import { listen } from "./listen";

/** What a watcher tells. */
export interface WatchListener {
  /** The user writes this mail now; undefined once it is gone. Told again when its body is swapped for another. */
  focused(compose: Compose | undefined): void;
  /** The page changed: a recipient, an attachment, a redrawn button, or nothing of that kind. */
  stirred(): void;
  /** A frame that holds an editable was found; once for each document it shows. */
  entered(frame: Document): void;
}

/**
 * Notices which mail is being written, until stopped by the function returned. No polling: the page, the focus and the frames
 * say when to look.
 *
 * One observer on the whole document, whose body may come late or be replaced. What happens inside a frame is not seen from
 * outside: there the focus and the frame's load say that it is time to look.
 */
export function watchPage(page: Document, site: Site, clock: Clock, listener: WatchListener): () => void {
  const frames = new Map<Document, () => void>();
  let current: Compose | undefined;

  const look = (): void => {
    if (page.hidden) return;
    soon.drop();
    const editables = site.editables(page);
    enter(editables);
    turnTo(focusedAmong(editables) ?? keptAmong(editables));
    listener.stirred();
  };

  const turnTo = (compose: Compose | undefined): void => {
    if (current?.body === compose?.body && current?.root === compose?.root) return;
    current = compose;
    listener.focused(compose);
  };

  const composes = (editables: readonly Editable[]): readonly Compose[] =>
    editables.flatMap((editable) => site.compose(editable) ?? []);

  /** The mail known already, unless the webmail drew it anew around the same body. */
  const composeOf = (body: Editable): Compose | undefined =>
    current?.body === body && current.root.isConnected ? current : site.compose(body);

  /** The mail that holds the focus, in its body or anywhere else. */
  const focusedAmong = (editables: readonly Editable[]): Compose | undefined => {
    const focused = focusedIn(page);
    if (!focused || focused === page.body) return undefined;
    const body = editables.find((editable) => editable.contains(focused));
    if (body) return composeOf(body);
    if (current?.root.isConnected && current.root.contains(focused)) return undefined;
    return composes(editables).find(({ root }) => root.contains(focused));
  };

  /** The mail of before, as long as it is there: perhaps with another body, after a change from HTML to plain text. */
  const keptAmong = (editables: readonly Editable[]): Compose | undefined => {
    const old = current;
    if (!old) return undefined;
    if (editables.includes(old.body)) return composeOf(old.body);
    return composes(editables).find(({ root }) => root === old.root);
  };

  const enter = (editables: readonly Editable[]): void => {
    for (const frame of frames.keys()) if (!frame.defaultView) frames.delete(frame);
    for (const { ownerDocument: frame } of editables) {
      if (frame === page || frames.has(frame)) continue;
      frames.set(frame, listen(frame, ["focusin"], look));
      listener.entered(frame);
    }
  };

  const soon = gathered((run) => clock.idle(run), look);
  const lookSoon = (): void => {
    if (!page.hidden) soon.ask();
  };
  const observer = new MutationObserver(lookSoon);
  observer.observe(page, { childList: true, subtree: true });
  const unlisten = [
    listen(page, ["focusin"], look),
    listen(page, ["load", "visibilitychange"], lookSoon),
    // The focus may have gone into a frame that the page tells nothing else about.
    page.defaultView ? listen(page.defaultView, ["blur"], lookSoon) : undefined,
  ];
  look();
  return () => {
    soon.drop();
    observer.disconnect();
    for (const stop of [...unlisten, ...frames.values()]) stop?.();
    frames.clear();
    current = undefined;
  };
}
