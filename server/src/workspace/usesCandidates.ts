// Which of the files may use entries of catalogs: those whose texts have a clue to an API, and those that import them. Only these are
// analysed. What a clue is is clues.ts's.

import { type Clues, createClueReader } from "./clues.ts";
import type { Cancellation } from "./fileSystem.ts";
import type { ImportGraph } from "./importGraph.ts";
import { files as texts } from "./messages.ts";
import { type KnownFile, textsOf } from "./usesFiles.ts";
import type { ClueRules, Limits, UsesIndexOptions } from "./usesModel.ts";

/** A file that may have uses; `isFar`: only if its text may name an entry. */
export interface Candidate<Use> {
  readonly file: KnownFile<Use>;
  readonly isFar: boolean;
}

export interface Candidates<Use> {
  /** Which words are clues. Where they are others than before, what is known of the texts is dropped. */
  goBy(evidence: readonly string[], known: Iterable<KnownFile<Use>>): void;
  /**
   * Reads the texts of which nothing is known.
   * @param limit hears that there is more text than is looked through
   * @returns false: cancelled
   */
  readClues(
    files: readonly KnownFile<Use>[],
    limit: (message: string) => void,
    cancellation: Cancellation,
  ): Promise<boolean>;
  /** Of files whose texts were read, those that may have uses. */
  among(
    files: readonly KnownFile<Use>[],
    rules: Pick<ClueRules, "isAssigned">,
  ): Promise<readonly Candidate<Use>[]>;
}

export interface CandidatesOptions<Use>
  extends Pick<UsesIndexOptions<Use>, "fileSystem" | "openText" | "mostBytes" | "pause"> {
  readonly limits: Pick<Limits, "text">;
}

/** Files that are read at a time. */
const BATCH = 16;

export function createCandidates<Use>(
  options: CandidatesOptions<Use>,
  graph: Pick<ImportGraph, "importersOf">,
): Candidates<Use> {
  const { limits, pause } = options;
  let evidence: readonly string[] = [];
  let read = createClueReader(evidence);

  /** Reads the texts of some files. Those that have changed meanwhile are left for the next time. */
  async function readBatch(batch: readonly KnownFile<Use>[], mostBytes: number): Promise<void> {
    const versions = batch.map(({ version }) => version);
    const texts = await textsOf(batch, mostBytes, options);
    for (const [i, file] of batch.entries()) {
      const text = texts[i] ?? "";
      if (file.version !== versions[i]) continue;
      file.length = text.length;
      file.clues = read(text, file.isSource);
    }
  }

  return {
    goBy(words, known) {
      if (isSame(words, evidence)) return;
      evidence = words;
      read = createClueReader(evidence);
      for (const file of known) file.clues = undefined;
    },
    async readClues(files, limit, cancellation) {
      const unread = files.filter(({ clues }) => clues === undefined);
      const mostBytes = unread.length > 0 ? await options.mostBytes() : 0;
      let length = lengthOf(files);
      for (let start = 0; start < unread.length; start += BATCH) {
        if (cancellation.isCancellationRequested) return false;
        if (length > limits.text) {
          limit(texts.tooMuchText({ most: limits.text }));
          return true;
        }
        const batch = unread.slice(start, start + BATCH);
        await readBatch(batch, mostBytes);
        length += lengthOf(batch);
        await pause();
      }
      return true;
    },
    async among(files, { isAssigned }) {
      const readOnes = files.filter(hasClues);
      const named = readOnes.filter(({ clues }) => clues.namesApi).map(({ uri }) => uri);
      const distances = await graph.importersOf(named, readOnes);
      const result: Candidate<Use>[] = [];
      for (const file of readOnes) {
        const distance = distances.get(file.uri);
        if (distance !== undefined) result.push({ file, isFar: distance > 1 });
        else if (await isAssigned?.(file.uri)) result.push({ file, isFar: true });
      }
      return result;
    },
  };
}

/** Of the texts that were read. */
function lengthOf(files: readonly KnownFile<unknown>[]): number {
  return files.reduce((sum, file) => sum + (file.clues ? file.length : 0), 0);
}

function hasClues<Use>(file: KnownFile<Use>): file is KnownFile<Use> & { clues: Clues } {
  return file.clues !== undefined;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}
