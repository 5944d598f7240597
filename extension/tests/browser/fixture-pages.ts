import { knownMatches } from "../../src/sites/index";
import { type Fixture, allFixtures } from "../unit/fixtures";
import type { Hosts } from "./hosts";
import type { Place } from "./page";

/** The hosts that the extension may read when the user turns them on; it asks the browser for any other. */
export const KNOWN_HOSTS: readonly string[] = knownMatches.map((pattern) => new URL(pattern).host);

/** Fixture pages with a mail being written. */
export function composePages(): readonly Fixture[] {
  return allFixtures().filter(({ expected }) => expected.drafts.length > 0);
}

/** Fixture pages without any. */
export function otherPages(): readonly Fixture[] {
  return allFixtures().filter(({ expected }) => expected.drafts.length === 0);
}

/**
 * Has a fixture page served, and tells where: under its own address if the extension knows that host, else under the same
 * path on 127.0.0.1, as no test can answer the browser's question for permission.
 */
export function serve(hosts: Hosts, { html, expected }: Fixture): string {
  hosts.show(html);
  const url = new URL(expected.url);
  return KNOWN_HOSTS.includes(url.host) ? url.href : `${hosts.loopback}${url.pathname}${url.search}${url.hash}`;
}

/** Where the first mail's body, and the control that sends it, are. */
export function placesOf({ expected }: Fixture): { readonly body: Place; readonly send: Place } {
  const [draft] = expected.drafts;
  if (draft === undefined || draft.send === null) {
    throw new Error("This fixture has no mail to send.");
  }
  const { frame, body, send } = draft;
  return { body: frame === undefined ? { selector: body } : { frame, selector: body }, send: { selector: send } };
}
