import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { finding, Stage } from "./stage";

describe("the question before sending", () => {
  let stage: Stage;
  const answers = { sendAnyway: vi.fn(), look: vi.fn() };
  const ask = (count = 1): HTMLElement => {
    const findings = Array.from({ length: count }, (_, at) => finding({ id: `f${at}` }));
    stage.overlay.question(findings, answers);
    return stage.one("dialog");
  };
  const focused = (): string => stage.root.activeElement?.textContent ?? "";

  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => {
    stage.end();
    vi.clearAllMocks();
  });

  it("is an alert dialog with a name and a text, and the careful answer has the focus", () => {
    const dialog = ask();
    expect(dialog.getAttribute("role")).toBe("alertdialog");
    expect(stage.one(`#${dialog.getAttribute("aria-labelledby") ?? ""}`).textContent).toBe("Before it goes out");
    expect(stage.one(`#${dialog.getAttribute("aria-describedby") ?? ""}`).textContent).toContain("one thing");
    expect(focused()).toBe("Look at it again");
  });

  it("shows the first few findings and how many more there are", () => {
    const text = ask(5).textContent;
    expect(text).toContain("5 things");
    expect(text).toContain("And 2 more.");
  });

  it("keeps the focus among its answers", () => {
    ask();
    stage.key("Tab");
    expect(focused()).toBe("Send anyway");
    stage.key("Tab");
    expect(focused()).toBe("Look at it again");
    stage.key("Tab", { shiftKey: true });
    expect(focused()).toBe("Send anyway");
  });

  it("sends when asked to, once it is gone itself and the focus is back", () => {
    ask();
    answers.sendAnyway.mockImplementationOnce(() => {
      expect(stage.root.querySelector("dialog")).toBeNull();
      expect(document.activeElement).toBe(stage.body);
    });
    stage.button("Send anyway").click();
    stage.key("Enter");
    expect(answers.sendAnyway).toHaveBeenCalledOnce();
    expect(answers.look).not.toHaveBeenCalled();
  });

  it("looks again on the button, on Escape, on the system's way back and when it is closed from elsewhere", () => {
    ask();
    stage.button("Look at it again").click();
    ask();
    stage.key("Escape");
    ask().dispatchEvent(new Event("cancel", { cancelable: true }));
    ask();
    expect(stage.overlay.close()).toBe(true);
    expect(answers.look).toHaveBeenCalledTimes(4);
    expect(answers.sendAnyway).not.toHaveBeenCalled();
    expect(stage.root.querySelector("dialog")).toBeNull();
  });

  it("does not let a letter through into the draft", () => {
    ask();
    stage.key("x");
    expect(focused()).toBe("Look at it again");
  });
});
