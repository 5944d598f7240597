import { byId, element, icon, show } from "./dom.js";
import { EXAMPLE_NAMES, IGNORED, NOTICE, SPOKEN, SUMMARY, WELCOME } from "./strings.js";

/**
 * What the review comes to, in one word for tests and styles.
 *
 * @typedef {"empty"|"checking"|"findings"|"hints"|"fine"|"dismissed"|"not-outreach"|"not-checked"} State
 */

const ICON_OF = {
  empty: "mail",
  checking: "mail",
  findings: "talk",
  hints: "hint",
  fine: "smile",
  dismissed: "smile",
  "not-outreach": "mail",
  "not-checked": "plug",
};

/** How many of the shown findings have each severity. */
export function countBySeverity(marks) {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { source } of marks) counts[source.severity]++;
  return counts;
}

/**
 * The state of a review that has been received.
 *
 * @param {object} review
 * @param {{error: number, warning: number, hint: number}} counts of the findings that are shown
 * @returns {State}
 */
export function stateOf(review, counts) {
  if (!review.outreach.likely) return "not-outreach";
  if (counts.error + counts.warning > 0) return "findings";
  if (counts.hint > 0) return "hints";
  return review.findings.length > 0 ? "dismissed" : "fine";
}

/** Shows the state with its title, text and, for a draft that is no outreach, the reasons. */
export function drawSummary(state, { counts, review, dismissed, refused }) {
  const [title, text] = {
    empty: () => [WELCOME.title, WELCOME.text],
    checking: SUMMARY.checking,
    findings: () => SUMMARY.findings(counts),
    hints: () => SUMMARY.hints(counts),
    fine: () => SUMMARY.fine(review.strengths.length),
    dismissed: () => SUMMARY.dismissed(dismissed),
    "not-outreach": SUMMARY.notOutreach,
    "not-checked": refused ? SUMMARY.refused : SUMMARY.away,
  }[state]();
  byId("review").dataset.state = state;
  byId("summary-title").textContent = title;
  byId("summary-text").textContent = text;
  byId("summary-icon").replaceChildren(icon(ICON_OF[state]));
  const reasons = state === "not-outreach" ? review.outreach.reasons : [];
  byId("reason-list").replaceChildren(...reasons.map((reason) => element("li", {}, reason)));
  show(byId("reasons"), reasons.length > 0);
  show(byId("welcome"), state === "empty");
}

/** What a screen reader should hear of a state. */
export function spokenState(state, counts, refused) {
  const words = {
    findings: SPOKEN.findings(counts.error + counts.warning + counts.hint),
    hints: SPOKEN.findings(counts.hint),
    fine: SPOKEN.fine,
    dismissed: SPOKEN.dismissed,
    "not-outreach": SPOKEN.notOutreach,
    "not-checked": refused ? SPOKEN.refused : SPOKEN.away,
  };
  return words[state] ?? "";
}

/** What stands in place of a review while there is no draft. */
export function drawWelcome(loadExample) {
  byId("welcome").replaceChildren(
    element("h3", {}, WELCOME.examplesTitle),
    element(
      "div",
      { class: "examples" },
      ...Object.entries(EXAMPLE_NAMES).map(([name, label]) =>
        element(
          "button",
          { class: "example", type: "button", id: `example-${name}`, onclick: () => loadExample(name) },
          label,
        ),
      ),
    ),
    element("h3", {}, WELCOME.mistakesTitle),
    element(
      "ol",
      { class: "mistakes" },
      ...WELCOME.mistakes.map(([title, text]) =>
        element("li", {}, element("strong", {}, title), element("span", {}, text)),
      ),
    ),
  );
}

/**
 * Says why a draft was not checked and what to do, or takes that back.
 *
 * @param {null|{kind: string, message?: string}} why
 * @param {boolean} stale whether findings of an earlier version are still on show
 * @param {() => void} retry
 */
export function drawNotice(why, stale, retry) {
  const notice = byId("notice");
  show(notice, why !== null);
  if (why === null) {
    notice.replaceChildren();
    return;
  }
  if (why.kind !== "away") {
    const [title, fallback] =
      why.kind === "too-long"
        ? [NOTICE.tooLongTitle, NOTICE.tooLongFallback]
        : [NOTICE.refusedTitle, NOTICE.refusedFallback];
    notice.replaceChildren(element("h3", {}, title), element("p", {}, why.message || fallback));
    return;
  }
  // Each failed try calls this again; building it anew would take the focus from the button.
  if (notice.querySelector("button") && Boolean(notice.querySelector(".stale")) === stale) return;
  notice.replaceChildren(
    element("h3", {}, NOTICE.awayTitle),
    element("p", {}, NOTICE.awayText),
    element("p", {}, element("code", {}, NOTICE.startCommand)),
    element("p", {}, NOTICE.awayAfter),
    ...(stale ? [element("p", { class: "stale" }, NOTICE.awayStale)] : []),
    element("button", { class: "example", type: "button", id: "retry", onclick: retry }, NOTICE.retry),
  );
}

/** Says what of the body was not reviewed. */
export function drawIgnored(ignored) {
  const kinds = [...new Set(ignored.map(({ kind }) => kind.toLowerCase()))].filter((kind) => IGNORED[kind]);
  byId("ignored").textContent = kinds.length > 0 ? IGNORED.sentence(kinds.map((kind) => IGNORED[kind])) : "";
  show(byId("ignored"), kinds.length > 0);
}
