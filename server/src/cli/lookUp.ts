// `error-atlas lookup`: finds entries and prints them, the best one whole.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { type LookupHit, lookup } from "../features/lookup.ts";
import { loadEngine } from "./engine.ts";
import { renderEntry, renderEntryLine } from "./renderEntry.ts";
import { paint } from "./terminal.ts";

export interface LookUpOptions {
  readonly query: string;
  readonly json: boolean;
}

/** Entries shown below the best one. */
const MORE = 9;

/** Looks up and prints; the exit code. */
export async function lookUp({ query, json }: LookUpOptions): Promise<number> {
  const engine = await loadEngine(process.cwd());
  for (const problem of engine.problems) process.stderr.write(`${problem}\n`);
  const index = engine.store.index();
  const { hits, suggestions } = lookup(query, index, json ? Number.POSITIVE_INFINITY : 1 + MORE);
  if (json) process.stdout.write(jsonHits(query, hits, suggestions));
  else if (hits.length > 0) process.stdout.write(prettyHits(hits, index));
  else {
    const near = suggestions.map((name) => `"${name}"`).join(", ");
    process.stdout.write(
      `No error in the catalogs fits "${query}".${near === "" ? "" : ` Did you mean ${near}?`}\n`,
    );
  }
  return hits.length > 0 ? 0 : 1;
}

/** Documented in docs/command-line.md; only ever grows. */
function jsonHits(query: string, hits: readonly LookupHit[], suggestions: readonly string[]): string {
  const found = hits.map(({ catalog, entry, score }) => ({
    api: catalog.id,
    score: Math.round(score),
    entry,
  }));
  return `${JSON.stringify({ version: 1, query, found, suggestions }, null, 2)}\n`;
}

function prettyHits([best, ...rest]: readonly LookupHit[], index: CatalogIndex): string {
  if (!best) return "";
  const others = rest.map((hit) => `  ${renderEntryLine(hit)}`);
  const more = others.length === 0 ? [] : ["", paint("bold", "Also"), ...others];
  return `${[...renderEntry(best, index), ...more].join("\n")}\n`;
}
