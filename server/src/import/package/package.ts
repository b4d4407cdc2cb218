// An installed npm package into a draft: the lists of codes and the classes of errors that it exports, by its declarations and by the code
// behind them.

import * as ts from "typescript";
import { draftWith, listsOf } from "../code/code.ts";
import { type Declared, joinLists } from "../code/joined.ts";
import type { List } from "../code/listModel.ts";
import { type CodeModule, type CodeModules, openModules } from "../code/modules.ts";
import { isOfErrors } from "../code/names.ts";
import type { Draft } from "../draft.ts";
import type { ReadBeside } from "../files.ts";
import { notUnderstood as reasons, refusals } from "../messages.ts";
import { NotImportable } from "../notImportable.ts";
import { createClassReader, type ErrorClass, guardedClass, isClass } from "./errorClasses.ts";
import { codeTypesOfType } from "./errorTypes.ts";
import { libraryOf, type NamedClass } from "./library.ts";
import { type PackageEntry, packageEntries } from "./manifest.ts";
import { createFinder, type Declaration, nameOf, publicNames } from "./publicNames.ts";

/** Longer files are bundles of everything, and are not read. Characters. */
const LONGEST = 3_000_000;

/**
 * Reads a package; `read` gets at its files by their paths in it. Throws `NotImportable` where its package.json is none, or names nothing that
 * can be read.
 */
export function readPackage(name: string, read: ReadBeside): Draft {
  const entries = packageEntries(manifestOf(name, read));
  const readFile = fileReader(read);
  const readers = entries.map((entry) => readEntry(entry, readFile));
  const found = readers.filter((each) => each !== undefined);
  if (found.length === 0) throw new NotImportable(refusals.noPackageFiles({ name }));
  const classes = new Map<string, ReadClass>();
  const guards = new Map<string, string>();
  const lists = new Map<Declaration["node"], { list: List; names: string[]; isErrorFile: boolean }>();
  for (const one of found) {
    for (const [key, value] of one.classes) if (!classes.has(key)) classes.set(key, value);
    for (const [key, value] of one.guards) guards.set(key, value);
    for (const [node, list] of one.lists) lists.set(node, list);
  }
  const declared = withClasses(declaredIn([...lists.values()]), classes);
  const constants = constantsOf([...lists.values()], declared);
  const named = namedClasses(classes);
  const library = libraryOf({
    packages: found.length > 1 || entries.length > 1 ? [name, `${name}/*`] : [name],
    classes: [...new Set(named.values())],
    guards: new Map(
      [...guards].flatMap(([guard, own]) => {
        const told = named.get(own);
        return told ? [[guard, told] as const] : [];
      }),
    ),
    constants,
  });
  const draft = draftWith(declared);
  const hasCode = library?.errors !== undefined && JSON.stringify(library.errors).includes('"code"');
  const isNone = draft.entries.length === 0 && library === undefined;
  return {
    ...draft,
    title: name,
    isPartial: true,
    discriminators: hasCode || draft.discriminators.length > 0 ? [{ name: "code", kind: "code" }] : [],
    libraries: library ? [library] : [],
    notUnderstood: isNone ? [{ line: 1, text: name, why: reasons.noPackageErrors({}) }] : [],
  };
}

function manifestOf(name: string, read: ReadBeside): unknown {
  const text = read("package.json");
  if (typeof text !== "string") throw new NotImportable(refusals.noPackageFiles({ name }));
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new NotImportable(refusals.badManifest({ name }));
    throw error;
  }
}

interface ReadClass {
  readonly facts: ErrorClass;
  readonly node: ts.Node;
  readonly line: number;
}

interface ReadEntry {
  readonly classes: ReadonlyMap<string, ReadClass>;
  /** The name of a class by that of the function which tells it. */
  readonly guards: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<Declaration["node"], { list: List; names: string[]; isErrorFile: boolean }>;
}

type ReadFile = (path: string) => ReadEntry | undefined;

function readEntry({ types, code }: PackageEntry, readFile: ReadFile): ReadEntry | undefined {
  const declarations = types === undefined ? undefined : readFile(types);
  if (declarations && declarations.classes.size === 0) return declarations;
  const running = code === undefined ? undefined : readFile(code);
  if (!declarations) return running;
  if (!running) return declarations;
  const classes = [...declarations.classes].map(
    ([name, own]) => [name, withCode(own, running.classes.get(name))] as const,
  );
  return { ...declarations, classes: new Map(classes) };
}

/** With what only the code says of the class. */
function withCode(own: ReadClass, running: ReadClass | undefined): ReadClass {
  if (running === undefined) return own;
  const { statuses, codes } = running.facts;
  return {
    ...own,
    facts: { ...own.facts, statuses: own.facts.statuses ?? statuses, codes: own.facts.codes ?? codes },
  };
}

/** Reads what a file of the package exports; files that several have are parsed once. */
function fileReader(read: ReadBeside): ReadFile {
  const shorter: ReadBeside = (path) => {
    const text = read(path);
    return typeof text === "string" && text.length > LONGEST ? { why: "" } : text;
  };
  const modules = openModules("package.ts", "", shorter);
  const lists = new Map<CodeModule, readonly List[]>();
  return (path) => {
    const module = modules.at(path);
    return module && readModule(module, modules, lists);
  };
}

function readModule(
  entry: CodeModule,
  modules: CodeModules,
  known: Map<CodeModule, readonly List[]>,
): ReadEntry {
  const names = publicNames(entry, modules);
  const finder = createFinder(modules);
  const readClass = createClassReader(modules);
  const classes = new Map<string, ReadClass>();
  const guards = new Map<string, string>();
  const lists = new Map<Declaration["node"], { list: List; names: string[]; isErrorFile: boolean }>();
  const noteList = ({ module, node }: Declaration, name: string, isOfType = false): void => {
    const before = lists.get(node);
    if (before) return void (name !== "" && before.names.push(name));
    const own = known.get(module) ?? listsOf(module);
    known.set(module, own);
    const list = own.find((each) => each.name === nameOf(node));
    if (list)
      lists.set(node, {
        list: isOfType ? { ...list, isSure: true } : list,
        names: name === "" ? [] : [name],
        isErrorFile: isOfType || isOfErrors(stemOf(module.path)),
      });
  };
  for (const declaration of names.values())
    for (const each of codeTypesOfType(declaration, finder)) noteList(each, "", true);
  for (const [name, declaration] of names) {
    const facts = isClass(declaration) ? readClass(declaration) : undefined;
    if (facts) {
      const { node, module } = declaration;
      const line = module.file.getLineAndCharacterOfPosition(node.getStart(module.file)).line + 1;
      classes.set(name, { facts, node, line });
      for (const each of facts.codeTypes) noteList(each, "", true);
    } else if (LISTS.has(declaration.node.kind)) {
      const own = nameOf(declaration.node);
      const isKnown = lists.has(declaration.node);
      if (isKnown || isOfErrors(own) || isOfErrors(stemOf(declaration.module.path)))
        noteList(declaration, name);
    }
  }
  for (const [name, declaration] of names) {
    const told = guardedClass(declaration, finder);
    const own = told && [...classes].find(([, { node }]) => node === told.node)?.[0];
    if (own !== undefined) guards.set(name, own);
  }
  return { classes, guards, lists };
}

const LISTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EnumDeclaration,
  ts.SyntaxKind.VariableDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
]);

function stemOf(path: string): string {
  return (path.split("/").at(-1) ?? "").split(".")[0] ?? "";
}

function declaredIn(lists: readonly { list: List; isErrorFile: boolean }[]): readonly Declared[] {
  const declared = new Map<string, Declared>();
  for (const isErrorFile of [true, false]) {
    const own = lists.filter((each) => each.isErrorFile === isErrorFile).map(({ list }) => list);
    for (const each of joinLists(own, isErrorFile)) {
      const key = String(each.code ?? `(${each.label})`);
      if (!declared.has(key)) declared.set(key, each);
    }
  }
  return [...declared.values()];
}

/** With the errors of which a class alone says the code, and the statuses that classes have. */
function withClasses(
  declared: readonly Declared[],
  classes: ReadonlyMap<string, ReadClass>,
): readonly Declared[] {
  const byCode = new Map(declared.map((each) => [String(each.code), each]));
  const byStatus = new Map<number, Declared>();
  for (const [name, { facts, line }] of classes) {
    const { statuses = [], codes, meaning } = facts;
    const label = name.split(".").at(-1) ?? name;
    const base = { label, messages: new Map(), meaning, section: label, line };
    for (const code of codes ?? []) {
      const entry = byCode.get(String(code)) ?? { ...base, code, statuses: new Map() };
      for (const status of statuses) entry.statuses.set(status, { line, isSaid: true });
      if (entry.meaning === "") entry.meaning = meaning;
      byCode.set(String(code), entry);
    }
    for (const status of codes === undefined ? statuses : []) {
      if (status >= 400 && !byStatus.has(status))
        byStatus.set(status, {
          ...base,
          code: undefined,
          statuses: new Map([[status, { line, isSaid: true }]]),
        });
    }
  }
  return [...byCode.values(), ...byStatus.values()];
}

/** Of the lists that have errors: those that code names members of. */
function constantsOf(
  lists: readonly { list: List; names: readonly string[] }[],
  declared: readonly Declared[],
): ReadonlyMap<string, ReadonlyMap<string, string | number>> {
  const codes = new Set(declared.map(({ code }) => code));
  const found = new Map<string, ReadonlyMap<string, string | number>>();
  for (const { list, names } of lists) {
    if (list.kind === "values" || list.kind === "array" || list.isOfRecords) continue;
    const members = list.rows.flatMap(({ key, code, status }) => {
      const value = code ?? status;
      return key !== undefined && value !== undefined && codes.has(value) ? [[key, value] as const] : [];
    });
    if (members.length > 0) for (const name of names) found.set(name, new Map(members));
  }
  return found;
}

function namedClasses(classes: ReadonlyMap<string, ReadClass>): ReadonlyMap<string, NamedClass> {
  const byNode = new Map<ts.Node, { names: string[]; facts: ErrorClass; base: NamedClass | undefined }>();
  const named = new Map<string, NamedClass>();
  for (const [name, { node, facts }] of classes) {
    const own = byNode.get(node) ?? { names: [], facts, base: undefined };
    own.names.push(name);
    byNode.set(node, own);
    named.set(name, own);
  }
  for (const own of byNode.values()) own.base = own.facts.base && byNode.get(own.facts.base);
  return named;
}
