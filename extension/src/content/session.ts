import type { Channel } from "../shared/channel";
import type { DraftRequest, DraftState, Finding, Review, ReviewFailure, Settings } from "../shared/protocol";
import type { Compose } from "../sites/site";
import type { Dismissal } from "../ui/overlay";
import { createChecker } from "./checker";
import type { Clock } from "./clock";
import { watchDraft, type DraftWatch } from "./draft-watch";
import { draftOf, sameDraft, type Draft } from "./draft";
import { isWanted, placed, stillPlaced, type Placed } from "./placed";
import { isTextArea, mapOf } from "./text-map";
import { RANK } from "./tone";
import type { View } from "./view";

/** What every session of a page shares. */
export interface Surroundings {
  readonly channel: Channel;
  readonly clock: Clock;
  readonly view: View;
  readonly settings: () => Settings;
  /** The extension is gone, or does not want this page any more. */
  readonly lost: () => void;
}

/**
 * One mail being written: what it says now, what is known about it, what the user put aside. It works while the mail has the
 * focus and keeps what it knows while another has.
 */
export interface Session {
  mail(): Compose;
  /** The mail has the focus; its body may be another than before. */
  resume(compose: Compose): void;
  /** Another mail has the focus. */
  pause(): void;
  /** The page around the text changed: a recipient, an attachment, a button drawn anew. */
  stirred(): void;
  /** The user changed the settings, for other rules, say. */
  settingsChanged(): void;
  /** What found no server is asked again: the server is back for sure, or the user is, who may have started it. */
  retry(isBack: boolean): void;
  /**
   * What to ask about before this mail goes out, decided from what is known at this moment: errors that the user sees, of the
   * text as it is now. Empty when there is nothing, or when the user was asked about this very text.
   */
  objections(): readonly Finding[];
  /** The user was asked about the text as it is now. */
  asked(): void;
}

export function createSession(first: Compose, { channel, clock, view, settings, lost }: Surroundings): Session {
  const notNow = new Set<string>();
  let compose = first;
  let map = mapOf(compose.body, compose);
  let watch: DraftWatch | undefined;
  let now: Draft | undefined;
  let reviewed: { readonly request: DraftRequest; readonly review: Review } | undefined;
  let failure: ReviewFailure["kind"] | undefined;
  let findings: readonly Placed[] = [];
  let askedAbout: Draft | undefined;
  let told = "";

  const checker = createChecker(
    channel,
    clock,
    () => settings().debounce,
    (answer) => {
      failure = answer.kind === "failed" ? answer.failure.kind : undefined;
      if (answer.kind === "reviewed") {
        reviewed = answer;
        findings = placed(answer.review.findings, answer.request);
        if (now?.kind === "request") findings = stillPlaced(findings, answer.request, now.request);
      }
      show();
    },
    lost,
  );

  const isStranded = (): boolean => failure === "away" || failure === "unpaired";

  const isReviewed = (): boolean =>
    reviewed !== undefined && sameDraft(now, { kind: "request", request: reviewed.request });

  const visible = (): readonly Placed[] =>
    reviewed?.review.outreach.likely === false
      ? []
      : findings.filter(({ finding }) => isWanted(finding, settings(), notNow));

  const read = (anew: boolean): void => {
    if (watch?.isComposing()) return;
    // The text is mapped when it may have changed; a text area says nothing when the page itself writes into it.
    if (anew || isTextArea(compose.body)) map = mapOf(compose.body, compose);
    const draft = draftOf(compose, map);
    if (!sameDraft(now, draft)) {
      take(draft);
      show();
    } else if (anew && watch) view.repaint(map);
  };

  const take = (draft: Draft): void => {
    const before = now;
    now = draft;
    if (sameDraft(before, draft)) return;
    if (!isStranded()) failure = undefined;
    if (draft.kind !== "request") {
      checker.stop();
      findings = [];
    } else if (reviewed && isReviewed()) {
      checker.stop();
      findings = placed(reviewed.review.findings, draft.request);
    } else {
      if (before?.kind === "request") findings = stillPlaced(findings, before.request, draft.request);
      if (watch) checker.ask(draft.request);
    }
  };

  const state = (): DraftState => {
    if (now?.kind !== "request") return { kind: "not-checked", reason: now?.kind ?? "empty" };
    if (failure === "away" || failure === "unpaired" || failure === "off") return { kind: failure };
    if (failure === "refused" || failure === "too-long") return { kind: "not-checked", reason: failure };
    if (!reviewed || !isReviewed()) return { kind: "checking" };
    if (!reviewed.review.outreach.likely) return { kind: "not-outreach" };
    const seen = visible();
    const worst = seen.map(({ finding }) => finding.severity).sort((a, b) => RANK[b] - RANK[a])[0];
    return worst ? { kind: "warnings", count: seen.length, worst } : { kind: "fine" };
  };

  const show = (): void => {
    if (!watch) return;
    const shown = state();
    const last = reviewed && { review: reviewed.review, body: reviewed.request.body };
    view.show({ compose, map, state: shown, findings: visible(), last, dismiss });
    // For the badge on the toolbar; said once.
    const said = JSON.stringify(shown);
    if (said === told) return;
    told = said;
    channel.ask({ kind: "state", state: shown }).catch(lost);
  };

  const dismiss = (finding: Finding, how: Dismissal): void => {
    if (how === "not-now") {
      notNow.add(finding.id);
      show();
      return;
    }
    const { id, rule, quote } = finding;
    // The settings that follow hide it here and everywhere else.
    channel.ask({ kind: "dismiss", how, finding: { id, rule, quote } }).catch(lost);
  };

  return {
    mail: () => compose,
    resume: (next) => {
      watch?.stop();
      compose = next;
      watch = watchDraft(next, clock, () => {
        read(true);
      });
      told = "";
      map = mapOf(next.body, next);
      take(draftOf(next, map));
      if (now?.kind === "request" && !isReviewed()) checker.ask(now.request);
      show();
    },
    pause: () => {
      watch?.stop();
      watch = undefined;
      checker.stop();
    },
    stirred: () => {
      if (!watch) return;
      read(false);
      view.settle();
    },
    settingsChanged: show,
    retry: (isBack) => {
      if (watch && (isBack || isStranded())) checker.again(isBack);
    },
    objections: () => {
      if (!settings().askBeforeSending) return [];
      read(true);
      if (sameDraft(askedAbout, now)) return [];
      // What the whole draft lacks is known of the text that was reviewed, and of no other.
      const whole = isReviewed();
      return visible()
        .map(({ finding }) => finding)
        .filter(({ severity, part }) => severity === "error" && (whole || part !== "draft"));
    },
    asked: () => {
      askedAbout = now;
    },
  };
}
