import type { Finding } from "../shared/protocol";
import type { Compose } from "../sites/site";
import type { Overlay } from "../ui/overlay";
import type { Clock } from "./clock";

/** A mail that may be sent. */
export interface Outgoing {
  readonly mail: Compose;
  /** What speaks against sending the text as it is now; empty lets it go. Decided at once. */
  objections(): readonly Finding[];
  /** The user is being asked about this text, so that it happens once. */
  asked(): void;
}

/** Milliseconds in which a second event belongs to the same press: the click after a key, a double click. */
const ONE_PRESS = 500;

/** Elements that turn Enter and Space into a click by themselves. */
const NATIVE = new Set(["A", "AREA", "BUTTON", "INPUT", "SUMMARY"]);

/**
 * Asks before a mail goes out that still has an error. It never waits for anything, and lets everything pass that it could
 * not send again itself: a mail may go out unasked, but none is ever swallowed.
 */
export class SendGuard {
  private open = false;
  private held: { readonly mail: Compose; readonly at: number } | undefined;

  /**
   * @param outgoing every mail on the page, not only the one with the focus
   * @param user `look` takes the user to a finding
   */
  constructor(
    private readonly clock: Clock,
    private readonly overlay: Overlay,
    private readonly outgoing: () => Iterable<Outgoing>,
    private readonly user: { look(finding: Finding): void },
  ) {}

  /** Whether a click was held back. */
  click(event: MouseEvent): boolean {
    return this.hold(event, (_, control) => isOn(event, control));
  }

  /** Whether a key was held back. */
  key(event: KeyboardEvent): boolean {
    if (event.isComposing || event.altKey || event.shiftKey) return false;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      return this.hold(event, ({ body, root }) => isOn(event, root) || isOn(event, body));
    }
    if (event.ctrlKey || event.metaKey || (event.key !== "Enter" && event.key !== " ")) return false;
    return this.hold(event, (_, control) => isOn(event, control) && !NATIVE.has(control.tagName));
  }

  private hold(event: Event, sends: (mail: Compose, control: HTMLElement) => boolean): boolean {
    if (this.open) return false;
    try {
      for (const mail of this.outgoing()) {
        const control = mail.mail.sendControl();
        if (control?.isConnected && sends(mail.mail, control)) return this.decide(event, mail, control);
      }
    } catch {
      // Whatever went wrong, it is no reason to keep a mail back.
    }
    return false;
  }

  private decide(event: Event, mail: Outgoing, control: HTMLElement): boolean {
    if (this.held?.mail === mail.mail && this.clock.now() - this.held.at < ONE_PRESS) return stop(event);
    const findings = mail.objections();
    const first = findings[0];
    if (!first) return false;
    this.overlay.question(findings, {
      sendAnyway: () => {
        this.send(mail.mail.sendControl() ?? control);
      },
      look: () => {
        this.held = undefined;
        this.user.look(first);
      },
    });
    mail.asked();
    this.held = { mail: mail.mail, at: this.clock.now() };
    return stop(event);
  }

  /** Presses the control itself, so that the webmail does what it always does. */
  private send(control: HTMLElement): void {
    this.held = undefined;
    this.open = true;
    try {
      control.click();
    } finally {
      this.open = false;
    }
  }
}

function isOn(event: Event, element: Element): boolean {
  return event.composedPath().includes(element);
}

function stop(event: Event): true {
  event.preventDefault();
  event.stopImmediatePropagation();
  return true;
}
