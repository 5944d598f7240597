import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PanelView } from "../../../src/ui/overlay";
import { finding, Stage, view } from "./stage";

describe("the panel", () => {
  let stage: Stage;
  const actions = { jump: vi.fn(), dismiss: vi.fn() };
  const show = (change: Partial<PanelView> = {}): HTMLElement => {
    stage.overlay.panel(view(change), actions);
    return stage.one(".panel");
  };

  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => {
    stage.end();
    vi.clearAllMocks();
  });

  it("is a named region that takes the focus once it is opened", () => {
    const panel = show();
    expect(panel.getAttribute("role")).toBe("region");
    expect(stage.one(`#${panel.getAttribute("aria-labelledby") ?? ""}`).textContent).toContain("Netiquette");
    expect(stage.root.activeElement).toBe(panel);
    expect(stage.overlay.panelOpen).toBe(true);
  });

  it("lists each finding with severity, quote and message, as a button that jumps", () => {
    show();
    const jumps = [...stage.root.querySelectorAll<HTMLElement>(".findings .jump")];
    expect(jumps).toHaveLength(2);
    for (const words of ["Change this", "introduce me to", "This asks"]) expect(jumps[0]!.textContent).toContain(words);
    expect(jumps[1]!.textContent).toContain("Could be better");
    jumps[1]!.click();
    expect(actions.jump).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: "f2" }));
  });

  it("tells the four lights in words", () => {
    show();
    const lights = [...stage.root.querySelectorAll(".lights li")].map((light) => light.textContent);
    expect(lights).toHaveLength(4);
    expect(lights[0]).toContain("Reason is there.");
    expect(lights[1]).toContain("Research not yet.");
    expect(lights[2]).toContain("Questions is there.");
    expect(lights[3]).toContain("Courtesy not yet.");
  });

  it("shows what works already, with the words it is in", () => {
    expect(show().textContent).toContain("Your reason is clear“I read your talk”");
  });

  it("has a kind word for a strength that it does not know yet", () => {
    expect(show({ strengths: [{ signal: "humour", quote: "ha" }] }).textContent).toContain("Well put");
  });

  it("says how to start the server while it is away, and nothing old", () => {
    const panel = show({ state: { kind: "away" } });
    expect(stage.one("code").textContent).toBe("java -jar netiquette-server.jar");
    expect(panel.querySelector(".findings, .lights, .strengths")).toBeNull();
  });

  it("promises that nothing leaves the computer", () => {
    expect(show({ state: { kind: "fine" }, findings: [] }).textContent).toContain("this computer only");
  });

  it("sets a finding aside", () => {
    show();
    stage.button("Set aside: A conversation").click();
    const choices = [...stage.root.querySelectorAll<HTMLElement>(".choices")][1]!;
    choices.querySelector<HTMLElement>("[data-how=wording]")!.click();
    expect(actions.dismiss).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: "f2" }), "wording");
  });

  it("follows the review without taking the focus from the draft", () => {
    show();
    stage.body.focus();
    expect(show({ findings: [finding({ message: "Something new." })] }).textContent).toContain("Something new.");
    expect(document.activeElement).toBe(stage.body);
  });

  it("keeps the focus on the same finding when others come or go", () => {
    show();
    [...stage.root.querySelectorAll<HTMLElement>(".jump")][1]!.focus();
    show({ findings: [finding({ id: "f2" })] });
    expect(stage.root.activeElement?.getAttribute("data-key")).toBe("jump f2");
  });

  it("keeps the focus when the focused finding is gone", () => {
    const panel = show();
    [...stage.root.querySelectorAll<HTMLElement>(".jump")][1]!.focus();
    show({ findings: [finding()] });
    expect(stage.root.activeElement).toBe(panel);
  });

  it("keeps unfolded what was unfolded", () => {
    show();
    stage.button("Set aside: A conversation").click();
    show({ strengths: [] });
    const folded = [...stage.root.querySelectorAll<HTMLElement>(".choices")].map((choices) => choices.hidden);
    expect(folded).toEqual([true, false]);
  });

  it("does nothing anew when nothing is new, and still jumps to where the words are now", () => {
    show();
    const before = stage.one(".jump");
    const later = { jump: vi.fn(), dismiss: vi.fn() };
    stage.overlay.panel(view(), later);
    expect(stage.one(".jump")).toBe(before);
    before.click();
    expect(later.jump).toHaveBeenCalledOnce();
  });

  it("stays open while its reader writes on", () => {
    show();
    stage.key("x");
    expect(document.activeElement).toBe(stage.body);
    expect(stage.overlay.panelOpen).toBe(true);
  });

  it.each(["Escape", "Close"])("gives the focus back on %s", (way) => {
    show();
    if (way === "Escape") stage.key("Escape");
    else stage.button("Close").click();
    expect(stage.overlay.panelOpen).toBe(false);
    expect(document.activeElement).toBe(stage.body);
  });
});
