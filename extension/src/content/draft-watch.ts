import type { Compose } from "../sites/site";
import { gathered, type Clock } from "./clock";
import { listen } from "./listen";

/** Says when the text of a mail may have changed. */
export interface DraftWatch {
  /** Whether an input method is at work: what stands in the editable is not what the user means yet. */
  isComposing(): boolean;
  stop(): void;
}

/**
 * Says that the text of a mail may have changed: once before each picture, so never in a hidden page, and not while an input
 * method composes.
 *
 * An observer of its own, on the editable alone: characters change there without a node coming or going, paste and undo fire
 * no event in some editors, and the page's observer does not see into frames.
 */
export function watchDraft({ body, root }: Compose, clock: Clock, changed: () => void): DraftWatch {
  let composing = false;
  const soon = gathered((run) => clock.frame(run), changed);
  const onChange = (): void => {
    if (!composing) soon.ask();
  };
  const onComposed = (): void => {
    composing = false;
    soon.ask();
  };
  const observer = new MutationObserver(onChange);
  observer.observe(body, { childList: true, characterData: true, subtree: true });
  const editing = body.ownerDocument;
  const unlisten = [
    listen(root, ["input", "change"], onChange),
    // An editor in a frame stands outside the root.
    listen(editing, ["input"], onChange),
    listen(editing, ["compositionstart"], () => {
      composing = true;
      soon.drop();
    }),
    // Some input methods end without saying so when the focus goes.
    listen(editing, ["compositionend", "focusout"], onComposed),
  ];
  return {
    isComposing: () => composing,
    stop: () => {
      soon.drop();
      observer.disconnect();
      for (const stop of unlisten) stop();
    },
  };
}
