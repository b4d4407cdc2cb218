// The tests by which code tells what it caught: the classes and guards of the libraries whose errors arrive, how the file reaches them, and
// how near they are to what arrives.

import type { Catalog } from "../../catalog/model.ts";
import type { Alternative, LibraryDescription } from "../../libraries/model.ts";
import { builtInLibraries } from "../../libraries/registry.ts";
import type { Arrival, FailingCall, Typing } from "../../references/arrivalModel.ts";
import type { AnalysedDocument } from "../document.ts";
import { type Reach, reachOf } from "../reach.ts";
import { proofOfClient } from "../refactorings/arrivingPlan.ts";
import { arrivedOf } from "./arrived.ts";

/** How near a class or guard is to what arrives; the first are offered first. */
export const rank = { base: 0, open: 1, possible: 2, elsewhere: 3, handled: 4 };

/** A test for one of the errors of a library. */
export interface ErrorTest {
  /** Of a class: its name. */
  readonly className?: string;
  readonly reach: Reach;
  /** The condition, for the name of an error. */
  readonly condition: (held: string) => string;
  readonly statuses: readonly (string | number)[];
  readonly rank: number;
  /** Whose errors it tells. */
  readonly owner: string;
  readonly catalog: Catalog | undefined;
}

/** The tests for errors that can stand where something is typed: of what arrives there, and of what the file imports. */
export function testsAt(typing: Typing, document: AnalysedDocument): readonly ErrorTest[] {
  const { arrival, classesFrom } = typing;
  const failing = arrival?.failing ?? [];
  const libraries = new Map<LibraryDescription, Catalog | undefined>();
  for (const each of failing) {
    const found = libraryOf(each, document);
    if (found) libraries.set(found.library, found.catalog);
  }
  const own = new Set(libraries.keys());
  for (const { library: id, client } of classesFrom) {
    const catalog = document.catalogs.catalog(id)?.catalog;
    const library = catalog?.libraries.find(({ name }) => name === client);
    if (library) libraries.set(library, catalog);
  }
  const ranks = arrival ? ranksOf(arrival, typing, document) : new Map<string, number>();
  return [...libraries].flatMap(([library, catalog]) => {
    const otherwise = own.has(library) ? rank.possible : rank.elsewhere;
    // Of an HTTP client nothing tells with which errors a call fails.
    const rankOf = (path: string, name: string, isAny: boolean) =>
      ranks.get(name) ?? ranks.get(path) ?? (catalog === undefined && isAny ? rank.base : otherwise);
    return [
      ...(catalog === undefined ? proofs(library, document) : []),
      ...guardTests(library, catalog, classesFrom, own.has(library) ? rank.open : otherwise, document),
      ...classTests(library, catalog, classesFrom, rankOf, document),
    ];
  });
}

/** What describes the errors of a call: a catalog, or the client. */
export function libraryOf(
  { call }: FailingCall,
  { catalogs }: AnalysedDocument,
): { readonly library: LibraryDescription; readonly catalog: Catalog | undefined } | undefined {
  const catalog = call.library === undefined ? undefined : catalogs.catalog(call.library)?.catalog;
  const library = catalog
    ? catalog.libraries.find(({ name }) => name === call.client)
    : builtInLibraries.named(call.client)?.description;
  return library && { library, catalog };
}

/** The classes that are told of errors that arrive, by their paths; those that code tests for already by their names, too. */
function ranksOf(
  arrival: Arrival,
  { span }: Typing,
  document: AnalysedDocument,
): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const { errors } of arrivedOf(arrival, document)?.apis ?? []) {
    for (const { errorClass, handledAt } of errors) {
      if (errorClass === undefined) continue;
      const own = handledAt === undefined ? rank.open : rank.handled;
      ranks.set(errorClass, Math.min(own, ranks.get(errorClass) ?? own));
    }
  }
  for (const path of arrival.failing.flatMap(({ classes = [] }) => classes))
    if (ranks.get(path) !== rank.handled) ranks.set(path, rank.base);
  const { start = 0, end = 0 } = arrival.handled ?? {};
  for (const { role, value, span: at } of document.references.references)
    if (role === "class" && start <= at.start && at.end <= end && at.start !== span.start)
      ranks.set(`${value}`, rank.handled);
  return ranks;
}

/** The test by which code tells the errors of an HTTP client, as its documentation has it. */
function proofs(library: LibraryDescription, document: AnalysedDocument): readonly ErrorTest[] {
  const proof = library.written?.proof && proofOfClient(library.written.proof, library, document);
  if (proof === undefined || proof.test("").includes("instanceof")) return [];
  const { edits } = proof;
  const from = edits.length > 0 ? { from: library.packages[0] ?? "" } : {};
  return [
    {
      reach: { text: "", edits, ...from },
      condition: proof.test,
      statuses: [],
      rank: rank.base,
      owner: library.name,
      catalog: undefined,
    },
  ];
}

function classTests(
  library: LibraryDescription,
  catalog: Catalog | undefined,
  accesses: Typing["classesFrom"],
  rankOf: (path: string, name: string, isAny: boolean) => number,
  document: AnalysedDocument,
): readonly ErrorTest[] {
  const byName = new Map<string, { readonly paths: string[]; readonly is: readonly Alternative[] }>();
  for (const [path, is] of Object.entries(library.classes ?? {})) {
    const name = path.slice(path.lastIndexOf(".") + 1);
    const known = byName.get(name);
    if (known) known.paths.push(path);
    else byName.set(name, { paths: [path], is });
  }
  return [...byName].flatMap(([className, { paths, is }]) => {
    const reach = reachOf(paths, library, accesses, document);
    if (reach === undefined) return [];
    const isAny = is.some((each) => Object.keys(each).length === 0);
    return {
      className,
      reach,
      condition: (held: string) => `${held} instanceof ${reach.text}`,
      statuses: [...new Set(is.flatMap(({ status = [] }) => status))],
      rank: Math.min(...paths.map((path) => rankOf(path, className, isAny))),
      owner: catalog?.name ?? library.name,
      catalog,
    };
  });
}

function guardTests(
  library: LibraryDescription,
  catalog: Catalog | undefined,
  accesses: Typing["classesFrom"],
  rankOfAll: number,
  document: AnalysedDocument,
): readonly ErrorTest[] {
  // Of the guards of an HTTP client the documentation names the one that code is written with.
  if (catalog === undefined && library.written?.proof) return [];
  return Object.entries(library.guards ?? {}).flatMap(([path, is]) => {
    const reach = reachOf([path], library, accesses, document);
    if (reach === undefined) return [];
    return {
      reach,
      condition: (held: string) => `${reach.text}(${held})`,
      statuses: [...new Set(is.flatMap(({ status = [] }) => status))],
      rank: rankOfAll,
      owner: catalog?.name ?? library.name,
      catalog,
    };
  });
}
