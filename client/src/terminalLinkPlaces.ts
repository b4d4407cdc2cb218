// Where a line of a terminal tells of an error: statuses as servers and clients print them, and codes that a catalog has.
// Pure, without `vscode`; terminalLinks.ts shows them.

/** A part of a line. */
export interface LinkPlace {
  readonly startIndex: number;
  readonly length: number;
  /** The words there. */
  readonly text: string;
}

/** Longer lines are data: they are not looked through. */
const LONGEST_LINE = 2_000;
/** More links in a line are of no help. */
const MOST_LINKS = 10;

/** `HTTP/1.1 402`, `status code 402`, and codes of several words in the spelling of a catalog. */
export function linkPlaces(line: string, codes: ReadonlySet<string>): readonly LinkPlace[] {
  if (line.length > LONGEST_LINE) return [];
  const places: LinkPlace[] = [];
  for (const pattern of [STATUS_LINE, STATUS_CODE]) {
    for (const { 0: text, index } of line.matchAll(pattern))
      places.push({ startIndex: index, length: text.length, text });
  }
  for (const { 0: text, index } of line.matchAll(WORD)) {
    if (codes.has(text)) places.push({ startIndex: index, length: text.length, text });
  }
  return places.sort((a, b) => a.startIndex - b.startIndex).slice(0, MOST_LINKS);
}

/** Errors only: others are no news. */
const STATUS_LINE = /\bHTTP\/\d(?:\.\d)?"?[ \t][45]\d\d\b/g;
const STATUS_CODE = /\bstatus(?: code|Code|_code)?[:=]? ?[45]\d\d\b/g;
const WORD = /[A-Za-z][\w.]*/g;

/** What may be a code that tells an error wherever it stands: one of several words. */
export function possibleCodes(line: string): readonly string[] {
  if (line.length > LONGEST_LINE) return [];
  return [...line.matchAll(WORD)].map(([text]) => text).filter((text) => /[a-z\d]_[a-z\d]/i.test(text));
}
