// The API catalogs of data/catalogs as the tests here need them: as they stand in their files, and loaded.

import { readFileSync } from "node:fs";
import { loadCatalog } from "../../server/src/catalog/load.ts";
import type { Catalog } from "../../server/src/catalog/model.ts";

export const apiIds = ["vidio", "pureframe", "ltx", "pipevideo", "videoconduit"] as const;
export type ApiId = (typeof apiIds)[number];

/** Text of a file of the project; `path` is relative to its root. */
export function readProjectFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

/** The catalog's file as JSON, without defaults. */
export function catalogFile(id: ApiId): unknown {
  return JSON.parse(readProjectFile(`data/catalogs/${id}.error-catalog.json`));
}

/** The catalog as the server has it. Throws where loading finds any fault. */
export function builtInCatalog(id: ApiId): Catalog {
  const path = `data/catalogs/${id}.error-catalog.json`;
  const { catalogs, problems } = loadCatalog(readProjectFile(path), path, "built-in");
  const [loaded] = catalogs;
  if (loaded === undefined || problems.length > 0)
    throw new Error(`${path}: ${JSON.stringify(problems, null, 2)}`);
  return loaded.catalog;
}
