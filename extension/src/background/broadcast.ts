import type { Wire } from "../shared/wire";

/** What of the browser carries a broadcast. */
export interface BroadcastParts {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: {
    query(what: {
      active?: boolean;
      lastFocusedWindow?: boolean;
    }): Promise<readonly { readonly id?: number | undefined }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
}

/** Tells the extension's pages and the content scripts; most tabs have none, and that is no fault. */
export interface Broadcaster {
  toAll(wire: Wire): Promise<void>;
  toTabInFront(wire: Wire): Promise<void>;
  /** Whether a content script listens in a tab. */
  readonly isThere: (tab: number) => Promise<boolean>;
}

export function createBroadcaster({ runtime, tabs }: BroadcastParts): Broadcaster {
  const toTabs = async (list: readonly { readonly id?: number | undefined }[], wire: Wire): Promise<void> => {
    await Promise.allSettled(list.flatMap(({ id }) => (id === undefined ? [] : [tabs.sendMessage(id, wire)])));
  };

  return {
    async toAll(wire) {
      await Promise.allSettled([runtime.sendMessage(wire), toTabs(await tabs.query({}), wire)]);
    },
    async toTabInFront(wire) {
      await toTabs(await tabs.query({ active: true, lastFocusedWindow: true }), wire);
    },
    isThere: async (tab) => {
      const where: Wire = { kind: "where" };
      return tabs.sendMessage(tab, where).then(
        (origin) => typeof origin === "string",
        () => false,
      );
    },
  };
}
