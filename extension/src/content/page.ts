import type { Channel } from "../shared/channel";
import type { Broadcast, Settings } from "../shared/protocol";
import type { Site } from "../sites/site";
import type { Overlay } from "../ui/overlay";
import type { Clock } from "./clock";
import { Running } from "./running";

/** What a page is made of; handed in, so that tests bring their own. */
export interface PageParts {
  siteOf(page: Document): Site | undefined;
  createOverlay(page: Document): Overlay;
  readonly clock: Clock;
}

/** How often in a row the extension is taken for alive again after a question of it failed. */
const REVIVALS = 3;

/**
 * The extension in one page. Until the user enabled the site it reads nothing and shows nothing: it only hears when that
 * changes. Its ears for clicks and keys are there from the start, deaf, because only who came first can ask before sending.
 */
export class Page {
  private settings: Settings | undefined;
  private running: Running | undefined;
  private revivals = 0;
  private readonly ears = new Set<Window>();
  private readonly unhear: () => void;

  private readonly onClick = (event: MouseEvent): void => {
    this.running?.click(event);
  };
  private readonly onKey = (event: KeyboardEvent): void => {
    this.running?.key(event);
  };
  private readonly onParsed = (): void => {
    this.follow();
  };

  constructor(
    private readonly page: Document,
    private readonly channel: Channel,
    private readonly parts: PageParts,
  ) {
    this.listenIn(page);
    page.addEventListener("DOMContentLoaded", this.onParsed);
    this.unhear = channel.hear((broadcast) => {
      this.heard(broadcast);
    });
    this.askSettings();
  }

  /** Takes everything away, for good. */
  stop(): void {
    this.settings = undefined;
    this.follow();
    this.unhear();
    this.page.removeEventListener("DOMContentLoaded", this.onParsed);
    for (const view of this.ears) {
      view.removeEventListener("click", this.onClick, true);
      view.removeEventListener("keydown", this.onKey, true);
    }
    this.ears.clear();
  }

  private askSettings(): void {
    this.channel.ask({ kind: "settings" }).then(
      (settings) => {
        this.settings = settings;
        this.follow();
      },
      () => undefined, // the extension is gone; so is this, as far as anybody can tell
    );
  }

  private heard(broadcast: Broadcast): void {
    switch (broadcast.kind) {
      case "settings-changed":
        this.settings = broadcast.settings;
        this.revivals = 0;
        this.follow();
        break;
      case "server-changed":
        if (broadcast.server.kind === "running") this.running?.serverCame();
        break;
      case "open-panel":
        this.running?.openByKeyboard();
        break;
    }
  }

  /** Runs where and as the settings say. */
  private follow(): void {
    const enabled = this.settings?.enabledSites.includes(this.page.location.origin) ?? false;
    if (!enabled) {
      this.running?.stop();
      this.running = undefined;
    } else if (this.running) {
      this.running.settingsChanged();
    } else if (this.page.readyState !== "loading") {
      // What people host themselves is recognised by what is in the page.
      this.start();
    }
  }

  private start(): void {
    const site = this.parts.siteOf(this.page);
    if (!site) return;
    this.running = new Running({
      page: this.page,
      site,
      overlay: this.parts.createOverlay(this.page),
      channel: this.channel,
      clock: this.parts.clock,
      settings: () => this.known(),
      entered: (frame) => {
        this.listenIn(frame);
      },
      lost: () => {
        this.lost();
      },
    });
  }

  private known(): Settings {
    if (!this.settings) throw new Error("running without settings");
    return this.settings;
  }

  /** The extension was reloaded or removed, or its background only slept: if it answers, all begins anew. */
  private lost(): void {
    if (!this.running) return;
    this.running.stop();
    this.running = undefined;
    if (this.revivals++ < REVIVALS) this.askSettings();
  }

  private listenIn(document: Document): void {
    const view = document.defaultView;
    for (const ear of this.ears) if (ear.closed) this.ears.delete(ear);
    if (!view || this.ears.has(view)) return;
    this.ears.add(view);
    view.addEventListener("click", this.onClick, true);
    view.addEventListener("keydown", this.onKey, true);
  }
}
