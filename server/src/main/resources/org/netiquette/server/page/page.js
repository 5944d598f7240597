import { Announcer } from "./announcer.js";
import { Cards } from "./cards.js";
import { Dismissals } from "./dismissals.js";
import { Clients } from "./clients.js";
import { byId, scrollBehavior, show } from "./dom.js";
import { DraftTools } from "./draft-tools.js";
import { Editor } from "./editor.js";
import { EXAMPLES } from "./examples.js";
import { furnish } from "./furnish.js";
import { drawGamePlan } from "./game-plan.js";
import { carryMarks, findingMarks, strengthMarks } from "./marks.js";
import { ReviewClient } from "./review-client.js";
import { watchState } from "./server-client.js";
import { drawServer } from "./server-panel.js";
import { drawStrengths } from "./strengths.js";
import { CARD, TALLY } from "./strings.js";
import { countBySeverity, drawIgnored, drawNotice, drawSummary, drawWelcome, spokenState, stateOf } from "./summary.js";

const WIDE = matchMedia("(min-width: 60rem)");
// A fast answer should not make the page flicker.
const SHOW_CHECKING_AFTER_MS = 250;

/** Joins the draft, the client that has it reviewed, and the review on the right. */
class Page {
  #dismissals = new Dismissals();
  #announcer = new Announcer(byId("announcer"));
  #review = null;
  #problem = null;
  #findings = [];
  #strengths = [];
  #active = null;
  #checkingTimer = 0;

  #cards = new Cards(byId("findings"), {
    jump: (key) => this.#jump(this.#markOf(key)),
    dismiss: (key) => this.#dismiss(key),
    say: (words) => this.#announcer.now(words),
  });

  #client = new ReviewClient({
    checking: () => this.#showChecking(true),
    reviewed: (review, asked) => this.#reviewed(review, asked),
    notChecked: (problem) => this.#notChecked(problem),
  });

  #editor = new Editor({
    changed: (before, after) => this.#changed(before, after),
    caretAt: (key) => this.#activate(key, WIDE.matches),
    chipChosen: (key) => this.#goToCard(key),
  });

  #tools = new DraftTools(this.#editor, (words) => this.#announcer.now(words));

  constructor() {
    const clients = new Clients((words) => this.#announcer.now(words));
    watchState((state) => {
      if (state) clients.draw(state);
      drawServer(state);
    });
    drawWelcome((name) => {
      this.#editor.draft = EXAMPLES[name];
      this.#editor.focus();
    });
    byId("next-finding").addEventListener("click", () => this.#step(1));
    byId("previous-finding").addEventListener("click", () => this.#step(-1));
    byId("peek").addEventListener("click", () => this.#active && this.#goToCard(this.#active));
    byId("restore-dismissed").addEventListener("click", () => this.#restore());
    byId("findings").addEventListener("focusin", () => this.#activate(this.#cards.focusedKey() ?? null, false));
    document.addEventListener("keydown", (event) => this.#shortcut(event));
    // The browser may bring back the text of an earlier visit, after this script has run.
    window.addEventListener("pageshow", () => this.#editor.refresh());
    this.#editor.refresh();
  }

  #shown() {
    return this.#findings.filter((mark) => !this.#dismissals.has(mark.source.id));
  }

  #markOf(key) {
    return [...this.#findings, ...this.#strengths].find((mark) => mark.key === key);
  }

  #changed(before, after) {
    this.#findings = carryMarks(this.#findings, before, after);
    this.#strengths = carryMarks(this.#strengths, before, after);
    const text = after.body.trim() !== "";
    this.#tools.draftChanged(after);
    if (text) {
      this.#client.submit(after);
      this.#announcer.typing();
    } else {
      this.#forgetReview();
    }
    this.#editor.paint(this.#shown(), this.#active);
    if (!this.#review && !this.#problem) this.#drawState(text ? "checking" : "empty");
  }

  #forgetReview() {
    this.#client.forget();
    this.#showChecking(false);
    this.#announcer.reset();
    this.#review = null;
    this.#problem = null;
    this.#findings = [];
    this.#strengths = [];
    this.#draw();
  }

  #reviewed(review, asked) {
    this.#showChecking(false);
    this.#review = review;
    this.#problem = null;
    this.#findings = findingMarks(review.findings, asked, this.#editor.draft);
    this.#strengths = strengthMarks(review.strengths, asked, this.#editor.draft);
    this.#draw();
  }

  #notChecked(problem) {
    this.#showChecking(false);
    this.#problem = problem;
    if (problem.kind !== "away") {
      this.#review = null;
      this.#findings = [];
      this.#strengths = [];
    }
    this.#draw();
  }

  /** Draws everything that follows from the review, the dismissals and the problem, if any. */
  #draw() {
    const shown = this.#shown();
    const outreach = this.#review?.outreach.likely ?? false;
    const dismissed = this.#findings.length - shown.length;
    if (!shown.some((mark) => mark.key === this.#active)) this.#active = null;
    drawNotice(this.#problem, this.#findings.length > 0, () => this.#client.retryNow());
    this.#cards.draw(shown);
    if (outreach) drawGamePlan(byId("lights"), this.#review.gamePlan);
    show(byId("game-plan"), outreach);
    drawStrengths(byId("strength-list"), outreach ? this.#strengths : [], this.#editor.draft.body, (key) =>
      this.#jump(this.#markOf(key)),
    );
    show(byId("strengths"), outreach && byId("strength-list").children.length > 0);
    drawIgnored(this.#review?.ignored ?? []);
    byId("restore-dismissed").textContent = CARD.restore(dismissed);
    show(byId("restore-dismissed"), dismissed > 0);
    this.#editor.paint(shown, this.#active);
    this.#cards.activate(this.#active);
    this.#drawTally();
    this.#drawState(this.#state(shown));
  }

  #state(shown) {
    if (this.#problem) return "not-checked";
    if (this.#review) return stateOf(this.#review, countBySeverity(shown));
    return this.#editor.draft.body.trim() === "" ? "empty" : "checking";
  }

  #drawState(state) {
    const counts = countBySeverity(this.#shown());
    const refused = this.#problem !== null && this.#problem.kind !== "away";
    const dismissed = this.#findings.length - this.#shown().length;
    drawSummary(state, { counts, review: this.#review, dismissed, refused });
    const words = spokenState(state, counts, refused);
    if (words) this.#announcer.state(words);
  }

  #drawTally() {
    const shown = this.#shown();
    const index = shown.findIndex((mark) => mark.key === this.#active);
    byId("next-finding").disabled = shown.length === 0;
    byId("previous-finding").disabled = shown.length === 0;
    byId("tally").textContent = this.#tally(shown.length, index);
    byId("peek").textContent = index < 0 ? "" : TALLY.peek(shown[index].source.article.title);
    show(byId("peek"), index >= 0);
  }

  #tally(count, index) {
    if (this.#problem) return TALLY.notChecked;
    if (count === 0) return TALLY.none;
    return index < 0 ? TALLY.count(count) : TALLY.position(index + 1, count);
  }

  #showChecking(on) {
    clearTimeout(this.#checkingTimer);
    byId("review").setAttribute("aria-busy", String(on));
    if (on)
      this.#checkingTimer = setTimeout(() => show(byId("checking"), this.#review !== null), SHOW_CHECKING_AFTER_MS);
    else show(byId("checking"), false);
  }

  #activate(key, scroll) {
    this.#active = key;
    this.#editor.paint(this.#shown(), key);
    this.#cards.activate(key);
    this.#drawTally();
    if (key && scroll) this.#cards.nodeOf(key)?.scrollIntoView({ block: "nearest", behavior: scrollBehavior() });
  }

  #jump(mark) {
    if (!mark) return;
    this.#activate(this.#findings.some(({ key }) => key === mark.key) ? mark.key : null, false);
    this.#editor.select(mark);
  }

  #goToCard(key) {
    const card = this.#cards.nodeOf(key);
    if (!card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", behavior: scrollBehavior() });
    this.#editor.reveal(this.#markOf(key));
  }

  #step(distance) {
    const keys = this.#shown().map((mark) => mark.key);
    if (keys.length === 0) return;
    const at = keys.indexOf(this.#active);
    const next = at < 0 ? (distance > 0 ? 0 : keys.length - 1) : (at + distance + keys.length) % keys.length;
    this.#goToCard(keys[next]);
  }

  #shortcut(event) {
    if (event.key === "Escape" && !event.isComposing) {
      const mark = this.#active && this.#markOf(this.#active);
      // Escape always leads to the text, so not to the chip of an attachment.
      if (mark && mark.part !== "attachment" && byId("findings").contains(document.activeElement)) this.#jump(mark);
      else this.#editor.focus();
      return;
    }
    // By the key's place as well as its sign: with Alt held, some systems put another character there.
    const forward = event.key === "." || event.code === "Period";
    const back = event.key === "," || event.code === "Comma";
    if (!event.altKey || event.ctrlKey || event.metaKey || !(forward || back)) return;
    event.preventDefault();
    this.#step(forward ? 1 : -1);
  }

  #dismiss(key) {
    const keys = this.#shown().map((mark) => mark.key);
    this.#dismissals.add(this.#markOf(key).source.id);
    const left = new Set(this.#shown().map((mark) => mark.key));
    const after = keys.slice(keys.indexOf(key)).find((other) => left.has(other)) ?? [...left].at(-1);
    this.#draw();
    if (after) this.#goToCard(after);
    else byId("restore-dismissed").focus();
  }

  #restore() {
    this.#dismissals.restore(this.#findings.map((mark) => mark.source.id));
    this.#draw();
    const first = this.#shown()[0];
    if (first) this.#goToCard(first.key);
  }
}

furnish();
new Page();
