// The catalogs that come with Error Atlas. Of each, what tells whether it is needed is part of the bundle (data/builtin.json and
// data/conditions.json, which `npm run generate` makes); its file is read when something in it is first needed. They are valid (held by tests), so that reading
// one checks nothing.

import heads from "../../../data/builtin.json?raw";
import conditions from "../../../data/conditions.json?raw";
import type { Briefs } from "./briefs.ts";
import type { CatalogHead } from "./headModel.ts";
import type { LoadedCatalog } from "./loadedModel.ts";
import { type CatalogFile, normalise } from "./normalise.ts";
import { unreadCatalog } from "./unread.ts";

/** Gives the text of a built-in catalog by its id; throws where the installation lacks it. */
export type ReadBuiltin = (id: string) => string;

/** The built-in catalogs, the same ones for the same `read`. Their `uri` is `error-atlas:/<id>.error-catalog.json`. */
export function builtinCatalogs(read: ReadBuiltin): readonly LoadedCatalog[] {
  let catalogs = known.get(read);
  if (catalogs === undefined) {
    catalogs = unreadCatalogs(parsedHeads(), read, briefs);
    known.set(read, catalogs);
  }
  return catalogs;
}

/** The ids of the built-in catalogs, in the order in which they count. */
export const builtinIds = once((): readonly string[] => parsedHeads().map(({ catalog }) => catalog.id));

const parsedHeads = once(() => JSON.parse(heads) as readonly CatalogHead[]);

/** By the id of a catalog; parsed when somebody asks for one of them. */
const briefs = once(() => JSON.parse(conditions) as Readonly<Record<string, Briefs>>);

const known = new WeakMap<ReadBuiltin, readonly LoadedCatalog[]>();

/**
 * The catalogs of these heads, in their order, each read when it is first needed.
 * @param briefs gives what is known of their entries by their ids
 */
export function unreadCatalogs(
  all: readonly CatalogHead[],
  read: ReadBuiltin,
  briefs: () => Readonly<Record<string, Briefs>>,
): readonly LoadedCatalog[] {
  return all.map((head) => {
    const { id } = head.catalog;
    const text = once(() => read(id));
    return {
      catalog: unreadCatalog(
        head,
        once(() => normalise(JSON.parse(text()) as CatalogFile)),
        () => briefs()[id] ?? {},
      ),
      uri: `error-atlas:/${id}.error-catalog.json`,
      origin: "built-in",
      get text() {
        return text();
      },
    };
  });
}

function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
