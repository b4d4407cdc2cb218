// Holds that all reading of the server and of the command line goes through the bounds (server/src/workspace/bounds.ts), and through the
// one reader below them.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

const files = ["server/src", "client/src"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .sort(),
);

/** "file: line" of what a pattern finds in the files. */
function linesWith(pattern: RegExp, text = (file: string) => readFileSync(path.join(root, file), "utf8")) {
  return files.flatMap((file) =>
    text(file)
      .split("\n")
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

const USES_FILES = /from "node:fs(?:\/promises)?"|require\("(?:node:)?fs|workspace\.fs\b/;

describe("reading", () => {
  test("happens in node/, and elsewhere only what tells whether something is there", () => {
    expect(linesWith(USES_FILES).filter((line) => !line.startsWith("server/src/node/"))).toEqual([
      `server/src/cli.ts: import { statSync } from "node:fs";`,
      `server/src/cli/paths.ts: import { statSync } from "node:fs";`,
      "client/src/commands/catalogs/saveCatalog.ts: await workspace.fs.stat(file);",
    ]);
  });

  test("starts from the machine's own file system only to make one with bounds", () => {
    const isMaking =
      /fileSystem: (?:nodeFileSystem|host\.fileSystem),$|= boundedFileSystem\(nodeFileSystem, bounds\b/;
    const uses = linesWith(/\b(?:nodeFileSystem|host\.fileSystem)\b/).filter(
      (line) => !/: import \{|: export const/.test(line) && !line.startsWith("server/src/main.node.ts"),
    );
    expect(uses.filter((line) => !isMaking.test(line))).toEqual([]);
    // One for each maker of bounds, of which the command line has a first one to find the root, and the three that the command line makes with them.
    expect(uses.map((line) => line.replace(/: .*/, ""))).toEqual([
      ...Array(5).fill("server/src/cli/folder.ts"),
      "server/src/server.ts",
    ]);
  });
});
