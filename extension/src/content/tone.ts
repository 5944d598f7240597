import type { Severity } from "../shared/protocol";
import { frameOf } from "./frames";

/** How grave, from 1 for a hint; the names of the highlights and the order of what lies on top follow it. */
export const RANK: { readonly [S in Severity]: 1 | 2 | 3 } = { hint: 1, warning: 2, error: 3 };

/** Above this, ink on it is dark: halfway between black and white to the eye. */
const MIDDLE = 0.18;

/**
 * Whether what stands behind an element is dark. Asked of the page and not of the system: the theme of a webmail follows
 * neither.
 */
export function isOnDark(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parentElement ?? frameOf(at.ownerDocument)) {
    const paper = colourOf(styleOf(at)?.backgroundColor);
    if (paper && paper.opacity > 0.5) return paper.luminance < MIDDLE;
  }
  return (colourOf(styleOf(element)?.color)?.luminance ?? 0) > MIDDLE;
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

/** Relative luminance and opacity, 0 to 1, of a computed colour; undefined for a colour space other than sRGB. */
function colourOf(computed: string | undefined): { readonly luminance: number; readonly opacity: number } | undefined {
  if (!computed?.startsWith("rgb")) return undefined;
  const [red = 0, green = 0, blue = 0, opacity = 1] = (computed.match(/[\d.]+/g) ?? []).map(Number);
  return { luminance: 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue), opacity };
}

function linear(channel: number): number {
  return (channel / 255) ** 2.2;
}
