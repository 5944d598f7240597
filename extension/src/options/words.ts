/** A message of `_locales` in the user's language, with what stands in for its placeholders. */
export type Words = (key: string, ...standIns: readonly string[]) => string;

/** Words from the browser. */
export const browserWords: Words = (key, ...standIns) => chrome.i18n.getMessage(key, [...standIns]);

/** Gives every element with a `data-i18n` its text, with a `data-i18n-label` its name, and the page its language. */
export function translate(page: Document, words: Words): void {
  page.documentElement.lang = words("manifest_language");
  for (const element of page.querySelectorAll<HTMLElement>("[data-i18n]")) {
    element.textContent = words(element.dataset["i18n"] ?? "");
  }
  for (const element of page.querySelectorAll<HTMLElement>("[data-i18n-label]")) {
    element.ariaLabel = words(element.dataset["i18nLabel"] ?? "");
  }
}
