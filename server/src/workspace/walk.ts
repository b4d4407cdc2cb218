// Goes through the files under a directory as git would see them: not what .gitignore names, not .git, not node_modules.
// What the files are for is the caller's business.

import type { Effort } from "../text/pathPattern.ts";
import { type Cancellation, type FileSystem, neverCancelled } from "./fileSystem.ts";
import { type IgnoreFile, MOST_STEPS, parseIgnoreFile } from "./ignoreFile.ts";
import { joinUri, parentUri, relativePath, uriKey } from "./uris.ts";

export interface WalkOptions {
  readonly cancellation?: Cancellation;
  /** Directories looked into at most, so that a mistaken root (`/`) costs little. */
  readonly maxDirectories?: number;
  /** Directories that are not looked into, by their names under the root. */
  readonly except?: readonly string[];
  /** Told of a directory or .gitignore that could not be read; the rest goes on. */
  readonly onError?: (uri: string, error: unknown) => void;
}

export interface WalkResult {
  /** Files whose name was wanted, directory by directory. Links are among them, whatever they lead to, and so are pipes and the like; links to directories are not followed. */
  readonly files: readonly string[];
  readonly directories: number;
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
  /** From the root. */
  readonly path: string;
  readonly depth: number;
  readonly rules: readonly IgnoreRules[];
}

/** Read at a time: enough to keep the disk busy, few enough to leave the event loop free. */
const BATCH = 16;
/** Directories in one another that are looked into: all that is asked of a file costs as much as there are above it. */
const MOST_DEPTH = 100;
const TOO_DEEP = `It lies in more than ${MOST_DEPTH} directories.`;
const SKIPPED = new Set([".git", "node_modules", ".hg", ".svn"]);
/** Bytes of the largest .gitignore that is read. */
const LARGEST_IGNORE_FILE = 1024 * 1024;

const TOO_MUCH =
  "Its .gitignore files take too long: from some file on, their patterns with wildcards had no effect. Write fewer of them, without `**/` where they need none.";

/** Finds the files under `root` whose name `wanted` accepts. Never rejects for what is in the directories. */
export async function walk(
  fileSystem: FileSystem,
  root: string,
  wanted: (name: string) => boolean,
  options: WalkOptions = {},
): Promise<WalkResult> {
  const { cancellation = neverCancelled, maxDirectories = 20_000 } = options;
  const except = new Set(options.except?.map(uriKey));
  const files: string[] = [];
  const rules = await rulesAbove(fileSystem, root, options.onError);
  let queue: Directory[] = [{ uri: root, path: "", depth: 0, rules }];
  const effort: Effort = { left: MOST_STEPS };
  let directories = 0;
  while (queue.length > 0) {
    const room = maxDirectories - directories;
    if (room <= 0 || cancellation.isCancellationRequested) return { files, directories, truncated: true };
    const batch = queue.splice(0, Math.min(BATCH, room));
    directories += batch.length;
    const found = await Promise.all(
      batch.map((directory) => list(fileSystem, directory, wanted, effort, options.onError)),
    );
    for (const { files: wantedFiles, subdirectories } of found) {
      for (const file of wantedFiles) files.push(file);
      queue = queue.concat(
        except.size > 0 ? subdirectories.filter(({ uri }) => !except.has(uriKey(uri))) : subdirectories,
      );
    }
  }
  if (effort.left < 0) options.onError?.(root, new Error(TOO_MUCH));
  return { files, directories, truncated: false };
}

async function list(
  fileSystem: FileSystem,
  directory: Directory,
  wanted: (name: string) => boolean,
  effort: Effort,
  onError: WalkOptions["onError"],
): Promise<{ files: string[]; subdirectories: Directory[] }> {
  const files: string[] = [];
  const subdirectories: Directory[] = [];
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
        if (directory.depth < MOST_DEPTH)
          subdirectories.push({ uri, path, depth: directory.depth + 1, rules });
        else onError?.(uri, new Error(TOO_DEEP));
      } else if (wanted(name) && !isIgnored(rules, path, false, effort)) files.push(uri);
    }
  } catch (error) {
    onError?.(directory.uri, error);
  }
  return { files, subdirectories };
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
    if (file.leftOut > 0)
      onError?.(
        uri,
        new Error(
          `Its last ${file.leftOut} patterns with wildcards have no effect, as there are too many. Write fewer, wider ones.`,
        ),
      );
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
