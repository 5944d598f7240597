import type { Channel } from "../shared/channel";
import type { Settings } from "../shared/protocol";
import type { Site } from "../sites/site";
import type { Overlay } from "../ui/overlay";
import type { Clock } from "./clock";
import { startWork, type Work } from "./work";

/** What a page is made of; handed in, so that tests bring their own. */
export interface PageParts {
  readonly siteOf: (page: Document) => Site | undefined;
  /** Undefined if what paints cannot be loaded: then nothing is done. */
  readonly createOverlay: (page: Document) => Promise<Overlay | undefined>;
  readonly clock: Clock;
}

/** How often in a row the extension is taken for alive again after a question of it failed. */
const REVIVALS = 3;

/**
 * The extension in one page, until the function returned takes everything away for good.
 *
 * Until the user enabled the site it reads nothing and shows nothing: it only hears when that changes. Its ears for clicks and
 * keys are there from the start, deaf, because only who came first can ask before sending.
 */
export function startPage(page: Document, channel: Channel, { siteOf, createOverlay, clock }: PageParts): () => void {
  const ears = new Set<Window>();
  let settings: Settings | undefined;
  let work: Work | undefined;
  let isStarting = false;
  let revivals = 0;

  const onClick = (event: MouseEvent): void => work?.click(event);
  const onKey = (event: KeyboardEvent): void => work?.key(event);

  const listenIn = ({ defaultView: view }: Document): void => {
    for (const ear of ears) if (ear.closed) ears.delete(ear);
    if (!view) return;
    ears.add(view);
    view.addEventListener("click", onClick, true);
    view.addEventListener("keydown", onKey, true);
  };

  const halt = (): void => {
    work?.stop();
    work = undefined;
  };

  /** The extension was reloaded or removed, or its background only slept: if it answers, all begins anew. */
  const lost = (): void => {
    if (!work) return;
    halt();
    if (revivals++ < REVIVALS) askSettings();
  };

  /** Works where and as the settings say. */
  const follow = (): void => {
    const known = settings;
    if (!known || !isOn()) halt();
    else if (work) work.settingsChanged();
    else if (page.readyState !== "loading" && !isStarting) {
      // Only now: what people host themselves is recognised by what is in the page.
      const site = siteOf(page);
      if (site) void start(site, known);
    }
  };

  const isOn = (): boolean => settings?.enabledSites.includes(page.location.origin) === true;

  const start = async (site: Site, known: Settings): Promise<void> => {
    isStarting = true;
    const overlay = await createOverlay(page).catch(() => undefined);
    isStarting = false;
    // The user may have turned the site off meanwhile.
    if (!overlay || !isOn()) return;
    work = startWork({
      page,
      site,
      overlay,
      channel,
      clock,
      settings: () => settings ?? known,
      entered: listenIn,
      lost,
    });
  };

  const askSettings = (): void => {
    channel.ask({ kind: "settings" }).then(
      (answer) => {
        settings = answer;
        follow();
      },
      () => undefined, // the extension is gone; so is this, as far as anybody can tell
    );
  };

  listenIn(page);
  page.addEventListener("DOMContentLoaded", follow);
  const unhear = channel.hear((broadcast) => {
    if (broadcast.kind === "settings-changed") {
      settings = broadcast.settings;
      revivals = 0;
      follow();
    } else if (broadcast.kind === "open-panel") work?.open();
    else if (broadcast.server.kind === "running") work?.serverCame();
  });
  askSettings();

  return () => {
    unhear();
    settings = undefined;
    halt();
    page.removeEventListener("DOMContentLoaded", follow);
    for (const view of ears) {
      view.removeEventListener("click", onClick, true);
      view.removeEventListener("keydown", onKey, true);
    }
  };
}
