// Texts that are fields with their values: `code: 400, reason: "no_app"`. Cells and items of lists hold them, and lines that nobody
// wrote as JSON.

/** A field as a text names it. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}

const PAIR =
  /^["'`]?([A-Za-z][\w-]{0,40})["'`]?\s*[:=]\s*(?:"([^"]*)"|'([^']*)'|([^\s,;"'{}[\]]+))\s*(?:[,;]|$)\s*/;

/** The pairs that a text consists of, and nothing else; empty: it is something else. */
export function pairsIn(text: string): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let rest = withoutBrackets(text); rest !== ""; ) {
    const found = PAIR.exec(rest);
    if (!found) return [];
    pairs.push({ key: found[1] ?? "", value: found[2] ?? found[3] ?? found[4] ?? "" });
    rest = rest.slice(found[0].length);
  }
  return pairs;
}

function withoutBrackets(text: string): string {
  return text.trim().replace(/^[{(]/, "").replace(/[})]$/, "").trim();
}
