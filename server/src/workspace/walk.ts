// Goes through the files under a directory as git would see them: not what .gitignore names, not .git, not node_modules.
// What the files are for is the caller's business.

import type { Effort } from "../text/pathPattern.ts";
import { type Cancellation, type FileSystem, neverCancelled } from "./fileSystem.ts";
import { type IgnoreFile, MOST_STEPS, parseIgnoreFile } from "./ignoreFile.ts";
import { files as texts } from "./messages.ts";
import { joinUri, parentUri, relativePath, uriName } from "./uris.ts";

export interface WalkOptions {
  readonly cancellation?: Cancellation;
  /** Directories looked into at most, so that a mistaken root (`/`) costs little. */
  readonly maxDirectories?: number;
  /**
   * Links to directories are followed too, as git does not, but to no directory that is among these, where each one that is looked into
   * is noted: by the address where it really lies. So several walks find each file once.
   */
  readonly visited?: Set<string>;
  /** Told of a directory or .gitignore that could not be read; the rest goes on. */
  readonly onError?: (uri: string, error: unknown) => void;
}

export interface WalkResult {
  /** Files whose name was wanted, directory by directory. Links are among them, whatever they lead to, and so are pipes and the like; links to directories are followed with `visited` only. */
  readonly files: readonly string[];
  readonly directories: number;
  /** Where the directories really lie that links were followed to. */
  readonly linked: readonly string[];
  /** True where `maxDirectories` ended it, or it was cancelled. */
  readonly truncated: boolean;
}

/** What one .gitignore says, and where: one of these two paths is empty. */
interface IgnoreRules {
  readonly file: IgnoreFile;
  /** The path of its directory, from the root. */
  readonly below: string;
  /** The path of the root, from its directory. */
  readonly above: string;
}

interface Directory {
  readonly uri: string;
  /** Where it really lies; of no interest where no links are followed. */
  readonly real: string;
  /** From the root. */
  readonly path: string;
  readonly depth: number;
  /** Whether its name is that of a link. */
  readonly isLink?: true;
  readonly rules: readonly IgnoreRules[];
}

/** Read at a time: enough to keep the disk busy, few enough to leave the event loop free. */
const BATCH = 16;
/** Directories in one another that are looked into: all that is asked of a file costs as much as there are above it. */
const MOST_DEPTH = 100;
const TOO_DEEP = texts.deep({ most: MOST_DEPTH });
const SKIPPED = new Set([".git", "node_modules", ".hg", ".svn"]);
/** Bytes of the largest .gitignore that is read. */
const LARGEST_IGNORE_FILE = 1024 * 1024;

const TOO_MUCH = texts.ignoreFiles({});

/** Finds the files under `root` whose name `wanted` accepts. Never rejects for what is in the directories. */
export async function walk(
  fileSystem: FileSystem,
  root: string,
  wanted: (name: string) => boolean,
  options: WalkOptions = {},
): Promise<WalkResult> {
  const { cancellation = neverCancelled, maxDirectories = 20_000, visited } = options;
  const links: Directory[] = [];
  const linked: string[] = [];
  const files: string[] = [];
  const rules = await rulesAbove(fileSystem, root, options.onError);
  const real = (visited && (await realUri(fileSystem, root))) ?? root;
  let queue: Directory[] = [{ uri: root, real, path: "", depth: 0, rules }];
  const effort: Effort = { left: MOST_STEPS };
  let directories = 0;
  let isTooMuch = false;
  for (;;) {
    // What is reached without a link is known by that name.
    if (queue.length === 0) queue = await nextLink(links);
    if (queue.length === 0) return { files, directories, linked, truncated: false };
    const room = maxDirectories - directories;
    if (room <= 0 || cancellation.isCancellationRequested)
      return { files, directories, linked, truncated: true };
    const batch = queue.splice(0, Math.min(BATCH, room)).filter(isNew);
    directories += batch.length;
    const found = await Promise.all(
      batch.map((directory) => list(fileSystem, directory, wanted, effort, options.onError)),
    );
    for (const { files: wantedFiles, subdirectories, links: further } of found) {
      for (const file of wantedFiles) files.push(file);
      queue = queue.concat(subdirectories);
      if (visited) for (const link of further) links.push(link);
    }
    if (effort.left < 0 && !isTooMuch) {
      isTooMuch = true;
      options.onError?.(root, new Error(TOO_MUCH));
    }
  }

  function isNew({ real }: Directory): boolean {
    if (visited?.has(real)) return false;
    visited?.add(real);
    return true;
  }

  /** The next link that may lead to a directory which is not visited yet; none where there is no more. */
  async function nextLink(rest: Directory[]): Promise<Directory[]> {
    for (let link = rest.shift(); link; link = rest.shift()) {
      const place = await realUri(fileSystem, link.uri);
      if (place === undefined || visited?.has(place)) continue;
      linked.push(place);
      return [{ ...link, real: place, isLink: true }];
    }
    return [];
  }
}

/** undefined where nothing is there, or that cannot be told. */
function realUri(fileSystem: FileSystem, uri: string): Promise<string | undefined> {
  return fileSystem.realPath(uri).catch(() => undefined);
}

async function list(
  fileSystem: FileSystem,
  directory: Directory,
  wanted: (name: string) => boolean,
  effort: Effort,
  onError: WalkOptions["onError"],
): Promise<{ files: string[]; subdirectories: Directory[]; links: Directory[] }> {
  const files: string[] = [];
  const subdirectories: Directory[] = [];
  const links: Directory[] = [];
  try {
    const entries = await fileSystem.readDirectory(directory.uri);
    const rules = entries.some((entry) => entry.name === ".gitignore")
      ? [
          ...directory.rules,
          ...(await readRules(fileSystem, directory.uri, { below: directory.path, above: "" }, onError)),
        ]
      : directory.rules;
    for (const { name, kind } of entries) {
      const uri = joinUri(directory.uri, name);
      const path = directory.path === "" ? name : `${directory.path}/${name}`;
      if (kind === "directory") {
        if (SKIPPED.has(name) || isIgnored(rules, path, true, effort)) continue;
        if (directory.depth < MOST_DEPTH) subdirectories.push({ ...below(directory, name), rules });
        else onError?.(uri, new Error(TOO_DEEP));
      } else if (!wanted(name)) {
        if (kind !== "link" || SKIPPED.has(name) || directory.depth >= MOST_DEPTH) continue;
        if (!isIgnored(rules, path, false, effort)) links.push({ ...below(directory, name), rules });
      } else if (!isIgnored(rules, path, false, effort)) files.push(uri);
    }
  } catch (error) {
    // Most links that lead out lead to files, which are nobody's loss here: a directory rarely has a name with an end.
    const isFile = directory.isLink && uriName(directory.uri).includes(".");
    if (!isFile) onError?.(directory.uri, error);
  }
  return { files, subdirectories, links };
}

function below({ uri, real, path, depth }: Directory, name: string): Omit<Directory, "rules"> {
  return {
    uri: joinUri(uri, name),
    real: joinUri(real, name),
    path: path === "" ? name : `${path}/${name}`,
    depth: depth + 1,
  };
}

/** The rules of the directories above `root`, up to the one that holds `.git`; none where `root` is in no repository. */
async function rulesAbove(
  fileSystem: FileSystem,
  root: string,
  onError: WalkOptions["onError"],
): Promise<readonly IgnoreRules[]> {
  const above: string[] = [];
  for (let uri = root; ; uri = parentUri(uri)) {
    if (uri !== root) above.unshift(uri);
    if (await isThere(fileSystem, joinUri(uri, ".git"))) break;
    if (parentUri(uri) === uri) return [];
  }
  const read = above.map((uri) =>
    readRules(fileSystem, uri, { below: "", above: relativePath(uri, root) ?? "" }, onError),
  );
  return (await Promise.all(read)).flat();
}

/** What cannot be looked at is there. */
function isThere(fileSystem: FileSystem, uri: string): Promise<boolean> {
  return fileSystem.realPath(uri).then(
    (path) => path !== undefined,
    () => true,
  );
}

async function readRules(
  fileSystem: FileSystem,
  directory: string,
  place: Omit<IgnoreRules, "file">,
  onError: WalkOptions["onError"],
): Promise<IgnoreRules[]> {
  const uri = joinUri(directory, ".gitignore");
  try {
    const text = await fileSystem.readFile(uri, { mostBytes: LARGEST_IGNORE_FILE });
    if (text === undefined) return [];
    const file = parseIgnoreFile(text);
    if (file.leftOut > 0) onError?.(uri, new Error(texts.patterns({ count: file.leftOut })));
    return [{ ...place, file }];
  } catch (error) {
    onError?.(uri, error);
    return [];
  }
}

/** The innermost .gitignore that says anything of the file decides, as in git. */
function isIgnored(
  rules: readonly IgnoreRules[],
  path: string,
  isDirectory: boolean,
  effort: Effort,
): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const { file, below, above } = rules[i]!;
    const fromThere = above === "" ? path.slice(below === "" ? 0 : below.length + 1) : `${above}/${path}`;
    const ignored = file.isIgnored(fromThere, isDirectory, effort);
    if (ignored !== undefined) return ignored;
  }
  return false;
}
