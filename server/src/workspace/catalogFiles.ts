// Which documents are ours: catalogs and error-atlas.json. They are no sources: what they name is no use of an API.

import { isConfigurationUri } from "./configurationFile.ts";
import { isCatalogUri } from "./uris.ts";

/** Whether the document is a catalog or an error-atlas.json: by its name, whatever its scheme. */
export function isCatalogFileUri(uri: string): boolean {
  return isCatalogUri(uri) || isConfigurationUri(uri);
}
