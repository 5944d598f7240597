import { describe, expect, it } from "vitest";
import { backup } from "../../src/options/backup";
import { byId } from "../../src/options/dom";
import { fields } from "../../src/options/fields";
import { offerLoopback } from "../../src/options/loopback";
import { neverList } from "../../src/options/never-list";
import type { OptionsPage } from "../../src/options/page";
import { ruleList } from "../../src/options/rule-list";
import { siteList } from "../../src/options/site-list";
import type { RuleEntry } from "../../src/shared/protocol";
import { DEFAULT_SETTINGS } from "../../src/shared/settings";
import { FakeChannel, settle } from "./fakes";
import { keysAsWords, pageOf } from "./pages";

const RULE: RuleEntry = {
  id: "ask-for-job.opening",
  mistake: "ask-for-job",
  severity: "error",
  title: "Asks whether there is an opening",
  why: "{reader} hardly ever has one, and {reader} has to say no.",
  suggestion: "What surprised you most?",
  examples: { flags: ["are you hiring?"], passes: [] },
};

function optionsPage(): OptionsPage & { readonly changes: unknown[] } {
  const changes: unknown[] = [];
  return {
    page: pageOf("options"),
    channel: new FakeChannel({ settings: DEFAULT_SETTINGS }),
    words: keysAsWords,
    change: (change) => {
      changes.push(change);
      return Promise.resolve();
    },
    changes,
  };
}

function input(page: Document, id: string): HTMLInputElement {
  return byId(page, id, HTMLInputElement);
}

function enter(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event("input"));
  field.dispatchEvent(new Event("change"));
}

describe("the fields of the options", () => {
  it("show the settings", () => {
    const options = optionsPage();
    fields(options)({ ...DEFAULT_SETTINGS, port: 9000, askBeforeSending: false, debounce: 1200 });
    const { page } = options;
    expect([input(page, "port").value, input(page, "ask").checked, input(page, "debounce").value]).toEqual([
      "9000",
      false,
      "1200",
    ]);
  });

  it("keep what the user changes", () => {
    const options = optionsPage();
    fields(options)(DEFAULT_SETTINGS);
    enter(input(options.page, "port"), "9000");
    input(options.page, "ask").click();
    enter(input(options.page, "debounce"), "1000");
    expect(options.changes).toEqual([{ port: 9000 }, { askBeforeSending: false }, { debounce: 1000 }]);
    expect(byId(options.page, "debounce-value", HTMLOutputElement).value).toBe("options_seconds 1");
  });

  it.each(["", "0", "70000", "80.5"])("keep no port like %j, and say why", (value) => {
    const options = optionsPage();
    fields(options)(DEFAULT_SETTINGS);
    enter(input(options.page, "port"), value);
    expect(options.changes).toEqual([]);
    expect(byId(options.page, "port-problem", HTMLElement).textContent).toBe("options_wrong_port");
  });
});

describe("the list of rules", () => {
  it("shows the five mistakes when the server is away", () => {
    const options = optionsPage();
    ruleList(options).settings(DEFAULT_SETTINGS);
    expect(options.page.querySelectorAll(".mistake .switch")).toHaveLength(5);
  });

  it("shows title, why, an example and a suggestion of each rule, with the reader filled in", () => {
    const options = optionsPage();
    const list = ruleList(options);
    list.settings(DEFAULT_SETTINGS);
    list.rules([RULE]);
    const text = options.page.querySelector(".rule")?.textContent;
    expect(text).toContain(RULE.title);
    expect(text).toContain("Options_reader hardly ever has one, and options_reader has to say no.");
    expect(text).toContain("are you hiring?");
    expect(text).toContain("What surprised you most?");
  });

  it("turns a rule and a whole mistake off and on", () => {
    const options = optionsPage();
    const list = ruleList(options);
    list.settings({ ...DEFAULT_SETTINGS, rulesOff: ["no-game-plan"] });
    list.rules([RULE]);
    input(options.page, "switch-ask-for-job.opening").click();
    input(options.page, "switch-making-demands").click();
    input(options.page, "switch-no-game-plan").click();
    expect(options.changes).toEqual([
      { rulesOff: ["no-game-plan", "ask-for-job.opening"] },
      { rulesOff: ["no-game-plan", "making-demands"] },
      { rulesOff: [] },
    ]);
  });

  it("shows the rules of a mistake that is off as off, and out of reach", () => {
    const options = optionsPage();
    const list = ruleList(options);
    list.settings({ ...DEFAULT_SETTINGS, rulesOff: ["ask-for-job"] });
    list.rules([RULE]);
    const toggle = input(options.page, "switch-ask-for-job.opening");
    expect([toggle.checked, toggle.disabled]).toEqual([false, true]);
  });

  it("lets a rule be turned on again while the server is away", () => {
    const options = optionsPage();
    ruleList(options).settings({ ...DEFAULT_SETTINGS, rulesOff: ["ask-for-job.opening"] });
    options.page.querySelector<HTMLButtonElement>("#rules button")?.click();
    expect(options.changes).toEqual([{ rulesOff: [] }]);
  });

  it("keeps the focus on a switch when the list is drawn anew", () => {
    const options = optionsPage();
    const list = ruleList(options);
    list.settings(DEFAULT_SETTINGS);
    input(options.page, "switch-ask-for-names").focus();
    list.settings({ ...DEFAULT_SETTINGS, rulesOff: ["ask-for-names"] });
    expect(options.page.activeElement?.id).toBe("switch-ask-for-names");
  });

  it("shows what a server says as text", () => {
    const options = optionsPage();
    const list = ruleList(options);
    list.settings(DEFAULT_SETTINGS);
    list.rules([{ ...RULE, title: "<img src=x>" }]);
    expect(options.page.querySelector(".rule img")).toBeNull();
  });
});

describe("the list of sites", () => {
  it("turns a site off, and offers to allow one that the browser was never asked for", async () => {
    const options = optionsPage();
    const done: string[] = [];
    const show = siteList(
      options,
      {
        on: (origin) => {
          done.push(`on ${origin}`);
          return Promise.resolve(true);
        },
        off: (origin) => {
          done.push(`off ${origin}`);
          return Promise.resolve();
        },
      },
      {
        getAll: () => Promise.resolve({ origins: ["https://mail.google.com/*"] }),
        request: () => Promise.resolve(true),
      },
    );
    show({ ...DEFAULT_SETTINGS, enabledSites: ["https://mail.google.com", "https://mail.example.org"] });
    await settle();
    const rows = [...options.page.querySelectorAll("#sites li")].map((row) =>
      [...row.querySelectorAll("button")].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([["options_allow", "options_turn_off"], ["options_turn_off"]]);
    options.page.querySelectorAll<HTMLButtonElement>("#sites button").forEach((button) => {
      button.click();
    });
    expect(done).toEqual([
      "on https://mail.example.org",
      "off https://mail.example.org",
      "off https://mail.google.com",
    ]);
  });
});

describe("the right to ask this computer", () => {
  it.each([
    [["http://127.0.0.1/*"], true],
    [["https://mail.google.com/*"], false],
  ])("is offered only when it is missing (%j)", async (origins, hidden) => {
    const { page } = optionsPage();
    await offerLoopback(page, { getAll: () => Promise.resolve({ origins }), request: () => Promise.resolve(true) });
    expect(byId(page, "loopback", HTMLElement).hidden).toBe(hidden);
  });
});

describe("the wordings never to be pointed out again", () => {
  it("are shown, and each can be brought back", () => {
    const options = optionsPage();
    const [one, two] = [
      { id: "1", rule: "r", quote: "are you hiring" },
      { id: "2", rule: "s", quote: "" },
    ];
    neverList(options)({ ...DEFAULT_SETTINGS, neverAgain: [one, two] });
    expect(byId(options.page, "never", HTMLElement).textContent).toContain("are you hiring");
    options.page.querySelector<HTMLButtonElement>("#never button")?.click();
    expect(options.changes).toEqual([{ neverAgain: [two] }]);
  });
});

describe("settings in a file", () => {
  async function read(text: string): Promise<{ changes: unknown[]; problems: readonly (string | null)[] }> {
    const options = optionsPage();
    backup(options, () => undefined);
    const field = input(options.page, "import");
    Object.defineProperty(field, "files", { value: [{ text: () => Promise.resolve(text) }] });
    field.dispatchEvent(new Event("change"));
    await settle();
    const problems = [...options.page.querySelectorAll("#import-problem p")].map(({ textContent }) => textContent);
    return { changes: options.changes, problems };
  }

  it("come back as they were saved", async () => {
    const options = optionsPage();
    let saved = "";
    backup(options, (_name, text) => (saved = text));
    byId(options.page, "export", HTMLButtonElement).click();
    await settle();
    const { version, ...rest } = DEFAULT_SETTINGS;
    expect(await read(saved)).toEqual({ changes: [rest], problems: [] });
  });

  it.each([
    ["no JSON", ["options_wrong_file "]],
    ["[]", ["options_wrong_file "]],
    ['{"version":2}', ["options_wrong_version version"]],
    [
      JSON.stringify({ ...DEFAULT_SETTINGS, port: 0, debounce: 1, colour: "blue" }),
      ["options_wrong_port port", "options_wrong_debounce debounce", "options_wrong_field colour"],
    ],
  ])("change nothing when the file holds %s, and say what is wrong", async (text, problems) => {
    expect(await read(text)).toEqual({ changes: [], problems });
  });
});
