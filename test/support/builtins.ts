// The built-in catalogs, for tests: read from the repository.

import * as builtin from "../../server/src/catalog/builtin.ts";
import type { LoadedCatalog } from "../../server/src/catalog/loadedModel.ts";
import { builtinText } from "../../server/src/node/installation.ts";

/** Always the same ones. */
export function builtinCatalogs(): readonly LoadedCatalog[] {
  return builtin.builtinCatalogs(builtinText);
}

/** The text of a built-in catalog. */
export const readBuiltin = builtinText;
