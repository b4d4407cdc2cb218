// The modules that sources of the workspace import, read when an analysis asks for them: what is open in editors first, else
// from disk. Analysing stays synchronous: it asks, what is not here yet is read, and it is done again.

import { parseTypeScript } from "../parse/typescript.ts";
import type { Imports, Module } from "../references/typescript/values/model.ts";
import { jsonModule, moduleOf } from "../references/typescript/values/modules.ts";
import type { FileSystem } from "./fileSystem.ts";
import { createModuleResolution, type ModuleResolution } from "./moduleResolution.ts";
import { type FileText, noQuarantine, type Quarantine } from "./quarantine.ts";
import { joinUri, parentUri, relativePath, uriKey } from "./uris.ts";

/**
 * | event | dropped |
 * | --- | --- |
 * | `edited` (the text of a file is another) | its module, and those that links lead to it |
 * | `changed` (a file was created or removed, or says where imports lead) | its module, and where imports lead |
 * | `setManifests` (a scan ended) | where imports lead |
 * | `reset` (other files may be read now) | all modules, and where imports lead |
 * | more text than MOST_TEXT is held | modules that no analysis in use has asked for, those first that were used least lately |
 *
 * A module knows others only by asking for them each time, so nothing else has to be dropped with it.
 */
export interface WorkspaceModules {
  /**
   * Runs `analyse`, and again until the modules it asks for are there. The last result counts. A module that cannot be read is
   * as good as none.
   * @param folder the workspace folder of the file; modules outside of it are not read
   */
  withModules<T>(uri: string, folder: string | undefined, analyse: (view: ModulesView) => T): Promise<T>;
  /** Whether the analysis of `uri` has asked for the module at `module`. */
  dependsOn(uri: string, module: string): boolean;
  /** The keys of all modules that the analysis of `uri` has asked for; see `uriKey`. */
  dependenciesOf(uri: string): ReadonlySet<string>;
  /** The file that an import means, the directory of a package of the workspace, and what path mappings were read from. */
  readonly resolution: Pick<ModuleResolution, "resolve" | "packageFolder" | "isMappingFile">;
  /** The keys of all files of which something is known: modules, and what says where imports lead. */
  knownFiles(): Iterable<string>;
  /** The package.json files of the workspace. */
  setManifests(uris: readonly string[]): void;
  edited(uri: string): void;
  changed(uri: string): void;
  reset(): void;
  /** The file at `uri` will not be analysed again. */
  forget(uri: string): void;
}

/** The modules as one file sees them. */
export interface ModulesView {
  readonly imports: Imports;
  /** The same object as long as all modules that were asked for are the same: what was read with it is up to date. */
  readonly stamp: object;
}

export interface ModulesOptions {
  readonly fileSystem: FileSystem;
  /** The text of a file that is open in an editor. */
  readonly openText: (uri: string) => string | undefined;
  /** Hears of a module of which nothing is known because that costs too much. */
  readonly onLeftAlone: (uri: string, why: string) => void;
  /** Hears of a module that is there and cannot be read. */
  readonly onError: (uri: string, error: unknown) => void;
  readonly quarantine?: Quarantine;
}

/** How often an analysis is done again, which is how deep imports of imports are followed at first sight. */
const MOST_ROUNDS = 6;
/** Modules that are read for one file at a time. */
const MOST_MODULES = 200;
/** Longest module, in UTF-16 code units: longer ones are data or bundles. */
const LONGEST_MODULE = 512 * 1024;
/** Text of modules held, in UTF-16 code units; a tree takes some twenty times that in bytes. What was used last is kept. */
const MOST_TEXT = 4_000_000;

interface Request {
  /** The key of the importing file. */
  readonly from: string;
  /** Where that file is, which is all that decides where its imports lead. */
  readonly directory: string;
  readonly specifier: string;
}

/** What the analysis of one file has asked for. */
interface Session extends ModulesView {
  readonly folder: string | undefined;
  readonly answers: Map<string, Request & { readonly module: Module | undefined }>;
  /** Keys of the modules' files. */
  readonly files: Set<string>;
  missing: Request[];
}

/** A file as it was read. */
interface Found extends Omit<FileText, "text"> {
  /** How often it had changed by then. */
  readonly before: number | undefined;
  readonly text: string | undefined;
}

interface Held {
  readonly module: Module | undefined;
  readonly length: number;
}

export function createWorkspaceModules({
  fileSystem,
  openText,
  onError,
  onLeftAlone,
  quarantine = noQuarantine,
}: ModulesOptions): WorkspaceModules {
  const resolution = createModuleResolution(fileSystem);
  /** Where imports lead: by the directory of the importing file, then by specifier. */
  const targets = new Map<string, Map<string, string | undefined>>();
  const held = new Map<string, Held>();
  /** Where the modules really lie that are reached through links, by their keys; as a key, and as named from the workspace folder. */
  const places = new Map<string, string>();
  const sessions = new Map<string, Session>();
  /** Counts changes of files, so that a text that was read before one is not taken for the one after it. */
  const changes = new Map<string, number>();
  let textLength = 0;
  let active: Session | undefined;

  /** What an import leads to: a module, `undefined` for none, or `"missing"`: it has to be read first. */
  function moduleFor({ directory, specifier }: Request): Module | undefined | "missing" {
    const known = targets.get(directory);
    if (!known?.has(specifier)) return "missing";
    const uri = known.get(specifier);
    if (uri === undefined) return undefined;
    const found = held.get(uriKey(uri));
    return found ? found.module : "missing";
  }

  function ask(session: Session, request: Request): Module | undefined {
    const found = moduleFor(request);
    const uri = targets.get(request.directory)?.get(request.specifier);
    if (uri !== undefined) {
      const key = uriKey(uri);
      session.files.add(key);
      const place = places.get(key);
      if (place !== undefined) session.files.add(place);
    }
    if (found === "missing") {
      session.missing.push(request);
      return undefined;
    }
    answered(session, request, found);
    return found;
  }

  function answered({ answers }: Session, request: Request, module: Module | undefined): void {
    answers.set(`${request.specifier}\n${request.directory}`, { ...request, module });
  }

  function asker(from: string): (session: Session, specifier: string) => Module | undefined {
    const directory = parentUri(from);
    return (session, specifier) => ask(session, { from, directory, specifier });
  }

  function newSession(from: string, folder: string | undefined): Session {
    const asks = asker(from);
    const session: Session = {
      imports: (specifier) => asks(session, specifier),
      stamp: {},
      folder,
      answers: new Map(),
      files: new Set(),
      missing: [],
    };
    return session;
  }

  function isCurrent({ answers, missing }: Session): boolean {
    if (missing.length > 0) return false;
    for (const answer of answers.values()) if (moduleFor(answer) !== answer.module) return false;
    return true;
  }

  /** Whether all that an analysis lacked leads to no file, which is how it has been read already. */
  function leadNowhere(session: Session, wanted: readonly Request[]): boolean {
    const isNowhere = ({ directory, specifier }: Request) => {
      const known = targets.get(directory);
      return known?.has(specifier) === true && known.get(specifier) === undefined;
    };
    if (wanted.length < session.missing.length || !wanted.every(isNowhere)) return false;
    for (const each of wanted) answered(session, each, undefined);
    session.missing = [];
    // Files may have changed in the meantime.
    if (!isCurrent(session)) return false;
    used(session);
    return true;
  }

  /** The file that an import leads to, where it is not held yet. */
  async function find(
    { from, directory, specifier }: Request,
    folder: string | undefined,
  ): Promise<Found | undefined> {
    let known = targets.get(directory);
    if (known === undefined) {
      known = new Map();
      targets.set(directory, known);
    }
    if (!known.has(specifier)) {
      const uri = await resolution.resolve(from, specifier, folder);
      known.set(specifier, uri);
    }
    const uri = known.get(specifier);
    if (uri === undefined || held.has(uriKey(uri))) return undefined;
    const key = uriKey(uri);
    const place = await placeOf(uri, folder);
    if (place !== undefined && place !== key) places.set(key, place);
    else places.delete(key);
    const before = changes.get(key);
    const open = openText(uri) ?? (place === undefined ? undefined : openText(place));
    return { uri, before, text: open ?? (await read(uri)) };
  }

  /** The key of where a file really lies: by the name that it has in the workspace folder, if it lies in there. */
  async function placeOf(uri: string, folder: string | undefined): Promise<string | undefined> {
    const real = await realPath(uri);
    const realFolder = folder === undefined ? undefined : await realPath(folder);
    if (real === undefined || folder === undefined || realFolder === undefined) return undefined;
    const path = relativePath(realFolder, real);
    return uriKey(path === undefined ? real : joinUri(folder, ...path.split("/")));
  }

  /** undefined where nothing is there, or that cannot be told: what is read tells more. */
  function realPath(uri: string): Promise<string | undefined> {
    return fileSystem.realPath(uri).catch(() => undefined);
  }

  function take({ uri, before, text }: Found): void {
    const key = uriKey(uri);
    if (changes.get(key) !== before || held.has(key)) return;
    hold(key, { module: text === undefined ? undefined : parse(uri, text), length: text?.length ?? 0 });
  }

  async function read(uri: string): Promise<string | undefined> {
    try {
      return await fileSystem.readFile(uri);
    } catch (error) {
      onError(uri, error);
      return undefined;
    }
  }

  function parse(uri: string, text: string): Module | undefined {
    if (text.length > LONGEST_MODULE || quarantine.leavesAlone({ uri, text })) return undefined;
    const isJson = uri.endsWith(".json");
    const { before, after, extension } = jsonModule;
    const tree = isJson
      ? parseTypeScript(uri + extension, "typescript", before + text + after)
      : parseTypeScript(uri, "typescript", text);
    const asks = asker(uriKey(uri));
    return (
      tree &&
      moduleOf(tree, {
        imports: (specifier) => active && asks(active, specifier),
        onExhausted: (why) => onLeftAlone(uri, why),
      })
    );
  }

  function hold(key: string, entry: Held): void {
    held.set(key, entry);
    textLength += entry.length;
    if (textLength <= MOST_TEXT) return;
    const inUse = new Set(
      [...sessions.values(), ...(active ? [active] : [])].flatMap(({ files }) => [...files]),
    );
    for (const old of held.keys()) {
      if (textLength <= MOST_TEXT) return;
      if (old !== key && !inUse.has(old)) drop(old);
    }
  }

  /** Makes the modules of an analysis those that were used last. */
  function used({ files }: Session): void {
    for (const key of files) {
      const entry = held.get(key);
      if (entry === undefined) continue;
      held.delete(key);
      held.set(key, entry);
    }
  }

  function drop(key: string): void {
    textLength -= held.get(key)?.length ?? 0;
    held.delete(key);
  }

  function edited(uri: string): void {
    const key = uriKey(uri);
    dropChanged(key);
    for (const [link, place] of places) if (place === key) dropChanged(link);
  }

  function dropChanged(key: string): void {
    changes.set(key, (changes.get(key) ?? 0) + 1);
    drop(key);
  }

  return {
    async withModules(uri, folder, analyse) {
      const key = uriKey(uri);
      let room = MOST_MODULES;
      for (let round = 1; ; round++) {
        let session = sessions.get(key);
        if (session === undefined || session.folder !== folder || !isCurrent(session)) {
          session = newSession(key, folder);
          sessions.set(key, session);
        }
        active = session;
        let result: ReturnType<typeof analyse>;
        try {
          result = analyse(session);
        } finally {
          active = undefined;
        }
        const wanted = session.missing.slice(0, room);
        if (wanted.length === 0 || round === MOST_ROUNDS) {
          session.missing = [];
          used(session);
          return result;
        }
        room -= wanted.length;
        const found = await Promise.all(wanted.map((request) => find(request, folder)));
        const files = found.filter((file) => file !== undefined);
        // The next round reads what they say, and begins in the same turn.
        await quarantine.during(
          () => files.filter(isText),
          () => files.forEach(take),
        );
        if (leadNowhere(session, wanted)) return result;
      }
    },
    dependsOn: (uri, module) => sessions.get(uriKey(uri))?.files.has(uriKey(module)) === true,
    dependenciesOf: (uri) => sessions.get(uriKey(uri))?.files ?? new Set(),
    resolution,
    knownFiles: () => [...held.keys(), ...resolution.knownFiles()],
    setManifests(uris) {
      resolution.setManifests(uris);
      targets.clear();
    },
    edited,
    changed(uri) {
      edited(uri);
      resolution.changed(uri);
      targets.clear();
    },
    reset() {
      for (const key of held.keys()) edited(key);
      resolution.reset();
      targets.clear();
    },
    forget: (uri) => void sessions.delete(uriKey(uri)),
  };
}

function isText(file: Found): file is Found & FileText {
  return file.text !== undefined && file.text.length <= LONGEST_MODULE;
}
