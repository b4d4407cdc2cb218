// The catalogs of this folder, in force beside the built-in ones: small, and made for these tests.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CatalogIndex } from "../../server/src/catalog/catalogIndex.ts";
import { indexWith } from "../support/analyse.ts";

const folder = path.join(import.meta.dirname, "catalogs");

/** The catalogs, each without faults. */
export const libraryCatalogs: CatalogIndex = indexWith(
  readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8")),
);
