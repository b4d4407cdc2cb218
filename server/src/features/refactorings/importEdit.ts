// An edit that makes a file import one more name of a package, as the file imports what it has.

import type { Edit } from "../../rules/rule.ts";
import { codeStyleOf, stringLiteral } from "../../text/codeStyle.ts";
import { lineEnd, lineStart } from "../../text/layout.ts";
import { hasWord } from "../../text/wholeWord.ts";
import type { AnalysedDocument } from "../document.ts";

/** What is to be imported: a name that a package exports, or its default under that name. */
export interface NeededImport {
  readonly name: string;
  readonly from: string;
  readonly isDefault: boolean;
}

/** The edit: beside what the file takes of the package already, else on a line of its own behind the other imports. */
export function importEdit({ name, from, isDefault }: NeededImport, document: AnalysedDocument): Edit {
  const { source } = document;
  const style = codeStyleOf(source);
  const imports = importsOf(document);
  const same = imports.find(({ value, isTypeOnly }) => value === from && !isTypeOnly);
  const beside = same && placeBeside(same, { name, isDefault });
  if (beside) return beside;
  const what = isDefault ? name : `{ ${name} }`;
  const isRequired = imports.length === 0 && /\brequire\s*\(/.test(source);
  const specifier = stringLiteral(from, style);
  const line = isRequired
    ? `const ${what} = require(${specifier})${style.semicolon}`
    : `import ${what} from ${specifier}${style.semicolon}`;
  const last = imports.at(-1);
  const at = last ? lineEnd(source, last.end) : isRequired ? 0 : startOf(document);
  const isBehind = last !== undefined;
  return {
    span: { start: at, end: at },
    newText: isBehind ? style.newline + line : line + style.newline,
  };
}

/** Among the names of an import; undefined where none can stand there, as beside `* as name`. */
function placeBeside(
  { start, before }: WrittenImport,
  { name, isDefault }: Pick<NeededImport, "name" | "isDefault">,
): Edit | undefined {
  const insert = (at: number, newText: string): Edit => ({
    span: { start: start + at, end: start + at },
    newText,
  });
  const [, begins = "", own] = /^(import\s+)(?!type\b)([\w$]+\s)?/.exec(before) ?? [];
  const brace = before.lastIndexOf("{");
  if (isDefault) return own === undefined && brace === begins.length ? insert(brace, `${name}, `) : undefined;
  if (brace < 0)
    return own && /^\s*from\b/.test(before.slice(begins.length + own.length))
      ? insert(begins.length + own.length - 1, `, { ${name} }`)
      : undefined;
  const blank = /^\s*/.exec(before.slice(brace + 1))?.[0].length ?? 0;
  return insert(brace + 1 + blank, `${name}, `);
}

/** The name by which a file has what would have to be imported; undefined where it does not import it, or as a type only. */
export function importedAs(
  { name, from, isDefault }: NeededImport,
  document: AnalysedDocument,
): string | undefined {
  for (const { value, isTypeOnly: isType, before } of importsOf(document)) {
    if (value !== from || isType) continue;
    const [, own] = /^import\s+(?:\*\s*as\s+)?([\w$]+)/.exec(before) ?? [];
    if (isDefault && own !== undefined) return own;
    const [, list = ""] = /\{([^{}]*)\}/.exec(before) ?? [];
    const names = list.split(",").map((each) => each.trim());
    if (!isDefault && names.includes(name)) return name;
  }
  return undefined;
}

/** Whether a name is imported as a type only: nothing can be tested by it. */
export function isTypeOnly(name: string, document: AnalysedDocument): boolean {
  return importsOf(document).some(({ isTypeOnly: isType, before }) => isType && hasWord(before, name));
}

interface WrittenImport {
  readonly value: string;
  readonly isTypeOnly: boolean;
  /** Where the statement begins, the text of it up to the name of the module, and where that ends. */
  readonly start: number;
  readonly before: string;
  readonly end: number;
}

/** More names than anybody imports of one package. */
const LONGEST = 2000;

/** The import statements of a file, in their order. */
function importsOf({ source, references }: AnalysedDocument): readonly WrittenImport[] {
  return references.hints.flatMap(({ kind, value, span, isTypeOnly = false }) => {
    if (kind !== "package" && kind !== "module") return [];
    const from = Math.max(0, span.start - LONGEST);
    const start = source.lastIndexOf("import", span.start);
    if (start < from || start !== lineStart(source, start) + indentOf(source, start)) return [];
    const before = source.slice(start, span.start);
    return /^import\b[^;"']*["']?$/.test(before) ? [{ value, isTypeOnly, start, before, end: span.end }] : [];
  });
}

function indentOf(source: string, at: number): number {
  return /^[ \t]*/.exec(source.slice(lineStart(source, at), at))?.[0].length ?? 0;
}

/** Where a file's code begins: behind a `#!` line. */
function startOf({ source }: AnalysedDocument): number {
  return source.startsWith("#!") ? Math.min(source.length, lineEnd(source, 0) + 1) : 0;
}
