// What can be wrong with a catalog beyond its form: names that are doubled or that nothing bears. Pure functions of a catalog in
// which every property has the right type; what the JSON Schema says itself is in schemaProblems.ts.

import { nearest } from "../text/nearest.ts";
import { sameIdentities } from "./identities.ts";
import type { Catalog, Citation, Shape } from "./model.ts";
import { faultyGlobs } from "./producedGlobs.ts";
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
    ...faultyGlobs(catalog),
    ...unknownSources(catalog),
    ...unknownShapes(catalog),
    ...unknownReplacements(catalog),
    ...pointersInNoShape(catalog),
    ...missingStatuses(catalog),
    ...statusesOfNoShape(catalog),
    ...sameIdentities(catalog),
    ...unusedShapes(catalog),
    ...circularReplacements(catalog),
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
    return {
      rule: "catalog-duplicate" as const,
      path: [...section.split("/"), String(index), key],
      message,
      severity,
    };
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
  const message = `This catalog has no ${what} "${value}". ${remedy}`;
  return [{ rule: "catalog-reference", path, message, severity: "warning" }];
}

/** Pointers to what tells errors apart, or states a wait, that no body can have, as no shape has the field. */
function pointersInNoShape({ discriminators, shapes, statuses, entries }: Catalog): readonly ValueProblem[] {
  const fields = new Set(shapes.flatMap((shape: Shape) => shape.fields.map(({ pointer }) => pointer)));
  const pointers = [
    ...discriminators.map(({ pointer }, index) => ({
      pointer,
      path: ["discriminators", String(index), "pointer"],
    })),
    ...(["statuses", "entries"] as const).flatMap((section) =>
      (section === "statuses" ? statuses : entries).map(({ retry }, index) => ({
        pointer: retry?.field,
        path: [section, String(index), "retry", "field"],
      })),
    ),
  ];
  return pointers.flatMap(({ pointer, path }): readonly ValueProblem[] => {
    if (pointer === undefined || fields.has(pointer)) return [];
    const [near] = nearest(pointer, fields, 1);
    const remedy =
      near === undefined
        ? "Add it to the fields of a shape, or correct the pointer."
        : `Did you mean ${JSON.stringify(near)}?`;
    const message = `No shape has a field ${JSON.stringify(pointer)}. ${remedy}`;
    return [{ rule: "catalog-pointer", path, message, severity: "warning" }];
  });
}

/** Errors of an API that come as a response come with a status. */
function missingStatuses({ kind, entries }: Catalog): readonly ValueProblem[] {
  if (kind === "standard") return [];
  return entries.flatMap((entry, index): readonly ValueProblem[] => {
    if (entry.channel === "async" || entry.statuses.length > 0) return [];
    const message = `An entry that comes as an HTTP response needs its "statuses". Add them, or set "channel" to "async".`;
    return [{ rule: "catalog-status", path: ["entries", String(index)], message, severity: "warning" }];
  });
}

/** Statuses of an entry for which none of the shapes is that it says it comes in. */
function statusesOfNoShape({ shapes, entries }: Catalog): readonly ValueProblem[] {
  return entries.flatMap((entry, index) => {
    const named = entry.shapes.map((id) => shapes.find((shape) => shape.id === id));
    // An unknown shape has its own message; one without statuses is for all.
    if (named.length === 0 || named.some((shape) => shape === undefined || shape.statuses.length === 0))
      return [];
    return entry.statuses.flatMap((status, at): readonly ValueProblem[] => {
      if (named.some((shape) => shape?.statuses.includes(status))) return [];
      const ids = entry.shapes.map((id) => `"${id}"`).join(" or ");
      const message = `The shape ${ids}, which this entry comes in, is not for ${status}. Add the status to the shape, or name another shape.`;
      const path = ["entries", String(index), "statuses", String(at)];
      return [{ rule: "catalog-status", path, message, severity: "warning" }];
    });
  });
}

/** Shapes for statuses that nothing comes with. */
function unusedShapes({ shapes, entries, statuses }: Catalog): readonly ValueProblem[] {
  const known = new Set([
    ...entries.flatMap((entry) => entry.statuses),
    ...statuses.map(({ status }) => status),
  ]);
  const named = new Set(entries.flatMap((entry) => entry.shapes));
  return shapes.flatMap((shape, index): readonly ValueProblem[] => {
    const isUsed =
      shape.statuses.length === 0 ||
      named.has(shape.id) ||
      shape.statuses.some((status) => known.has(status));
    if (isUsed) return [];
    const message = `Nothing comes in this shape: no entry names it, and no entry or status meaning has ${shape.statuses.join(", ")}. Add the error that comes in it, or take the shape away.`;
    return [
      { rule: "catalog-unreachable", path: ["shapes", String(index), "id"], message, severity: "warning" },
    ];
  });
}

/** Deprecated entries whose replacements lead back to them. */
function circularReplacements({ entries }: Catalog): readonly ValueProblem[] {
  const next = new Map(entries.map(({ id, deprecated }) => [id, deprecated?.replacedBy]));
  return entries.flatMap(({ id, deprecated }, index): readonly ValueProblem[] => {
    const passed: string[] = [];
    for (let at = deprecated?.replacedBy; at !== undefined && !passed.includes(at); at = next.get(at))
      passed.push(at);
    if (!passed.includes(id)) return [];
    const message =
      passed.length === 1
        ? "This entry replaces itself. Name the entry that takes its place, or leave this out."
        : `The replacements go round in a circle: ${[id, ...passed].join(" → ")}. Name an entry that is not deprecated.`;
    const path = ["entries", String(index), "deprecated", "replacedBy"];
    return [{ rule: "catalog-unreachable", path, message, severity: "warning" }];
  });
}
