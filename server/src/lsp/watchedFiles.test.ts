import { expect, test } from "vitest";
import type { Connection } from "vscode-languageserver";
import { languageOf } from "../parse/languages.ts";
import { matchesGlob } from "../text/globs.ts";
import { createGuard } from "./guard.ts";
import { createWatchedFiles } from "./watchedFiles.ts";

/** The globs that a client is asked to watch. */
function watched(): readonly string[] {
  const globs: string[] = [];
  const register = async (_: unknown, options: { watchers: { globPattern: string }[] }) =>
    void globs.push(...options.watchers.map(({ globPattern }) => globPattern));
  const connection = { onDidChangeWatchedFiles() {}, client: { register } } as unknown as Connection;
  createWatchedFiles({
    connection,
    abilities: { registerWatchers: true },
    guard: createGuard(connection.console),
    engine: { filesChanged: () => ({ affectsOthers: false, affectsCatalogs: false }) },
    tell() {},
  }).start();
  return globs;
}

test.each([
  ["typescript", ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"]],
  ["vue", ["vue"]],
  ["svelte", ["svelte"]],
  ["astro", ["astro"]],
  ["json", ["json", "jsonc", "har"]],
  ["jsonl", ["jsonl", "ndjson"]],
])("files that are read as %s are watched", (language, extensions) => {
  for (const extension of extensions) {
    const name = `src/a.${extension}`;
    const isWatched = watched().some((glob) => matchesGlob(glob, name));
    expect([name, languageOf(name, ""), isWatched]).toEqual([name, language, true]);
  }
});
