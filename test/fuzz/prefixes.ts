// Every beginning of every example and fixture, as it stands while somebody types it: in pieces, one a burst, so that all of them are
// seen one after another and any of them can be had alone.

import type { Fixtures } from "./files.ts";
import type { Burst, Step } from "./steps.ts";
import type { World } from "./world.ts";

/** In UTF-16 code units. */
const PIECE = 250;

/** How many pieces there are. */
export function countPieces(fixtures: Fixtures): number {
  return [...textsOf(fixtures)].reduce((count, [, text]) => count + piecesOf(text), 0);
}

/** The steps of a piece: a file that ends before it, to which it is added letter by letter, with a question after each. */
export function prefixes(world: World, fixtures: Fixtures, number: number): Burst {
  const { name, text, start } = pieceOf(fixtures, number % countPieces(fixtures));
  const editor = number % world.editors.length;
  const file = `lib/typed/${name.split("/").at(-1)}`;
  const first: Step[] = [
    { do: "write", file, text: text.slice(0, start), late: false },
    { do: "open", editor, file },
  ];
  const end = Math.min(text.length, start + PIECE);
  let at = start;
  let asks = false;
  return () => {
    const step = first.shift();
    if (step) return step;
    asks = !asks;
    if (!asks) return { do: "ask", editor, file, method: "textDocument/completion", at, takenBack: false };
    if (at === end) return undefined;
    return { do: "change", editor, file, edits: [{ start: at, end: at, text: text[at++]! }] };
  };
}

const textsOf = ({ examples, others }: Fixtures) => [...examples, ...others];
const piecesOf = (text: string) => Math.max(1, Math.ceil(text.length / PIECE));

function pieceOf(fixtures: Fixtures, number: number) {
  let left = number;
  for (const [name, text] of textsOf(fixtures)) {
    if (left < piecesOf(text)) return { name, text, start: left * PIECE };
    left -= piecesOf(text);
  }
  throw new RangeError(`There is no piece ${number}.`);
}
