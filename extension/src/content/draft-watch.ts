import type { Compose } from "../sites/site";
import { gathered, type Clock } from "./clock";

/**
 * Says that the text of a mail may have changed: once before each picture, so never in a hidden page, and not while an input
 * method composes.
 *
 * An observer of its own, on the editable alone: characters change there without a node coming or going, paste and undo fire
 * no event in some editors, and the page's observer does not see into frames.
 */
export class DraftWatch {
  private composing = false;
  private readonly soon: { ask(): void; drop(): void };
  private readonly observer: MutationObserver;
  private readonly root: Element;
  private readonly editing: Document;
  private readonly outside: boolean;

  private readonly onChange = (): void => {
    if (!this.composing) this.soon.ask();
  };
  private readonly onCompose = (): void => {
    this.composing = true;
    this.soon.drop();
  };
  private readonly onComposed = (): void => {
    this.composing = false;
    this.onChange();
  };

  constructor(compose: Compose, clock: Clock, changed: () => void) {
    this.root = compose.root;
    this.editing = compose.body.ownerDocument;
    this.outside = !compose.root.contains(compose.body);
    this.soon = gathered((run) => clock.frame(run), changed);
    this.observer = new MutationObserver(this.onChange);
    this.observer.observe(compose.body, { childList: true, characterData: true, subtree: true });
    this.root.addEventListener("input", this.onChange);
    this.root.addEventListener("change", this.onChange);
    if (this.outside) this.editing.addEventListener("input", this.onChange, true);
    this.editing.addEventListener("compositionstart", this.onCompose, true);
    this.editing.addEventListener("compositionend", this.onComposed, true);
    // Some input methods end without saying so when the focus goes.
    this.editing.addEventListener("focusout", this.onComposed, true);
  }

  /** Whether an input method is at work: what stands in the editable is not what the user means yet. */
  get isComposing(): boolean {
    return this.composing;
  }

  stop(): void {
    this.soon.drop();
    this.observer.disconnect();
    this.root.removeEventListener("input", this.onChange);
    this.root.removeEventListener("change", this.onChange);
    this.editing.removeEventListener("input", this.onChange, true);
    this.editing.removeEventListener("compositionstart", this.onCompose, true);
    this.editing.removeEventListener("compositionend", this.onComposed, true);
    this.editing.removeEventListener("focusout", this.onComposed, true);
  }
}
