import { type Fixture, fixture } from "../unit/fixtures";
import type { Browser, BrowserName, Tab } from "./browser";
import { KNOWN_HOSTS, placesOf, serve } from "./fixture-pages";
import { type Hosts, startHosts } from "./hosts";
import type { Place } from "./page";
import { pair } from "./pairing";
import { type Relay, startRelay } from "./relay";
import { type Server, startServer } from "./server";
import { startWithExtension } from "./stage";
import type { Belongings } from "./started";

/** A browser with the extension, the server it asks, and Gmail's fixture page: enough for what is the same in every webmail. */
export interface SmallHouse {
  readonly browser: Browser;
  readonly server: Server;
  /** What the extension asks goes through here; set its port to this one. */
  readonly relay: Relay;
  readonly hosts: Hosts;
  readonly origin: string;
  readonly body: Place;
  readonly send: Place;
  /** Opens the page with a mail being written. */
  open(): Promise<Tab>;
}

const PAGE: Fixture = fixture("gmail", "popup");

/** Opens the small house with the extension paired; nothing else is set up in it. */
export async function openSmallHouse(house: Belongings, name: BrowserName): Promise<SmallHouse> {
  const small = await openUnpairedHouse(house, name);
  small.relay.knows(await pair(small.browser, small.server));
  return small;
}

/** Opens the small house; nothing is set up in the extension. */
export async function openUnpairedHouse(house: Belongings, name: BrowserName): Promise<SmallHouse> {
  const server = house.keep(await startServer());
  const relay = house.keep(await startRelay(server.port));
  const hosts = house.keep(await startHosts(KNOWN_HOSTS));
  const browser = house.keep(await startWithExtension(name, { proxy: hosts.proxy }));
  return {
    browser,
    server,
    relay,
    hosts,
    origin: new URL(PAGE.expected.url).origin,
    ...placesOf(PAGE),
    open: () => browser.open(serve(hosts, PAGE)),
  };
}

/** What the fixture page sent; undefined before it did. */
export async function sentBody(tab: Tab): Promise<string | undefined> {
  const sent = await tab.evaluate(() => JSON.stringify(Reflect.get(window, "__sent")) as string | undefined, null);
  return sent;
}
