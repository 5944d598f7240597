/**
 * The one typed protocol: what the server answers, and what the parts of the extension say to each other.
 * Offsets are UTF-16 code units into the field as it was sent.
 */

export type Mistake = "ask-for-job" | "ask-for-validation" | "no-game-plan" | "ask-for-names" | "making-demands";
export type Severity = "error" | "warning" | "hint";

/** What goes to `POST /api/v1/review`. `to` holds recipients' domains only, each as `@example.org`. */
export interface DraftRequest {
  readonly subject: string;
  readonly body: string;
  readonly format: "text";
  readonly to: readonly string[];
  readonly attachments: readonly string[];
  /** The earlier conversation, where the page shows it apart from what the user writes. */
  readonly thread?: string;
  readonly language: "auto";
}

export interface Finding {
  /** Depends on rule and quote, not on position: a dismissal survives edits. */
  readonly id: string;
  readonly mistake: Mistake;
  readonly rule: string;
  readonly severity: Severity;
  readonly part: "subject" | "body" | "attachment" | "draft";
  /** Which attachment, where `part` is `attachment`. */
  readonly attachment?: number;
  /** Into the part; 0 to 0 and an empty quote where `part` is `draft`. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly message: string;
  readonly why: string;
  readonly suggestion: string;
  readonly article: { readonly mistake: number; readonly title: string };
}

export interface Strength {
  readonly signal: string;
  readonly start: number;
  readonly end: number;
}

export interface GamePlan {
  readonly reason: boolean;
  readonly research: boolean;
  readonly questions: number;
  readonly courtesy: boolean;
}

export interface Review {
  readonly outreach: { readonly likely: boolean; readonly confidence: number; readonly reasons: readonly string[] };
  readonly language: string;
  readonly findings: readonly Finding[];
  readonly strengths: readonly Strength[];
  readonly gamePlan: GamePlan;
  readonly engine: { readonly version: string; readonly rules: string };
}

/** Why there is no review. `off` is the user's wish, never a fault. */
export type ReviewFailure =
  | { readonly kind: "away" } // nothing answers on the port
  | { readonly kind: "refused"; readonly message: string } // the server answered with an error, in words for the user
  | { readonly kind: "unpaired" } // the server runs, but does not know this browser
  | { readonly kind: "too-long" }
  | { readonly kind: "superseded" } // the same tab asked for another review meanwhile; never shown
  | { readonly kind: "off" };

export type ReviewAnswer =
  { readonly ok: true; readonly review: Review } | { readonly ok: false; readonly failure: ReviewFailure };

/** The user's settings, as kept in extension storage and as exported to a file. */
export interface Settings {
  readonly version: 1;
  readonly port: number;
  /** Match-pattern origins, `https://mail.example.org`, on which the extension reads drafts. Nothing is sent from any other. */
  readonly enabledSites: readonly string[];
  /** Rule or mistake ids that are off. */
  readonly rulesOff: readonly string[];
  /** Ids of findings the user never wants to see again, with the rule they belong to. */
  readonly neverAgain: readonly { readonly id: string; readonly rule: string; readonly quote: string }[];
  readonly askBeforeSending: boolean;
  /** Milliseconds of quiet before a draft is sent for review; 200 to 5000. */
  readonly debounce: number;
}

/** An entry of `GET /api/v1/rules`. */
export interface RuleEntry {
  readonly id: string;
  readonly mistake: Mistake;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly suggestion: string;
  readonly examples: { readonly flags: readonly string[]; readonly passes: readonly string[] };
}

export type ServerState =
  | { readonly kind: "running"; readonly version: string }
  | { readonly kind: "away" }
  | { readonly kind: "unpaired" }
  | { readonly kind: "stranger" }; // something else answers on the port

/** Why a step of the pairing failed. After `wrong-code` the same code still counts; `over` asks for a new one. */
export type PairTrouble = "wrong-code" | "over" | "busy" | "away" | "refused";

/** What came of a step of the pairing. */
export type PairAnswer =
  | { readonly kind: "started"; readonly seconds: number }
  | { readonly kind: "paired" }
  | { readonly kind: "failed"; readonly why: PairTrouble };

/** From a page of the extension or a content script to the background; the type of the answer stands beside it. */
export interface Requests {
  review: { request: { readonly draft: DraftRequest }; answer: ReviewAnswer };
  settings: { request: unknown; answer: Settings };
  change: { request: { readonly change: Partial<Omit<Settings, "version">> }; answer: Settings };
  dismiss: {
    request: { readonly how: "wording" | "rule" | "site"; readonly finding: Pick<Finding, "id" | "rule" | "quote"> };
    answer: Settings;
  };
  server: { request: unknown; answer: ServerState };
  rules: { request: unknown; answer: readonly RuleEntry[] };
  /** Starts a pairing, or ends it with the code that the server shows. */
  pair: { request: { readonly code?: string }; answer: PairAnswer };
  /** Puts what paints into the page that asks. */
  overlay: { request: unknown; answer: null };
  /** What a content script found on its page, for the badge. */
  state: { request: { readonly state: DraftState }; answer: null };
}

export type Message = { [K in keyof Requests]: { readonly kind: K } & Requests[K]["request"] }[keyof Requests];

/** From the background to the content scripts of enabled sites. */
export type Broadcast =
  | { readonly kind: "settings-changed"; readonly settings: Settings }
  | { readonly kind: "server-changed"; readonly server: ServerState }
  /** The user pressed the keyboard shortcut; heard by the tab in front only. */
  | { readonly kind: "open-panel" };

/** What the chip by the send button shows; each looks and reads unlike the others. */
export type DraftState =
  | { readonly kind: "checking" }
  | { readonly kind: "warnings"; readonly count: number; readonly worst: Severity }
  | { readonly kind: "fine" }
  | { readonly kind: "not-outreach" }
  | { readonly kind: "not-checked"; readonly reason: "empty" | "too-long" | "refused" }
  | { readonly kind: "away" }
  | { readonly kind: "unpaired" }
  | { readonly kind: "off" };
