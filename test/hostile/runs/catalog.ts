// Loads catalogs and indexes them, as the server and the command line do.

import { atOnce } from "../../../server/src/text/slices.ts";
import { createCatalogStore } from "../../../server/src/workspace/catalogStore.ts";
import { builtinCatalogs } from "../../support/builtins.ts";

/** What is said of each catalog, and how many entries there are then. */
export function run(texts: readonly string[]): {
  readonly problems: readonly number[];
  readonly entries: number;
} {
  const store = createCatalogStore(builtinCatalogs);
  store.setDisk(
    texts.map((text, i) => ({ uri: `file:///w/${i}.error-catalog.json`, origin: "workspace", text })),
  );
  atOnce(store.refresh());
  const { catalogs } = store.index();
  return {
    problems: store.files().map(({ problems }) => problems.length),
    entries: catalogs.reduce((sum, { catalog }) => sum + catalog.entries.length, 0),
  };
}
