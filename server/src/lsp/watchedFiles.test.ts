import { expect, test } from "vitest";
import type { Connection } from "vscode-languageserver";
import { languageOf } from "../features/analyse.ts";
import { matchesGlob } from "../workspace/globs.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import { createGuard } from "./guard.ts";
import { watchFiles } from "./watchedFiles.ts";

/** The globs that a client is asked to watch. */
function watched(): readonly string[] {
  const globs: string[] = [];
  const register = async (_: unknown, options: { watchers: { globPattern: string }[] }) =>
    void globs.push(...options.watchers.map(({ globPattern }) => globPattern));
  const connection = { onDidChangeWatchedFiles() {}, client: { register } } as unknown as Connection;
  watchFiles(
    connection,
    { registerWatchers: true } as ClientAbilities,
    createGuard(connection.console),
    () => {},
  );
  return globs;
}

const SOURCES = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs", "vue", "svelte", "astro"];
const DATA = ["json", "jsonc", "har", "jsonl", "ndjson"];

test.each([...SOURCES, ...DATA].map((extension) => `a.${extension}`))("%s is read, and watched", (name) => {
  expect(languageOf(name, "")).toBeDefined();
  expect(watched().some((glob) => matchesGlob(glob, `src/${name}`))).toBe(true);
});
