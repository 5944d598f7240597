import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { finding, Stage, view } from "./stage";

const NONE = { jump: (): void => undefined, dismiss: (): void => undefined };

describe("the overlay", () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => {
    stage.end();
  });

  const state = (kind: "fine" | "checking" | "not-outreach"): void => {
    stage.overlay.chip({ beside: stage.send, body: stage.body }, { kind }, () => undefined);
  };
  const warnings = (count: number): void => {
    stage.overlay.chip(
      { beside: stage.send, body: stage.body },
      { kind: "warnings", worst: "error", count },
      () => undefined,
    );
  };
  const said = (): string => stage.one("[role=status]").textContent;

  it("touches nothing until there is something to show", () => {
    expect(document.querySelector("netiquette-overlay")).toBeNull();
  });

  it("stands outside the page's body, so outside every form and editable", () => {
    state("fine");
    expect(document.querySelector("netiquette-overlay")?.parentElement).toBe(document.documentElement);
  });

  it("keeps its shadow root to itself unless a test asks", async () => {
    const { createOverlay } = await import("../../../src/ui/create");
    const { say } = await import("./stage");
    stage.end();
    const closed = createOverlay(document, { say });
    closed.announce("x");
    expect(document.querySelector("netiquette-overlay")?.shadowRoot).toBeNull();
    closed.remove();
  });

  it.each(["keydown", "keyup", "keypress", "mousedown", "pointerdown", "focusin"])(
    "hides %s inside it from every listener of the page that came later",
    (type) => {
      const heard = vi.fn();
      stage.overlay.panel(view(), NONE);
      for (const target of [window, document, document.documentElement]) {
        for (const capture of [true, false]) stage.hear(target, type, heard, capture);
      }
      const event = type.startsWith("key") ? new KeyboardEvent(type, init()) : new MouseEvent(type, init());
      stage.one(".jump").dispatchEvent(event);
      expect(heard).not.toHaveBeenCalled();
    },
  );

  it("lets no click bubble into the page", () => {
    const heard = vi.fn();
    stage.hear(window, "click", heard, false);
    stage.overlay.panel(view(), NONE);
    stage.one(".jump").click();
    expect(heard).not.toHaveBeenCalled();
  });

  it("takes a click by mouse before the page can see or stop it", () => {
    const heard = vi.fn();
    const jump = vi.fn();
    stage.hear(document, "click", heard, true);
    stage.overlay.panel(view(), { ...NONE, jump });
    const words = stage.one(".jump b");
    stage.root.elementFromPoint = () => words;
    words.dispatchEvent(new MouseEvent("click", { ...init(), detail: 1 }));
    expect(heard).not.toHaveBeenCalled();
    expect(jump).toHaveBeenCalledOnce();
  });

  it("leaves the caret in the draft while the chip is pressed", () => {
    warnings(1);
    const chip = stage.one(".chip");
    stage.root.elementFromPoint = () => chip;
    const event = new MouseEvent("mousedown", init());
    chip.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it("works by key where the page stops every event", () => {
    stage.overlay.panel(view(), NONE);
    stage.hear(
      document,
      "keydown",
      (event) => {
        event.stopImmediatePropagation();
      },
      true,
    );
    stage.key("Escape");
    expect(stage.overlay.panelOpen).toBe(false);
  });

  it("leaves the page's own keys alone", () => {
    const heard = vi.fn();
    state("fine");
    stage.hear(window, "keydown", heard, false);
    stage.body.dispatchEvent(new KeyboardEvent("keydown", init()));
    expect(heard).toHaveBeenCalledOnce();
  });

  it("knows its own events", () => {
    stage.overlay.panel(view(), NONE);
    const heard: boolean[] = [];
    stage.hear(window, "click", (event) => heard.push(stage.overlay.owns(event)), true);
    stage.one(".jump").click();
    stage.send.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(heard).toEqual([true, false]);
  });

  it("closes what is on top first, and says when nothing was open", () => {
    stage.layOut(new Map([[document.documentElement, { left: 0, top: 0, width: 900, height: 600 }]]));
    stage.overlay.panel(view(), NONE);
    stage.overlay.card(finding(), new DOMRect(10, 10, 10, 10), { dismiss: () => undefined, all: () => undefined });
    expect(stage.overlay.close()).toBe(true);
    expect(stage.root.querySelector(".card")).toBeNull();
    expect(stage.overlay.panelOpen).toBe(true);
    expect(stage.overlay.close()).toBe(true);
    expect(stage.overlay.close()).toBe(false);
  });

  it("says the number of things once writing has stopped, and only when it has changed", () => {
    warnings(2);
    expect(said()).toBe("");
    stage.timers.run();
    expect(said()).toBe("2 things to look at");
    state("checking");
    stage.overlay.announce("-");
    warnings(2);
    stage.timers.run();
    expect(said()).toBe("-");
    warnings(1);
    state("checking");
    stage.timers.run();
    expect(said()).toBe("-");
    state("fine");
    stage.timers.run();
    expect(said()).toBe("Nothing left to look at.");
  });

  it("has nothing to say of a draft that never had findings", () => {
    state("fine");
    state("not-outreach");
    stage.timers.run();
    expect(said()).toBe("");
  });

  it("has one polite live region", () => {
    state("fine");
    stage.overlay.panel(view(), NONE);
    expect(stage.root.querySelectorAll("[aria-live=polite]")).toHaveLength(1);
  });

  it("takes everything away, and its ears too", () => {
    const before = document.documentElement.cloneNode(true);
    warnings(2);
    stage.overlay.panel(view(), NONE);
    stage.overlay.question([finding()], { sendAnyway: () => undefined, look: () => undefined });
    stage.overlay.remove();
    expect(document.documentElement.isEqualNode(before)).toBe(true);
    expect(stage.overlay.panelOpen).toBe(false);
    expect(document.activeElement).toBe(stage.body);
  });

  it("gives the caret back that a click in the panel took away", () => {
    const words = stage.body.firstChild!;
    getSelection()?.collapse(words, 7);
    stage.overlay.panel(view(), NONE);
    getSelection()?.collapse(document.body, 0);
    stage.key("Escape");
    expect(getSelection()?.anchorNode).toBe(words);
    expect(getSelection()?.anchorOffset).toBe(7);
  });

  it("gives the focus back into an editor's frame", () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const inner = frame.contentDocument!;
    inner.body.append(Object.assign(inner.createElement("textarea"), { id: "t" }));
    const field = inner.querySelector("textarea")!;
    frame.focus();
    field.focus();
    vi.spyOn(frame.contentWindow!, "focus").mockImplementation(() => undefined);
    const returned = vi.spyOn(field, "focus");
    stage.overlay.panel(view(), NONE);
    stage.key("Escape");
    expect(returned).toHaveBeenCalledWith({ preventScroll: true });
  });
});

function init(): KeyboardEventInit {
  return { key: "e", bubbles: true, composed: true, cancelable: true };
}
