import type { DraftState, Finding, GamePlan, Review } from "../shared/protocol";

/** What the user may do about a finding; each says in words what it does. */
export type Dismissal = "not-now" | "wording" | "rule" | "site";

/** Everything the extension paints on a webmail's page, but for the highlights: one a page, outside every form and editable. */
export interface Overlay {
  /** The chip beside the send control of the focused mail; `beside` undefined puts it at the corner of the editable. */
  chip(
    place: { readonly beside: HTMLElement | undefined; readonly body: HTMLElement },
    state: DraftState,
    onOpen: () => void,
  ): void;
  noChip(): void;
  /** A card for one finding, near the text it is about; focus goes back to where it was when the card closes. */
  card(finding: Finding, near: DOMRect, actions: CardActions): void;
  /** All findings, the game plan, strengths; stays open while the user writes and follows the review. */
  panel(view: PanelView, actions: PanelActions): void;
  /** Whether a panel is open: then it is shown anew at each review. */
  readonly panelOpen: boolean;
  /** The question before sending. */
  question(findings: readonly Finding[], answers: QuestionAnswers): void;
  /** Closes what is on top; false if nothing was open. Esc does the same. */
  close(): boolean;
  /** Said once to a screen reader, politely. */
  announce(text: string): void;
  /** Takes everything away. */
  remove(): void;
  /** Whether an event came from the overlay itself. */
  owns(event: Event): boolean;
}

export interface CardActions {
  dismiss(how: Dismissal): void;
  /** Opens the panel. */
  all(): void;
}

export interface PanelView {
  readonly state: DraftState;
  readonly findings: readonly Finding[];
  readonly gamePlan: GamePlan | undefined;
  /** What the draft does well, with the words it does it in. */
  readonly strengths: readonly { readonly signal: string; readonly quote: string }[];
  readonly review: Review | undefined;
}

export interface PanelActions {
  /** Moves the selection to the text and opens its card. */
  jump(finding: Finding): void;
  dismiss(finding: Finding, how: Dismissal): void;
}

export interface QuestionAnswers {
  sendAnyway(): void;
  /** Back to the text, at the first finding. */
  look(): void;
}
