import type { DraftState, Finding, Review } from "../shared/protocol";
import type { Compose } from "../sites/site";
import type { Dismissal, Overlay } from "../ui/overlay";
import { inPage } from "./frames";
import { canHighlight, highlightsOn } from "./highlights";
import { mirrorOf } from "./mirror";
import { NO_PAINTER, same, shortest, type Mark, type Painter } from "./painter";
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
  readonly dismiss: (finding: Finding, how: Dismissal) => void;
}

/** Shows one draft on the page, the one that has the focus: underlines, chip, card, panel. */
export interface View {
  readonly show: (showing: Showing) => void;
  /** The editor may have drawn the same text anew. */
  readonly repaint: (map: TextMap) => void;
  /** The page around the mail may have moved. */
  readonly settle: () => void;
  /** Nothing is shown any more. */
  readonly leave: () => void;
  /** The card of the finding under a click; the click itself goes on to the editor. */
  readonly openAt: (event: MouseEvent) => void;
  /** The card of the finding at the caret, or else the panel; the panel goes where it was open already. */
  readonly openAtCaret: () => void;
  /** Selects the words of a finding, where it has some, and opens its card. */
  readonly jump: (finding: Finding) => void;
}

export function createView(overlay: Overlay): View {
  let showing: Showing | undefined;
  let painter = NO_PAINTER;

  const marks = (): readonly Mark[] =>
    (showing?.findings ?? []).flatMap(({ finding, span }) =>
      span && finding.part === "body" ? [{ finding, span }] : [],
    );

  const repaint = (map: TextMap): void => {
    if (!showing) return;
    showing = { ...showing, map };
    painter.paint(marks(), map);
  };

  const settle = (): void => {
    if (!showing) return;
    const { compose, state } = showing;
    painter.settle();
    overlay.chip({ beside: compose.sendControl(), body: compose.body }, state, openPanel);
  };

  const openPanel = (): void => {
    if (!showing) return;
    const { state, findings, last, dismiss } = showing;
    overlay.panel(
      {
        state,
        findings: findings.map(({ finding }) => finding),
        gamePlan: last?.review.gamePlan,
        strengths: (last?.review.strengths ?? []).map(({ signal, start, end }) => ({
          signal,
          quote: last?.body.slice(start, end) ?? "",
        })),
        review: last?.review,
      },
      { jump, dismiss },
    );
  };

  const card = (finding: Finding, near: DOMRect | undefined): void => {
    if (!showing) return;
    const { compose, dismiss } = showing;
    const { body } = compose;
    const home =
      compose.sendControl()?.getBoundingClientRect() ?? inPage(body.getBoundingClientRect(), body.ownerDocument);
    overlay.card(finding, near ?? home, {
      dismiss: (how) => {
        dismiss(finding, how);
      },
      all: openPanel,
    });
  };

  const jump = (finding: Finding): void => {
    const mark = same(marks(), finding);
    if (mark && showing) select(mark, showing, painter);
    card(finding, mark && painter.rectOf(mark.finding));
  };

  return {
    show: (next) => {
      if (next.compose.body !== showing?.compose.body) {
        painter.clear();
        painter = painterFor(next.compose.body);
      }
      const unchanged =
        next.compose === showing?.compose && JSON.stringify(next.state) === JSON.stringify(showing.state);
      showing = next;
      repaint(next.map);
      // Looking for room beside a button costs a layout: not at each key.
      if (!unchanged) settle();
      if (overlay.panelOpen) openPanel();
    },
    repaint,
    settle,
    leave: () => {
      painter.clear();
      painter = NO_PAINTER;
      showing = undefined;
      overlay.noChip();
      for (let open = true; open;) open = overlay.close();
    },
    openAt: (event) => {
      const body = showing?.compose.body;
      if (!body || !event.composedPath().includes(body) || hasSelection(body)) return;
      const hit = painter.at(event.clientX, event.clientY);
      if (hit) card(hit.finding, hit.rect);
    },
    openAtCaret: () => {
      const caret = showing && caretIn(showing);
      const around = marks().filter(({ span }) => caret !== undefined && span.start <= caret && caret <= span.end);
      const finding = shortest(around)?.finding;
      if (finding) card(finding, painter.rectOf(finding));
      else if (overlay.panelOpen) overlay.close();
      else openPanel();
    },
    jump,
  };
}

function painterFor(body: HTMLElement): Painter {
  const view = body.ownerDocument.defaultView;
  if (isTextArea(body)) return view ? mirrorOf(body, view) : NO_PAINTER;
  return canHighlight(body.ownerDocument) ? highlightsOn(body) : NO_PAINTER;
}

function select({ finding, span }: Mark, { compose: { body }, map }: Showing, painter: Painter): void {
  body.ownerDocument.defaultView?.focus();
  body.focus({ preventScroll: true });
  if (isTextArea(body)) {
    body.setSelectionRange(span.start, span.end);
    const line = painter.rectOf(finding);
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
