import type { Channel } from "../shared/channel";
import type { Settings } from "../shared/protocol";
import type { Compose, Site } from "../sites/site";
import type { Overlay } from "../ui/overlay";
import type { Clock } from "./clock";
import { listen } from "./listen";
import { createSendGuard } from "./send-guard";
import { createSession, type Session } from "./session";
import { createView } from "./view";
import { watchPage } from "./watcher";

/** What the work is done with. */
export interface Tools {
  readonly page: Document;
  readonly site: Site;
  readonly overlay: Overlay;
  readonly channel: Channel;
  readonly clock: Clock;
  readonly settings: () => Settings;
  /** A frame with an editable was found; clicks and keys in it are to be heard. */
  readonly entered: (frame: Document) => void;
  readonly lost: () => void;
}

/** The extension at work in a page whose site the user enabled. It has a session for each mail and works on the focused one. */
export interface Work {
  settingsChanged(): void;
  serverCame(): void;
  /** Opens the card of the finding at the caret, or the panel. */
  open(): void;
  click(event: MouseEvent): void;
  key(event: KeyboardEvent): void;
  /** Takes everything away. */
  stop(): void;
}

export function startWork(tools: Tools): Work {
  const { page, site, overlay, channel, clock, settings, entered, lost } = tools;
  const sessions = new Map<Element, Session>();
  let current: Session | undefined;
  const view = createView(overlay);
  const guard = createSendGuard(clock, overlay, () => sessions.values(), view.jump);

  const sessionOf = (compose: Compose): Session => {
    const session = sessions.get(compose.root) ?? createSession(compose, { channel, clock, view, settings, lost });
    sessions.set(compose.root, session);
    return session;
  };

  const turnTo = (compose: Compose | undefined): void => {
    current?.pause();
    for (const root of sessions.keys()) if (!root.isConnected) sessions.delete(root);
    current = compose && sessionOf(compose);
    if (compose) {
      current?.resume(compose);
    } else {
      view.leave();
      channel.ask({ kind: "state", state: { kind: "not-checked", reason: "empty" } }).catch(lost);
    }
  };

  const onReturn = (event: Event): void => {
    if (event.target === event.currentTarget && !page.hidden) current?.retry(false);
  };

  const stops = [
    listen(page, ["visibilitychange"], onReturn),
    page.defaultView ? listen(page.defaultView, ["focus"], onReturn) : undefined,
    watchPage(page, site, clock, { focused: turnTo, stirred: () => current?.stirred(), entered }),
  ];

  return {
    settingsChanged: () => current?.settingsChanged(),
    serverCame: () => current?.retry(true),
    open: view.openAtCaret,
    click: (event) => {
      if (!overlay.owns(event) && !guard.click(event)) view.openAt(event);
    },
    key: (event) => {
      if (overlay.owns(event) || guard.key(event) || event.key !== "Escape" || event.isComposing) return;
      const body = current?.mail().body;
      // Only while the user writes: elsewhere Esc belongs to the page.
      if (body && event.composedPath().includes(body) && overlay.close()) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    stop: () => {
      for (const stop of stops) stop?.();
      current?.pause();
      current = undefined;
      sessions.clear();
      view.leave();
      overlay.remove();
    },
  };
}
