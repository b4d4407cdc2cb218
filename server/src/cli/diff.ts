// `error-atlas diff`: how two versions of a catalog differ, by entry and field, and which lines of the project use what is another. How
// it is printed is diffText.ts's.

import path from "node:path";
import { URI } from "vscode-uri";
import { withoutKeys } from "../catalog/keys.ts";
import { JSON_BOUNDS, MOST_BYTES } from "../catalog/limits.ts";
import { loadCatalog } from "../catalog/load.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import { migration, withReplacements } from "../catalog/migrate.ts";
import { namePlaces } from "../catalog/places.ts";
import {
  compareVersions,
  entriesOf,
  type FieldChange,
  type JsonObject,
  nameOf,
  type VersionChanges,
} from "../catalog/versions.ts";
import { readOrdinary } from "../node/readOrdinary.ts";
import { print, printError, printJson } from "../node/terminal.ts";
import { readingJson } from "../text/jsonReader.ts";
import { atOnce } from "../text/slices.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import { placesUsing, type UsedPlace } from "./affected.ts";
import { type DiffReport, diffJson, isEmptyReport } from "./diffReport.ts";
import { diffText } from "./diffText.ts";
import { failures } from "./messages.ts";
import { skippedPaths } from "./verbose.ts";

export interface DiffOptions {
  readonly before: string;
  readonly after: string;
  readonly json: boolean;
  /** The directory that is looked through for uses, and whose settings count; undefined: the project. */
  readonly root: string | undefined;
}

/** A catalog's file, read. */
interface Version {
  readonly loaded: LoadedCatalog;
  /** As the file has it, in the present format. */
  readonly json: JsonObject;
  /** What its entries are called, by their index. */
  readonly names: readonly string[];
}

/** Compares and prints; the exit code: 0 where the versions say the same, 1 where they do not, 2 where one cannot be read. */
export async function diff({ before, after, json, root }: DiffOptions): Promise<number> {
  const versions = [readVersion(before), readVersion(after)] as const;
  const faults = versions.flatMap((version) => (typeof version === "string" ? [version] : []));
  const [old, now] = versions;
  if (typeof old === "string" || typeof now === "string") {
    printError(faults);
    return 2;
  }
  const report = await reportOf(compareVersions(old.json, now.json), { before, after, old, now, root });
  if (json) printJson(diffJson(report));
  else print(diffText(report));
  return isEmptyReport(report) ? 0 : 1;
}

/** A version; why it cannot be compared. */
function readVersion(file: string): Version | string {
  const at = path.resolve(file);
  try {
    const text = readOrdinary(at, { mostBytes: MOST_BYTES });
    if (text === undefined) return failures.cannotRead({ file, why: failures.noFile({}) });
    const [loaded] = loadCatalog(text, URI.file(at).toString(), "workspace").catalogs;
    const read = atOnce(readingJson(withReplacements(text, migration(text) ?? []), JSON_BOUNDS));
    if (loaded === undefined || "fault" in read) return failures.noUsableCatalog({ file });
    const json = read.value as JsonObject;
    const ids = new Map([...namePlaces(loaded).entries].map(([id, { index }]) => [index, id]));
    return { loaded, json, names: entriesOf(json).map((entry, index) => ids.get(index) ?? nameOf(entry)) };
  } catch (error) {
    if (error instanceof Unreadable) return failures.cannotRead({ file, why: error.message });
    throw error;
  }
}

interface Compared {
  readonly before: string;
  readonly after: string;
  readonly old: Version;
  readonly now: Version;
  readonly root: string | undefined;
}

async function reportOf(
  { entries, catalog }: VersionChanges,
  { before, after, old, now, root }: Compared,
): Promise<DiffReport> {
  const added: string[] = [];
  const gone: string[] = [];
  const changed: { entry: string; was: string; fields: readonly FieldChange[] }[] = [];
  for (const { before: from, after: to, fields } of entries) {
    const [was, is] = [old.names[from ?? -1] ?? "", now.names[to ?? -1] ?? ""];
    if (from === undefined) added.push(is);
    else if (to === undefined) gone.push(was);
    else changed.push({ entry: is, was, fields });
  }
  const shared = {
    root,
    ids: [old, now].map(({ loaded }) => loaded.catalog.id),
    besides: [old, now].map(({ loaded }) => loaded.uri),
  };
  const told = changed.filter(({ fields }) => fields.some(isForCode)).map(({ was }) => was);
  const using = async ({ loaded }: Version, wanted: readonly string[]) =>
    wanted.length === 0 ? undefined : placesUsing({ ...shared, catalog: loaded, entries: wanted });
  // What is gone or another is used by its old name, what is new by its new one.
  const [usesBefore, usesAfter] = [await using(old, [...told, ...gone]), await using(now, added)];
  const of = (found: typeof usesBefore, entry: string): readonly UsedPlace[] =>
    found?.places.filter((place) => place.entries.includes(entry)) ?? [];
  const forms = { catalogs: [old.loaded, now.loaded] };
  const clean = (fields: readonly FieldChange[]) =>
    JSON.parse(withoutKeys(JSON.stringify(fields), forms)) as FieldChange[];
  const [first] = [usesBefore, usesAfter].flatMap((found) => found ?? []);
  return {
    before: { file: before, id: old.loaded.catalog.id, version: old.loaded.catalog.version },
    after: { file: after, id: now.loaded.catalog.id, version: now.loaded.catalog.version },
    added: added.map((entry) => ({ entry, places: of(usesAfter, entry) })),
    changed: changed.map(({ entry, was, fields }) => ({
      entry,
      fields: clean(fields),
      places: of(usesBefore, was),
    })),
    gone: gone.map((entry) => ({ entry, places: of(usesBefore, entry) })),
    catalog: clean(catalog),
    skipped: first ? skippedPaths(first.folder) : [],
  };
}

/** What only people read: code that uses the error is as right as before. */
const FOR_PEOPLE = new Set("title meaning causes resolution note category source example related".split(" "));

function isForCode({ field }: FieldChange): boolean {
  return !FOR_PEOPLE.has(field.split("/")[1] ?? "");
}
