import type { Channel } from "../shared/channel";
import type { Settings } from "../shared/protocol";
import type { Compose, Site } from "../sites/site";
import type { Overlay } from "../ui/overlay";
import type { Clock } from "./clock";
import { SendGuard } from "./send-guard";
import { Session, type Surroundings } from "./session";
import { View } from "./view";
import { watch, type Watcher } from "./watcher";

/** What a running extension is made of. */
export interface RunningParts {
  readonly page: Document;
  readonly site: Site;
  readonly overlay: Overlay;
  readonly channel: Channel;
  readonly clock: Clock;
  settings(): Settings;
  /** A frame with an editable was found; clicks and keys in it are to be heard. */
  entered(frame: Document): void;
  lost(): void;
}

/** The extension at work in a page whose site the user enabled. It has a session for each mail and works on the focused one. */
export class Running {
  private readonly sessions = new Map<Element, Session>();
  private current: Session | undefined;
  private readonly view: View;
  private readonly guard: SendGuard;
  private readonly watcher: Watcher;
  private readonly around: Surroundings;

  private readonly onReturn = (): void => {
    if (!this.parts.page.hidden) this.current?.retry(false);
  };

  constructor(private readonly parts: RunningParts) {
    const { page, site, overlay, channel, clock } = parts;
    this.view = new View(overlay);
    this.around = {
      channel,
      clock,
      view: this.view,
      settings: () => parts.settings(),
      lost: () => {
        parts.lost();
      },
    };
    this.guard = new SendGuard(clock, overlay, () => this.sessions.values(), {
      look: (finding) => {
        this.view.jump(finding);
      },
    });
    page.addEventListener("visibilitychange", this.onReturn);
    page.defaultView?.addEventListener("focus", this.onReturn);
    this.watcher = watch(page, site, clock, {
      focused: (compose) => {
        this.turnTo(compose);
      },
      stirred: () => this.current?.stirred(),
      entered: (frame) => {
        parts.entered(frame);
      },
    });
  }

  settingsChanged(): void {
    this.current?.settingsChanged();
  }

  serverCame(): void {
    this.current?.retry(true);
  }

  /** The card of the finding at the caret, or the panel. */
  openByKeyboard(): void {
    this.view.openAtCaret();
  }

  click(event: MouseEvent): void {
    if (this.parts.overlay.owns(event)) return;
    if (!this.guard.click(event)) this.view.openAt(event);
  }

  key(event: KeyboardEvent): void {
    if (this.parts.overlay.owns(event) || this.guard.key(event)) return;
    if (event.key !== "Escape" || event.isComposing) return;
    const body = this.current?.mail.body;
    // Only while the user writes: elsewhere Esc belongs to the page.
    if (body && event.composedPath().includes(body) && this.parts.overlay.close()) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  /** Takes everything away. */
  stop(): void {
    const { page, overlay } = this.parts;
    this.watcher.stop();
    page.removeEventListener("visibilitychange", this.onReturn);
    page.defaultView?.removeEventListener("focus", this.onReturn);
    this.current?.pause();
    this.current = undefined;
    this.sessions.clear();
    this.view.leave();
    overlay.remove();
  }

  private turnTo(compose: Compose | undefined): void {
    this.current?.pause();
    for (const root of this.sessions.keys()) if (!root.isConnected) this.sessions.delete(root);
    this.current = compose && this.sessionOf(compose);
    if (compose) this.current?.resume(compose);
    else this.rest();
  }

  private rest(): void {
    this.view.leave();
    this.parts.channel.ask({ kind: "state", state: { kind: "not-checked", reason: "empty" } }).catch(() => {
      this.parts.lost();
    });
  }

  private sessionOf(compose: Compose): Session {
    const known = this.sessions.get(compose.root);
    if (known) return known;
    const session = new Session(compose, this.around);
    this.sessions.set(compose.root, session);
    return session;
  }
}
