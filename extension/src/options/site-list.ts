import { covers, originTyped } from "../shared/origins";
import { byId, make, makeButton } from "./dom";
import type { OptionsPage, SettingsView } from "./page";
import { givenTo, type SitePermissions, type SiteSwitch } from "./turn-on";

/** The sites that are on, and a field to turn another one on. */
export function siteList(options: OptionsPage, sites: SiteSwitch, permissions: SitePermissions): SettingsView {
  const { page, words } = options;
  const list = byId(page, "sites", HTMLElement);
  const none = byId(page, "no-sites", HTMLElement);
  const address = byId(page, "address", HTMLInputElement);
  const problem = byId(page, "address-problem", HTMLElement);

  const turnOn = (origin: string): void => {
    void sites.on(origin).then((given) => {
      problem.textContent = given ? "" : words("options_permission_refused");
      if (given) {
        address.value = "";
      }
    });
  };

  byId(page, "add-site", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    const origin = originTyped(address.value);
    address.ariaInvalid = String(origin === undefined);
    problem.textContent = origin === undefined ? words("options_address_wrong") : "";
    if (origin !== undefined) {
      turnOn(origin);
    }
  });

  const entry = (origin: string): HTMLElement => {
    const name = make(page, "span", "", origin);
    const off = makeButton(page, words("options_turn_off"), () => {
      void sites.off(origin).then(() => {
        address.focus();
      });
    });
    off.ariaLabel = words("options_turn_off_site", origin);
    const item = make(page, "li", "", name, off);
    // Settings that came from a file name sites for which this browser was never asked.
    void givenTo(permissions).then((given) => {
      if (!given.some((pattern) => covers(pattern, origin))) {
        const allow = makeButton(page, words("options_allow"), () => {
          turnOn(origin);
        });
        off.before(make(page, "span", "soft", words("options_site_not_allowed")), allow);
      }
    });
    return item;
  };

  return ({ enabledSites }) => {
    list.replaceChildren(...[...enabledSites].sort().map(entry));
    none.hidden = enabledSites.length > 0;
  };
}
