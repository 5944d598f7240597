import type { Finding } from "../shared/protocol";
import type { Kit } from "./kit";
import type { QuestionAnswers } from "./overlay";
import { quoteOf } from "./parts";

const SHOWN = 3;

/** The calm question before a mail goes out. The safe answer has the focus; the other one always works. */
export function drawQuestion(
  kit: Kit,
  findings: readonly Finding[],
  answer: (which: keyof QuestionAnswers) => unknown,
): HTMLDialogElement {
  const { make, say } = kit;
  const count = findings.length;
  const text = count === 1 ? say("ui_question_text_one") : say("ui_question_text_many", String(count));
  const list = make("ul", {});
  for (const finding of findings.slice(0, SHOWN)) {
    list.append(
      make("li", { dir: "auto" }, make("b", {}, finding.article.title), quoteOf(kit, finding), message(kit, finding)),
    );
  }
  if (count > SHOWN) list.append(make("li", { class: "soft" }, say("ui_question_more", String(count - SHOWN))));
  const lookAgain = (): void => {
    answer("look");
  };
  const sendAnyway = (): void => {
    answer("sendAnyway");
  };
  const look = kit.button({ class: "main", autofocus: "" }, lookAgain, say("ui_look"));
  const send = kit.button({ class: "plain" }, sendAnyway, say("ui_send_anyway"));
  const dialog = make(
    "dialog",
    {
      class: "box question",
      role: "alertdialog",
      "aria-labelledby": "question-title",
      "aria-describedby": "question-text",
    },
    make("h2", { id: "question-title" }, say("ui_question")),
    make("div", { id: "question-text", class: "scroll" }, make("p", { class: "soft" }, text), list),
    make("footer", {}, look, send),
  );
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    lookAgain();
  });
  return dialog;
}

function message(kit: Kit, { message: words }: Finding): HTMLElement {
  return kit.make("span", { class: "message" }, words);
}

/** The focus goes round in it and never out into the page or the browser by accident. */
export function nextAnswer(dialog: HTMLElement, active: Element | null): void {
  const answers = [...dialog.querySelectorAll("button")];
  answers.find((answer) => answer !== active)?.focus();
}

/** Opens it over everything, so that neither the page nor its focus traps can reach past it. */
export function openQuestion(dialog: HTMLDialogElement): void {
  // Absent in the tests' document only.
  if (typeof dialog.showModal === "function") dialog.showModal();
  else dialog.setAttribute("open", "");
  dialog.querySelector<HTMLElement>("[autofocus]")?.focus({ preventScroll: true });
}
