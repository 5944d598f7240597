import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Finding } from "../../../src/shared/protocol";
import { finding, Stage } from "./stage";

describe("the card", () => {
  let stage: Stage;
  const actions = { dismiss: vi.fn(), all: vi.fn() };
  const near = new DOMRect(0, 0, 0, 0);
  const open = (change: Partial<Finding> = {}): HTMLElement => {
    stage.overlay.card(finding(change), near, actions);
    return stage.one(".card");
  };

  beforeEach(() => {
    stage = new Stage();
    const whole = { left: 0, top: 0, width: 1000, height: 700 };
    stage.layOut(new Map([[document.documentElement, whole]]));
    near.x = near.y = 50;
    near.width = near.height = 20;
  });
  afterEach(() => {
    stage.end();
    vi.clearAllMocks();
  });

  it("says what, why, what to write instead, and which mistake it is", () => {
    const text = open().textContent;
    for (const words of ["Change this", "Mistake 4 of 5", "Earn the introduction", "introduce me to"]) {
      expect(text).toContain(words);
    }
    for (const words of ["This asks to be introduced.", "An introduction is", "How do you see it yourself?"]) {
      expect(text).toContain(words);
    }
  });

  it("does not quote what the message quotes already", () => {
    const card = open({ message: "“introduce me to” asks for a door." });
    expect(card.textContent.split("introduce me to")).toHaveLength(2);
  });

  it("shows words from the server as words, whatever they look like", () => {
    const card = open({ message: "<img src=x onerror=alert(1)>", suggestion: "<script>1</script>" });
    expect(card.querySelector("img, script")).toBeNull();
    expect(card.textContent).toContain("<img src=x onerror=alert(1)>");
  });

  it("is a dialog named after the mistake and takes the focus", () => {
    const card = open();
    expect(card.getAttribute("role")).toBe("dialog");
    expect(stage.one("#card-title").textContent).toBe("Earn the introduction");
    expect(stage.root.activeElement).toBe(card);
  });

  it.each(["Escape", "Close"])("gives the focus back on %s", (way) => {
    open();
    if (way === "Escape") stage.key("Escape");
    else stage.button("Close").click();
    expect(stage.root.querySelector(".card")).toBeNull();
    expect(document.activeElement).toBe(stage.body);
  });

  it.each([
    ["Not now", "not-now"],
    ["Never this wording", "wording"],
    ["Turn this rule off", "rule"],
    ["Off on this site", "site"],
  ])("sets aside: %s", (name, how) => {
    open();
    stage.button("Set aside").click();
    stage.button(name).click();
    expect(actions.dismiss).toHaveBeenCalledExactlyOnceWith(how);
    expect(stage.root.querySelector(".card")).toBeNull();
    expect(document.activeElement).toBe(stage.body);
  });

  it("says of each way to set aside what it does", () => {
    open();
    for (const choice of stage.root.querySelectorAll(".choices button")) {
      expect(choice.querySelector("small")?.textContent).not.toBe("");
    }
    expect(stage.one("[data-how=site]").textContent).toContain(location.hostname);
  });

  it("folds the ways to set aside, and says so", () => {
    open();
    const toggle = stage.button("Set aside");
    expect(stage.one(".choices").hidden).toBe(true);
    toggle.click();
    expect(stage.one(".choices").hidden).toBe(false);
    expect(toggle.getAttribute("aria-expanded")).toBe("true");
  });

  it("leads to all findings", () => {
    open();
    stage.button("See everything").click();
    expect(actions.all).toHaveBeenCalledOnce();
    expect(stage.root.querySelector(".card")).toBeNull();
  });

  it.each(["a", "é", "Backspace", "ArrowLeft"])("lets who goes on writing write on: %s", (key) => {
    open();
    const event = stage.key(key);
    expect(event.defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(stage.body);
    expect(stage.root.querySelector(".card")).toBeNull();
  });

  it.each(["Enter", " ", "Tab", "Shift"])("keeps the focus on %s, which may be meant for a button", (key) => {
    const card = open();
    stage.key(key);
    expect(card.isConnected).toBe(true);
  });

  it("closes when somebody goes elsewhere by mouse, and leaves the focus there", () => {
    open();
    stage.send.focus();
    stage.send.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    expect(stage.root.querySelector(".card:not([hidden])")).toBeNull();
    expect(document.activeElement).toBe(stage.send);
  });

  it("makes way for the next card and then gives the focus to the draft", () => {
    open();
    open({ id: "f2" });
    expect(stage.root.querySelectorAll(".card")).toHaveLength(1);
    stage.key("Escape");
    expect(document.activeElement).toBe(stage.body);
  });

  it("copies what to write instead and says so", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal("navigator", { clipboard: { writeText } });
    open();
    stage.button("Copy").click();
    await vi.waitFor(() => {
      expect(stage.one("[role=status]").textContent).toBe("Copied");
    });
    expect(writeText).toHaveBeenCalledExactlyOnceWith("How do you see it yourself?");
    stage.timers.run();
    expect(stage.one(".copy").textContent).toBe("Copy");
  });

  it("says so when copying is refused", async () => {
    vi.stubGlobal("navigator", { clipboard: { writeText: () => Promise.reject(new Error("no")) } });
    open();
    stage.button("Copy").click();
    await vi.waitFor(() => {
      expect(stage.one("[role=status]").textContent).toContain("by hand");
    });
  });

  it("leaves the draft byte for byte as it was", () => {
    const before = document.body.cloneNode(true);
    open();
    stage.button("Set aside").click();
    stage.key("Escape");
    expect(document.body.isEqualNode(before)).toBe(true);
  });
});
