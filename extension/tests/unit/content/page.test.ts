import { afterEach, beforeEach, expect, test } from "vitest";
import { startPage } from "../../../src/content/page";
import { DEFAULT_SETTINGS } from "../../../src/shared/settings";
import {
  bodyOf,
  EDITOR,
  FakeChannel,
  FakeClock,
  fakeHighlights,
  fakeLayout,
  FakeOverlay,
  fakeSite,
  htmlOf,
  mailWith,
  nodesOf,
  rectsOf,
  reviewOf,
  underlined,
} from "./fakes";

let clock: FakeClock;
let channel: FakeChannel;
let overlays: FakeOverlay[];
let registry: ReturnType<typeof fakeHighlights>;
let stop: (() => void) | undefined;
let sent: string[];

beforeEach(() => {
  clock = new FakeClock();
  channel = new FakeChannel();
  overlays = [];
  registry = fakeHighlights(window);
  fakeLayout(window);
  sent = [];
  document.addEventListener("click", recordSend);
});

afterEach(() => {
  stop?.();
  stop = undefined;
  document.removeEventListener("click", recordSend);
  document.body.replaceChildren();
});

/** The webmail's own listener: late, on the document, as frameworks have it. */
function recordSend(event: Event): void {
  if (event.target instanceof Element && event.target.closest(".send")) sent.push("sent");
}

async function open(): Promise<void> {
  stop = startPage(document, channel, {
    siteOf: () => fakeSite,
    createOverlay: () => {
      const overlay = new FakeOverlay();
      overlays.push(overlay);
      return Promise.resolve(overlay);
    },
    clock,
  });
  await clock.rest();
}

function overlay(): FakeOverlay {
  return overlays.at(-1)!;
}

/** Writes lines into a mail, as an editor would: in elements of their own. */
async function write(mail: HTMLElement, ...lines: string[]): Promise<void> {
  const body = bodyOf(mail);
  body.replaceChildren(
    ...lines.map((line) => {
      const element = document.createElement("div");
      element.textContent = line;
      return element;
    }),
  );
  await clock.rest();
}

/** A mail with the focus whose text was reviewed. */
async function reviewedMail(...lines: string[]): Promise<HTMLElement> {
  const mail = mailWith(EDITOR);
  await open();
  bodyOf(mail).focus();
  await write(mail, ...lines);
  await clock.pass(600);
  return mail;
}

function press(target: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, composed: true, ...more });
  target.dispatchEvent(event);
  return event;
}

function sendOf(mail: HTMLElement): HTMLElement {
  return mail.querySelector<HTMLElement>(".send")!;
}

test("on a site that is not enabled nothing is read, shown or sent", async () => {
  channel.settings = DEFAULT_SETTINGS;
  const mail = mailWith(EDITOR);
  await open();
  bodyOf(mail).focus();
  await write(mail, "Is there a job?");
  await clock.pass(10_000);
  expect(channel.drafts).toEqual([]);
  expect(overlays).toEqual([]);
});

test("enabling the site starts it, disabling takes everything away", async () => {
  channel.settings = DEFAULT_SETTINGS;
  const mail = mailWith(EDITOR);
  await open();
  bodyOf(mail).focus();
  await write(mail, "Is there a job?");
  channel.change({ enabledSites: [location.origin] });
  await clock.pass(600);
  expect(underlined(registry)).toEqual(["nq-3: a job"]);
  channel.change({ enabledSites: [] });
  expect(underlined(registry)).toEqual([]);
  expect(overlay().removed).toBe(true);
  await write(mail, "Is there a job for me?");
  await clock.pass(10_000);
  expect(channel.drafts).toHaveLength(1);
  expect(clock.pending).toBe(0);
});

test("a finding is underlined and counted, and the editor is untouched", async () => {
  const mail = await reviewedMail("Dear Dana,", "Is there a job? What are my chances?");
  const before = htmlOf(bodyOf(mail));
  expect(underlined(registry)).toEqual(["nq-2: my chances", "nq-3: a job"]);
  expect(overlay().state).toEqual({ kind: "warnings", count: 2, worst: "error" });
  expect(overlay().beside).toBe(sendOf(mail));
  expect(channel.drafts[0]).toMatchObject({
    body: "Dear Dana,\nIs there a job? What are my chances?\n",
    to: ["@example.org"],
  });
  expect(htmlOf(bodyOf(mail))).toBe(before);
});

test("text that was not checked yet is never called fine", async () => {
  const mail = await reviewedMail("Hello");
  expect(overlay().state).toEqual({ kind: "fine" });
  await write(mail, "Hello you");
  expect(overlay().state).toEqual({ kind: "checking" });
  await clock.pass(599);
  expect(overlay().state).toEqual({ kind: "checking" });
  await clock.pass(1);
  expect(overlay().state).toEqual({ kind: "fine" });
});

test("an empty draft is not asked about", async () => {
  await reviewedMail(" ");
  await clock.pass(10_000);
  expect(channel.drafts).toEqual([]);
  expect(overlay().state).toEqual({ kind: "not-checked", reason: "empty" });
});

test("a draft that is no outreach gets no findings", async () => {
  channel.review = (draft) => ({
    ok: true,
    review: reviewOf(draft, { outreach: { likely: false, confidence: 1, reasons: [] } }),
  });
  const mail = await reviewedMail("a job");
  expect(overlay().state).toEqual({ kind: "not-outreach" });
  expect(underlined(registry)).toEqual([]);
  sendOf(mail).click();
  expect(sent).toEqual(["sent"]);
});

test("underlines move with edits before them and hide when their words are touched", async () => {
  const mail = await reviewedMail("Is there a job?", "What are my chances?");
  await write(mail, "Well: is there a job?", "What are my chances?");
  expect(underlined(registry)).toEqual(["nq-2: my chances", "nq-3: a job"]);
  await write(mail, "Well: is there a joke?", "What are my chances?");
  expect(underlined(registry)).toEqual(["nq-2: my chances"]);
});

test("undoing brings the warning back at once", async () => {
  const mail = await reviewedMail("Is there a job?");
  await write(mail, "Is there a joke?");
  await write(mail, "Is there a job?");
  expect(underlined(registry)).toEqual(["nq-3: a job"]);
  expect(overlay().state).toMatchObject({ kind: "warnings" });
  await clock.pass(10_000);
  expect(channel.drafts).toHaveLength(1);
});

test("an answer for the text of a moment ago is carried over to the text of now", async () => {
  const mail = mailWith(EDITOR);
  await open();
  bodyOf(mail).focus();
  await write(mail, "Is there a job?");
  let answer: (() => void) | undefined;
  channel.review = (draft) =>
    new Promise((resolve) => {
      answer = () => {
        resolve({ ok: true, review: reviewOf(draft) });
      };
    });
  await clock.pass(600);
  await write(mail, "So: is there a job?");
  answer!();
  await clock.rest();
  expect(underlined(registry)).toEqual(["nq-3: a job"]);
  expect(overlay().state).toEqual({ kind: "checking" });
});

test("a finding whose words stand elsewhere is dropped", async () => {
  channel.review = (draft) => {
    const review = reviewOf(draft);
    return {
      ok: true,
      review: { ...review, findings: review.findings.map((one) => ({ ...one, start: one.start + 1 })) },
    };
  };
  await reviewedMail("Is there a job?");
  expect(underlined(registry)).toEqual([]);
  expect(overlay().state).toEqual({ kind: "fine" });
});

test("nothing happens while an input method composes", async () => {
  const mail = await reviewedMail("Hello");
  const body = bodyOf(mail);
  body.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  await write(mail, "Is there a job");
  await clock.pass(10_000);
  expect(channel.drafts).toHaveLength(1);
  body.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
  await clock.pass(600);
  expect(underlined(registry)).toEqual(["nq-3: a job"]);
});

test("a text area is not read either while an input method composes, whatever the page does", async () => {
  const mail = mailWith("<textarea></textarea>");
  await open();
  const area = bodyOf(mail);
  area.focus();
  area.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  Object.assign(area, { value: "Is there a jo" });
  mail.append(document.createElement("hr"));
  await clock.pass(10_000);
  expect(channel.drafts).toEqual([]);
  area.dispatchEvent(new Event("focusout", { bubbles: true }));
  await clock.pass(600);
  expect(channel.drafts).toHaveLength(1);
});

test("a new attachment and a new subject are noticed", async () => {
  const mail = await reviewedMail("Hello");
  mail.querySelector(".files")!.append(...nodesOf(`<span class="file">CV.pdf</span>`));
  await clock.pass(600);
  expect(overlay().state).toMatchObject({ kind: "warnings", count: 1 });
  const subject = mail.querySelector<HTMLInputElement>(".subject")!;
  subject.value = "my chances";
  subject.dispatchEvent(new Event("input", { bubbles: true }));
  await clock.pass(600);
  expect(overlay().state).toMatchObject({ kind: "warnings", count: 2 });
  mail.querySelector(".file")!.remove();
  await clock.rest();
  overlay().openChip!();
  expect(overlay().view?.findings.map(({ quote }) => quote)).toEqual(["my chances"]);
});

test("while the server is away writing goes on, and it comes back by itself", async () => {
  channel.review = () => ({ ok: false, failure: { kind: "away" } });
  const mail = await reviewedMail("Is there a job?");
  expect(overlay().state).toEqual({ kind: "away" });
  await write(mail, "Is there a job for me?");
  expect(overlay().state).toEqual({ kind: "away" });
  sendOf(mail).click();
  expect(sent).toEqual(["sent"]);
  channel.review = (draft) => ({ ok: true, review: reviewOf(draft) });
  channel.tell({ kind: "server-changed", server: { kind: "running", version: "1" } });
  await clock.pass(0);
  expect(underlined(registry)).toEqual(["nq-3: a job"]);
});

test("who comes back to the window may have started the server", async () => {
  channel.review = () => ({ ok: false, failure: { kind: "away" } });
  await reviewedMail("Is there a job?");
  channel.review = (draft) => ({ ok: true, review: reviewOf(draft) });
  await clock.pass(5_000);
  expect(overlay().state).toEqual({ kind: "away" });
  window.dispatchEvent(new Event("focus"));
  await clock.pass(0);
  expect(overlay().state).toMatchObject({ kind: "warnings" });
});

test("a refused draft is not checked, and the next edit tries again", async () => {
  channel.review = () => ({ ok: false, failure: { kind: "refused", message: "no" } });
  const mail = await reviewedMail("Is there a job?");
  expect(overlay().state).toEqual({ kind: "not-checked", reason: "refused" });
  channel.review = (draft) => ({ ok: true, review: reviewOf(draft) });
  await write(mail, "Is there a job now?");
  await clock.pass(600);
  expect(overlay().state).toMatchObject({ kind: "warnings" });
});

test("of two mails the focused one is checked, and each keeps what is known about it", async () => {
  const one = await reviewedMail("Is there a job?");
  const two = mailWith(EDITOR);
  bodyOf(two).focus();
  await write(two, "Who hires?");
  expect(underlined(registry)).toEqual([]);
  await clock.pass(600);
  expect(underlined(registry)).toEqual([]);
  await write(two, "Tell me who hires.");
  await clock.pass(600);
  expect(underlined(registry)).toEqual(["nq-1: who hires"]);
  expect(overlay().beside).toBe(sendOf(two));
  one.querySelector<HTMLInputElement>(".subject")!.focus();
  await clock.rest();
  expect(underlined(registry)).toEqual(["nq-3: a job"]);
  await clock.pass(10_000);
  expect(channel.drafts).toHaveLength(3);
});

test("when the webmail swaps the editor for another, the new one is read", async () => {
  const mail = await reviewedMail("Is there a job?");
  const body = bodyOf(mail);
  const area = document.createElement("textarea");
  area.value = "Is there a job? my chances";
  body.hidden = true;
  body.after(area);
  await clock.pass(600);
  expect(channel.drafts.at(-1)?.body).toBe("Is there a job? my chances");
  expect(underlined(registry)).toEqual([]);
  expect(overlay().state).toMatchObject({ count: 2 });
});

test("once the mail is gone, nothing is shown and no timer is left", async () => {
  const mail = await reviewedMail("Is there a job?");
  await write(mail, "Is there a job now?");
  mail.remove();
  await clock.rest();
  expect(overlay().state).toBeUndefined();
  expect(registry.size).toBe(0);
  expect(clock.pending).toBe(0);
});

test("an editor in a frame is found, heard and underlined there", async () => {
  const mail = mailWith("<iframe></iframe>");
  await open();
  const inner = mail.querySelector("iframe")!.contentDocument!;
  const inside = fakeHighlights(inner.defaultView!);
  const body = inner.createElement("div");
  body.setAttribute("contenteditable", "true");
  body.tabIndex = 0;
  inner.body.append(body);
  mail.querySelector("iframe")!.dispatchEvent(new Event("load"));
  await clock.rest();
  body.focus();
  body.textContent = "Is there a job?";
  await clock.pass(600);
  expect(underlined(inside)).toEqual(["nq-3: a job"]);
  expect(underlined(registry)).toEqual([]);
  expect(press(body, "Enter", { ctrlKey: true }).defaultPrevented).toBe(true);
  overlay().questions[0]!.answers.sendAnyway();
  expect(sent).toEqual(["sent"]);
});

test("sending a mail with an error is held and asked about, once for the same text", async () => {
  const mail = await reviewedMail("Is there a job? my chances");
  sendOf(mail).click();
  expect(sent).toEqual([]);
  expect(overlay().questions[0]!.findings.map(({ quote }) => quote)).toEqual(["a job"]);
  overlay().questions[0]!.answers.look();
  expect(overlay().cards.at(-1)?.finding.quote).toBe("a job");
  await clock.pass(1_000);
  sendOf(mail).click();
  expect(sent).toEqual(["sent"]);
});

test("a changed text is asked about again", async () => {
  const mail = await reviewedMail("Is there a job?");
  sendOf(mail).click();
  await write(mail, "Is there a job for me?");
  await clock.pass(1_000);
  sendOf(mail).click();
  expect(overlay().questions).toHaveLength(2);
});

test("send anyway presses the webmail's own control", async () => {
  const mail = await reviewedMail("Is there a job?");
  sendOf(mail).click();
  overlay().questions[0]!.answers.sendAnyway();
  expect(sent).toEqual(["sent"]);
  expect(overlay().questions).toHaveLength(1);
});

test("send anyway sends whatever became of the text meanwhile", async () => {
  const mail = await reviewedMail("Is there a job?");
  sendOf(mail).click();
  await write(mail, "Is there a job for me?");
  overlay().questions[0]!.answers.sendAnyway();
  expect(sent).toEqual(["sent"]);
});

test("send anyway finds the control that the webmail drew anew", async () => {
  const mail = await reviewedMail("Is there a job?");
  sendOf(mail).click();
  sendOf(mail).replaceWith(...nodesOf(`<button type="button" class="send">Send</button>`));
  overlay().questions[0]!.answers.sendAnyway();
  expect(sent).toEqual(["sent"]);
});

test("the second click of a double click does not slip through", async () => {
  const mail = await reviewedMail("Is there a job?");
  sendOf(mail).click();
  sendOf(mail).click();
  expect(sent).toEqual([]);
  expect(overlay().questions).toHaveLength(1);
});

test("the keyboard sends too: Enter and Space on a drawn button, in the mail Ctrl or Cmd and Enter, Alt and a letter", async () => {
  const mail = mailWith(EDITOR, `<div role="button" class="send" tabindex="0">Send</div>`);
  await open();
  bodyOf(mail).focus();
  const tries: [Element, string, KeyboardEventInit][] = [
    [sendOf(mail), "Enter", {}],
    [sendOf(mail), " ", {}],
    [bodyOf(mail), "Enter", { ctrlKey: true }],
    [mail.querySelector(".subject")!, "Enter", { metaKey: true }],
    [bodyOf(mail), "s", { altKey: true }],
    [bodyOf(mail), "S", { altKey: true }],
  ];
  for (const [index, [target, key, more]] of tries.entries()) {
    await write(mail, `Is there a job ${index}?`);
    await clock.pass(1_000);
    expect(press(target, key, more).defaultPrevented).toBe(true);
    expect(overlay().questions).toHaveLength(index + 1);
  }
  await write(mail, "Is there a job at last?");
  await clock.pass(1_000);
  expect(press(bodyOf(mail), "Enter").defaultPrevented).toBe(false);
  expect(press(bodyOf(mail), "Enter", { ctrlKey: true, shiftKey: true }).defaultPrevented).toBe(false);
  expect(press(bodyOf(mail), "Enter", { altKey: true }).defaultPrevented).toBe(false);
  expect(press(bodyOf(mail), "s").defaultPrevented).toBe(false);
  expect(press(bodyOf(mail), "s", { altKey: true, ctrlKey: true }).defaultPrevented).toBe(false);
  expect(press(document.body, "s", { altKey: true }).defaultPrevented).toBe(false);
  expect(overlay().questions).toHaveLength(tries.length);
});

test("a key on a real button is left to the click that it makes", async () => {
  const mail = await reviewedMail("Is there a job?");
  expect(press(sendOf(mail), " ").defaultPrevented).toBe(false);
  sendOf(mail).click();
  expect(sent).toEqual([]);
});

test("warnings and hints hold nothing back, nor does an error that is put aside or fixed", async () => {
  const mail = await reviewedMail("What are my chances?");
  sendOf(mail).click();
  await write(mail, "Is there a job?");
  await clock.pass(600);
  overlay().openChip!();
  overlay().panelActions!.dismiss(overlay().view!.findings[0]!, "not-now");
  expect(overlay().state).toEqual({ kind: "fine" });
  sendOf(mail).click();
  expect(sent).toEqual(["sent", "sent"]);
});

test("the text at the moment of sending decides, not the one that was reviewed", async () => {
  const mail = await reviewedMail("Is there a job?");
  bodyOf(mail).firstElementChild!.textContent = "Is there a joke?";
  sendOf(mail).click();
  expect(sent).toEqual(["sent"]);
});

test("what the whole draft lacks is not held against a text that changed since", async () => {
  channel.review = (draft) => {
    const review = reviewOf({ ...draft, body: "a job" });
    const [finding] = review.findings;
    return { ok: true, review: { ...review, findings: [{ ...finding!, part: "draft", start: 0, end: 0, quote: "" }] } };
  };
  const mail = await reviewedMail("Hello");
  await write(mail, "Hello, because of your talk");
  sendOf(mail).click();
  expect(sent).toEqual(["sent"]);
  await clock.pass(600);
  sendOf(mail).click();
  expect(sent).toEqual(["sent"]);
});

test("who does not want to be asked is not", async () => {
  const mail = await reviewedMail("Is there a job?");
  channel.change({ askBeforeSending: false });
  sendOf(mail).click();
  expect(sent).toEqual(["sent"]);
});

test("a mail whose control cannot be found is never held, nor one that cannot be asked about", async () => {
  const mail = await reviewedMail("Is there a job?");
  overlay().broken = true;
  sendOf(mail).click();
  expect(sent).toEqual(["sent"]);
  sendOf(mail).remove();
  expect(press(bodyOf(mail), "Enter", { ctrlKey: true }).defaultPrevented).toBe(false);
});

test("sending the mail without the focus is asked about as well", async () => {
  const one = await reviewedMail("Is there a job?");
  const two = mailWith(EDITOR);
  bodyOf(two).focus();
  await clock.rest();
  sendOf(one).click();
  expect(sent).toEqual([]);
});

test("each way to put a finding aside does what it says", async () => {
  const mail = await reviewedMail("Is there a job? my chances");
  overlay().openChip!();
  const [job, chances] = overlay().view!.findings;
  overlay().panelActions!.dismiss(job!, "wording");
  await clock.rest();
  expect(channel.dismissed.map(({ how, finding }) => [how, finding.id])).toEqual([["wording", "body:a job"]]);
  channel.change({ neverAgain: [{ id: job!.id, rule: job!.rule, quote: "a job" }] });
  expect(underlined(registry)).toEqual(["nq-2: my chances"]);
  expect(overlay().view!.findings).toEqual([chances]);
  channel.change({ rulesOff: [chances!.rule] });
  expect(underlined(registry)).toEqual([]);
  expect(overlay().state).toEqual({ kind: "fine" });
  await write(mail, "Is there a job? my chances!");
  await clock.pass(600);
  expect(overlay().state).toEqual({ kind: "fine" });
});

test("a whole mistake can be off", async () => {
  channel.settings = { ...channel.settings, rulesOff: ["ask-for-job"] };
  await reviewedMail("Is there a job?");
  expect(overlay().state).toEqual({ kind: "fine" });
});

test("what is put aside for now comes back in another draft, not in this one", async () => {
  const mail = await reviewedMail("Is there a job?");
  overlay().openChip!();
  overlay().panelActions!.dismiss(overlay().view!.findings[0]!, "not-now");
  await write(mail, "So: is there a job?");
  await clock.pass(600);
  expect(underlined(registry)).toEqual([]);
  const other = mailWith(EDITOR);
  bodyOf(other).focus();
  await write(other, "Is there a job?");
  await clock.pass(600);
  expect(underlined(registry)).toEqual(["nq-3: a job"]);
});

test("a click on underlined words opens their card and still reaches the editor", async () => {
  const mail = await reviewedMail("Is there a job?");
  const [range] = registry.get("nq-3")!;
  range!.getClientRects = () => rectsOf(new DOMRect(10, 10, 50, 10));
  let reached = 0;
  bodyOf(mail).addEventListener("click", () => reached++);
  const click = (x: number): void => {
    bodyOf(mail).dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, clientX: x, clientY: 15 }));
  };
  click(200);
  expect(overlay().cards).toEqual([]);
  click(20);
  expect(overlay().cards[0]!.finding.quote).toBe("a job");
  expect(overlay().cards[0]!.near.left).toBe(10);
  expect(reached).toBe(2);
});

test("the shortcut opens the card at the caret, or else the panel, and closes it again", async () => {
  const mail = await reviewedMail("Is there a job?");
  const text = bodyOf(mail).firstElementChild!.firstChild!;
  getSelection()!.collapse(text, 11);
  channel.tell({ kind: "open-panel" });
  expect(overlay().cards[0]!.finding.quote).toBe("a job");
  expect(overlay().panelOpen).toBe(false);
  getSelection()!.collapse(text, 1);
  channel.tell({ kind: "open-panel" });
  expect(overlay().panelOpen).toBe(true);
  channel.tell({ kind: "open-panel" });
  expect(overlay().panelOpen).toBe(false);
});

test("Esc in the text closes what is open, and only then is kept from the page", async () => {
  const mail = await reviewedMail("Is there a job?");
  overlay().openChip!();
  expect(press(bodyOf(mail), "Escape").defaultPrevented).toBe(true);
  expect(overlay().panelOpen).toBe(false);
  expect(press(bodyOf(mail), "Escape").defaultPrevented).toBe(false);
});

test("jumping from the panel selects the words", async () => {
  const mail = await reviewedMail("Is there a job?");
  overlay().openChip!();
  overlay().panelActions!.jump(overlay().view!.findings[0]!);
  expect(getSelection()!.toString()).toBe("a job");
  expect(document.activeElement).toBe(bodyOf(mail));
  expect(overlay().cards).toHaveLength(1);
});

test("of the same words found twice, the panel leads to each", async () => {
  channel.review = (draft) => {
    const review = reviewOf(draft);
    const [finding] = review.findings;
    const start = draft.body.lastIndexOf("a job");
    return { ok: true, review: { ...review, findings: [finding!, { ...finding!, start, end: start + 5 }] } };
  };
  const mail = await reviewedMail("Is there a job?", "Is there a job?");
  overlay().openChip!();
  overlay().panelActions!.jump(overlay().view!.findings[1]!);
  expect(bodyOf(mail).lastElementChild!.contains(getSelection()!.anchorNode)).toBe(true);
  overlay().panelActions!.jump(overlay().view!.findings[0]!);
  expect(bodyOf(mail).firstElementChild!.contains(getSelection()!.anchorNode)).toBe(true);
});

test("when the extension is gone everything is taken away", async () => {
  const mail = await reviewedMail("Is there a job?");
  channel.gone = true;
  await write(mail, "Is there a job now?");
  await clock.pass(10_000);
  expect(underlined(registry)).toEqual([]);
  expect(overlay().removed).toBe(true);
  expect(clock.pending).toBe(0);
  sendOf(mail).click();
  expect(sent).toEqual(["sent"]);
});

test("a background that only slept is asked again, one that always fails is not asked for ever", async () => {
  channel.review = () => {
    throw new Error("nobody listens");
  };
  await reviewedMail("Is there a job?");
  expect(overlays).toHaveLength(2);
  await clock.pass(100_000);
  expect(channel.drafts).toHaveLength(4);
  expect(overlay().removed).toBe(true);
  channel.review = (draft) => ({ ok: true, review: reviewOf(draft) });
  channel.change({});
  await clock.pass(600);
  expect(underlined(registry)).toEqual(["nq-3: a job"]);
});

test("each state is told to the toolbar once", async () => {
  const mail = await reviewedMail("Is there a job?");
  await clock.rest();
  channel.change({ debounce: 700 });
  await write(mail, "");
  mail.remove();
  await clock.rest();
  expect(channel.states.map(({ kind }) => kind)).toEqual([
    "not-checked",
    "checking",
    "warnings",
    "not-checked",
    "not-checked",
  ]);
});
