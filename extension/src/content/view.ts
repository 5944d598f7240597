import type { DraftState, Finding, Review } from "../shared/protocol";
import type { Compose } from "../sites/site";
import type { Dismissal, Overlay, PanelView } from "../ui/overlay";
import { inPage } from "./frames";
import { canHighlight, Highlights } from "./highlights";
import { Mirror } from "./mirror";
import { NO_PAINTER, type Mark, type Painter } from "./painter";
import type { Placed } from "./placed";
import { isTextArea, rangeOf, type TextMap } from "./text-map";

/** What there is to show of the mail that the user writes. */
export interface Showing {
  readonly compose: Compose;
  readonly map: TextMap;
  readonly state: DraftState;
  /** What the user wants to see, where it stands now. */
  readonly findings: readonly Placed[];
  /** The last review and the body it was made of; the user may have written on since. */
  readonly last: { readonly review: Review; readonly body: string } | undefined;
  dismiss(finding: Finding, how: Dismissal): void;
}

/** Shows one draft on the page, the one that has the focus: underlines, chip, card, panel. */
export class View {
  private showing: Showing | undefined;
  private painter: Painter = NO_PAINTER;

  constructor(private readonly overlay: Overlay) {}

  show(showing: Showing): void {
    if (showing.compose.body !== this.showing?.compose.body) this.paintOn(showing.compose.body);
    this.showing = showing;
    this.repaint(showing.map);
    this.settle();
    if (this.overlay.panelOpen) this.openPanel();
  }

  /** The editor may have drawn the same text anew. */
  repaint(map: TextMap): void {
    if (!this.showing) return;
    this.showing = { ...this.showing, map };
    this.painter.paint(marksOf(this.showing.findings), map);
  }

  /** The page around the mail may have moved. */
  settle(): void {
    if (!this.showing) return;
    const { compose, state } = this.showing;
    this.painter.settle();
    this.overlay.chip({ beside: compose.sendControl(), body: compose.body }, state, () => {
      this.openPanel();
    });
  }

  /** Nothing is shown any more. */
  leave(): void {
    this.painter.clear();
    this.painter = NO_PAINTER;
    this.showing = undefined;
    this.overlay.noChip();
    for (let open = true; open;) open = this.overlay.close();
  }

  openPanel(): void {
    const showing = this.showing;
    if (!showing) return;
    this.overlay.panel(panelView(showing), {
      jump: (finding) => {
        this.jump(finding);
      },
      dismiss: (finding, how) => {
        showing.dismiss(finding, how);
      },
    });
  }

  /** The card of the finding under a click; the click itself goes on to the editor. */
  openAt(event: MouseEvent): void {
    const body = this.showing?.compose.body;
    if (!body || !isInside(event, body) || hasSelection(body)) return;
    const hit = this.painter.at(event.clientX, event.clientY);
    if (hit) this.card(hit.finding, hit.rect);
  }

  /** The card of the finding at the caret, or else the panel; the panel goes where it was open already. */
  openAtCaret(): void {
    const finding = this.findingAtCaret();
    if (finding) this.card(finding);
    else if (!this.overlay.panelOpen) this.openPanel();
    else this.overlay.close();
  }

  /** Selects the words of a finding, where it has some, and opens its card. */
  jump(finding: Finding): void {
    const showing = this.showing;
    const mark = marksOf(showing?.findings ?? []).find((each) => each.finding.id === finding.id);
    if (!showing) return;
    if (mark) this.select(mark, showing);
    this.card(mark?.finding ?? finding);
  }

  private card(finding: Finding, near?: DOMRect): void {
    const showing = this.showing;
    if (!showing) return;
    const { compose } = showing;
    const home = (): DOMRect =>
      compose.sendControl()?.getBoundingClientRect() ??
      inPage(compose.body.getBoundingClientRect(), compose.body.ownerDocument);
    this.overlay.card(finding, near ?? this.painter.rectOf(finding) ?? home(), {
      dismiss: (how) => {
        showing.dismiss(finding, how);
      },
      all: () => {
        this.openPanel();
      },
    });
  }

  private select({ finding, span }: Mark, { compose: { body }, map }: Showing): void {
    body.ownerDocument.defaultView?.focus();
    body.focus({ preventScroll: true });
    if (isTextArea(body)) {
      body.setSelectionRange(span.start, span.end);
      const line = this.painter.rectOf(finding);
      const box = inPage(body.getBoundingClientRect(), body.ownerDocument);
      if (line && (line.top < box.top || line.bottom > box.bottom)) {
        body.scrollTop += line.top - box.top - body.clientHeight / 2;
      }
      return;
    }
    const bounds = map.bounds(span.start, span.end);
    if (!bounds) return;
    const selection = body.ownerDocument.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(rangeOf(bounds));
    bounds.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
  }

  private findingAtCaret(): Finding | undefined {
    const showing = this.showing;
    if (!showing) return undefined;
    const caret = caretIn(showing);
    if (caret === undefined) return undefined;
    const around = marksOf(showing.findings).filter(({ span }) => span.start <= caret && caret <= span.end);
    return around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]?.finding;
  }

  private paintOn(body: HTMLElement): void {
    this.painter.clear();
    this.painter = painterFor(body);
  }
}

function painterFor(body: HTMLElement): Painter {
  const view = body.ownerDocument.defaultView;
  if (isTextArea(body)) return view ? new Mirror(body, view) : NO_PAINTER;
  return canHighlight(body.ownerDocument) ? new Highlights(body) : NO_PAINTER;
}

function marksOf(findings: readonly Placed[]): readonly Mark[] {
  return findings.flatMap(({ finding, span }) => (span && finding.part === "body" ? [{ finding, span }] : []));
}

function panelView({ state, findings, last }: Showing): PanelView {
  return {
    state,
    findings: findings.map(({ finding }) => finding),
    gamePlan: last?.review.gamePlan,
    strengths: (last?.review.strengths ?? []).map(({ signal, start, end }) => ({
      signal,
      quote: last?.body.slice(start, end) ?? "",
    })),
    review: last?.review,
  };
}

function isInside(event: Event, body: HTMLElement): boolean {
  return event.composedPath().includes(body);
}

/** Whoever selects words means to work on them, not to read a card. */
function hasSelection(body: HTMLElement): boolean {
  if (isTextArea(body)) return body.selectionStart !== body.selectionEnd;
  return body.ownerDocument.getSelection()?.isCollapsed === false;
}

function caretIn({ compose: { body }, map }: Showing): number | undefined {
  if (isTextArea(body)) return body.selectionStart;
  const selection = body.ownerDocument.getSelection();
  const node = selection?.focusNode;
  return node && body.contains(node) ? map.offset(node, selection.focusOffset) : undefined;
}
