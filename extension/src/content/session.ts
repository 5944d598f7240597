import type { Channel } from "../shared/channel";
import type { DraftRequest, DraftState, Finding, Review, ReviewFailure, Settings } from "../shared/protocol";
import type { Compose } from "../sites/site";
import type { Dismissal } from "../ui/overlay";
import { Checker, type Answered } from "./checker";
import type { Clock } from "./clock";
import { DraftWatch } from "./draft-watch";
import { draftOf, sameDraft, type Draft } from "./draft";
import { isWanted, placed, stillPlaced, type Placed } from "./placed";
import { isTextArea, mapOf, type TextMap } from "./text-map";
import { RANK } from "./tone";
import type { View } from "./view";

/** What every session of a page shares. */
export interface Surroundings {
  readonly channel: Channel;
  readonly clock: Clock;
  readonly view: View;
  settings(): Settings;
  /** The extension is gone, or does not want this page any more. */
  lost(): void;
}

interface Reviewed {
  readonly request: DraftRequest;
  readonly review: Review;
}

/**
 * One mail being written: what it says now, what is known about it, what the user put aside. It works while the mail has the
 * focus and keeps what it knows while another has.
 */
export class Session {
  private compose: Compose;
  private map: TextMap;
  private watch: DraftWatch | undefined;
  private now: Draft | undefined;
  private reviewed: Reviewed | undefined;
  private failure: ReviewFailure | undefined;
  private findings: readonly Placed[] = [];
  private askedAbout: Draft | undefined;
  private told = "";
  private readonly notNow = new Set<string>();
  private readonly checker: Checker;

  constructor(
    compose: Compose,
    private readonly around: Surroundings,
  ) {
    this.compose = compose;
    this.map = mapOf(compose.body, compose);
    this.checker = new Checker(
      around.channel,
      around.clock,
      () => around.settings().debounce,
      (answer) => {
        this.answered(answer);
      },
      () => {
        around.lost();
      },
    );
  }

  get mail(): Compose {
    return this.compose;
  }

  /** The mail has the focus; its body may be another than before. */
  resume(compose: Compose): void {
    this.watch?.stop();
    this.compose = compose;
    this.watch = new DraftWatch(compose, this.around.clock, () => {
      this.read(true);
    });
    this.told = "";
    this.map = mapOf(compose.body, compose);
    this.take(draftOf(compose, this.map));
    if (this.now?.kind === "request" && !this.isReviewed()) this.checker.ask(this.now.request);
    this.show();
  }

  /** Another mail has the focus. */
  pause(): void {
    this.watch?.stop();
    this.watch = undefined;
    this.checker.stop();
  }

  /** The page around the text changed: a recipient, an attachment, a button drawn anew. */
  stirred(): void {
    if (!this.watch) return;
    this.read(false);
    this.around.view.settle();
  }

  /** The user changed the settings, for other rules, say. */
  settingsChanged(): void {
    if (this.watch) this.show();
  }

  /** What found no server is asked again: the server is back for sure, or the user is, who may have started it. */
  retry(isBack: boolean): void {
    if (this.watch && (isBack || this.isStranded())) this.checker.again(isBack);
  }

  /**
   * What to ask about before this mail goes out, decided from what is known at this moment: errors that the user sees, of the
   * text as it is now. Empty when there is nothing, or when the user was asked about this very text.
   */
  objections(): readonly Finding[] {
    if (!this.around.settings().askBeforeSending) return [];
    this.read(true);
    if (sameDraft(this.askedAbout, this.now)) return [];
    // What the whole draft lacks is known of the text that was reviewed, and of no other.
    const whole = this.isReviewed();
    return this.visible()
      .map(({ finding }) => finding)
      .filter(({ severity, part }) => severity === "error" && (whole || part !== "draft"));
  }

  /** The user was asked about the text as it is now. */
  asked(): void {
    this.askedAbout = this.now;
  }

  private read(anew: boolean): void {
    if (this.watch?.isComposing) return;
    const { compose } = this;
    // The text is mapped when it may have changed; a text area says nothing when the page itself writes into it.
    if (anew || isTextArea(compose.body)) this.map = mapOf(compose.body, compose);
    const draft = draftOf(compose, this.map);
    if (!sameDraft(this.now, draft)) {
      this.take(draft);
      this.show();
    } else if (anew && this.watch) {
      this.around.view.repaint(this.map);
    }
  }

  private take(draft: Draft): void {
    const before = this.now;
    this.now = draft;
    if (sameDraft(before, draft)) return;
    if (!this.isStranded()) this.failure = undefined;
    if (draft.kind !== "request") {
      this.checker.stop();
      this.findings = [];
    } else if (this.reviewed && this.isReviewed()) {
      this.checker.stop();
      this.findings = placed(this.reviewed.review.findings, draft.request);
    } else {
      if (before?.kind === "request") this.findings = stillPlaced(this.findings, before.request, draft.request);
      if (this.watch) this.checker.ask(draft.request);
    }
  }

  private answered(answer: Answered): void {
    if (answer.kind === "failed") {
      this.failure = answer.failure;
    } else {
      this.failure = undefined;
      this.reviewed = answer;
      this.findings = placed(answer.review.findings, answer.request);
      if (this.now?.kind === "request") this.findings = stillPlaced(this.findings, answer.request, this.now.request);
    }
    this.show();
  }

  private isReviewed(): boolean {
    return this.reviewed !== undefined && sameDraft(this.now, { kind: "request", request: this.reviewed.request });
  }

  private isStranded(): boolean {
    return this.failure?.kind === "away" || this.failure?.kind === "unpaired";
  }

  private visible(): readonly Placed[] {
    if (this.reviewed?.review.outreach.likely === false) return [];
    const settings = this.around.settings();
    return this.findings.filter(({ finding }) => isWanted(finding, settings, this.notNow));
  }

  private state(): DraftState {
    if (this.now?.kind !== "request") return { kind: "not-checked", reason: this.now?.kind ?? "empty" };
    const failure = this.failure?.kind;
    if (failure === "away" || failure === "unpaired" || failure === "off") return { kind: failure };
    if (failure === "refused" || failure === "too-long") return { kind: "not-checked", reason: failure };
    if (!this.reviewed || !this.isReviewed()) return { kind: "checking" };
    if (!this.reviewed.review.outreach.likely) return { kind: "not-outreach" };
    const visible = this.visible();
    const worst = visible.map(({ finding }) => finding.severity).sort((a, b) => RANK[b] - RANK[a])[0];
    return worst ? { kind: "warnings", count: visible.length, worst } : { kind: "fine" };
  }

  private show(): void {
    if (!this.watch) return;
    const state = this.state();
    this.around.view.show({
      compose: this.compose,
      map: this.map,
      state,
      findings: this.visible(),
      last: this.reviewed && { review: this.reviewed.review, body: this.reviewed.request.body },
      dismiss: (finding, how) => {
        this.dismiss(finding, how);
      },
    });
    this.tell(state);
  }

  /** For the badge on the toolbar; said once. */
  private tell(state: DraftState): void {
    const said = JSON.stringify(state);
    if (said === this.told) return;
    this.told = said;
    this.around.channel.ask({ kind: "state", state }).catch(() => {
      this.around.lost();
    });
  }

  private dismiss(finding: Finding, how: Dismissal): void {
    if (how === "not-now") {
      this.notNow.add(finding.id);
      this.show();
      return;
    }
    const { id, rule, quote } = finding;
    // The settings that follow hide it here and everywhere else.
    this.around.channel.ask({ kind: "dismiss", how, finding: { id, rule, quote } }).catch(() => {
      this.around.lost();
    });
  }
}
