import type { Channel } from "./channel";
import type { Broadcast, Message, Requests } from "./protocol";
import { isEnvelope, isWire, type Wire } from "./wire";

/** The part of `chrome.runtime` that a channel is made of. */
export interface Runtime {
  readonly id: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: RuntimeListener): void;
    removeListener(listener: RuntimeListener): void;
  };
}

export type RuntimeListener = (
  message: unknown,
  sender: { readonly id?: string | undefined },
  answer: (value: unknown) => void,
) => unknown;

/** The channel over the browser's own messages. `origin` is told to the popup when it asks which page a tab shows. */
export function chromeChannel(runtime: Runtime, origin: string): Channel {
  const ask = async <K extends keyof Requests>(
    message: Extract<Message, { kind: K }>,
  ): Promise<Requests[K]["answer"]> => {
    const envelope = await runtime.sendMessage(message);
    if (!isEnvelope(envelope)) {
      throw new Error("the extension was reloaded");
    }
    if (!envelope.ok) {
      throw new Error(envelope.refusal);
    }
    // The background is the same build as this: what it answers is what the protocol says.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
    return envelope.answer as Requests[K]["answer"];
  };

  const broadcastOf = async (wire: Wire): Promise<Broadcast | undefined> => {
    switch (wire.kind) {
      case "settings-changed":
        return { kind: "settings-changed", settings: await ask({ kind: "settings" }) };
      case "server-changed":
        return { kind: "server-changed", server: wire.server };
      case "open-panel":
        return { kind: "open-panel" };
      case "where":
        return undefined;
    }
  };

  const hear = (listener: (broadcast: Broadcast) => void): (() => void) => {
    const receive: RuntimeListener = (message, sender, answer) => {
      if (sender.id !== runtime.id || !isWire(message)) {
        return;
      }
      if (message.kind === "where") {
        answer(origin);
        return;
      }
      broadcastOf(message).then(
        (broadcast) => {
          if (broadcast) {
            listener(broadcast);
          }
        },
        () => undefined, // the extension was reloaded meanwhile; the next question tells the listener so
      );
    };
    runtime.onMessage.addListener(receive);
    return () => {
      runtime.onMessage.removeListener(receive);
    };
  };

  return { ask, hear };
}
