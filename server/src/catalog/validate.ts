// What can be wrong with a catalog beyond its form: names that are doubled or that nothing bears. Pure functions of a catalog in
// which every property has the right type; what the JSON Schema says itself is in schemaProblems.ts.

import { nearest } from "../text/nearest.ts";
import type { Catalog, Citation, Shape } from "./model.ts";
import type { ValueProblem } from "./schemaProblems.ts";

/** All that is wrong with how the parts of `catalog` refer to each other; `path` leads to the value at fault. `error`: that element must be left out. */
export function validateCatalog(catalog: Catalog): readonly ValueProblem[] {
  return [
    ...doubled(catalog.sources, "sources", "id", "error"),
    ...doubled(catalog.shapes, "shapes", "id", "error"),
    ...doubled(catalog.entries, "entries", "id", "error"),
    ...doubled(catalog.operations, "operations", "id", "error"),
    ...doubled(catalog.practices, "practices", "id", "error"),
    ...doubled(catalog.statuses, "statuses", "status", "error"),
    ...catalog.shapes.flatMap((shape, index) =>
      doubled(shape.fields, `shapes/${index}/fields`, "pointer", "warning"),
    ),
    ...unknownSources(catalog),
    ...unknownShapes(catalog),
    ...unknownReplacements(catalog),
    ...pointersInNoShape(catalog),
    ...missingStatuses(catalog),
  ];
}

/** Elements that repeat the `key` of an earlier one. */
function doubled<T>(
  elements: readonly T[],
  section: string,
  key: keyof T & string,
  severity: ValueProblem["severity"],
): readonly ValueProblem[] {
  const seen = new Set<unknown>();
  return elements.flatMap((element, index) => {
    const value = element[key];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    const message = `${JSON.stringify(value)} is the ${key} of an earlier element too. Change one of them, or take one away.`;
    return { path: [...section.split("/"), String(index), key], message, severity };
  });
}

function unknownSources(catalog: Catalog): readonly ValueProblem[] {
  const known = catalog.sources.map(({ id }) => id);
  return citations(catalog).flatMap(({ path, citation }) =>
    known.includes(citation.source) ? [] : noSuch(citation.source, "source", known, [...path, "source"]),
  );
}

function citations(catalog: Catalog): readonly { path: readonly string[]; citation: Citation }[] {
  const sections = ["shapes", "statuses", "entries", "operations", "limits", "practices", "notes"] as const;
  const direct = sections.flatMap((section) =>
    catalog[section].map(({ source }, index) => ({
      path: [section, String(index), "source"],
      citation: source,
    })),
  );
  const ofLimits = catalog.entries.flatMap(({ limits }, index) =>
    limits.map(({ source }, at) => ({
      path: ["entries", String(index), "limits", String(at), "source"],
      citation: source,
    })),
  );
  return [...direct, ...ofLimits];
}

function unknownShapes(catalog: Catalog): readonly ValueProblem[] {
  const known = catalog.shapes.map(({ id }) => id);
  return catalog.entries.flatMap((entry, index) =>
    entry.shapes.flatMap((shape, at) =>
      known.includes(shape)
        ? []
        : noSuch(shape, "shape", known, ["entries", String(index), "shapes", String(at)]),
    ),
  );
}

function unknownReplacements(catalog: Catalog): readonly ValueProblem[] {
  const known = catalog.entries.map(({ id }) => id);
  return catalog.entries.flatMap(({ deprecated }, index) => {
    const id = deprecated?.replacedBy;
    if (id === undefined || known.includes(id)) return [];
    return noSuch(id, "entry", known, ["entries", String(index), "deprecated", "replacedBy"]);
  });
}

function noSuch(
  value: string,
  what: string,
  known: readonly string[],
  path: readonly string[],
): readonly ValueProblem[] {
  const [near] = nearest(value, known, 1);
  const remedy =
    near === undefined ? `Name one that this catalog has, or add it.` : `Did you mean "${near}"?`;
  return [{ path, message: `This catalog has no ${what} "${value}". ${remedy}`, severity: "warning" }];
}

/** Discriminators that no body can have, as no shape has the field. */
function pointersInNoShape({ discriminators, shapes }: Catalog): readonly ValueProblem[] {
  const fields = new Set(shapes.flatMap((shape: Shape) => shape.fields.map(({ pointer }) => pointer)));
  return discriminators.flatMap(({ pointer }, index) => {
    if (fields.has(pointer)) return [];
    const message = `No shape has a field ${JSON.stringify(pointer)}. Add it to the fields of a shape, or correct the pointer.`;
    return { path: ["discriminators", String(index), "pointer"], message, severity: "warning" };
  });
}

/** Errors of an API that come as a response come with a status. */
function missingStatuses({ kind, entries }: Catalog): readonly ValueProblem[] {
  if (kind === "standard") return [];
  return entries.flatMap((entry, index) => {
    if (entry.channel === "async" || entry.statuses.length > 0) return [];
    const message = `An entry that comes as an HTTP response needs its "statuses". Add them, or set "channel" to "async".`;
    return { path: ["entries", String(index)], message, severity: "warning" };
  });
}
