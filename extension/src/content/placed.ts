import type { DraftRequest, Finding, Settings } from "../shared/protocol";
import { carried, editBetween, type Edit, type Span } from "./edit";

/** A finding, and where its words stand in the draft as it is now. */
export interface Placed {
  readonly finding: Finding;
  /** In the subject or the body; undefined where there is nothing to underline. */
  readonly span: Span | undefined;
}

/** The findings of a review whose quote stands where they say. One that does not match would underline the wrong words. */
export function placed(findings: readonly Finding[], asked: DraftRequest): readonly Placed[] {
  return findings.flatMap((finding): Placed[] => {
    const field = fieldOf(finding, asked);
    if (field === undefined) return [{ finding, span: undefined }];
    const { start, end, quote } = finding;
    return end > start && field.slice(start, end) === quote ? [{ finding, span: { start, end } }] : [];
  });
}

/** What is left of the findings after the user changed the draft: the words of none of them were touched. */
export function stillPlaced(all: readonly Placed[], before: DraftRequest, after: DraftRequest): readonly Placed[] {
  const subject = editOf(before.subject, after.subject);
  const body = editOf(before.body, after.body);
  return all.flatMap((one): Placed[] => {
    const { finding, span } = one;
    if (finding.part === "attachment") return isAttached(finding, after) ? [one] : [];
    const edit = finding.part === "subject" ? subject : body;
    if (!span || !edit) return [one];
    const moved = carried(span, edit);
    return moved ? [{ finding, span: moved }] : [];
  });
}

/** Whether the user wants to see a finding. `notNow` holds the ids put aside for this draft. */
export function isWanted(finding: Finding, settings: Settings, notNow: ReadonlySet<string>): boolean {
  return (
    !notNow.has(finding.id) &&
    !settings.rulesOff.includes(finding.rule) &&
    !settings.rulesOff.includes(finding.mistake) &&
    !settings.neverAgain.some((never) => never.id === finding.id)
  );
}

function fieldOf(finding: Finding, asked: DraftRequest): string | undefined {
  if (finding.part === "draft") return undefined;
  if (finding.part === "attachment") return asked.attachments[finding.attachment ?? -1] ?? "";
  return asked[finding.part];
}

/** By name and not by index: another attachment may have gone. The quote is the name, or a part of it. */
function isAttached(finding: Finding, draft: DraftRequest): boolean {
  return draft.attachments.some((name) => name.includes(finding.quote));
}

function editOf(before: string, after: string): Edit | undefined {
  return before === after ? undefined : editBetween(before, after);
}
