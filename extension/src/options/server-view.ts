import type { Channel } from "../shared/channel";
import type { ServerState } from "../shared/protocol";
import { make, makeButton } from "./dom";
import type { Words } from "./words";

/** How the server is started: the same line as in the README. */
export const START_COMMAND = "java -jar server/target/netiquette-server.jar";

/** How long to wait until an absent server is asked for again, while the page is looked at. */
const AGAIN_MS = 3000;

export interface ServerViewParts {
  readonly page: Document;
  readonly channel: Channel;
  readonly words: Words;
  readonly copy: (text: string) => Promise<void>;
  readonly later: (run: () => void, milliseconds: number) => void;
  /** Hears each state, once it is shown. */
  readonly onState?: (server: ServerState) => void;
  /** What the user does about a server that does not know this browser. */
  readonly pairing: () => HTMLElement;
}

/** Shows in `place` how the server is, and how to start it; asks again while it is away and somebody looks. */
export function showServer(place: HTMLElement, parts: ServerViewParts): void {
  const { page, channel, later } = parts;
  let shown: string | undefined;

  const show = (server: ServerState): void => {
    if (server.kind !== shown) {
      shown = server.kind;
      place.dataset["state"] = server.kind;
      place.replaceChildren(...linesOf(server, parts));
      parts.onState?.(server);
    }
  };

  const ask = async (): Promise<void> => {
    const server = await channel.ask({ kind: "server" });
    show(server);
    if (server.kind !== "running") {
      later(askIfLookedAt, AGAIN_MS);
    }
  };

  const askIfLookedAt = (): void => {
    if (page.hidden) {
      page.addEventListener("visibilitychange", askIfLookedAt, { once: true });
    } else {
      void ask();
    }
  };

  channel.hear((broadcast) => {
    if (broadcast.kind === "server-changed") {
      show(broadcast.server);
    }
  });
  void ask();
}

function linesOf(server: ServerState, parts: ServerViewParts): readonly HTMLElement[] {
  const { page, words } = parts;
  const state = (text: string): HTMLElement => make(page, "p", "server-state", text);
  const help = (text: string): HTMLElement => make(page, "p", "soft", text);
  switch (server.kind) {
    case "running":
      return [state(words("options_server_running", server.version))];
    case "away":
      return [state(words("options_server_away")), help(words("options_server_start")), commandLine(parts)];
    case "unpaired":
      return [state(words("options_server_unpaired")), help(words("options_pair_why")), parts.pairing()];
    case "stranger":
      return [state(words("options_server_stranger")), help(words("options_server_stranger_help"))];
  }
}

function commandLine({ page, words, copy }: ServerViewParts): HTMLElement {
  const button = makeButton(page, words("options_copy"), () => {
    copy(START_COMMAND).then(
      () => (button.textContent = words("options_copied")),
      () => undefined, // the command can still be selected by hand
    );
  });
  return make(page, "div", "command", make(page, "code", "", START_COMMAND), button);
}
