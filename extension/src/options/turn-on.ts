import type { Channel } from "../shared/channel";
import { covers, patternOf } from "../shared/origins";
import { PENDING_SITE } from "../shared/pending";

/** What of the browser decides on which sites the extension may run. */
export interface SitePermissions {
  /** Unlike `contains`, this also names the webmails of the manifest, in both browsers. */
  getAll(): Promise<{ readonly origins?: readonly string[] | undefined }>;
  request(what: { origins: string[] }): Promise<boolean>;
}

export interface SiteSwitchParts {
  readonly channel: Channel;
  readonly permissions: SitePermissions;
  /** Session storage, where a site waits for the browser's permission. */
  readonly pending: { set(items: Record<string, unknown>): Promise<void> };
  /** Match patterns where the extension may run, as they were when the page opened: a click leaves no time to ask. */
  readonly given: readonly string[];
}

/** The match patterns where the extension may run. */
export async function givenTo(permissions: SitePermissions): Promise<readonly string[]> {
  return (await permissions.getAll()).origins ?? [];
}

/** Turns sites on and off. */
export interface SiteSwitch {
  /** Called straight from a click, since browsers ask for a permission only then. False when the user did not give it. */
  on(origin: string): Promise<boolean>;
  off(origin: string): Promise<void>;
}

export function createSiteSwitch({ channel, permissions, pending, given }: SiteSwitchParts): SiteSwitch {
  const change = async (next: (sites: readonly string[]) => readonly string[]): Promise<void> => {
    const { enabledSites } = await channel.ask({ kind: "settings" });
    await channel.ask({ kind: "change", change: { enabledSites: next(enabledSites) } });
  };

  const allowed = (origin: string): Promise<boolean> => {
    if (given.some((pattern) => covers(pattern, origin))) {
      return Promise.resolve(true);
    }
    // Not awaited: the browser must be asked within the click.
    void pending.set({ [PENDING_SITE]: origin });
    return permissions.request({ origins: [patternOf(origin)] });
  };

  return {
    async on(origin) {
      if (!(await allowed(origin))) {
        // Should the browser be told otherwise later, in its own settings, that turns nothing on here.
        await pending.set({ [PENDING_SITE]: null });
        return false;
      }
      await change((sites) => [...sites, origin]);
      return true;
    },
    off: (origin) => change((sites) => sites.filter((site) => site !== origin)),
  };
}
