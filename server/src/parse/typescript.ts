// TypeScript and JavaScript text → syntax tree, with TypeScript's own parser: syntax only, no types, no parent links, no JSDoc.
// Builds replace the `typescript` package by its parser alone (build/cutTypeScript.mjs), so only names listed there may be used.

import * as ts from "typescript";
import type { TextChange } from "../text/span.ts";
import { withoutDeepCode } from "./deepCode.ts";

/**
 * Parses a whole file. Never fails on wrong or half-typed code: the tree then holds what could be made out.
 * A byte order mark, any line ends and lone surrogates are taken as they stand, so offsets are those of `text`.
 *
 * A statement that is nested deeper than the parser's call stack holds is left out (600 levels of brackets are fine): the tree is
 * then one of a text with blanks in its place. `undefined` where that does not help. Chains such as `a + b + c …` may still give
 * trees of any depth: a recursive walk over one has to stop somewhere.
 *
 * @param fileName path or URI; its extension decides between TypeScript and JavaScript, with JSX or without
 * @param languageId LSP language id, which decides where the extension is none of ours
 */
export function parseTypeScript(
  fileName: string,
  languageId: string,
  text: string,
): ts.SourceFile | undefined {
  return parsed(fileName, text, scriptKindOf(fileName, languageId));
}

function parsed(fileName: string, text: string, kind: ts.ScriptKind): ts.SourceFile | undefined {
  const parse = (of: string) => unlessTooDeep(() => createSourceFile(fileName, of, kind));
  let rest: string | undefined = text;
  for (let round = 0; round < MOST_ROUNDS && rest !== undefined; round++) {
    const tree = parse(rest);
    if (tree && rest !== text) cut.add(tree);
    if (tree) return tree;
    rest = withoutDeepCode(rest, (part) => parse(part) === undefined);
  }
  return undefined;
}

/** How much of the call stack the parser takes changes while it is compiled: what was parsed a moment ago may not be, and the reverse. */
const MOST_ROUNDS = 3;

/** Trees of texts of which something was left out: the next text has it again, so they cannot be brought up to date. */
const cut = new WeakSet<ts.SourceFile>();

/**
 * The tree of `newText`, reusing what `change` left alone of `tree`. Several changes are given one after the other.
 * Consumes `tree`: it must not be used afterwards, whatever the result. `undefined` as for `parseTypeScript`.
 * A change whose lengths do not lead from the old text to the new one is ignored: the new text is then parsed afresh.
 */
export function updateTypeScript(
  tree: ts.SourceFile,
  newText: string,
  change: TextChange,
): ts.SourceFile | undefined {
  const { fileName } = tree;
  const kind = scriptKindOfTree(tree);
  const { start, end } = change.span;
  const length = end - start;
  const fits =
    !cut.has(tree) &&
    start >= 0 &&
    length >= 0 &&
    end <= tree.text.length &&
    tree.text.length - length + change.newLength === newText.length;
  const range = { span: { start, length }, newLength: change.newLength };
  return (
    (fits ? unlessTooDeep(() => ts.updateSourceFile(tree, newText, range)) : undefined) ??
    parsed(fileName, newText, kind)
  );
}

/**
 * Which dialect a file is in: by its extension (`.ts .mts .cts .tsx .js .mjs .cjs .jsx`, in any case), else by its LSP
 * language id, else TypeScript. JavaScript may always contain JSX.
 */
export function scriptKindOf(fileName: string, languageId: string): ts.ScriptKind {
  const extension = /\.([cm]?[jt]s|[jt]sx)(?:[?#]|$)/i.exec(fileName)?.[1]?.toLowerCase();
  switch (extension ?? languageId) {
    case "tsx":
    case "typescriptreact":
      return ts.ScriptKind.TSX;
    case "jsx":
    case "javascriptreact":
      return ts.ScriptKind.JSX;
    case "js":
    case "mjs":
    case "cjs":
    case "javascript":
      return ts.ScriptKind.JS;
    default:
      return ts.ScriptKind.TS;
  }
}

function createSourceFile(fileName: string, text: string, kind: ts.ScriptKind): ts.SourceFile {
  const options = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(fileName, text, options, false, kind);
}

/** The dialect that `tree` was parsed in: TypeScript keeps it on the tree, but not in its published types. */
function scriptKindOfTree(tree: ts.SourceFile): ts.ScriptKind {
  return (tree as ts.SourceFile & { readonly scriptKind: ts.ScriptKind }).scriptKind;
}

/** Runs the parser. Where it runs out of call stack, what it keeps between calls is put in order by parsing nothing. */
function unlessTooDeep(parse: () => ts.SourceFile): ts.SourceFile | undefined {
  try {
    return parse();
  } catch (error) {
    createSourceFile("reset.ts", "", ts.ScriptKind.TS);
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
