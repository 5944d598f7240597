import { byId } from "./dom";
import type { OptionsPage, SettingsView } from "./page";

/** Port, the question before sending, and how long to wait. */
export function fields({ page, words, change }: OptionsPage): SettingsView {
  const port = byId(page, "port", HTMLInputElement);
  const portProblem = byId(page, "port-problem", HTMLElement);
  const ask = byId(page, "ask", HTMLInputElement);
  const debounce = byId(page, "debounce", HTMLInputElement);
  const debounceValue = byId(page, "debounce-value", HTMLOutputElement);

  const sayDebounce = (): void => {
    const seconds = (debounce.valueAsNumber / 1000).toLocaleString(words("manifest_language"));
    debounceValue.value = words("options_seconds", seconds);
  };

  port.addEventListener("change", () => {
    const good = port.value !== "" && port.validity.valid;
    port.ariaInvalid = String(!good);
    portProblem.textContent = good ? "" : words("options_wrong_port");
    if (good) {
      void change({ port: port.valueAsNumber });
    }
  });
  ask.addEventListener("change", () => void change({ askBeforeSending: ask.checked }));
  debounce.addEventListener("input", sayDebounce);
  debounce.addEventListener("change", () => void change({ debounce: debounce.valueAsNumber }));

  return (settings) => {
    port.value = String(settings.port);
    ask.checked = settings.askBeforeSending;
    debounce.value = String(settings.debounce);
    sayDebounce();
  };
}
