import { readFileSync } from "node:fs";
import { translate, type Words } from "../../src/options/words";

/** Keys stand for their sentences, so that tests read which sentence is shown; all but the language is told by its key. */
export const keysAsWords: Words = (key, ...standIns) =>
  key === "manifest_language" ? "en" : [key, ...standIns].join(" ");

/** The markup of one of the extension's pages, with its words. */
export function pageOf(name: "options" | "popup"): Document {
  const markup = readFileSync(`src/options/${name}.html`, "utf8");
  const page = new DOMParser().parseFromString(markup, "text/html");
  document.documentElement.replaceWith(document.adoptNode(page.documentElement));
  translate(document, keysAsWords);
  return document;
}
