// Where the files of the workspace use entries of catalogs: which files are looked at, and what is remembered of each. What a use is,
// and how a file is analysed, is handed in; which words tell that a file may have any is clues.ts's.

import { type Clues, createClueReader, createEntrySearch } from "./clues.ts";
import type { Cancellation } from "./fileSystem.ts";
import { createImportGraph } from "./importGraph.ts";
import { uriKey } from "./uris.ts";
import type { Analysed, ClueRules, FileUses, FoundUses, Limits, UsesIndexOptions } from "./usesModel.ts";
import { walk } from "./walk.ts";

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
  moved(): void;
  forget(): void;
  reset(): void;
}

const LIMITS: Limits = { files: 50_000, text: 500_000_000 };
/** Files that are read at a time. */
const BATCH = 16;
/** Files that change while it is at work are looked at again, so often at the most; then what is known is given. */
const MOST_ROUNDS = 4;

const NOTHING: Analysed<never> = { uses: [], dependencies: new Set() };

interface Known<Use> {
  readonly uri: string;
  readonly isSource: boolean;
  /** Counts its changes, so that what was read before one is not taken for what is there after it. */
  version: number;
  length: number;
  clues: Clues | undefined;
  analysed: Analysed<Use> | undefined;
}

export function createUsesIndex<Use>(options: UsesIndexOptions<Use>): UsesIndex<Use> {
  const { fileSystem, folders, openText, kindOf, pause, limits = LIMITS } = options;
  const graph = createImportGraph(options.resolve);
  const known = new Map<string, Known<Use>>();
  /** The keys of the files that are looked through; undefined: they are to be found. */
  let listed: ReadonlySet<string> | undefined;
  let isWhole = true;
  let evidence: readonly string[] = [];
  let read = createClueReader(evidence);
  let found: FoundUses<Use> | undefined;
  /** Counts what was dropped. */
  let drops = 0;

  function drop(): void {
    drops++;
    found = undefined;
  }

  function limit(message: string): void {
    isWhole = false;
    options.onLimit(
      `${message} Uses of errors in the others are not counted; name what to skip in .gitignore.`,
    );
  }

  async function findFiles(cancellation: Cancellation): Promise<ReadonlySet<string> | undefined> {
    const keys = new Set<string>();
    isWhole = true;
    /** False: there are too many already. */
    const take = (uri: string): boolean => {
      const kind = kindOf(uri.slice(uri.lastIndexOf("/") + 1));
      if (kind === undefined || keys.has(uri)) return true;
      if (keys.size >= limits.files) return false;
      keys.add(uri);
      const isSource = kind === "source";
      if (!known.has(uri))
        known.set(uri, { uri, isSource, version: 0, length: 0, clues: undefined, analysed: undefined });
      return true;
    };
    if (folders().length === 0) for (const uri of options.openFiles()) take(uriKey(uri));
    for (const folder of folders()) {
      const { files, truncated } = await walk(
        fileSystem,
        uriKey(folder),
        (name) => kindOf(name) !== undefined,
        { cancellation, onError: options.onError },
      );
      if (cancellation.isCancellationRequested) return undefined;
      if (!files.every(take) || truncated)
        limit(`${folder} has more than ${keys.size} files to look through.`);
    }
    for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
    return keys;
  }

  /** Reads the texts of which nothing is known. False: cancelled. */
  async function readClues(files: readonly Known<Use>[], cancellation: Cancellation): Promise<boolean> {
    const unread = files.filter(({ clues }) => clues === undefined);
    const mostBytes = unread.length > 0 ? await options.mostBytes() : 0;
    let length = files.reduce((sum, file) => sum + (file.clues ? file.length : 0), 0);
    for (let start = 0; start < unread.length; start += BATCH) {
      if (cancellation.isCancellationRequested) return false;
      if (length > limits.text) {
        limit(`There is more than ${limits.text} characters of text in the folders.`);
        return true;
      }
      const batch = unread.slice(start, start + BATCH);
      const versions = batch.map(({ version }) => version);
      const texts = await textsOf(batch, mostBytes);
      for (const [i, file] of batch.entries()) {
        const text = texts[i] ?? "";
        if (file.version !== versions[i]) continue;
        file.length = text.length;
        file.clues = read(text, file.isSource);
        length += text.length;
      }
      await pause();
    }
    return true;
  }

  async function textsOf(files: readonly Known<Use>[], mostBytes: number) {
    const closed = files.filter(({ uri }) => openText(uri) === undefined).map(({ uri }) => uri);
    const texts = await fileSystem.readFiles(closed, { mostBytes });
    return files.map(({ uri }) => openText(uri) ?? texts[closed.indexOf(uri)]);
  }

  /** The files that may have uses; `isFar`: only if their text may name an entry. */
  async function candidates(files: readonly Known<Use>[], { isAssigned }: ClueRules) {
    const readOnes = files.filter(hasClues);
    const named = readOnes.filter(({ clues }) => clues.namesApi).map(({ uri }) => uri);
    const distances = await graph.importersOf(named, readOnes);
    const result: { file: Known<Use>; isFar: boolean }[] = [];
    for (const file of readOnes) {
      const distance = distances.get(file.uri);
      if (distance !== undefined) result.push({ file, isFar: distance > 1 });
      else if (await isAssigned?.(file.uri)) result.push({ file, isFar: true });
    }
    return result;
  }

  /** The files with uses. undefined: cancelled. */
  async function analyse(
    files: readonly Known<Use>[],
    rules: ClueRules,
    cancellation: Cancellation,
  ): Promise<readonly FileUses<Use>[] | undefined> {
    const wanted = await candidates(files, rules);
    const open = wanted.filter(({ file }) => file.analysed === undefined);
    const mayName = open.length > 0 ? createEntrySearch(rules.entries) : undefined;
    const mostBytes = open.length > 0 ? await options.mostBytes() : 0;
    for (const { file, isFar } of open) {
      if (cancellation.isCancellationRequested) return undefined;
      const { version } = file;
      const [text = ""] = await textsOf([file], mostBytes);
      const analysed = isFar && !mayName?.(text) ? NOTHING : await usesIn(file.uri, text);
      if (file.version === version) file.analysed = analysed;
      await pause();
    }
    return wanted
      .flatMap(({ file: { uri, analysed } }) =>
        analysed && analysed.uses.length > 0 ? [{ uri, uses: analysed.uses }] : [],
      )
      .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  async function usesIn(uri: string, text: string): Promise<Analysed<Use>> {
    try {
      return await options.usesIn(uri, text);
    } catch (error) {
      options.onError(uri, error);
      return NOTHING;
    }
  }

  /** One round. undefined: cancelled. */
  async function update(cancellation: Cancellation): Promise<FoundUses<Use> | undefined> {
    const before = drops;
    const keys = listed ?? (await findFiles(cancellation));
    if (keys === undefined) return undefined;
    if (before === drops) listed = keys;
    const rules = await options.rules(keys);
    if (!isSame(rules.evidence, evidence)) {
      evidence = rules.evidence;
      read = createClueReader(evidence);
      for (const file of known.values()) file.clues = undefined;
    }
    const files = [...keys].flatMap((key) => known.get(key) ?? []);
    if (!(await readClues(files, cancellation))) return undefined;
    const used = await analyse(files, rules, cancellation);
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

function hasClues<Use>(file: Known<Use>): file is Known<Use> & { clues: Clues } {
  return file.clues !== undefined;
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const each of few) if (many.has(each)) return true;
  return false;
}

function forgetUses(file: Known<unknown>): void {
  file.version++;
  file.analysed = undefined;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}
