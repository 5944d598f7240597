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
  element.style.cssText =
    "all:initial!important;display:block!important;position:fixed!important;inset:0 auto auto 0!important;" +
    "width:0!important;height:0!important;z-index:2147483647!important";
  const root = element.attachShadow({ mode });
  dress(root, document);
  const layer = make("div", { class: "layer", lang: say("ui_language"), dir: say("ui_direction") });
  root.append(layer);
  let release: (() => void) | undefined;
  return {
    element,
    root,
    layer,
    mount() {
      if (document.defaultView) release ??= guard(document.defaultView, element, { root, key, press });
      if (!element.isConnected) document.documentElement.append(element);
    },
    remove() {
      release?.();
      release = undefined;
      element.remove();
    },
  };
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
