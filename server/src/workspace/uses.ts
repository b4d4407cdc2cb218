// Where the files of the workspace use entries of catalogs: what is remembered of them, what drops it, and in which steps it is worked
// out. Which files there are is usesFiles.ts's, which of them are analysed usesCandidates.ts's, what a use is whoever asks says.

import { createEntrySearch } from "./clues.ts";
import type { Cancellation } from "./fileSystem.ts";
import { createImportGraph } from "./importGraph.ts";
import { files as texts } from "./messages.ts";
import { uriKey } from "./uris.ts";
import { type Candidate, createCandidates } from "./usesCandidates.ts";
import { forgetUses, type KnownFile, listFiles, textsOf } from "./usesFiles.ts";
import {
  type Analysed,
  type ClueRules,
  type FileUses,
  type FoundUses,
  type Limits,
  noUses,
  type UsesIndexOptions,
} from "./usesModel.ts";

/**
 * | event | dropped |
 * | --- | --- |
 * | `changed` (texts are others, in editors or on disk) | what they say; uses in them and in files whose analysis asked for one |
 * | `moved` (a file was created or removed, or says where imports lead) | which files there are, where imports lead, all uses |
 * | `forget` (catalogs, settings or error-atlas.json are others) | all uses; what texts say only if other words count now |
 * | `reset` (the folders are others) | everything |
 *
 * What is dropped is worked out again when somebody asks next.
 */
export interface UsesIndex<Use> {
  /** The uses in all files, as they are when it ends. undefined: it was cancelled. Rejects for nothing that is in files. */
  find(cancellation: Cancellation): Promise<FoundUses<Use> | undefined>;
  changed(uris: readonly string[]): void;
  /** The keys of the files of which something is known. */
  knownFiles(): Iterable<string>;
  moved(): void;
  forget(): void;
  reset(): void;
}

const LIMITS: Limits = { files: 50_000, text: 500_000_000 };
/** Files that change while it is at work are looked at again, so often at the most; then what is known is given. */
const MOST_ROUNDS = 4;

export function createUsesIndex<Use>(options: UsesIndexOptions<Use>): UsesIndex<Use> {
  const given = { ...options, limits: options.limits ?? LIMITS };
  const graph = createImportGraph(options.resolve);
  const known = new Map<string, KnownFile<Use>>();
  const candidates = createCandidates<Use>(given, graph);
  /** The keys of the files that are looked through; undefined: they are to be found. */
  let listed: ReadonlySet<string> | undefined;
  let isWhole = true;
  let found: FoundUses<Use> | undefined;
  /** Counts what was dropped. */
  let drops = 0;

  function drop(): void {
    drops++;
    found = undefined;
  }

  function limit(message: string): void {
    isWhole = false;
    options.onLimit(texts.notCounted({ limit: message }));
  }

  async function findFiles(cancellation: Cancellation): Promise<ReadonlySet<string> | undefined> {
    const before = drops;
    isWhole = true;
    const keys = await listFiles(given, known, limit, cancellation);
    if (before === drops) listed = keys;
    return keys;
  }

  /** One round. undefined: cancelled. */
  async function update(cancellation: Cancellation): Promise<FoundUses<Use> | undefined> {
    const keys = listed ?? (await findFiles(cancellation));
    if (keys === undefined) return undefined;
    const rules = await options.rules(keys);
    candidates.goBy(rules.evidence, known.values());
    const files = [...keys].flatMap((key) => known.get(key) ?? []);
    if (!(await candidates.readClues(files, limit, cancellation))) return undefined;
    const wanted = await candidates.among(files, rules);
    const used = await usesOf(wanted, rules, given, cancellation);
    return used && { files: used, isWhole };
  }

  return {
    async find(cancellation) {
      for (let round = 1; found === undefined; round++) {
        const before = drops;
        const result = await update(cancellation);
        if (result === undefined || round === MOST_ROUNDS) return result;
        if (before === drops) found = result;
      }
      return found;
    },
    changed(uris) {
      const keys = new Set(uris.map(uriKey));
      for (const file of known.values()) {
        const isChanged = keys.has(file.uri);
        if (isChanged) file.clues = undefined;
        if (isChanged || (file.analysed && haveCommon(file.analysed.dependencies, keys))) forgetUses(file);
      }
      graph.changed();
      drop();
    },
    knownFiles: () => known.keys(),
    moved() {
      listed = undefined;
      graph.reset();
      for (const file of known.values()) forgetUses(file);
      drop();
    },
    forget() {
      for (const file of known.values()) forgetUses(file);
      drop();
    },
    reset() {
      listed = undefined;
      known.clear();
      graph.reset();
      drop();
    },
  };
}

/** Those of the candidates that have uses, by their addresses. undefined: cancelled. */
async function usesOf<Use>(
  candidates: readonly Candidate<Use>[],
  rules: ClueRules,
  options: UsesIndexOptions<Use>,
  cancellation: Cancellation,
): Promise<readonly FileUses<Use>[] | undefined> {
  const open = candidates.filter(({ file }) => file.analysed === undefined);
  const mayName = open.length > 0 ? createEntrySearch(rules.entries) : undefined;
  const mostBytes = open.length > 0 ? await options.mostBytes() : 0;
  for (const { file, isFar } of open) {
    if (cancellation.isCancellationRequested) return undefined;
    const { version } = file;
    const [text = ""] = await textsOf([file], mostBytes, options);
    const analysed = isFar && !mayName?.(text) ? noUses : await usesIn(file.uri, text, options);
    if (file.version === version) file.analysed = analysed;
    await options.pause();
  }
  return candidates
    .flatMap(({ file: { uri, analysed } }) =>
      analysed && analysed.uses.length > 0 ? [{ uri, uses: analysed.uses }] : [],
    )
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

async function usesIn<Use>(
  uri: string,
  text: string,
  options: UsesIndexOptions<Use>,
): Promise<Analysed<Use>> {
  try {
    return await options.usesIn(uri, text);
  } catch (error) {
    options.onError(uri, error);
    return noUses;
  }
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const each of few) if (many.has(each)) return true;
  return false;
}
