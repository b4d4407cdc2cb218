// The lines of Markdown that we write ourselves (markdown.ts) taken apart again, for those who show them as something else. It knows
// the constructs that we use, and no others.

/** A piece of a line. `text` is what a reader sees; a link's title is a line of its own. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "bold" }
  | { readonly kind: "link"; readonly title: readonly Piece[]; readonly address: string };

/** What begins a code span; a link, whose title and address hold no brackets of their own; bold; an escape; an entity. */
const CONSTRUCT =
  /(?<ticks>`+)|\[(?<title>[^[\]]*)\]\((?<address>[^()]*)\)|(?<bold>\*\*)|\\(?<mark>[!-/:-@[-`{-~])|&#(?<number>\d+);/g;

/** The pieces of a line, in their order; `bold` stands where bold begins or ends. Marks that begin nothing are text. */
export function piecesOf(line: string): readonly Piece[] {
  const endOf = codeEnds(line);
  const pieces: Piece[] = [];
  const text = (said: string) => {
    if (said !== "") pieces.push({ kind: "text", text: said });
  };
  let at = 0;
  for (;;) {
    CONSTRUCT.lastIndex = at;
    const match = CONSTRUCT.exec(line);
    if (match === null) {
      text(line.slice(at));
      return pieces;
    }
    const { ticks, title, address, bold, mark, number } = match.groups ?? {};
    text(line.slice(at, match.index));
    at = match.index + match[0].length;
    if (ticks !== undefined) {
      const end = endOf(ticks.length, at);
      if (end === undefined) text(ticks);
      else {
        pieces.push({ kind: "code", text: unpadded(line.slice(at, end)) });
        at = end + ticks.length;
      }
    } else if (title !== undefined) {
      pieces.push({ kind: "link", title: piecesOf(title), address: address ?? "" });
    } else if (bold !== undefined) pieces.push({ kind: "bold" });
    else text(number === undefined ? (mark ?? match[0]) : String.fromCharCode(Number(number)));
  }
}

/** Where the next row of so many backticks begins, from a place on. The places that are asked for ascend. */
function codeEnds(line: string): (length: number, from: number) => number | undefined {
  const rows = new Map<number, number[]>();
  for (const { 0: row, index } of line.matchAll(/`+/g)) {
    const known = rows.get(row.length);
    if (known) known.push(index);
    else rows.set(row.length, [index]);
  }
  for (const places of rows.values()) places.reverse();
  return (length, from) => {
    const places = rows.get(length) ?? [];
    while (places.length > 0 && places.at(-1)! < from) places.pop();
    return places.at(-1);
  };
}

function unpadded(code: string): string {
  return code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "" ? code.slice(1, -1) : code;
}
