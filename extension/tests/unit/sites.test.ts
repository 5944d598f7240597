// @vitest-environment node
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { knownMatches, siteOf, sites } from "../../src/sites/index";
import { documentsOf, isTextArea } from "../../src/sites/parts";
import type { Compose, Editable } from "../../src/sites/site";
import { allFixtures, type ExpectedDraft, fixture, open, parse } from "./fixtures";

const fixtures = allFixtures();
const written = fixtures.filter(({ expected }) => expected.drafts.length > 0);
const title = ({ site, kind, language }: { site: string; kind: string; language: string }): string =>
  `${site}/${kind} in ${language}`;

function place(page: Document, { frame, body }: ExpectedDraft): Element | null {
  if (frame === undefined) return page.querySelector(body);
  return page.querySelector<HTMLIFrameElement>(frame)?.contentDocument?.querySelector(body) ?? null;
}

function mails(page: Document): readonly Compose[] {
  const site = siteOf(page);
  return site?.editables(page).flatMap((editable) => site.compose(editable) ?? []) ?? [];
}

function mailAt(page: Document, editable: Element | null): Compose {
  const mail = mails(page).find(({ body }) => body === editable);
  if (mail === undefined) throw new Error("This mail was not found");
  return mail;
}

function quotedIn({ body, quotes }: Compose): string {
  const parts = quotes.flatMap(({ selector, andAfter }) =>
    [...body.querySelectorAll(selector)].flatMap((part) => (andAfter === true ? [part, ...following(part)] : [part])),
  );
  return parts.map((part) => part.textContent).join(" ");
}

function following(part: Element): readonly Element[] {
  const next = part.nextElementSibling;
  return next === null ? [] : [next, ...following(next)];
}

function contentOf(body: Editable): string {
  return isTextArea(body) ? body.value : body.textContent;
}

function check(page: Document, expected: ExpectedDraft, editable = place(page, expected)): void {
  const send = expected.send === null ? undefined : page.querySelector(expected.send);
  checkFound(mailAt(page, editable), expected, send ?? undefined);
}

function checkFound(mail: Compose, expected: ExpectedDraft, send: Element | undefined): void {
  expect(contentOf(mail.body)).toContain(expected.text);
  expect(mail.subject()).toBe(expected.subject);
  expect(mail.recipients()).toEqual(expected.recipients);
  expect(mail.attachments()).toEqual(expected.attachments);
  expect(mail.sendControl()).toBe(send);
  if (expected.quote !== undefined) expect(quotedIn(mail)).toContain(expected.quote);
  if (expected.signature !== undefined) {
    expect(mail.body.querySelector(mail.signatures.join(", "))?.textContent).toBe(expected.signature);
  }
  const thread = mail.threadOutside?.() ?? "";
  if (expected.thread === undefined) expect(thread).toBe("");
  else expect(thread).toContain(expected.thread);
}

describe("each webmail, in each language of its user interface", () => {
  it.each(written.map((one) => [title(one), one] as const))("is known and read: %s", (_, one) => {
    const page = open(one);
    expect(siteOf(page)?.id).toBe(one.site);
    expect(mails(page)).toHaveLength(one.expected.drafts.length);
    for (const draft of one.expected.drafts) check(page, draft);
  });

  it.each(fixtures.filter(({ site }) => site === "none").map((one) => [title(one), one] as const))(
    "finds no mail where none is written: %s",
    (_, one) => {
      expect(mails(open(one))).toEqual([]);
    },
  );

  const inEnglish = fixtures.filter(({ language }) => language === "en");
  it.each(inEnglish.map((one) => [title(one), one] as const))(
    "differs in labels alone in another language: %s",
    (_, one) => {
      const others = fixtures.filter(
        ({ site, kind, language }) => site === one.site && kind === one.kind && language !== "en",
      );
      expect(others).toHaveLength(1);
      for (const other of others) expect(shape(parse(other))).toBe(shape(parse(one)));
    },
  );
});

function shape(page: Document): string {
  return [...page.querySelectorAll("body *")].map(shapeOf).join("\n");
}

function shapeOf(element: Element): string {
  const labels = /^(?:title|aria-label|placeholder|data-tooltip|value|onclick)$/;
  const attributes = [...element.attributes].filter(({ name }) => !labels.test(name));
  return `${element.localName} ${attributes.map(({ name, value }) => `${name}=${value}`).join(" ")}`;
}

describe("what a webmail names", () => {
  const described = written.filter(({ site }) => site !== "generic");
  it.each(described.map((one) => [title(one), one] as const))("wins over what only looks alike: %s", (_, one) => {
    const page = open(one);
    for (const draft of one.expected.drafts) mailAt(page, place(page, draft)).root.prepend(lookAlikes(page, one.site));
    for (const draft of one.expected.drafts) check(page, draft);
  });
});

/** A send button, a subject, recipients and a file that the structure alone would take for the mail's. */
function lookAlikes(page: Document, site: string): Element {
  const box = page.createElement("div");
  const add = (name: string, attributes: Record<string, string>, text = ""): void => {
    const element = box.appendChild(page.createElement(name));
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.textContent = text;
  };
  add("button", { type: "button", "data-command": "send" });
  add("input", { type: "text", name: "recipients", value: "other@example.com" });
  // Outlook names neither its subject nor its attachments, in no language.
  if (site === "outlook") return box;
  add("input", { type: "text", name: "x-subject", value: "Another subject" });
  add("span", {}, "Another.pdf");
  return box;
}

describe("after a rename upstream", () => {
  it.each(written.map((one) => [title(one), one] as const))("the structure still tells: %s", (_, one) => {
    const page = open(one);
    const found = one.expected.drafts.map((draft) => ({
      draft: { ...draft, ...draft.scrambled },
      editable: place(page, draft),
      send: page.querySelector(draft.send ?? "nothing") ?? undefined,
    }));
    scramble(page);
    expect(mails(page)).toHaveLength(found.length);
    for (const { draft, editable, send } of found) {
      checkFound(mailAt(page, editable), draft, draft.send === null ? undefined : send);
    }
  });
});

/** Gives class names, test ids and the roots' ids other values, as a new version of a webmail would. */
function scramble(page: Document): void {
  for (const document of documentsOf(page)) {
    document.querySelectorAll("body, body *").forEach((element, at) => {
      // What stands in the editable is the mail's own: no new version of a webmail changes old mail.
      if (element.parentElement?.closest("[contenteditable='true']")) return;
      for (const name of ["data-testid", "data-test-id", "data-app-section", "data-id"]) {
        if (element.hasAttribute(name)) element.setAttribute(name, `t${at}`);
      }
      if (element.hasAttribute("class")) element.setAttribute("class", hides(element) ? "away" : `c${at}`);
      if (/^(?:docking|jstab|mailEditor|layout|attachment-list)/.test(element.id)) element.id = `i${at}`;
    });
  }
}

function hides(element: Element): boolean {
  return element.classList.contains("away");
}

describe("which webmail a page is", () => {
  const at = (url: string, html = "<p>A page</p>"): Document =>
    open({ site: "", kind: "", language: "", html, expected: { url, drafts: [] } });

  it.each([
    ["https://outlook.cloud.microsoft/mail/", "outlook"],
    ["https://outlook.office365.com/mail/", "outlook"],
    ["https://mail.aol.com/d/", "yahoo"],
    ["https://fr.mail.yahoo.com/d/", "yahoo"],
    ["https://mail.zoho.in/zm/", "zoho"],
    ["https://mail.google.com.example.org/", "generic"],
    ["http://mail.google.com/", "generic"],
    ["https://host.example.org/roundcube/?_task=mail&_mbox=INBOX", "roundcube"],
    ["https://host.example.org/roundcube/?_task=settings", "generic"],
    ["https://host.example.org/SOGo/so/kim/Mail/view", "sogo"],
    ["https://host.example.org/index.php/apps/mail/box/1", "nextcloud"],
  ])("is told by its address before anything is in it: %s", (url, id) => {
    expect(siteOf(at(url))?.id).toBe(id);
  });

  it.each([
    ["outlook", '<head><link rel="preload" href="https://res.cdn.office.net/owamail/a.js"></head>'],
    ["roundcube", '<body class="task-mail action-compose">'],
    ["sogo", '<body ng-app="SOGo.MailerUI">'],
    ["nextcloud", '<div class="message-composer"></div>'],
  ])("is told by what is in it, on a host of one's own: %s", (id, html) => {
    expect(siteOf(at("https://mail.example.org/", html))?.id).toBe(id);
  });

  it("is none where the page is no HTML", () => {
    const options = { url: "https://mail.example.org/a.svg", contentType: "image/svg+xml" };
    expect(siteOf(new JSDOM("<svg xmlns='http://www.w3.org/2000/svg'/>", options).window.document)).toBeUndefined();
  });

  it("has a name, an id of its own, and hosts that a manifest can list", () => {
    expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
    for (const pattern of knownMatches) expect(pattern).toMatch(/^https:\/\/[a-z0-9.]+\/\*$/);
  });
});

describe("while a mail is written", () => {
  it.each(written.filter(({ expected }) => expected.toggled).map((one) => [title(one), one] as const))(
    "the editor that is not shown is left out, whichever the user turns on: %s",
    (_, one) => {
      const page = open(one);
      const { toggle, toggled = [] } = one.expected;
      const select = page.querySelector<HTMLSelectElement>(toggle!.select)!;
      select.value = toggle!.value;
      select.dispatchEvent(new page.defaultView!.Event("change"));
      expect(mails(page)).toHaveLength(1);
      for (const draft of toggled) check(page, draft);
    },
  );

  it.each(written.map((one) => [title(one), one] as const))(
    "a control that cannot be pressed does not count as one that sends: %s",
    (_, one) => {
      const page = open(one);
      for (const draft of one.expected.drafts) {
        const mail = mailAt(page, place(page, draft));
        mail.sendControl()!.setAttribute("aria-disabled", "true");
        expect(mail.sendControl()).toBeUndefined();
      }
    },
  );

  it.each(written.map((one) => [title(one), one] as const))(
    "a file attached later is found, and the mail's other parts stay as they are: %s",
    (_, one) => {
      const page = open(one);
      const last = one.expected.drafts.at(-1)!;
      attach(page, "Résumé of Kim Lee.docx");
      check(page, { ...last, attachments: [...last.attachments, "Résumé of Kim Lee.docx"] });
    },
  );

  const subjects = written.filter(({ expected }) => expected.drafts.length === 1 && expected.drafts[0]?.subject !== "");
  it.each(subjects.map((one) => [title(one), one] as const))(
    "what is typed into the subject is read anew: %s",
    (_, one) => {
      const page = open(one);
      const mail = mails(page)[0]!;
      const fields = [...mail.root.querySelectorAll("input")];
      fields.find(({ value }) => value === mail.subject())!.value = "Another one";
      expect(mail.subject()).toBe("Another one");
    },
  );

  it("an address typed but not yet made a chip counts", () => {
    const page = open(fixture("fastmail", "html"));
    page.querySelector<HTMLTextAreaElement>("#v12-to-input")!.value = "ida@example.com";
    expect(mails(page)[0]!.recipients()).toEqual(["dana@example.org", "sam@example.net", "ida@example.com"]);
  });

  it("a sender's own address is never a recipient, also when nobody is written to yet", () => {
    for (const [site, kind, chips] of [
      ["zoho", "html", ".zmCB"],
      ["sogo", "html", "md-chip"],
      ["nextcloud", "html", ".ncselect__tag--recipient"],
      ["roundcube", "plain", ".recipient"],
    ] as const) {
      const page = open(fixture(site, kind));
      for (const chip of page.querySelectorAll(chips)) chip.remove();
      for (const field of page.querySelectorAll<HTMLTextAreaElement>("[name='_to']")) field.value = "";
      expect(mails(page)[0]!.recipients(), site).toEqual([]);
    }
  });

  it("an address beside another field is no recipient", () => {
    const page = open({
      ...fixture("generic", "form"),
      html: `<form><div><p>kim@example.edu <input name="alias"></p><p><input name="to"></p></div><input name="subject">
        <textarea name="body"></textarea><input type="submit" name="send"></form>`,
    });
    expect(mails(page)[0]!.recipients()).toEqual([]);
  });

  it("a place to write that has no fields of its own does not borrow those of the mail beside it", () => {
    const page = open(fixture("gmail", "two"));
    for (const element of page.querySelectorAll("[role='banner'], [role='navigation'], [data-file] form"))
      element.remove();
    for (const element of page.querySelectorAll("[role='dialog'], .M9")) element.removeAttribute("role");
    expect(mails(page).map((mail) => mail.subject())).toEqual(["A question about tidal turbines"]);
  });

  it("a chat does not borrow the fields of the page around it", () => {
    const page = open({
      ...fixture("gmail", "popup"),
      html: `<div role="navigation"><input role="combobox"><input type="text"></div><div role="main">
        <div g_editable="true" contenteditable="true"></div><button data-command="send"></button></div>`,
    });
    expect(mails(page)).toEqual([]);
  });

  it("a line to fill in above a chat is not enough for a mail", () => {
    const page = open({
      ...fixture("gmail", "popup"),
      html: `<div><input type="text"><div g_editable="true" contenteditable="true"></div>
        <button data-command="send"></button></div>`,
    });
    expect(mails(page)).toEqual([]);
  });

  it("a text area for recipients is no body, and does not hide the one there is", () => {
    const page = open({
      ...fixture("generic", "form"),
      html: `<form><textarea name="to" rows="3">dana@example.org</textarea><input name="subject">
        <textarea name="body"></textarea><input type="submit" name="send"></form>`,
    });
    expect(mails(page).map(({ body }) => body)).toEqual([page.querySelector("[name='body']")]);
  });

  it("earlier conversation within earlier conversation is read once", () => {
    const thread = mails(open(fixture("outlook", "reply")))[0]!.threadOutside?.() ?? "";
    expect(thread.split("Dana Doe")).toHaveLength(2);
  });

  it("Alt and a letter send in Outlook and nowhere else", () => {
    const keys = written.map((one) => [one.site, mails(open(one))[0]!.altSend] as const);
    expect(new Map(keys.filter(([, key]) => key !== undefined))).toEqual(new Map([["outlook", "s"]]));
  });

  it("an editable that the page made read-only is no longer one", () => {
    const page = open(fixture("sogo", "plain"));
    page.querySelector("textarea")!.readOnly = true;
    expect(mails(page)).toEqual([]);
  });

  it("a mail that was closed is gone, and its neighbour stays", () => {
    const page = open(fixture("gmail", "two"));
    page.querySelector(".dw")!.remove();
    expect(mails(page).map((mail) => mail.subject())).toEqual(["Thank you for your time"]);
  });

  it("a mail in a hidden frame is left out", () => {
    const page = open(fixture("zoho", "html"));
    page.querySelector("iframe")!.style.display = "none";
    expect(mails(page)).toEqual([]);
  });

  it("a frame of another origin is passed by", () => {
    const page = open(fixture("gmail", "popup"));
    const frame = page.body.appendChild(page.createElement("iframe"));
    Object.defineProperty(frame, "contentDocument", {
      get: () => {
        throw new DOMException("Blocked", "SecurityError");
      },
    });
    expect(mails(page)).toHaveLength(1);
  });

  it("a search box or a recipients' field is not taken for a mail", () => {
    const page = open(fixture("roundcube", "plain"));
    const site = siteOf(page)!;
    expect(site.compose(page.querySelector<HTMLTextAreaElement>("#_to")!)).toBeUndefined();
    const other = open(fixture("none", "search"));
    expect(siteOf(other)!.compose(other.querySelector("textarea")!)).toBeUndefined();
  });

  it("a page that asks not to be read by such helpers is not, where nobody described it", () => {
    const page = open(fixture("generic", "rich"));
    page.querySelector("[aria-multiline]")!.setAttribute("data-enable-grammarly", "false");
    expect(mails(page)).toEqual([]);
  });

  it.each(written.map((one) => [title(one), one] as const))("nothing on the page changes by looking: %s", (_, one) => {
    const page = open(one);
    const before = asWritten(page);
    for (const mail of mails(page)) {
      mail.subject();
      mail.recipients();
      mail.attachments();
      mail.sendControl();
      mail.threadOutside?.();
    }
    expect(asWritten(page)).toEqual(before);
  });
});

/** All markup of a page and of its frames. */
function asWritten(page: Document): readonly string[] {
  const { XMLSerializer } = page.defaultView!;
  return documentsOf(page).map((document) => new XMLSerializer().serializeToString(document));
}

function attach(page: Document, name: string): void {
  const view: (Window & { __attach?: (name: string) => void }) | null = page.defaultView;
  view?.__attach?.(name);
}
