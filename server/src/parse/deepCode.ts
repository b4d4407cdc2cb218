// Takes out of a text the statements that are nested deeper than the parser's call stack holds, so that the rest can be read. Where
// statements begin is made out of the tokens alone: at worst more is taken out than had to be.

import * as ts from "typescript";

/** How many brackets around a statement are looked into, and how many statements are taken out. What has more is left alone. */
const MOST_LEVELS = 4;
const MOST_TAKEN = 20;

/**
 * The text with blanks in the place of the statements that are nested too deep: as long as before, with the same lines. undefined
 * where there are too many, or nothing else is in it.
 * @param isTooDeep whether the parser gives up on a text
 */
export function withoutDeepCode(text: string, isTooDeep: (text: string) => boolean): string | undefined {
  const taken = deepIn({ text, start: 0, end: text.length }, 0, isTooDeep);
  if (taken.length > MOST_TAKEN) return undefined;
  let result = "";
  let at = 0;
  for (const { start, end } of taken) {
    result += text.slice(at, start) + text.slice(start, end).replaceAll(/[^\r\n]/g, " ");
    at = end;
  }
  result += text.slice(at);
  return result.trim() === "" && taken.length > 0 ? undefined : result;
}

/** A stretch of a text that is nested too deep, or has such a stretch in it. */
interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The smallest stretches that are nested too deep, in the order of source. `level`: the brackets that they stand in. */
function deepIn(stretch: Stretch, level: number, isTooDeep: (text: string) => boolean): readonly Stretch[] {
  const { text, start, end } = stretch;
  const ends = statementEnds(text.slice(start, end), level).map((offset) => start + offset);
  const bounds = [start, ...ends.filter((offset) => offset < end), end];
  const found: Stretch[] = [];
  /** The statements from `first` to before `last`, of which one at least is nested too deep. */
  const pending: { readonly first: number; readonly last: number }[] = [
    { first: 0, last: bounds.length - 1 },
  ];
  for (let next = pending.pop(); next !== undefined && found.length <= MOST_TAKEN; next = pending.pop()) {
    const { first, last } = next;
    if (last - first > 1) {
      const middle = (first + last) >> 1;
      for (const half of [
        { first: middle, last },
        { first, last: middle },
      ]) {
        if (isTooDeep(text.slice(bounds[half.first], bounds[half.last]))) pending.push(half);
      }
      continue;
    }
    const one = { text, start: bounds[first]!, end: bounds[last]! };
    const inner = level < MOST_LEVELS ? deepIn(one, level + 1, isTooDeep) : [];
    const isWhole =
      inner.length === 0 || inner.some((each) => each.start === one.start && each.end === one.end);
    found.push(...(isWhole ? [one] : inner));
  }
  return found;
}

/** Words before which a statement goes on behind a brace. */
const GOES_ON = new Set([
  ts.SyntaxKind.ElseKeyword,
  ts.SyntaxKind.CatchKeyword,
  ts.SyntaxKind.FinallyKeyword,
]);

/** Where statements end that stand in `level` brackets: behind a semicolon, or behind a brace at the end of a line. */
function statementEnds(text: string, level: number): readonly number[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const ends: number[] = [];
  /** For each open bracket whether it belongs to a template. */
  const open: boolean[] = [];
  let previous: ts.SyntaxKind = ts.SyntaxKind.Unknown;
  let mayEnd = false;
  let at = 0;
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isTagEnd = text.startsWith(">", scanner.getTokenEnd());
    if (isSlash(token) && !isTagEnd && !isOperand(previous)) token = scanner.reScanSlashToken();
    if (token === ts.SyntaxKind.CloseBraceToken && open.at(-1)) token = scanner.reScanTemplateToken(false);
    if (mayEnd && !GOES_ON.has(token)) ends.push(at);
    mayEnd = false;
    switch (token) {
      case ts.SyntaxKind.OpenBraceToken:
      case ts.SyntaxKind.OpenParenToken:
      case ts.SyntaxKind.OpenBracketToken:
      case ts.SyntaxKind.TemplateHead:
        open.push(token === ts.SyntaxKind.TemplateHead);
        break;
      case ts.SyntaxKind.CloseBraceToken:
      case ts.SyntaxKind.CloseParenToken:
      case ts.SyntaxKind.CloseBracketToken:
      case ts.SyntaxKind.TemplateTail:
        open.pop();
        mayEnd = token === ts.SyntaxKind.CloseBraceToken && open.length === level;
        break;
      case ts.SyntaxKind.SemicolonToken:
        mayEnd = open.length === level;
    }
    at = scanner.getTokenEnd();
    previous = token;
  }
  return ends;
}

function isSlash(token: ts.SyntaxKind): boolean {
  return token === ts.SyntaxKind.SlashToken || token === ts.SyntaxKind.SlashEqualsToken;
}

/** Whether a slash behind a token divides; elsewhere it begins a regular expression. */
function isOperand(token: ts.SyntaxKind): boolean {
  switch (token) {
    case ts.SyntaxKind.Identifier:
    case ts.SyntaxKind.NumericLiteral:
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
    case ts.SyntaxKind.RegularExpressionLiteral:
    case ts.SyntaxKind.TemplateTail:
    case ts.SyntaxKind.CloseParenToken:
    case ts.SyntaxKind.CloseBracketToken:
    case ts.SyntaxKind.ThisKeyword:
      return true;
    default:
      return false;
  }
}
