// The variables of Postman's environments beside a collection, as Postman exports both: `shop.postman_collection.json` and
// `production.postman_environment.json` in one directory.

import { parse } from "jsonc-parser";
import { LONGEST_VALUE } from "../text/variables.ts";
import type { FileSystem } from "./fileSystem.ts";
import { joinUri, parentUri } from "./uris.ts";

const COLLECTION = /\.postman_collection\.json$/i;
const ENVIRONMENT = /\.postman_environment\.json$/i;

/** Environments that are read: there is one for each stage, not hundreds. */
const MOST_ENVIRONMENTS = 20;
const MOST_BYTES = 256 * 1024;

/**
 * What the environments beside a collection say of its variables; undefined for other files, and where none says anything. Where two
 * say different things, which is meant is not known: such a variable is left out. Rejects where the directory cannot be read.
 */
export async function postmanVariables(
  uri: string,
  fileSystem: Pick<FileSystem, "readDirectory" | "readFiles">,
): Promise<ReadonlyMap<string, string> | undefined> {
  if (!COLLECTION.test(uri)) return undefined;
  const directory = parentUri(uri);
  const names = (await fileSystem.readDirectory(directory))
    .filter(({ name, kind }) => kind === "file" && ENVIRONMENT.test(name))
    .map(({ name }) => name)
    .sort()
    .slice(0, MOST_ENVIRONMENTS);
  const texts = await fileSystem.readFiles(
    names.map((name) => joinUri(directory, name)),
    { mostBytes: MOST_BYTES },
  );
  const values = new Map<string, Set<string>>();
  for (const text of texts)
    for (const [name, value] of text === undefined ? [] : variablesIn(text))
      values.set(name, (values.get(name) ?? new Set<string>()).add(value));
  const agreed = [...values].flatMap(([name, said]) =>
    said.size === 1 ? [[name, [...said][0]!] as const] : [],
  );
  return agreed.length === 0 ? undefined : new Map(agreed);
}

/** The variables that are switched on; none of a text that is no environment. */
function variablesIn(text: string): readonly (readonly [name: string, value: string])[] {
  const root: unknown = parse(text);
  const list: unknown = (root as { values?: unknown } | undefined)?.values;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => {
    const { key, value, enabled } = (item ?? {}) as Readonly<Record<string, unknown>>;
    const isSet = typeof key === "string" && typeof value === "string" && enabled !== false;
    return isSet && value !== "" && value.length <= LONGEST_VALUE ? [[key, value] as const] : [];
  });
}
