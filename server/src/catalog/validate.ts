// What can be wrong with a catalog beyond its form: names that are doubled or that nothing bears. Pure functions of a catalog in
// which every property has the right type; what the JSON Schema says itself is in schemaProblems.ts. Each takes time as the catalog is
// long, and is done in slices.

import { createNearest, type FindNearest } from "../text/nearest.ts";
import { eachOf, type Slices } from "../text/slices.ts";
import { createFaults, type Faults } from "./faults.ts";
import { sameIdentities } from "./identities.ts";
import { faultyLibraries } from "./libraryFaults.ts";
import { LONGEST_EXAMPLE } from "./limits.ts";
import { messages } from "./messages.ts";
import type { Catalog, Citation } from "./model.ts";
import { unknownNames } from "./nameFaults.ts";
import { faultyGlobs } from "./producedGlobs.ts";
import { quoted } from "./quoted.ts";
import { circularReplacements } from "./replacements.ts";
import { addBits, hasBit, type StatusBits, statusBits } from "./statusBits.ts";
import type { ValueProblem } from "./valueProblem.ts";
import { type Written, writtenIn } from "./written.ts";

type Check = (catalog: Catalog, faults: Faults, written: Written) => Slices<void>;

const checks: readonly Check[] = [
  doubled("sources", "id", ({ sources }) => sources),
  doubled("shapes", "id", ({ shapes }) => shapes),
  doubled("entries", "id", ({ entries }) => entries),
  doubled("operations", "id", ({ operations }) => operations),
  doubled("practices", "id", ({ practices }) => practices),
  doubled("statuses", "status", ({ statuses }) => statuses),
  doubledFields,
  faultyLibraries,
  unknownNames,
  faultyGlobs,
  longExamples,
  unknownSources,
  unknownShapes,
  unknownReplacements,
  unknownErrors,
  pointersInNoShape,
  missingStatuses,
  statusesOfNoShape,
  sameIdentities,
  unusedShapes,
  circularReplacements,
];

const NOTHING = writtenIn({}, new Set());

/**
 * All that is wrong with how the parts of `catalog` refer to each other, check by check; paths lead to the values at fault. Parts with an
 * error must be left out.
 * @param written what these name: it is not missing
 */
export function* validateCatalog(catalog: Catalog, written = NOTHING): Slices<readonly Faults[]> {
  const found: Faults[] = [];
  for (const check of checks) {
    const faults = createFaults();
    yield* check(catalog, faults, written);
    found.push(faults);
  }
  return found;
}

/** Elements that repeat the `key` of an earlier one. */
function doubled<K extends string>(section: string, key: K, elementsOf: (of: Catalog) => Keyed<K>): Check {
  return (catalog, faults) => repeated(elementsOf(catalog), [section], key, "error", faults);
}

type Keyed<K extends string> = readonly { readonly [name in K]: unknown }[];

function* repeated<K extends string>(
  elements: Keyed<K>,
  path: readonly string[],
  key: K,
  severity: ValueProblem["severity"],
  faults: Faults,
): Slices<void> {
  const seen = new Set<unknown>();
  yield* eachOf(elements, (element, index) => {
    const value = element[key];
    if (seen.size < seen.add(value).size) return;
    faults.add({ rule: "catalog-duplicate", path: [...path, String(index), key], severity }, () =>
      messages.repeated({ key, value: quoted(value) }),
    );
  });
}

function* doubledFields({ shapes }: Catalog, faults: Faults): Slices<void> {
  for (const [index, { fields }] of shapes.entries())
    yield* repeated(fields, ["shapes", String(index), "fields"], "pointer", "warning", faults);
}

/** Examples that are longer than anybody could look at. */
function* longExamples({ entries, shapes }: Catalog, faults: Faults): Slices<void> {
  for (const [section, elements] of [
    ["shapes", shapes],
    ["entries", entries],
  ] as const) {
    yield* eachOf<{ readonly example?: unknown }>(elements, ({ example }, index) => {
      if (example === undefined || JSON.stringify(example).length <= LONGEST_EXAMPLE) return;
      const most = LONGEST_EXAMPLE.toLocaleString("en-US");
      faults.add(
        { rule: "catalog-schema", path: [section, String(index), "example"], severity: "error" },
        () => messages.longExample({ most }),
      );
    });
  }
}

function* unknownSources(catalog: Catalog, faults: Faults, { ids }: Written): Slices<void> {
  const known = new Set([...catalog.sources.map(({ id }) => id), ...ids.sources]);
  const find = createNearest(known);
  const check = ({ source }: Citation, ...path: readonly string[]) => {
    if (!known.has(source)) noSuch(faults, source, "Source", find, [...path, "source", "source"]);
  };
  const sections = ["shapes", "statuses", "entries", "operations", "limits", "practices", "notes"] as const;
  for (const section of sections) {
    yield* eachOf<{ readonly source: Citation }>(catalog[section], ({ source }, index) =>
      check(source, section, String(index)),
    );
  }
  yield* eachOf(catalog.entries, ({ limits }, index) => {
    for (const [at, { source }] of limits.entries())
      check(source, "entries", String(index), "limits", String(at));
  });
}

function* unknownShapes({ shapes, entries }: Catalog, faults: Faults, { ids }: Written): Slices<void> {
  const known = new Set([...shapes.map(({ id }) => id), ...ids.shapes]);
  const find = createNearest(known);
  yield* eachOf(entries, (entry, index) => {
    for (const [at, shape] of entry.shapes.entries())
      if (!known.has(shape))
        noSuch(faults, shape, "Shape", find, ["entries", String(index), "shapes", String(at)]);
  });
}

function* unknownReplacements({ entries }: Catalog, faults: Faults, { ids }: Written): Slices<void> {
  const known = new Set<string>(ids.entries);
  yield* eachOf(entries, ({ id }) => known.add(id));
  const find = createNearest(known);
  yield* eachOf(entries, ({ deprecated }, index) => {
    const id = deprecated?.replacedBy;
    if (id !== undefined && !known.has(id))
      noSuch(faults, id, "Entry", find, ["entries", String(index), "deprecated", "replacedBy"]);
  });
}

function* unknownErrors({ entries, requests }: Catalog, faults: Faults, { ids }: Written): Slices<void> {
  if (requests.length === 0) return;
  const known = new Set<string>(ids.entries);
  yield* eachOf(entries, ({ id }) => known.add(id));
  const find = createNearest(known);
  yield* eachOf(requests, (request, index) => {
    for (const [at, id] of request.entries.entries())
      if (!known.has(id))
        noSuch(faults, id, "Entry", find, ["requests", String(index), "entries", String(at)]);
  });
}

function noSuch(
  faults: Faults,
  value: string,
  what: "Source" | "Shape" | "Entry",
  find: FindNearest,
  path: readonly string[],
): void {
  faults.add({ rule: "catalog-reference", path, severity: "warning" }, () => {
    const near = faults.near(value, find);
    return near === undefined
      ? messages[`no${what}`]({ value: quoted(value) })
      : messages[`misspelled${what}`]({ value: quoted(value), near: quoted(near) });
  });
}

/** Pointers to what tells errors apart, or states a wait, that no body can have, as no shape has the field. */
function* pointersInNoShape(catalog: Catalog, faults: Faults, written: Written): Slices<void> {
  const { discriminators, shapes, statuses, entries } = catalog;
  // A catalog that describes no body says nothing of its fields.
  if (shapes.length === 0) return;
  const fields = new Set<string>(written.fields);
  yield* eachOf(shapes, (shape) => {
    for (const { pointer } of shape.fields) fields.add(pointer);
  });
  const find = createNearest(fields);
  const check = (pointer: string | undefined, path: readonly string[]) => {
    if (pointer === undefined || fields.has(pointer)) return;
    faults.add({ rule: "catalog-pointer", path, severity: "warning" }, () => {
      const near = faults.near(pointer, find);
      return near === undefined
        ? messages.noField({ value: quoted(pointer) })
        : messages.misspelledField({ value: quoted(pointer), near: quoted(near) });
    });
  };
  for (const [index, { pointer }] of discriminators.entries())
    check(pointer, ["discriminators", String(index), "pointer"]);
  for (const [index, { retry }] of statuses.entries())
    check(retry?.field, ["statuses", String(index), "retry", "field"]);
  yield* eachOf(entries, ({ retry }, index) =>
    check(retry?.field, ["entries", String(index), "retry", "field"]),
  );
}

/** Errors of an API that come as a response come with a status, which the catalog may say that it does not know. */
function* missingStatuses(
  { format, kind, complete, statuses, entries }: Catalog,
  faults: Faults,
): Slices<void> {
  if (kind === "standard" || !complete.statuses) return;
  // What the API says of statuses as such holds for entries that have none of their own.
  if (format >= 2 && statuses.length > 0) return;
  yield* eachOf(entries, (entry, index) => {
    if (entry.channel !== "http" || entry.statuses.length > 0) return;
    faults.add({ rule: "catalog-status", path: ["entries", String(index)], severity: "warning" }, () =>
      messages.noStatuses({}),
    );
  });
}

/** Statuses of an entry for which none of the shapes is that it says it comes in. */
function* statusesOfNoShape({ shapes, entries }: Catalog, faults: Faults): Slices<void> {
  /** The statuses of each shape, of the first that has the id; undefined for any. */
  const known = new Map<string, StatusBits | undefined>();
  for (const { id, statuses } of shapes)
    if (!known.has(id)) known.set(id, statuses.length === 0 ? undefined : statusBits(statuses));
  yield* eachOf(entries, (entry, index) => {
    // An unknown shape has its own message; one without statuses is for all.
    if (entry.shapes.length === 0 || entry.shapes.some((id) => known.get(id) === undefined)) return;
    const all = statusBits([]);
    for (const id of entry.shapes) addBits(all, known.get(id)!);
    for (const [at, status] of entry.statuses.entries()) {
      if (hasBit(all, status)) continue;
      const path = ["entries", String(index), "statuses", String(at)];
      faults.add({ rule: "catalog-status", path, severity: "warning" }, () =>
        messages.otherShape({ status, shapes: entry.shapes }),
      );
    }
  });
}

/** Shapes for statuses that nothing comes with. */
function* unusedShapes(
  { shapes, entries, statuses }: Catalog,
  faults: Faults,
  written: Written,
): Slices<void> {
  const known = new Set([...statuses.map(({ status }) => status), ...written.statuses]);
  const named = new Set<string>(written.shapes);
  yield* eachOf(entries, (entry) => {
    for (const status of entry.statuses) known.add(status);
    for (const shape of entry.shapes) named.add(shape);
  });
  yield* eachOf(shapes, (shape, index) => {
    const isUsed =
      shape.statuses.length === 0 ||
      named.has(shape.id) ||
      shape.statuses.some((status) => known.has(status));
    if (isUsed) return;
    faults.add(
      { rule: "catalog-unreachable", path: ["shapes", String(index), "id"], severity: "warning" },
      () => messages.unusedShape({ statuses: shape.statuses }),
    );
  });
}
