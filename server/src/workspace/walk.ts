// Goes through the files under a directory as git would see them: not what .gitignore names, not .git, not node_modules.
// What the files are for is the caller's business.

import ignore from "ignore";
import { type Cancellation, type FileSystem, neverCancelled } from "./fileSystem.ts";
import { joinUri, parentUri, relativePath } from "./uris.ts";

export interface WalkOptions {
  readonly cancellation?: Cancellation;
  /** Directories looked into at most, so that a mistaken root (`/`) costs little. */
  readonly maxDirectories?: number;
  /** Told of a directory or .gitignore that could not be read; the rest goes on. */
  readonly onError?: (uri: string, error: unknown) => void;
}

export interface WalkResult {
  /** Files whose name was wanted, directory by directory. Links to files are among them, links to directories are not followed. */
  readonly files: readonly string[];
  readonly directories: number;
  /** True where `maxDirectories` ended it, or it was cancelled. */
  readonly truncated: boolean;
}

/** What one .gitignore says, and where. */
interface IgnoreRules {
  readonly base: string;
  readonly matcher: ReturnType<typeof ignore>;
}

interface Directory {
  readonly uri: string;
  readonly rules: readonly IgnoreRules[];
}

/** Read at a time: enough to keep the disk busy, few enough to leave the event loop free. */
const BATCH = 16;
const SKIPPED = new Set([".git", "node_modules", ".hg", ".svn"]);

/** Finds the files under `root` whose name `wanted` accepts. Never rejects for what is in the directories. */
export async function walk(
  fileSystem: FileSystem,
  root: string,
  wanted: (name: string) => boolean,
  options: WalkOptions = {},
): Promise<WalkResult> {
  const { cancellation = neverCancelled, maxDirectories = 20_000 } = options;
  const files: string[] = [];
  let queue: Directory[] = [{ uri: root, rules: await rulesAbove(fileSystem, root, options.onError) }];
  let directories = 0;
  while (queue.length > 0) {
    const room = maxDirectories - directories;
    if (room <= 0 || cancellation.isCancellationRequested) return { files, directories, truncated: true };
    const batch = queue.splice(0, Math.min(BATCH, room));
    directories += batch.length;
    const found = await Promise.all(
      batch.map((directory) => list(fileSystem, directory, wanted, options.onError)),
    );
    for (const { files: wantedFiles, subdirectories } of found) {
      files.push(...wantedFiles);
      queue = queue.concat(subdirectories);
    }
  }
  return { files, directories, truncated: false };
}

async function list(
  fileSystem: FileSystem,
  directory: Directory,
  wanted: (name: string) => boolean,
  onError: WalkOptions["onError"],
): Promise<{ files: string[]; subdirectories: Directory[] }> {
  const files: string[] = [];
  const subdirectories: Directory[] = [];
  try {
    const entries = await fileSystem.readDirectory(directory.uri);
    const rules = entries.some((entry) => entry.name === ".gitignore")
      ? [...directory.rules, ...(await readRules(fileSystem, directory.uri, onError))]
      : directory.rules;
    for (const { name, kind } of entries) {
      const uri = joinUri(directory.uri, name);
      if (kind === "directory") {
        if (!SKIPPED.has(name) && !isIgnored(rules, uri, true)) subdirectories.push({ uri, rules });
      } else if (wanted(name) && !isIgnored(rules, uri, false)) files.push(uri);
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
  return (await Promise.all(above.map((uri) => readRules(fileSystem, uri, onError)))).flat();
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
  base: string,
  onError: WalkOptions["onError"],
): Promise<IgnoreRules[]> {
  const uri = joinUri(base, ".gitignore");
  try {
    const text = await fileSystem.readFile(uri);
    return text === undefined ? [] : [{ base, matcher: ignore().add(text) }];
  } catch (error) {
    onError?.(uri, error);
    return [];
  }
}

/** The innermost .gitignore that says anything of the file decides, as in git. */
function isIgnored(rules: readonly IgnoreRules[], uri: string, isDirectory: boolean): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const { base, matcher } = rules[i]!;
    const path = relativePath(base, uri);
    if (path === undefined || path === "") continue;
    const { ignored, unignored } = matcher.test(isDirectory ? `${path}/` : path);
    if (ignored || unignored) return ignored;
  }
  return false;
}
