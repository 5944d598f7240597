import type { Channel } from "../shared/channel";
import { originTyped } from "../shared/origins";
import { byId } from "./dom";
import type { SiteSwitch } from "./turn-on";
import type { Words } from "./words";

export interface PopupSiteParts {
  readonly page: Document;
  readonly channel: Channel;
  readonly words: Words;
  readonly sites: SiteSwitch;
  /** The site of the tab in front, as far as the browser lets the extension know. */
  readonly here: string | undefined;
}

/** The popup's switch for the site of the tab in front, or, where that is hidden from the extension, a field for its address. */
export async function showSite(parts: PopupSiteParts): Promise<void> {
  const { page, channel, here } = parts;
  const { enabledSites, port } = await channel.ask({ kind: "settings" });
  // The server's own page is no webmail.
  if (here === undefined || here === `http://127.0.0.1:${port}`) {
    showUnknown(parts);
    return;
  }
  showSwitch(parts, here, enabledSites.includes(here));
  channel.hear((broadcast) => {
    if (broadcast.kind === "settings-changed") {
      show(parts, broadcast.settings.enabledSites.includes(here));
    }
  });
  byId(page, "site-on", HTMLInputElement).focus();
}

function showSwitch(parts: PopupSiteParts, origin: string, on: boolean): void {
  const { page, sites } = parts;
  const input = byId(page, "site-on", HTMLInputElement);
  byId(page, "site-name", HTMLElement).textContent = new URL(origin).host;
  byId(page, "site-line", HTMLElement).hidden = false;
  show(parts, on);
  input.addEventListener("change", () => {
    const wanted = input.checked;
    const done = wanted ? sites.on(origin) : sites.off(origin);
    done.then(
      (given) => {
        show(parts, wanted && given !== false);
      },
      () => {
        show(parts, !wanted);
      },
    );
  });
}

function show({ page, words }: PopupSiteParts, on: boolean): void {
  byId(page, "site-on", HTMLInputElement).checked = on;
  byId(page, "site-text", HTMLElement).textContent = words(on ? "popup_site_on" : "popup_site_off");
}

function showUnknown({ page, words, sites }: PopupSiteParts): void {
  byId(page, "site-text", HTMLElement).textContent = words("popup_site_unknown");
  byId(page, "own", HTMLElement).hidden = false;
  byId(page, "own-summary", HTMLElement).focus();
  const address = byId(page, "own-address", HTMLInputElement);
  const problem = byId(page, "own-problem", HTMLElement);
  byId(page, "own-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    const origin = originTyped(address.value);
    address.setAttribute("aria-invalid", String(origin === undefined));
    problem.textContent = origin === undefined ? words("options_address_wrong") : "";
    if (origin !== undefined) {
      void sites.on(origin).then((given) => {
        problem.textContent = given ? "" : words("options_permission_refused");
        byId(page, "site-text", HTMLElement).textContent = given
          ? words("popup_own_done")
          : words("popup_site_unknown");
      });
    }
  });
}
