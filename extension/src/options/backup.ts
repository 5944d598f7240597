import type { Settings } from "../shared/protocol";
import { readSettings, type SettingsProblem } from "../shared/settings";
import { byId, make } from "./dom";
import type { OptionsPage } from "./page";

const PROBLEMS: Readonly<Record<SettingsProblem["problem"], string>> = {
  "not-settings": "options_wrong_file",
  version: "options_wrong_version",
  "unknown-field": "options_wrong_field",
  port: "options_wrong_port",
  enabledSites: "options_wrong_sites",
  rulesOff: "options_wrong_rules",
  neverAgain: "options_wrong_never",
  askBeforeSending: "options_wrong_ask",
  debounce: "options_wrong_debounce",
};

/** Settings in a file, and back from one; a file with anything wrong in it changes nothing. */
export function backup(
  { page, channel, words, change }: OptionsPage,
  save: (name: string, text: string) => void,
): void {
  const input = byId(page, "import", HTMLInputElement);
  const problem = byId(page, "import-problem", HTMLElement);

  byId(page, "export", HTMLButtonElement).addEventListener("click", () => {
    void channel.ask({ kind: "settings" }).then((settings) => {
      save("netiquette-settings.json", `${JSON.stringify(settings, undefined, 2)}\n`);
    });
  });

  const read = async (file: File): Promise<void> => {
    const { settings, problems } = settingsIn(await file.text());
    problem.replaceChildren(
      ...problems.map(({ problem: kind, field }) => make(page, "p", "", words(PROBLEMS[kind], field))),
    );
    if (problems.length === 0) {
      await change(withoutVersion(settings));
    }
  };

  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) {
      // Emptied, so that the same file can be chosen again once it is mended.
      void read(file).finally(() => (input.value = ""));
    }
  });
}

function settingsIn(text: string): ReturnType<typeof readSettings> {
  try {
    return readSettings(JSON.parse(text));
  } catch {
    return readSettings(undefined);
  }
}

function withoutVersion({ version, ...rest }: Settings): Omit<Settings, "version"> {
  return rest;
}
