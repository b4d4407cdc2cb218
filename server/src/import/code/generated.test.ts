// The way there and back: TypeScript is generated of each built-in catalog, and imported again as the same errors.

import { describe, expect, test } from "vitest";
import { builtinCatalogs } from "../../../../test/support/builtins.ts";
import { loadCatalog } from "../../catalog/load.ts";
import type { Catalog, Entry, Retry } from "../../catalog/model.ts";
import { generate } from "../../generate/generate.ts";
import { importCatalog } from "../result.ts";

/**
 * What generated TypeScript does not carry, and so does not come back: the API's name, sources, hosts, libraries and all else of the head;
 * shapes, statuses as such, limits, practices and notes; of entries their labels, messages, causes, steps, conditions, examples and links,
 * waits of a retry in numbers, values of no discriminator that the catalog names, and the second and further of several values of one discriminator.
 */
function carried({ entries, named }: Catalog) {
  const names = new Set(named.map(({ name }) => name));
  return entries.map(({ id, values, statuses, title, meaning, retry }) => ({
    id,
    values: firstValues(values, names),
    statuses,
    title,
    meaning,
    retry: retryOf(retry),
  }));
}

function firstValues(values: Entry["values"], names: ReadonlySet<string>) {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, [first]]) =>
      first === undefined || !names.has(name) ? [] : [[name, first]],
    ),
  );
}

function retryOf(retry: Retry | undefined) {
  if (retry === undefined || retry.policy === "other") return undefined;
  const { policy, basis, header, field } = retry;
  return { policy, basis, header, field };
}

function importedAgain(catalog: Catalog): Catalog {
  const { catalog: json } = importCatalog({ name: "errors.ts", text: generate(catalog, "typescript") }, {});
  const { catalogs, problems } = loadCatalog(JSON.stringify(json), "file:///a", "workspace");
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return catalogs[0]!.catalog;
}

describe("the errors of each built-in catalog come back", () => {
  test.each(builtinCatalogs().map(({ catalog }) => [catalog.id, catalog] as const))("%s", (id, catalog) => {
    const again = importedAgain(catalog);
    expect([again.id, carried(again)]).toEqual([id, carried(catalog)]);
  });
});

test("code that only says it was generated is read as any other", () => {
  const text =
    '// Generated from the error catalog "pets" by "error-atlas generate typescript". Do not edit.\nexport enum ErrorCode { Gone = "gone" }\n';
  const { catalog } = importCatalog({ name: "errors.ts", text }, {});
  expect((catalog.entries as readonly { code: string }[]).map(({ code }) => code)).toEqual(["gone"]);
});
