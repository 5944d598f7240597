/** A run of characters of one text node, as it stands in the text: `node.data[from + i]` is `text[start + i]`. */
export interface Segment {
  readonly node: Text;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** Builds the text of a part of an editable, line by line, and remembers which node each character came from. */
export interface Lines {
  readonly segments: readonly Segment[];
  /** The text of a node; with `keeps`, its line breaks are line breaks, otherwise they are spaces. */
  text(node: Text, keeps: boolean): void;
  /** A line break that the user made. */
  newline(): void;
  /** The edge of a block: whatever comes next stands `count` lines below what came before. */
  edge(count: number): void;
  whole(): string;
}

const COLLAPSING = /[\u00a0\u202f\t\r\n]/g;
const PRESERVING = /[\u00a0\u202f\t]/g;
/** What editors put in to hold the caret; nobody reads it, and it would split words for the server. */
const INVISIBLE = /[\u200b\u2060\ufeff]+/g;

export function linesFrom(): Lines {
  const segments: Segment[] = [];
  const parts: string[] = [];
  let length = 0;
  let newlines = 0;

  const newline = (): void => {
    parts.push("\n");
    length++;
    newlines++;
  };

  const run = (node: Text, from: number, to: number, keeps: boolean): void => {
    if (from >= to) return;
    // One character for one character: the offsets of both sides stay the same.
    const text = node.data.slice(from, to).replace(keeps ? PRESERVING : COLLAPSING, " ");
    segments.push({ node, from, start: length, end: length + text.length });
    parts.push(text);
    length += text.length;
    newlines = text.endsWith("\n") ? 1 : 0;
  };

  return {
    segments,
    text: (node, keeps) => {
      const { data } = node;
      const atLineStart = length === 0 || newlines > 0;
      let from = !keeps && atLineStart ? data.length - data.replace(/^[ \t\r\n]+/, "").length : 0;
      for (const gap of data.matchAll(INVISIBLE)) {
        run(node, from, gap.index, keeps);
        from = Math.max(from, gap.index + gap[0].length);
      }
      run(node, from, data.length, keeps);
    },
    newline,
    edge: (count) => {
      while (length > 0 && newlines < count) newline();
    },
    whole: () => parts.join(""),
  };
}
