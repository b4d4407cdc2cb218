// @ts-check
// The esbuild plugin for `import text from "./file?raw"`: the file's text as a string, as Vite and so vitest understand it.

import { readFile } from "node:fs/promises";
import path from "node:path";

const suffix = "?raw";

/** @returns {import("esbuild").Plugin} */
export function rawText() {
  return {
    name: "raw-text",
    setup(build) {
      build.onResolve({ filter: /\?raw$/ }, ({ path: file, resolveDir }) => ({
        path: path.resolve(resolveDir, file.slice(0, -suffix.length)),
        namespace: "raw-text",
      }));
      build.onLoad({ filter: /.*/, namespace: "raw-text" }, async ({ path: file }) => ({
        contents: await readFile(file, "utf8"),
        loader: "text",
        watchFiles: [file],
      }));
    },
  };
}
