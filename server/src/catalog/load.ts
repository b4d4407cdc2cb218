// A catalog file into a catalog: what is good of it, and a problem for each part that is not. Reads no file and never throws;
// which files there are is the business of workspace/ and builtin.ts, what can be wrong that of schemaProblems.ts and validate.ts.

import { getNodeValue, type Node } from "jsonc-parser";
import { linesOf, nodeAt, readJson, spanOf, toPointer } from "../text/jsonPlace.ts";
import type { Span } from "../text/span.ts";
import type { Catalog, CatalogProblem, LoadedCatalog, LoadResult } from "./model.ts";
import { type CatalogFile, normalise } from "./normalise.ts";
import { describePart, partOf, removeParts } from "./parts.ts";
import { schemaProblems, type ValueProblem } from "./schemaProblems.ts";
import { validateCatalog } from "./validate.ts";

/** Longest catalog that is read, in UTF-16 code units; the longest built-in one has a hundredth of it. */
const LONGEST_CATALOG = 10_000_000;

/**
 * Loads a catalog from its text, JSON with comments and trailing commas allowed. Parts with a fault are left out, each with a
 * problem; where the text is no JSON, or `id`, `name` or `entries` cannot be used, the whole catalog is. `uri` is only passed on.
 */
export function loadCatalog(text: string, uri: string, origin: LoadedCatalog["origin"]): LoadResult {
  if (text.length > LONGEST_CATALOG) {
    return unusable(
      uri,
      text,
      `It is longer than ${LONGEST_CATALOG / 1e6} million characters. Split it into several.`,
    );
  }
  const read = readJson(text);
  if ("fault" in read) return unusable(uri, text, read.fault.message, read.fault.span);
  const { root } = read;
  if (root.type !== "object") {
    return unusable(uri, text, `It must be a JSON object that begins with "id" and "name".`);
  }
  const value = getNodeValue(root) as Readonly<Record<string, unknown>>;
  const { catalog, faults } = readCatalog(value);
  const lineAt = linesOf(text);
  return {
    catalogs: catalog ? [{ catalog, uri, origin, text }] : [],
    problems: faults
      .map((fault) => {
        const where = catalog ? describePart(value, fault) : "The whole catalog is left out. ";
        return problemAt(uri, lineAt, root, fault, where);
      })
      .sort((a, b) => a.span.start - b.span.start),
  };
}

/** What is left of a catalog's value, and all its faults, by their paths in the value. `catalog` undefined: `id`, `name` or `entries` cannot be used. */
export function readCatalog(value: Readonly<Record<string, unknown>>): {
  readonly catalog: Catalog | undefined;
  readonly faults: readonly ValueProblem[];
} {
  const problems = schemaProblems(value);
  if (problems === undefined) return { catalog: undefined, faults: [TOO_MANY] };
  const faulty = faultyParts(problems);
  const { file, originalPath } = removeParts(value, faulty);
  if (!hasHeader(file)) {
    return { catalog: undefined, faults: problems.filter(({ path }) => path.length <= 1) };
  }
  const wellFormed = normalise(file);
  const faults = validateCatalog(wellFormed).map((fault) => ({ ...fault, path: originalPath(fault.path) }));
  const doubled = faultyParts(faults);
  const { file: sound } = removeParts(value, new Set([...faulty, ...doubled]));
  const catalog = doubled.size > 0 && hasHeader(sound) ? normalise(sound) : wellFormed;
  return { catalog, faults: [...problems.map(mildHeader), ...faults] };
}

const TOO_MANY: ValueProblem = {
  rule: "catalog-schema",
  path: [],
  message: "It has more faults than can be told one by one.",
  severity: "error",
};

/** The parts that cannot be used. */
function faultyParts(problems: readonly ValueProblem[]): ReadonlySet<string> {
  return new Set(problems.filter(({ severity }) => severity === "error").map(({ path }) => partOf(path)));
}

/** Whether what is left of the file says enough to be a catalog. */
function hasHeader(file: Partial<CatalogFile>): file is CatalogFile {
  return file.id !== undefined && file.name !== undefined && file.entries !== undefined;
}

/** A fault of the file's own properties that did not cost the catalog is only a warning. */
function mildHeader(fault: ValueProblem): ValueProblem {
  return fault.path.length === 0 ? { ...fault, severity: "warning" } : fault;
}

function problemAt(
  uri: string,
  lineAt: (offset: number) => number,
  root: Node,
  fault: ValueProblem,
  where: string,
): CatalogProblem {
  const node = nodeAt(root, fault.path) ?? root;
  const shown = fault.onName ? (node.parent?.children?.[0] ?? node) : node;
  const whole = spanOf(shown);
  // Of an object or array only the bracket is marked: what is wrong is not its content as such.
  const span = shown.children === undefined ? whole : { start: whole.start, end: whole.start + 1 };
  const { rule, message, severity } = fault;
  return {
    rule,
    uri,
    pointer: toPointer(fault.path),
    span,
    line: lineAt(span.start) + 1,
    message: where + message,
    severity,
  };
}

/** Nothing of the file can be used, for one reason. */
function unusable(uri: string, text: string, why: string, at?: Span): LoadResult {
  const span = at ?? { start: 0, end: Math.min(1, text.length) };
  const problem = {
    rule: "catalog-schema",
    uri,
    pointer: "",
    span,
    line: linesOf(text)(span.start) + 1,
    message: `The catalog is not used. ${why}`,
    severity: "error",
  } as const;
  return { catalogs: [], problems: [problem] };
}
