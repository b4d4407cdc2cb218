// From what a person named to the files that a command reads. What is done with them is the command's.

import { statSync } from "node:fs";
import path from "node:path";
import { URI } from "vscode-uri";
import { isMissing, unreadable } from "../node/readOrdinary.ts";
import { walk } from "../workspace/walk.ts";
import type { Folder, NamedPath } from "./folder.ts";
import { failures as texts } from "./messages.ts";
import type { Failure } from "./report.ts";
import { displayPath } from "./verbose.ts";

/** What is to be checked by its URI; whether a person named the file itself. */
export type Files = ReadonlyMap<string, { readonly isNamed: boolean }>;

/** Why something could not be checked that a person named. */
export interface Fault {
  readonly uri: string;
  readonly error: unknown;
}

interface Named {
  readonly named: readonly NamedPath[];
  readonly failures: readonly Fault[];
}

/** The files and directories that a person named; what is not there is a fault. */
export function namedPaths(paths: readonly string[]): Named {
  const named: NamedPath[] = [];
  const failures: Fault[] = [];
  for (const given of paths) {
    const file = path.resolve(given);
    const uri = URI.file(file).toString();
    try {
      named.push({ uri, isDirectory: statSync(file).isDirectory() });
    } catch (error) {
      failures.push({ uri, error: isMissing(error) ? error : unreadable(error) });
    }
  }
  return { named, failures };
}

/**
 * The files whose name is wanted, each once, in the order of their paths. A file that is named itself is among them, whatever its name
 * and even if git ignores it.
 */
export async function findFiles(
  folder: Pick<Folder, "named" | "skipped">,
  named: readonly NamedPath[],
  isWanted: (name: string) => boolean,
): Promise<{ readonly files: Files; readonly failures: readonly Fault[] }> {
  const files = new Map<string, { readonly isNamed: boolean }>();
  const failures: Fault[] = [];
  for (const { uri, isDirectory } of named) {
    if (!isDirectory) {
      files.set(uri, { isNamed: true });
      continue;
    }
    const found = await walk(folder.named, uri, isWanted, {
      maxDirectories: Number.POSITIVE_INFINITY,
      onError: (directory, error) => {
        if (directory === uri) failures.push({ uri, error });
        else folder.skipped.set(directory, error);
      },
    });
    for (const each of found.files) if (!files.has(each)) files.set(each, { isNamed: false });
  }
  const sorted: Files = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { files: sorted, failures };
}

/** A fault as it is reported. */
export function failure(folder: Pick<Folder, "uri">, { uri, error }: Fault): Failure {
  const why = error instanceof Error ? error.message : String(error);
  return {
    path: displayPath(folder, uri),
    message: isMissing(error) ? texts.noPath({}) : why,
  };
}
