// Parts of a long Markdown text that can be parsed each for itself: the time that the parser takes grows faster than its text. Cuts are
// made where no element goes on: at headings, at blank lines, between the rows of a table.

/** A part of a text. */
export interface Piece {
  readonly text: string;
  /** The lines of the source before it, less what is put in front of it. */
  readonly linesBefore: number;
  /** A table that begins in the piece before goes on at the beginning of this one, which has the table's head again. */
  readonly goesOn: boolean;
}

/** No shorter text is cut. Characters. */
const SHORT = 100_000;
/** A piece ends at the next place to cut behind this many characters. */
const LONG = 20_000;
/** Definitions of links that are longer together are left out: what they name is then shown as it is written. */
const MOST_DEFINITIONS = 10_000;

/** The pieces of a text; one, where it is short. */
export function piecesOf(source: string): readonly Piece[] {
  if (source.length < SHORT) return [{ text: source, linesBefore: 0, goesOn: false }];
  const lines = source.split("\n");
  const definitions = lines.filter((line) => /^ {0,3}\[[^\]]+\]: /.test(line)).join("\n");
  const tail = definitions.length > MOST_DEFINITIONS ? "" : `\n\n${definitions}`;
  const pieces: Piece[] = [];
  const state = createState();
  let start = 0;
  let size = 0;
  let head: readonly string[] = [];
  const end = (at: number, next: readonly string[]): void => {
    const text = [...head, ...lines.slice(start, at)].join("\n");
    pieces.push({ text: text + tail, linesBefore: start - head.length, goesOn: head.length > 0 });
    start = at;
    size = 0;
    head = next;
  };
  for (const [i, line] of lines.entries()) {
    const before = i > start ? state.table() : [];
    state.read(line, lines[i - 1] ?? "");
    if (size > LONG && !state.isInside()) {
      const isRow = before.length > 0 && line.trim() !== "" && line.includes("|");
      if (isRow) end(i, before);
      else if (isStart(line, lines[i - 1] ?? "")) end(i, []);
    }
    size += line.length + 1;
  }
  end(lines.length, []);
  return pieces;
}

/** Whether nothing that begins above can go on at a line: a heading, or text at the margin below a blank line. */
function isStart(line: string, above: string): boolean {
  if (/^#{1,6}(?: |$)/.test(line)) return true;
  return above.trim() === "" && /^[^\s>*+\-\d]/.test(line);
}

interface State {
  read(line: string, above: string): void;
  /** Whether a fence or a table in HTML is open. */
  isInside(): boolean;
  /** The two lines that begin the table which the line read last is a part of; empty: none. */
  table(): readonly string[];
}

function createState(): State {
  let fence = "";
  let isHtml = false;
  let table: readonly string[] = [];
  return {
    read(line, above) {
      const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark !== undefined && fence === "") fence = mark;
      else if (mark?.startsWith(fence) && line.trim() === mark) fence = "";
      if (/<table\b/i.test(line)) isHtml = true;
      if (/<\/table>/i.test(line)) isHtml = false;
      if (line.trim() === "" || fence !== "") table = [];
      else if (isRuler(line) && above.includes("|")) table = [above, line];
    },
    isInside: () => fence !== "" || isHtml,
    table: () => table,
  };
}

/** `| --- | :-: |`: cells of dashes only, several of them. */
function isRuler(line: string): boolean {
  if (!line.includes("|")) return false;
  const bare = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return bare.split("|").every((cell) => /^:?-+:?$/.test(cell.trim()));
}
