import type { Finding } from "../shared/protocol";
import type { Compose } from "../sites/site";
import type { Overlay } from "../ui/overlay";
import type { Clock } from "./clock";

/** A mail that may be sent. */
export interface Outgoing {
  mail(): Compose;
  /** What speaks against sending the text as it is now; empty lets it go. Decided at once. */
  objections(): readonly Finding[];
  /** The user is being asked about this text, so that it happens once. */
  asked(): void;
}

/**
 * Asks before a mail goes out that still has an error. It never waits for anything, and lets everything pass that it could
 * not send again itself: a mail may go out unasked, but none is ever swallowed.
 */
export interface SendGuard {
  /** Whether a click was held back. */
  click(event: Event): boolean;
  /** Whether a key was held back. */
  key(event: KeyboardEvent): boolean;
}

/** Milliseconds in which a second event belongs to the same press: the click after a key, a double click. */
const ONE_PRESS = 500;

/** Elements that turn Enter and Space into a click by themselves. */
const NATIVE = /^(A|AREA|BUTTON|INPUT|SUMMARY)$/;

/**
 * @param outgoing every mail on the page, not only the one with the focus
 * @param look takes the user to a finding
 */
export function createSendGuard(
  clock: Clock,
  overlay: Overlay,
  outgoing: () => Iterable<Outgoing>,
  look: (finding: Finding) => void,
): SendGuard {
  let open = false;
  let held: { readonly mail: Outgoing; readonly at: number } | undefined;

  const hold = (event: Event, sends: (mail: Compose, control: HTMLElement) => boolean): boolean => {
    if (open) return false;
    try {
      for (const mail of outgoing()) {
        const control = mail.mail().sendControl();
        if (control?.isConnected && sends(mail.mail(), control)) return decide(event, mail, control);
      }
    } catch {
      // Whatever went wrong, it is no reason to keep a mail back.
    }
    return false;
  };

  const decide = (event: Event, mail: Outgoing, control: HTMLElement): boolean => {
    if (held?.mail === mail && clock.now() - held.at < ONE_PRESS) return stop(event);
    const findings = mail.objections();
    const [first] = findings;
    if (!first) return false;
    overlay.question(findings, {
      sendAnyway: () => {
        press(mail.mail().sendControl() ?? control);
      },
      look: () => {
        held = undefined;
        look(first);
      },
    });
    mail.asked();
    held = { mail, at: clock.now() };
    return stop(event);
  };

  /** Presses the control itself, so that the webmail does what it always does. */
  const press = (control: HTMLElement): void => {
    held = undefined;
    open = true;
    try {
      control.click();
    } finally {
      open = false;
    }
  };

  return {
    click: (event) => hold(event, (_, control) => isOn(event, control)),
    key: (event) => {
      const { key, altKey } = event;
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.isComposing || event.shiftKey) return false;
      if (altKey) {
        return !isCommand && hold(event, (mail) => mail.altSend === key.toLowerCase() && isIn(event, mail));
      }
      if (isCommand) return key === "Enter" && hold(event, (mail) => isIn(event, mail));
      if (key !== "Enter" && key !== " ") return false;
      return hold(event, (_, control) => isOn(event, control) && !NATIVE.test(control.tagName));
    },
  };
}

function isOn(event: Event, element: Element): boolean {
  return event.composedPath().includes(element);
}

function isIn(event: Event, { root, body }: Compose): boolean {
  return isOn(event, root) || isOn(event, body);
}

function stop(event: Event): true {
  event.preventDefault();
  event.stopImmediatePropagation();
  return true;
}
