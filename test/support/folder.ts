// Real folders for tests that need a file system: made under the system's temporary directory, removed afterwards.

import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

export interface TestFolder {
  readonly path: string;
  readonly uri: string;
  /** The URI of a file in it. */
  uriOf(file: string): string;
  write(file: string, text: string | Uint8Array): Promise<void>;
  remove(file: string): Promise<void>;
}

const made: string[] = [];

/** A new folder with these files in it. */
export async function testFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<TestFolder> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "error-atlas-test-")));
  made.push(folder);
  const place = (file: string) => path.join(folder, ...file.split("/"));
  const write = async (file: string, text: string | Uint8Array) => {
    await mkdir(path.dirname(place(file)), { recursive: true });
    await writeFile(place(file), text);
  };
  for (const [file, text] of Object.entries(files)) await write(file, text);
  return {
    path: folder,
    uri: pathToFileURL(folder).toString(),
    uriOf: (file) => pathToFileURL(place(file)).toString(),
    write,
    remove: (file) => rm(place(file)),
  };
}

/** For `afterEach`. */
export async function removeTestFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}
