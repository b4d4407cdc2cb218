// Every example in the metadata of the rules on catalogs, run: valid ones have no problem, invalid ones just those marked.

import { describe, expect, test } from "vitest";
import { describeSpans, markedSpans } from "../../../../test/support/analyse.ts";
import { loadCatalog } from "../../catalog/load.ts";
import { catalogRules } from "../registry.ts";

const uri = "file:///w/acme.error-catalog.json";

async function problems(text: string) {
  return loadCatalog(text, uri, "workspace").problems;
}

describe.each(catalogRules.map(({ metadata }) => [metadata.id, metadata] as const))(
  "%s",
  (id, { examples }) => {
    test.each(examples.valid)("valid example %#", async ({ code }) => {
      expect((await problems(code)).map(({ message }) => message)).toEqual([]);
    });

    test.each(examples.invalid)("invalid example %#", async ({ code }) => {
      const found = await problems(code);
      const spans = describeSpans(
        code,
        found.map(({ span }) => span),
      );
      expect(spans).toEqual(describeSpans(code, markedSpans(code)));
      expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set([id]));
    });
  },
);
