import { expect, test } from "vitest";
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

test("a catalog without faults", () => {
  expect(validateCatalog(catalog({}))).toEqual([]);
});

test.each<[string, Partial<CatalogFile>, string]>([
  [
    "a doubled source",
    { sources: [1, 2].map(() => ({ id: "docs", title: "D", document: "d", read: "2026-11-20" })) },
    'error sources/1/id: "docs" is the id of an earlier element too. Change one of them, or take one away.',
  ],
  [
    "a doubled status",
    { statuses: [1, 2].map(() => ({ status: 404, meaning: "M", source })) },
    "error statuses/1/status: 404 is the status of an earlier element too. Change one of them, or take one away.",
  ],
  [
    "a doubled field",
    {
      shapes: [
        { id: "error", title: "E", fields: [1, 2].map(() => ({ pointer: "/code", ...field })), source },
      ],
    },
    'warning shapes/0/fields/1/pointer: "/code" is the pointer of an earlier element too. Change one of them, or take one away.',
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
    'warning entries/0/limits/0/source/source: This catalog has no source "dosc". Did you mean "docs"?',
  ],
  [
    "an unknown replacement",
    { entries: [{ ...entry, id: "gone", deprecated: { replacedBy: "elsewhere" } }] },
    'warning entries/0/deprecated/replacedBy: This catalog has no entry "elsewhere". Name one that this catalog has, or add it.',
  ],
  [
    "an unknown shape",
    { entries: [{ ...entry, id: "gone", shapes: ["errors"] }] },
    'warning entries/0/shapes/0: This catalog has no shape "errors". Did you mean "error"?',
  ],
  [
    "a discriminator that no shape has",
    { discriminators: [{ pointer: "/error/code", kind: "code" }] },
    'warning discriminators/0/pointer: No shape has a field "/error/code". Add it to the fields of a shape, or correct the pointer.',
  ],
  [
    "an entry of an API without statuses",
    { entries: [{ ...entry, id: "gone", statuses: [] }] },
    'warning entries/0: An entry that comes as an HTTP response needs its "statuses". Add them, or set "channel" to "async".',
  ],
])("%s", (_, parts, expected) => {
  const said = validateCatalog(catalog(parts)).map(
    ({ severity, path, message }) => `${severity} ${path.join("/")}: ${message}`,
  );
  expect(said).toEqual([expected]);
});

test.each<[string, Partial<CatalogFile>]>([
  ["a standard", { kind: "standard" }],
  ["a later failure", { entries: [{ ...entry, id: "a", label: "A", statuses: [], channel: "async" }] }],
])("%s needs no statuses", (_, parts) => {
  const entries = parts.entries ?? [{ ...entry, id: "a", statuses: [] }];
  expect(validateCatalog(catalog({ ...parts, entries }))).toEqual([]);
});
