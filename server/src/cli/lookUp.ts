// `error-atlas lookup`: finds entries and prints them, the best one whole.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { lookup } from "../explain/lookUp.ts";
import type { Hit } from "../explain/search.ts";
import { type Line, paint, print, printError, printJson } from "../node/terminal.ts";
import { loadFolder } from "./folder.ts";
import { found as words } from "./messages.ts";
import { renderEntry, renderEntryLine } from "./renderEntry.ts";
import { verboseLines } from "./verbose.ts";

export interface LookUpOptions {
  readonly query: string;
  readonly json: boolean;
  /** The directory whose catalogs count; undefined: the root of the project. */
  readonly root: string | undefined;
  /** Says what is used, and what was skipped and why, on standard error. */
  readonly verbose: boolean;
}

/** Entries shown below the best one. */
const MORE = 9;

/** Looks up and prints; the exit code. */
export async function lookUp({ query, json, root, verbose }: LookUpOptions): Promise<number> {
  const folder = await loadFolder(process.cwd(), { root });
  printError(folder.problems);
  if (verbose) printError(await verboseLines(folder));
  const index = folder.store.index();
  const { hits, suggestions } = lookup(query, index, json ? Number.POSITIVE_INFINITY : 1 + MORE);
  if (json) printJson(jsonHits(query, hits, suggestions));
  else if (hits.length > 0) print(prettyHits(hits, index));
  else if (suggestions.length > 0) print([words.noneForNear({ query, near: suggestions })]);
  else print([words.noneFor({ query })]);
  return hits.length > 0 ? 0 : 1;
}

/** Documented in docs/command-line.md; only ever grows. */
function jsonHits(query: string, hits: readonly Hit[], suggestions: readonly string[]) {
  const found = hits.map(({ catalog, entry, score }) => ({
    api: catalog.id,
    score: Math.round(score),
    entry,
  }));
  return { version: 1, query, found, suggestions };
}

function prettyHits([best, ...rest]: readonly Hit[], index: CatalogIndex): readonly Line[] {
  if (!best) return [];
  const others = rest.map((hit): Line => ["  ", ...renderEntryLine(hit)]);
  const more = others.length === 0 ? [] : ["", [paint("bold", words.also({}))], ...others];
  return [...renderEntry(best, index), ...more];
}
