import { fastmail } from "./fastmail";
import { generic } from "./generic";
import { gmail } from "./gmail";
import { nextcloud } from "./nextcloud";
import { openxchange } from "./openxchange";
import { outlook } from "./outlook";
import { proton } from "./proton";
import { roundcube } from "./roundcube";
import type { Site } from "./site";
import { sogo } from "./sogo";
import { yahoo } from "./yahoo";
import { zoho } from "./zoho";

/** Every webmail that is described, without the one for all others. */
export const sites: readonly Site[] = [
  gmail,
  outlook,
  yahoo,
  proton,
  fastmail,
  zoho,
  roundcube,
  sogo,
  nextcloud,
  openxchange,
];

/** Match patterns of the webmails whose hosts are known; the manifest lists the same. */
export const knownMatches: readonly string[] = sites.flatMap(({ matches }) => matches);

/**
 * The webmail that a page belongs to: by its host, else by what it looks like; undefined for what is no HTML page.
 * Before the page is parsed, only its address is known: what people host themselves may then still look generic.
 */
export function siteOf(page: Document): Site | undefined {
  const address = `${page.location.origin}/*`;
  return (
    sites.find(({ matches }) => matches.includes(address)) ?? [...sites, generic].find((site) => site.recognises(page))
  );
}
