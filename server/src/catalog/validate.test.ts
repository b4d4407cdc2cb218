import { expect, test } from "vitest";
import { atOnce } from "../text/slices.ts";
import type { Catalog } from "./model.ts";
import { type CatalogFile, normalise } from "./normalise.ts";
import { validateCatalog } from "./validate.ts";

const source = { source: "docs", section: "S" };
const entry = { title: "T", meaning: "M", condition: "not_found", statuses: [404], source };
const field = { types: ["string" as const], required: true, meaning: "M" };

/** A catalog without faults, with the given parts in place of its own. */
function catalog(parts: Partial<CatalogFile>): Catalog {
  return normalise({
    id: "acme",
    name: "Acme",
    version: "1.0.0",
    summary: "S",
    sources: [{ id: "docs", title: "Docs", document: "d", read: "2026-11-20" }],
    shapes: [{ id: "error", title: "E", fields: [{ pointer: "/code", ...field }], source }],
    discriminators: [{ pointer: "/code", kind: "code" }],
    entries: [{ ...entry, id: "gone", code: "GONE", shapes: ["error"] }],
    ...parts,
  });
}

/** All faults that are told of a catalog. */
const faultsOf = (of: Catalog) => atOnce(validateCatalog(of)).flatMap(({ told }) => told);

test("a catalog without faults", () => {
  expect(faultsOf(catalog({}))).toEqual([]);
});

test.each<[string, Partial<CatalogFile>]>([
  ["that it has not all statuses", { complete: { statuses: false } }],
  ["what statuses mean", { format: 2, statuses: [{ status: 402, meaning: "M", source }] }],
])("a catalog that says %s may have entries without", (_, parts) => {
  const entries = [{ ...entry, id: "gone", code: "GONE", shapes: ["error"], statuses: [] }];
  expect(faultsOf(catalog({ ...parts, entries }))).toEqual([]);
});

test.each<[string, Partial<CatalogFile>, string]>([
  [
    "an extended glob",
    { produces: ["src/**", "!(a)/**"] },
    'warning produces/1: "!(" makes this an extended glob, which is not supported, so it has no effect. Write alternatives as "{a,b}", and a parenthesis itself as "\\(".',
  ],
  [
    "a doubled source",
    { sources: [1, 2].map(() => ({ id: "docs", title: "D", document: "d", read: "2026-11-20" })) },
    'error sources/1/id: Duplicate id "docs". Change or remove one of them.',
  ],
  [
    "a doubled status",
    { statuses: [1, 2].map(() => ({ status: 404, meaning: "M", source })) },
    "error statuses/1/status: Duplicate status 404. Change or remove one of them.",
  ],
  [
    "a doubled field",
    {
      shapes: [
        { id: "error", title: "E", fields: [1, 2].map(() => ({ pointer: "/code", ...field })), source },
      ],
    },
    'warning shapes/0/fields/1/pointer: Duplicate pointer "/code". Change or remove one of them.',
  ],
  [
    "an unknown source of a limit of an entry",
    {
      entries: [
        {
          ...entry,
          id: "a",
          limits: [{ what: "w", amount: 1, unit: "u", source: { source: "dosc", section: "S" } }],
        },
      ],
    },
    'warning entries/0/limits/0/source/source: Unknown source "dosc". Did you mean "docs"?',
  ],
  [
    "an unknown replacement",
    { entries: [{ ...entry, id: "gone", deprecated: { replacedBy: "elsewhere" } }] },
    'warning entries/0/deprecated/replacedBy: Unknown entry "elsewhere". Name an entry of this catalog, or add this one.',
  ],
  [
    "an unknown shape",
    { entries: [{ ...entry, id: "gone", shapes: ["errors"] }] },
    'warning entries/0/shapes/0: Unknown shape "errors". Did you mean "error"?',
  ],
  [
    "a discriminator with the name of a part",
    {
      discriminators: [{ name: "error", pointer: "/code", kind: "code" }],
      entries: [{ ...entry, code: undefined, values: { error: "NOT_FOUND" } }],
      libraries: [{ packages: ["acme"], errors: [{ thrown: true, fields: { error: "error" } }] }],
    },
    'warning discriminators/0/name: In "libraries", "error" means a part of the answer, not this discriminator. Give it another name.',
  ],
  [
    "a discriminator that no shape has",
    { discriminators: [{ pointer: "/error/code", kind: "code" }] },
    'warning discriminators/0/pointer: No shape has a field "/error/code". Correct the pointer, or add the field to a shape.',
  ],
  [
    "an entry of an API without statuses",
    { entries: [{ ...entry, id: "gone", statuses: [] }] },
    'warning entries/0: An entry that comes as an HTTP response needs "statuses". Add them, or set "channel" to "async" or "library".',
  ],
  [
    "a wait that no shape has",
    { entries: [{ ...entry, id: "gone", retry: { policy: "after-delay", field: "/cod" } }] },
    'warning entries/0/retry/field: No shape has a field "/cod". Did you mean "/code"?',
  ],
  [
    "a status that the shape is not for",
    {
      shapes: [
        { id: "error", title: "E", statuses: [409], fields: [{ pointer: "/code", ...field }], source },
      ],
      statuses: [{ status: 409, meaning: "M", source }],
      entries: [{ ...entry, id: "gone", shapes: ["error"] }],
    },
    'warning entries/0/statuses/0: 404 is not a status of the shape "error". Add the status to the shape, or name another shape.',
  ],
  [
    "a code with the same status twice",
    {
      entries: ["a", "b"].map((id) => ({ ...entry, id, code: "GONE" })),
    },
    'warning entries/1/code: Duplicate code "GONE": the entry "a" has it with 404 too. Make one entry of the two, or correct one.',
  ],
  [
    "a message of one type with the same status twice",
    { entries: ["a", "b"].map((id) => ({ ...entry, id, type: "gone", messages: [id, "Gone"] })) },
    'warning entries/1/messages/1: Duplicate message: the entry "a" has it with 404 too. Make one entry of the two, or correct one.',
  ],
  [
    "an entry that cannot be told from another",
    { entries: ["a", "b"].map((id) => ({ ...entry, id, type: "gone" })) },
    'warning entries/1/type: Nothing tells this error from "a": type "gone" and status 404 are the same. Add messages, or make one entry of the two.',
  ],
  [
    "an entry of a status alone that cannot be told from another",
    { entries: ["a", "b"].map((id) => ({ ...entry, id })) },
    'warning entries/1: Nothing tells this error from "a": status 404 is the same. Add messages, or make one entry of the two.',
  ],
  [
    "a shape that nothing comes in",
    {
      shapes: [
        { id: "error", title: "E", fields: [{ pointer: "/code", ...field }], source },
        { id: "other", title: "O", statuses: [500], fields: [], source },
      ],
    },
    "warning shapes/1/id: Unused shape: no entry has status 500 or names the shape. Add an entry, or remove the shape.",
  ],
  [
    "an entry that replaces itself",
    { entries: [{ ...entry, id: "a", code: "A", deprecated: { replacedBy: "a" } }] },
    'warning entries/0/deprecated/replacedBy: This entry replaces itself. Name its replacement, or remove "replacedBy".',
  ],
])("%s", (_, parts, expected) => {
  const said = faultsOf(catalog(parts)).map(
    ({ severity, path, message }) => `${severity} ${path.join("/")}: ${message}`,
  );
  expect(said).toEqual([expected]);
});

test.each<[string, Partial<CatalogFile>]>([
  ["a standard", { kind: "standard" }],
  ["a later failure", { entries: [{ ...entry, id: "a", label: "A", statuses: [], channel: "async" }] }],
])("%s needs no statuses", (_, parts) => {
  const entries = parts.entries ?? [{ ...entry, id: "a", statuses: [] }];
  expect(faultsOf(catalog({ ...parts, entries }))).toEqual([]);
});

test.each<[string, Partial<CatalogFile>]>([
  [
    "one code with several statuses",
    {
      entries: [404, 410].map((status) => ({ ...entry, id: `a${status}`, code: "GONE", statuses: [status] })),
    },
  ],
  [
    "one code told by messages",
    { entries: ["a", "b"].map((id) => ({ ...entry, id, code: "GONE", messages: [id] })) },
  ],
  [
    "one type, and the rest of it",
    {
      entries: [
        { ...entry, id: "a", type: "gone", messages: ["A"] },
        { ...entry, id: "b", type: "gone" },
      ],
    },
  ],
  [
    "one type in two shapes",
    {
      shapes: ["x", "y"].map((id) => ({ id, title: "E", fields: [{ pointer: "/code", ...field }], source })),
      entries: ["x", "y"].map((id) => ({ ...entry, id, type: "gone", shapes: [id] })),
    },
  ],
  [
    "failures of several operations",
    {
      entries: ["a", "b"].map((id) => ({ ...entry, id, label: id, statuses: [], channel: "async" as const })),
    },
  ],
  [
    "a shape for all statuses",
    { shapes: [{ id: "error", title: "E", fields: [{ pointer: "/code", ...field }], source }] },
  ],
  [
    "a chain of replacements",
    {
      entries: [
        { ...entry, id: "a", code: "A", deprecated: { replacedBy: "b" } },
        { ...entry, id: "b", code: "B", deprecated: { replacedBy: "c" } },
        { ...entry, id: "c", code: "C" },
      ],
    },
  ],
])("%s has no fault", (_, parts) => {
  expect(faultsOf(catalog(parts))).toEqual([]);
});

test("a circle of replacements is said at each entry of it", () => {
  const circle = { a: "b", b: "a" };
  const entries = Object.entries(circle).map(([id, replacedBy]) => ({
    ...entry,
    id,
    code: id,
    deprecated: { replacedBy },
  }));
  expect(faultsOf(catalog({ entries })).map(({ message }) => message)).toEqual([
    "Circular replacements: a → b → a. Name an entry that is not deprecated.",
    "Circular replacements: b → a → b. Name an entry that is not deprecated.",
  ]);
});
