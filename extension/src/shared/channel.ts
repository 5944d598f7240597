import type { Broadcast, Message, Requests } from "./protocol";

/** How a content script or a page of the extension speaks to the background; nothing else of the extension's API is used there. */
export interface Channel {
  /** Asks the background. Rejects only when the extension itself was reloaded or removed. */
  ask<K extends keyof Requests>(message: Extract<Message, { kind: K }>): Promise<Requests[K]["answer"]>;
  /** Hears what the background tells every page; the function returned stops hearing. */
  hear(listener: (broadcast: Broadcast) => void): () => void;
}
