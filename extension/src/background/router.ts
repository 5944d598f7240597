import type { Message, PairAnswer, Settings } from "../shared/protocol";
import { DEFAULT_SETTINGS } from "../shared/settings";
import type { Envelope } from "../shared/wire";
import type { Badge } from "./badge";
import { isMessage } from "./messages";
import type { Pairing } from "./pairing";
import type { Reviewer } from "./reviewer";
import { withoutRule, withoutSite, withoutWording, type SettingsStore } from "./settings";

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface RouterParts {
  /** The extension's own id and origin. */
  readonly self: { readonly id: string; readonly origin: string };
  readonly settings: SettingsStore;
  readonly reviewer: Reviewer;
  readonly pairing: Pairing;
  readonly badge: Badge;
  /** Puts what paints into a tab. */
  readonly paint: (tab: number) => Promise<void>;
}

/** Answers the messages of pages and content scripts, each by who sent it. Never rejects. */
export type Router = (message: unknown, sender: Sender) => Promise<Envelope>;

/** What a site's content script may ask; the rest is for the extension's own pages. */
type FromSite = Extract<Message, { kind: "review" | "settings" | "dismiss" | "server" | "overlay" | "state" }>;

interface Site {
  readonly origin: string;
  readonly tab: number;
}

class Refusal extends Error {}

export function createRouter(parts: RouterParts): Router {
  const fromPage = async (message: Message): Promise<unknown> => {
    switch (message.kind) {
      case "settings":
        return parts.settings.read();
      case "change":
        return parts.settings.change(() => message.change);
      case "server":
        return parts.reviewer.server();
      case "rules":
        return parts.reviewer.rules();
      case "pair":
        return pair(message.code);
      case "review":
      case "dismiss":
      case "overlay":
      case "state":
        throw new Refusal("only a site asks this");
    }
  };

  const pair = async (code: string | undefined): Promise<PairAnswer> => {
    if (code === undefined) {
      return parts.pairing.start();
    }
    const answer = await parts.pairing.finish(code);
    if (answer.kind === "paired") {
      await parts.reviewer.server(); // so that every page hears of it
    }
    return answer;
  };

  const fromSite = async (message: FromSite, site: Site): Promise<unknown> => {
    switch (message.kind) {
      case "review":
        return parts.reviewer.review(site.tab, message.draft);
      case "settings":
        await parts.badge.on(site.tab);
        return parts.settings.read();
      case "dismiss":
        return parts.settings.change((before) => dismissal(message, site, before));
      case "server":
        return parts.reviewer.server();
      case "overlay":
        await parts.paint(site.tab);
        return null;
      case "state":
        await parts.badge.show(site.tab, message.state);
        return null;
    }
  };

  const fromSiteThatIsOff = async (message: FromSite, site: Site): Promise<unknown> => {
    switch (message.kind) {
      case "settings":
        await parts.badge.show(site.tab, { kind: "off" });
        return DEFAULT_SETTINGS;
      case "review":
        return { ok: false, failure: { kind: "off" } };
      case "state":
        await parts.badge.show(site.tab, { kind: "off" });
        return null;
      case "dismiss":
      case "overlay":
      case "server":
        throw new Refusal("this site is off");
    }
  };

  const answer = async (message: unknown, sender: Sender): Promise<unknown> => {
    if (sender.id !== parts.self.id) {
      throw new Refusal("a stranger");
    }
    if (!isMessage(message)) {
      throw new Refusal("not of the protocol");
    }
    const origin = originOf(sender);
    if (origin === parts.self.origin) {
      return fromPage(message);
    }
    const tab = sender.tab?.id;
    if (origin === undefined || tab === undefined || !isFromSite(message)) {
      throw new Refusal("not for a site");
    }
    const { enabledSites } = await parts.settings.read();
    const on = enabledSites.includes(origin);
    return on ? fromSite(message, { origin, tab }) : fromSiteThatIsOff(message, { origin, tab });
  };

  return async (message, sender) => {
    try {
      return { ok: true, answer: await answer(message, sender) };
    } catch (fault) {
      return { ok: false, refusal: fault instanceof Error ? fault.message : "unknown" };
    }
  };
}

function isFromSite(message: Message): message is FromSite {
  return message.kind !== "change" && message.kind !== "rules" && message.kind !== "pair";
}

function originOf(sender: Sender): string | undefined {
  if (sender.origin !== undefined) {
    return sender.origin;
  }
  return sender.url !== undefined && URL.canParse(sender.url) ? new URL(sender.url).origin : undefined;
}

function dismissal(message: Extract<FromSite, { kind: "dismiss" }>, site: Site, before: Settings): unknown {
  switch (message.how) {
    case "wording":
      return withoutWording(message.finding, before);
    case "rule":
      return withoutRule(message.finding.rule, before);
    case "site":
      return withoutSite(site.origin, before);
  }
}
