import type { DraftState } from "../shared/protocol";
import { redrawIcon } from "./icons";
import type { Kit } from "./kit";
import type { Host } from "./host";
import { boxOf, darkBehind, freeAround, inSight, viewOf } from "./page";
import { chipSpot, visiblePart, type Box, type ChipSpot, type Size } from "./place";
import { lookOf } from "./state";
import { watch } from "./watch";

/** What the chip stands by. */
export interface ChipPlace {
  readonly beside: HTMLElement | undefined;
  readonly body: HTMLElement;
}

/** The small button that says how the draft stands. */
export interface Chip {
  show(place: ChipPlace, state: DraftState, open: () => void): void;
  hide(): void;
}

/** Room for the longest words a chip is likely to show next, so that it does not wander from state to state. */
const RESERVE = 148;
const SHORT = 52;

/** A chip; it follows the control that sends the mail and is away while that is out of sight. */
export function createChip(kit: Kit, host: Host): Chip {
  const parts: Parts = {
    icon: kit.icon("checking"),
    count: kit.document.createTextNode(""),
    words: kit.document.createTextNode(""),
  };
  let press = (): void => undefined;
  const element = kit.button(
    { class: "chip", hidden: "" },
    () => {
      press();
    },
    kit.make("span", { class: "mark" }, parts.icon, kit.make("span", { class: "count" }, parts.count)),
    kit.make("span", { class: "words" }, parts.words),
  );
  let place: ChipPlace | undefined;
  let stop = (): void => undefined;
  let spot: (ChipSpot & { readonly key: string }) | undefined;

  const settle = (): void => {
    if (!place) return;
    const anchor = place.beside ?? place.body;
    element.hidden = !anchor.isConnected || !inSight(anchor, host.element);
    if (element.hidden) return;
    const dark = darkBehind(place.beside?.parentElement ?? place.body);
    element.classList.toggle("dark", dark);
    element.classList.toggle("light", !dark);
    const box = boxOf(anchor);
    const { left, top } = place.beside ? besideControl(place.beside, place.body, box) : inCorner(box);
    element.style.left = `${Math.round(left)}px`;
    element.style.top = `${Math.round(top)}px`;
  };

  const besideControl = (control: HTMLElement, body: HTMLElement, box: Box): Pick<Box, "left" | "top"> => {
    const view = viewOf(kit.document);
    element.classList.remove("short");
    const { width, height } = element.getBoundingClientRect();
    const whole = { width: Math.max(width, RESERVE), height };
    const key = [whole.width, box.width, box.height, view.width, view.height].map(Math.round).join();
    if (spot?.key !== key || !fits(spot, box, view)) {
      spot = { ...chipSpot(box, whole, { width: SHORT, height }, view, freeAround(control, body, host.element)), key };
    }
    element.classList.toggle("short", spot.short);
    // What was reserved and is not used stays away from the control's far side.
    const slack = spot.left < 0 ? (spot.short ? SHORT : whole.width) - element.getBoundingClientRect().width : 0;
    return { left: box.left + spot.left + slack, top: box.top + spot.top };
  };

  const inCorner = (body: Box): Pick<Box, "left" | "top"> => {
    element.classList.add("short");
    const { width, height } = element.getBoundingClientRect();
    const part = visiblePart(body, viewOf(kit.document)) ?? body;
    const left = host.layer.dir === "rtl" ? part.left + 8 : part.left + part.width - width - 20;
    return { left, top: part.top + part.height - height - 8 };
  };

  return {
    show(next, state, open) {
      press = open;
      if (!element.isConnected) host.layer.append(element);
      paint(kit, element, parts, state);
      if (place?.beside !== next.beside || place?.body !== next.body) {
        stop();
        spot = undefined;
        stop = watch(next.beside ?? next.body, settle);
      }
      place = next;
      settle();
    },
    hide() {
      stop();
      place = undefined;
      element.hidden = true;
    },
  };
}

function fits(spot: ChipSpot, box: Box, view: Size): boolean {
  const [left, top] = [box.left + spot.left, box.top + spot.top];
  return left >= 0 && top >= 0 && left + SHORT <= view.width && top + 24 <= view.height;
}

/** What changes in a chip. Chromium ends the undo step of somebody who types when any node leaves the page: these stay. */
interface Parts {
  readonly icon: SVGSVGElement;
  readonly count: Text;
  readonly words: Text;
}

function paint(kit: Kit, element: HTMLElement, parts: Parts, state: DraftState): void {
  const { icon, tone, label } = lookOf(state, kit.say);
  const name = kit.say("ui_chip", label);
  if (element.title === name) return;
  element.dataset["tone"] = tone;
  element.dataset["state"] = state.kind;
  element.title = name;
  element.setAttribute("aria-label", name);
  redrawIcon(parts.icon, icon);
  parts.count.nodeValue = state.kind === "warnings" ? String(state.count) : "";
  parts.words.nodeValue = label;
}
