/** A run of characters of one text node, as it stands in the text: `node.data[from + i]` is `text[start + i]`. */
export interface Segment {
  readonly node: Text;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

const COLLAPSING = /[\u00a0\u202f\t\r\n]/g;
const PRESERVING = /[\u00a0\u202f\t]/g;
/** What editors put in to hold the caret; nobody reads it, and it would split words for the server. */
const INVISIBLE = /[\u200b\u2060\ufeff]+/g;

/** Builds the text of a part of an editable, line by line, and remembers which node each character came from. */
export class Lines {
  readonly segments: Segment[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private newlines = 0;

  /** The text of a node; with `keeps`, its line breaks are line breaks, otherwise they are spaces. */
  text(node: Text, keeps: boolean): void {
    const data = node.data;
    let from = !keeps && this.atLineStart() ? data.length - data.replace(/^[ \t\r\n]+/, "").length : 0;
    INVISIBLE.lastIndex = 0;
    for (let gap = INVISIBLE.exec(data); gap; gap = INVISIBLE.exec(data)) {
      this.run(node, from, gap.index, keeps);
      from = Math.max(from, gap.index + gap[0].length);
    }
    this.run(node, from, data.length, keeps);
  }

  /** A line break that the user made. */
  newline(): void {
    this.parts.push("\n");
    this.length++;
    this.newlines++;
  }

  /** The edge of a block: whatever comes next stands `count` lines below what came before. */
  edge(count: number): void {
    while (this.length > 0 && this.newlines < count) this.newline();
  }

  toString(): string {
    return this.parts.join("");
  }

  private atLineStart(): boolean {
    return this.length === 0 || this.newlines > 0;
  }

  private run(node: Text, from: number, to: number, keeps: boolean): void {
    if (from >= to) return;
    // One character for one character: the offsets of both sides stay the same.
    const text = node.data.slice(from, to).replace(keeps ? PRESERVING : COLLAPSING, " ");
    this.segments.push({ node, from, start: this.length, end: this.length + text.length });
    this.parts.push(text);
    this.length += text.length;
    this.newlines = text.endsWith("\n") ? 1 : 0;
  }
}
