import { drawIcon, type Icon } from "./icons";
import type { Say } from "./strings";

/** Calls once after some milliseconds, unless the function returned is called before. */
export type Later = (milliseconds: number, action: () => void) => () => void;

type Attributes = Readonly<Record<string, string>>;
type Child = Node | string | undefined;

/** What every part of the overlay is built with. Text only ever becomes text nodes. */
export interface Kit {
  readonly document: Document;
  readonly say: Say;
  readonly later: Later;
  readonly make: <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Attributes,
    ...children: readonly Child[]
  ) => HTMLElementTagNameMap[K];
  readonly button: (attributes: Attributes, press: () => void, ...children: readonly Child[]) => HTMLElement;
  /** Does what a button does, without an event that the page could see. */
  readonly press: (element: Element) => void;
  readonly icon: (name: Icon) => SVGSVGElement;
}

/** A kit for this page. */
export function createKit(document: Document, say: Say, later: Later): Kit {
  const presses = new WeakMap<Element, () => void>();
  const kit: Kit = {
    document,
    say,
    later,
    make(tag, attributes, ...children) {
      const node = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
      node.append(...children.filter((child) => child !== undefined));
      return node;
    },
    button(attributes, press, ...children) {
      const node = kit.make("button", { type: "button", ...attributes }, ...children);
      node.addEventListener("click", press);
      presses.set(node, press);
      return node;
    },
    press(element) {
      const button = element.closest("button");
      if (button) presses.get(button)?.();
    },
    icon: (name) => drawIcon(document, name),
  };
  return kit;
}
