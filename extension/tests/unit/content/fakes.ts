import type { Channel } from "../../../src/shared/channel";
import type {
  Broadcast,
  DraftRequest,
  DraftState,
  Finding,
  Review,
  ReviewAnswer,
  Settings,
} from "../../../src/shared/protocol";
import { DEFAULT_SETTINGS } from "../../../src/shared/settings";
import type { Compose, Editable, Site } from "../../../src/sites/site";
import type { CardActions, Overlay, PanelActions, PanelView, QuestionAnswers } from "../../../src/ui/overlay";
import type { Clock } from "../../../src/content/clock";

/** Pseudo-random numbers in 0..1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Lets observers and promises run. */
export async function flush(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

export class FakeClock implements Clock {
  private time = 0;
  private timers: { readonly at: number; readonly run: () => void }[] = [];
  private soon: { readonly run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.time + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  frame(run: () => void): () => void {
    const task = { run };
    this.soon.push(task);
    return () => {
      this.soon = this.soon.filter((one) => one !== task);
    };
  }

  idle(run: () => void): () => void {
    return this.frame(run);
  }

  get pending(): number {
    return this.timers.length + this.soon.length;
  }

  /** Lets frames and idle moments come until the page is at rest, without time going by. */
  async rest(): Promise<void> {
    await flush();
    while (this.soon.length > 0) {
      const due = this.soon;
      this.soon = [];
      for (const { run } of due) run();
      await flush();
    }
  }

  async pass(milliseconds: number): Promise<void> {
    await this.rest();
    const end = this.time + milliseconds;
    for (;;) {
      const next = [...this.timers].sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.time = next.at;
      this.timers = this.timers.filter((one) => one !== next);
      next.run();
      await this.rest();
    }
    this.time = end;
  }
}

export class FakeOverlay implements Overlay {
  state: DraftState | undefined;
  beside: HTMLElement | undefined;
  openChip: (() => void) | undefined;
  cards: { readonly finding: Finding; readonly near: DOMRect; readonly actions: CardActions }[] = [];
  view: PanelView | undefined;
  panelActions: PanelActions | undefined;
  questions: { readonly findings: readonly Finding[]; readonly answers: QuestionAnswers }[] = [];
  panelOpen = false;
  removed = false;
  broken = false;

  chip(place: { readonly beside: HTMLElement | undefined }, state: DraftState, onOpen: () => void): void {
    this.state = state;
    this.beside = place.beside;
    this.openChip = onOpen;
  }

  noChip(): void {
    this.state = undefined;
  }

  card(finding: Finding, near: DOMRect, actions: CardActions): void {
    this.cards.push({ finding, near, actions });
  }

  panel(view: PanelView, actions: PanelActions): void {
    this.view = view;
    this.panelActions = actions;
    this.panelOpen = true;
  }

  question(findings: readonly Finding[], answers: QuestionAnswers): void {
    if (this.broken) throw new Error("cannot ask");
    this.questions.push({ findings, answers });
  }

  close(): boolean {
    const was = this.panelOpen;
    this.panelOpen = false;
    return was;
  }

  announce(): void {
    // The wording is the overlay's own.
  }

  remove(): void {
    this.removed = true;
  }

  owns(): boolean {
    return false;
  }
}

export class FakeChannel implements Channel {
  settings: Settings = { ...DEFAULT_SETTINGS, enabledSites: [location.origin] };
  readonly drafts: DraftRequest[] = [];
  readonly states: DraftState[] = [];
  readonly dismissed: { readonly how: string; readonly finding: { readonly id: string } }[] = [];
  gone = false;
  review: (draft: DraftRequest) => ReviewAnswer | Promise<ReviewAnswer> = (draft) => ({
    ok: true,
    review: reviewOf(draft),
  });
  private listeners: ((broadcast: Broadcast) => void)[] = [];

  // The answers stand in the protocol beside their questions; a fake may say so.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async ask(message: Parameters<Channel["ask"]>[0]): Promise<any> {
    await Promise.resolve();
    if (this.gone) throw new Error("the extension was reloaded");
    switch (message.kind) {
      case "review":
        this.drafts.push(message.draft);
        return this.review(message.draft);
      case "state":
        this.states.push(message.state);
        return null;
      case "dismiss":
        this.dismissed.push(message);
        return this.settings;
      default:
        return this.settings;
    }
  }

  hear(listener: (broadcast: Broadcast) => void): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((one) => one !== listener);
    };
  }

  tell(broadcast: Broadcast): void {
    for (const listener of this.listeners) listener(broadcast);
  }

  change(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
    this.tell({ kind: "settings-changed", settings: this.settings });
  }
}

/** What the fake server objects to. */
export const BAD: readonly (readonly [quote: string, severity: Finding["severity"]])[] = [
  ["a job", "error"],
  ["my chances", "warning"],
  ["who hires", "hint"],
];

export function findingOf(part: Finding["part"], quote: string, start: number, change: Partial<Finding> = {}): Finding {
  return {
    id: `${part}:${quote}`,
    mistake: "ask-for-job",
    rule: `rule of ${quote}`,
    severity: "error",
    part,
    start,
    end: start + quote.length,
    quote,
    message: "m",
    why: "w",
    suggestion: "s",
    article: { mistake: 1, title: "t" },
    ...change,
  };
}

/** Flags each of the words above in subject and body, and each attachment that is a CV. */
export function reviewOf(draft: DraftRequest, change: Partial<Review> = {}): Review {
  const words = (["subject", "body"] as const).flatMap((part) =>
    BAD.flatMap(([quote, severity]) => {
      const start = draft[part].indexOf(quote);
      return start < 0 ? [] : [findingOf(part, quote, start, { severity })];
    }),
  );
  const files = draft.attachments.flatMap((name, attachment) =>
    name.startsWith("CV") ? [findingOf("attachment", name, 0, { attachment })] : [],
  );
  return {
    outreach: { likely: true, confidence: 1, reasons: [] },
    language: "en",
    findings: [...words, ...files],
    strengths: [],
    gamePlan: { reason: true, research: true, questions: 1, courtesy: true },
    engine: { version: "1", rules: "1" },
    ...change,
  };
}

/** A made-up webmail: `.mail` holds `[contenteditable]` or a text area, a subject, recipients, attachments, a button. */
export const fakeSite: Site = {
  id: "fake",
  name: "Fake",
  matches: [],
  recognises: () => true,
  editables: (page) =>
    [page, ...[...page.querySelectorAll("iframe")].flatMap((frame) => frame.contentDocument ?? [])].flatMap((one) => [
      ...one.querySelectorAll<HTMLElement>("[contenteditable]:not([hidden]), textarea:not([hidden])"),
    ]),
  compose: (body): Compose | undefined => {
    const place = body.ownerDocument.defaultView?.frameElement ?? body;
    const root = place.closest(".mail");
    const all = (selector: string): string[] =>
      [...(root?.querySelectorAll(selector) ?? [])].map((one) => one.textContent);
    return (
      (root && {
        body,
        root,
        subject: () => root.querySelector<HTMLInputElement>(".subject")?.value ?? "",
        recipients: () => all(".to"),
        attachments: () => all(".file"),
        sendControl: () => root.querySelector<HTMLElement>(".send") ?? undefined,
        altSend: "s",
        quotes: [{ selector: "blockquote" }],
        signatures: [".signature"],
      }) ??
      undefined
    );
  },
};

export function nodesOf(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, "text/html").body.childNodes].map((node) =>
    document.adoptNode(node),
  );
}

export function htmlOf(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}

/** Puts a mail into the page. */
export function mailWith(body: string, send = `<button type="button" class="send">Send</button>`): HTMLElement {
  const mail = document.createElement("div");
  mail.className = "mail";
  mail.append(
    ...nodesOf(
      `<input class="subject"><span class="to">Dana &lt;dana@Example.org&gt;</span>${body}<div class="files"></div>${send}`,
    ),
  );
  document.body.append(mail);
  return mail;
}

export const EDITOR = `<div contenteditable="true" tabindex="0"></div>`;

export function bodyOf(mail: HTMLElement): Editable {
  return mail.querySelector<HTMLElement>("[contenteditable], textarea")!;
}

/** The Highlight API as far as it can be had without layout. */
export function fakeHighlights(view: Window & typeof globalThis): Map<string, Set<Range> & { priority: number }> {
  const registry = new Map<string, Set<Range> & { priority: number }>();
  class FakeHighlight extends Set<Range> {
    priority = 0;
  }
  Object.assign(view, { Highlight: FakeHighlight, CSS: { highlights: registry } });
  return registry;
}

/** What is underlined, each as `name: words`. */
export function underlined(registry: ReadonlyMap<string, ReadonlySet<Range>>): string[] {
  return [...registry].flatMap(([name, ranges]) => [...ranges].map((range) => `${name}: ${range.toString()}`)).sort();
}

export function rectsOf(...rects: DOMRect[]): DOMRectList {
  return Object.assign(rects, { item: (index: number) => rects[index] ?? null });
}

/** What a page without layout lacks; nothing has a size in it. */
export function fakeLayout(view: Window & typeof globalThis): void {
  Object.assign(view, {
    focus: () => undefined,
    matchMedia: () => ({ matches: false }),
    ResizeObserver: class {
      observe(): void {
        // Nothing is ever resized.
      }
      disconnect(): void {
        // Nothing was observed.
      }
    },
  });
  Object.assign(view.Range.prototype, { getBoundingClientRect: () => new DOMRect(), getClientRects: () => rectsOf() });
  Object.assign(view.Element.prototype, { scrollIntoView: () => undefined });
}
