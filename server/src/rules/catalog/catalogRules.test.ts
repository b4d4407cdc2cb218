// Every example in the metadata of the rules on catalogs, run: valid ones have no problem, invalid ones just those marked.

import { describe, expect, test } from "vitest";
import { describeSpans, markedSpans } from "../../../../test/support/analyse.ts";
import { loadCatalog } from "../../catalog/load.ts";
import type { CatalogProblem } from "../../catalog/model.ts";
import { atOnce } from "../../text/slices.ts";
import { unproducedIn } from "../../workspace/unproduced.ts";
import { catalogRules } from "../registry.ts";

const uri = "file:///w/acme.error-catalog.json";

/** What the examples say of the code of their API. */
const server = `if (left === 0) throw new ApiError("SOLD_OUT", 409);`;

function problems(text: string): readonly CatalogProblem[] {
  const { catalogs, problems } = loadCatalog(text, uri, "workspace");
  return [
    ...problems,
    ...catalogs.flatMap((loaded) =>
      loaded.catalog.produces.length > 0 ? atOnce(unproducedIn(loaded, [server])) : [],
    ),
  ];
}

describe.each(catalogRules.map(({ metadata }) => [metadata.id, metadata] as const))(
  "%s",
  (id, { examples }) => {
    test.each(examples.valid)("valid example %#", ({ code }) => {
      expect(problems(code).map(({ message }) => message)).toEqual([]);
    });

    test.each(examples.invalid)("invalid example %#", ({ code }) => {
      const found = problems(code);
      const spans = describeSpans(
        code,
        found.map(({ span }) => span),
      );
      expect(spans).toEqual(describeSpans(code, markedSpans(code)));
      expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set([id]));
    });
  },
);
