import { guard } from "./guard";
import { STYLE } from "./styles";
import type { Kit } from "./kit";

/** The one element of the overlay in the page, and the shadow root that everything is painted in. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Holds what is shown; carries language, direction and palette. */
  readonly layer: HTMLElement;
  /** Brings it back if the page threw it away with everything else it did not know. */
  mount(): void;
  /**
   * Takes a node away: out of sight now, out of the page as soon as nobody types. Chromium ends the undo step of somebody who
   * types when any node leaves the page.
   */
  discard(node: HTMLElement): void;
  remove(): void;
}

const NAME = "netiquette-overlay";

/** Builds the host; it stands in the page from the first `mount` on, at the end of the document element. */
export function createHost(
  { document, say, make, press }: Kit,
  mode: ShadowRootMode,
  key: (event: KeyboardEvent) => void,
): Host {
  const element = document.createElement(NAME);
  const root = element.attachShadow({ mode });
  dress(root, document);
  const layer = make("div", { class: "layer", lang: say("ui_language"), dir: say("ui_direction") });
  root.append(layer);
  const gone = new Set<HTMLElement>();
  const empty = (): void => {
    for (const node of gone) node.remove();
    gone.clear();
  };
  let release: (() => void) | undefined;
  return {
    element,
    root,
    layer,
    mount() {
      if (document.defaultView && !release) {
        const unguard = guard(document.defaultView, element, { root, key, press });
        document.addEventListener("focusout", empty, true);
        release = () => {
          unguard();
          document.removeEventListener("focusout", empty, true);
        };
      }
      if (!element.isConnected) document.documentElement.append(element);
    },
    discard(node) {
      node.hidden = true;
      node.dataset["gone"] = "";
      gone.add(node);
      if (!isWriting(document, element)) empty();
    },
    remove() {
      empty();
      release?.();
      release = undefined;
      element.remove();
    },
  };
}

/** Whether the focus is in the page, or in a frame of it, and not in the overlay or nowhere. */
function isWriting({ activeElement: active, body }: Document, overlay: Element): boolean {
  return active !== null && active !== body && active !== overlay;
}

/** A page's policy may forbid style elements, but not sheets made by script. */
function dress(root: ShadowRoot, document: Document): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style");
    style.textContent = STYLE;
    root.append(style);
  }
}
