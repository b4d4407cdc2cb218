// Where a long text of Markdown may be cut, going by its lines: its parser says then whether something goes on there after all.

import { isStart } from "./simple.ts";

/** A piece ends at the next place to cut behind this many characters, or where something simple begins. */
const LONG = 20_000;
/** An element of MDX that is longer is cut. Characters. */
export const LONGEST_ELEMENT = 200_000;

/**
 * The first line below another where a piece may end: below a blank line, with nothing that can be a part of what is above. `least`: how
 * many lines it has at least. `isSimple`: whether what begins on a line is read without the parser.
 */
export function cutBelow(
  lines: readonly string[],
  from: number,
  {
    least,
    isMdx,
    isSimple,
  }: { readonly least: number; readonly isMdx: boolean; readonly isSimple: (line: number) => boolean },
): number {
  let fence = "";
  let depth = 0;
  let size = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const isInside = fence !== "" || (isMdx && depth > 0 && size < LONGEST_ELEMENT);
    if (at > from && at - from >= least && !isInside && lines[at - 1]?.trim() === "" && isStart(line)) {
      if (isSimple(at) || (size > LONG && !isBarred(lines, at))) return at;
    }
    size += line.length + 1;
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && fence === "") fence = mark;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = "";
    else if (fence === "" && isMdx) depth = Math.max(0, depth + depthIn(line));
  }
  return lines.length;
}

/** How many more elements a line opens than it closes. */
function depthIn(line: string): number {
  const bare = line.replace(/`[^`]*`/g, "");
  const count = (pattern: RegExp): number => bare.match(pattern)?.length ?? 0;
  return count(/<[A-Za-z]/g) - count(/<\//g) - count(/\/>/g);
}

/** Whether what begins on a line may be a part of a table of lines with bars, which has blank lines in it. */
function isBarred(lines: readonly string[], at: number): boolean {
  for (let line = lines[at] ?? "", i = at; line.trim() !== ""; line = lines[++i] ?? "")
    if (line.includes("|") || /^[_*-]/.test(line)) return true;
  return false;
}
