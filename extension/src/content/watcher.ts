import type { Compose, Editable, Site } from "../sites/site";
import { gathered, type Clock } from "./clock";
import { focusedIn } from "./frames";

/** What a watcher tells. */
export interface WatchListener {
  /** The user writes this mail now; undefined once it is gone. Told again when its body is swapped for another. */
  focused(compose: Compose | undefined): void;
  /** The page changed: a recipient, an attachment, a redrawn button, or nothing of that kind. */
  stirred(): void;
  /** A frame that holds an editable was found; once for each document it shows. */
  entered(frame: Document): void;
}

/** Notices which mail is being written. No polling: the page, the focus and the frames say when to look. */
export interface Watcher {
  stop(): void;
}

/**
 * Watches a page until stopped.
 *
 * One observer on the whole document, whose body may come late or be replaced. What happens inside a frame is not seen from
 * outside: there the focus and the frame's load say that it is time to look.
 */
export function watch(page: Document, site: Site, clock: Clock, listener: WatchListener): Watcher {
  const watch = new PageWatch(page, site, clock, listener);
  watch.start();
  return watch;
}

class PageWatch implements Watcher {
  private current: Compose | undefined;
  private readonly frames = new Set<Document>();
  private readonly soon: { ask(): void; drop(): void };
  private readonly observer: MutationObserver;

  private readonly onFocus = (): void => {
    this.look();
  };
  private readonly onBlur = (): void => {
    // The focus may have gone into a frame that the page tells nothing else about.
    this.soon.ask();
  };
  private readonly onLoad = (event: Event): void => {
    if (event.target !== this.page) this.soon.ask();
  };
  private readonly onSight = (): void => {
    if (!this.page.hidden) this.soon.ask();
  };

  constructor(
    private readonly page: Document,
    private readonly site: Site,
    clock: Clock,
    private readonly listener: WatchListener,
  ) {
    this.soon = gathered(
      (run) => clock.idle(run),
      () => {
        this.look();
      },
    );
    this.observer = new MutationObserver(() => {
      if (!page.hidden) this.soon.ask();
    });
  }

  start(): void {
    const page = this.page;
    this.observer.observe(page, { childList: true, subtree: true });
    page.addEventListener("focusin", this.onFocus, true);
    page.addEventListener("load", this.onLoad, true);
    page.addEventListener("visibilitychange", this.onSight);
    page.defaultView?.addEventListener("blur", this.onBlur);
    this.look();
  }

  stop(): void {
    const page = this.page;
    this.soon.drop();
    this.observer.disconnect();
    page.removeEventListener("focusin", this.onFocus, true);
    page.removeEventListener("load", this.onLoad, true);
    page.removeEventListener("visibilitychange", this.onSight);
    page.defaultView?.removeEventListener("blur", this.onBlur);
    for (const frame of this.frames) frame.removeEventListener("focusin", this.onFocus, true);
    this.frames.clear();
    this.current = undefined;
  }

  private look(): void {
    if (this.page.hidden) return;
    this.soon.drop();
    const editables = this.site.editables(this.page);
    this.enter(editables);
    this.turnTo(this.focusedAmong(editables) ?? this.keptAmong(editables));
    this.listener.stirred();
  }

  private turnTo(compose: Compose | undefined): void {
    const old = this.current;
    if (old?.body === compose?.body && old?.root === compose?.root) return;
    this.current = compose;
    this.listener.focused(compose);
  }

  /** The mail that holds the focus, in its body or anywhere else. */
  private focusedAmong(editables: readonly Editable[]): Compose | undefined {
    const focused = focusedIn(this.page);
    if (!focused || focused === this.page.body) return undefined;
    const body = editables.find((editable) => editable.contains(focused));
    if (body) return this.composeOf(body);
    if (this.current?.root.isConnected && this.current.root.contains(focused)) return undefined;
    return this.composes(editables).find(({ root }) => root.contains(focused));
  }

  /** The mail of before, as long as it is there: perhaps with another body, after a change from HTML to plain text. */
  private keptAmong(editables: readonly Editable[]): Compose | undefined {
    const old = this.current;
    if (!old) return undefined;
    if (editables.includes(old.body)) return this.composeOf(old.body);
    return this.composes(editables).find(({ root }) => root === old.root);
  }

  private composes(editables: readonly Editable[]): readonly Compose[] {
    return editables.flatMap((editable) => this.site.compose(editable) ?? []);
  }

  /** The mail known already, unless the webmail drew it anew around the same body. */
  private composeOf(body: Editable): Compose | undefined {
    const known = this.current;
    return known?.body === body && known.root.isConnected ? known : this.site.compose(body);
  }

  private enter(editables: readonly Editable[]): void {
    for (const frame of this.frames) if (!frame.defaultView) this.frames.delete(frame);
    for (const { ownerDocument: frame } of editables) {
      if (frame === this.page || this.frames.has(frame)) continue;
      this.frames.add(frame);
      frame.addEventListener("focusin", this.onFocus, true);
      this.listener.entered(frame);
    }
  }
}
