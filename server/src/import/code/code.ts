// A file of TypeScript or JavaScript into a draft: the lists of errors that it and the files it passes on declare, and the errors that
// classes and calls of known libraries state.

import * as ts from "typescript";
import { builtInLibraries } from "../../libraries/registry.ts";
import type { StatedError } from "../../references/statedModel.ts";
import { Budget } from "../../references/typescript/budget.ts";
import { statedErrors } from "../../references/typescript/stated/stated.ts";
import { literalOf } from "../../references/typescript/syntax.ts";
import { createEvaluator } from "../../references/typescript/values/evaluate.ts";
import type { Evaluator } from "../../references/typescript/values/model.ts";
import type { Draft, DraftEntry } from "../draft.ts";
import type { ReadBeside } from "../files.ts";
import { notUnderstood as reasons, refusals, doubts as words } from "../messages.ts";
import { NotImportable } from "../notImportable.ts";
import type { Field } from "../recognise/finding.ts";
import type { Tree } from "../tree/tree.ts";
import { classErrors } from "./classErrors.ts";
import { type Constructed, constructedIn } from "./constructed.ts";
import { type ColumnMap, columnsIn, dataLists } from "./data.ts";
import { readGenerated } from "./generated.ts";
import { type Declared, joinLists } from "./joined.ts";
import type { List } from "./listModel.ts";
import { listsIn } from "./lists.ts";
import { type CodeModule, type CodeModules, openModules } from "./modules.ts";
import { isOfErrors } from "./names.ts";
import { protoLists } from "./proto.ts";
import { withClassErrors, withStated } from "./stated.ts";

/** Reads code; `name` is that of its file. */
export function readCode(text: string, name: string, read: ReadBeside): Draft {
  const modules = openModules(name, text, read);
  if (modules.main === undefined) throw new NotImportable(refusals.noCode({}));
  const generated = readGenerated(modules.main.file);
  if (generated) return generated;
  const draft = draftOf(passedOn(modules.main, modules));
  if (draft.entries.length > 0) return draft;
  // A file that has none may use a list of errors that is declared beside it.
  const beside = importedLists(modules.main, modules);
  return beside.length > 0 ? draftOf(beside) : draft;
}

/** The lists that a module declares. */
export function listsOf(opened: CodeModule): readonly List[] {
  return listsIn(opened.module.outline, evaluatorOf(opened));
}

function evaluatorOf({ module, file }: CodeModule): Evaluator {
  const { outline, imports } = module;
  return createEvaluator(outline, builtInLibraries, imports, new Budget(file.text.length));
}

function draftOf(opened: readonly CodeModule[]): Draft {
  const lists: List[] = [];
  const stated: { readonly error: StatedError; readonly line: number }[] = [];
  const constructed: Constructed[] = [];
  for (const each of opened) {
    const { module, file } = each;
    const { outline, imports } = module;
    lists.push(...listsOf(each));
    for (const error of statedErrors(outline, builtInLibraries, imports))
      stated.push({ error, line: file.getLineAndCharacterOfPosition(error.span.start).line + 1 });
    constructed.push(...constructedIn(outline, evaluatorOf(each)));
  }
  const declared = joinLists(
    lists,
    opened.some(({ path }) => isOfErrors(stemOf(path))),
  );
  const all = withStated(withConstructed(declared, constructed), stated);
  if (declared.length > 0) return draftWith(all);
  return draftWith(
    withClassErrors(
      all,
      opened.flatMap((each) => classErrors(each.module.outline, evaluatorOf(each))),
    ),
  );
}

/** With the statuses that errors of the list are made with. */
function withConstructed(
  declared: readonly Declared[],
  constructed: readonly Constructed[],
): readonly Declared[] {
  const known = new Map(declared.map((each) => [each.code, each.statuses]));
  for (const { code, status, line } of constructed) known.get(code)?.set(status, { line, isSaid: true });
  return declared;
}

/** The draft of errors that code declares. */
export function draftWith(declared: readonly Declared[]): Draft {
  const entries = declared.map(entryOf);
  return {
    title: "",
    discriminators: [...new Set(entries.flatMap(({ values }) => Object.keys(values)))].map((name) => ({
      name,
      kind: name === "type" ? "type" : "code",
    })),
    shapes: [],
    statuses: [],
    entries,
    doubts: untied(entries),
    notUnderstood: entries.length === 0 ? [{ line: 1, text: "", why: reasons.noList({}) }] : [],
  };
}

/** The files whose names are of errors that a file imports, with what they pass on. */
function importedLists(main: CodeModule, modules: CodeModules): readonly CodeModule[] {
  const specifiers = main.file.statements.flatMap((statement) => {
    if (statement.kind !== ts.SyntaxKind.ImportDeclaration) return [];
    return literalOf((statement as ts.ImportDeclaration).moduleSpecifier)?.text ?? [];
  });
  return specifiers
    .filter((specifier) => isOfErrors(stemOf(specifier)))
    .flatMap((specifier) => modules.from(main.path, specifier) ?? [])
    .flatMap((module) => passedOn(module, modules));
}

/** A `.proto` file: its enums of errors. */
export function readProto(text: string, name: string): Draft {
  return draftWith(joinLists(protoLists(text), isOfErrors(stemOf(name))));
}

/**
 * A list of errors in JSON or YAML: whoever imports it says that it is one. `map`: what its columns hold; throws `NotImportable` where it has
 * none of these.
 */
export function readData(root: Tree, map?: ColumnMap): Draft {
  const draft = draftWith(joinLists(dataLists(root, map), true));
  const columns = draft.entries.length > 0 ? [] : columnsIn(root);
  if (map && draft.entries.length === 0)
    throw new NotImportable(
      columns.length === 0 ? refusals.noColumns({}) : refusals.otherColumns({ columns }),
    );
  return columns.length === 0
    ? draft
    : { ...draft, notUnderstood: [{ line: 1, text: "", why: reasons.columns({ columns }) }] };
}

function stemOf(path: string): string {
  return (path.split("/").at(-1) ?? "").split(".")[0] ?? "";
}

const MOST_MODULES = 100;

/** A module, and those that it passes on: `export * from "./codes"`. */
function passedOn(main: CodeModule, modules: CodeModules): readonly CodeModule[] {
  const found = new Map([[main.path, main]]);
  for (const { module, path } of found.values()) {
    const named = [...module.exports.values()].flatMap((each) =>
      each.kind === "from" ? each.specifier : [],
    );
    for (const specifier of new Set([...module.stars, ...named])) {
      const next = modules.from(path, specifier);
      if (next && found.size < MOST_MODULES) found.set(next.path, next);
    }
  }
  return [...found.values()];
}

function entryOf(declared: Declared): DraftEntry {
  const { code, field = "code", label, statuses, messages, meaning, section, line } = declared;
  const at = <T>(value: T): Field<T> => ({ value, line, confidence: "certain" });
  return {
    values: code === undefined ? {} : { [field]: at(String(code)) },
    label: label === undefined ? undefined : at(label),
    statuses: [...statuses]
      .map(
        ([value, { line: own, isSaid }]): Field<number> => ({
          value,
          line: own,
          confidence: isSaid ? "certain" : "likely",
        }),
      )
      .sort((a, b) => a.value - b.value),
    messages: [...messages].map(([value, own]) => ({ value, line: own, confidence: "certain" })),
    meaning: meaning === "" ? undefined : at(meaning),
    causes: [],
    actions: [],
    section,
    line,
    confidence: "certain",
  };
}

function untied(entries: readonly DraftEntry[]): Draft["doubts"] {
  const without = entries.flatMap((entry, index) => (entry.statuses.length === 0 ? [{ entry, index }] : []));
  const [first] = without;
  return first === undefined
    ? []
    : [
        {
          line: first.entry.line,
          about: Object.values(first.entry.values)[0]?.value ?? "",
          entry: first.index,
          why: words.untied({ count: without.length }),
        },
      ];
}
