// Every example in the metadata of the rules on catalogs, run: valid ones have no problem, invalid ones just those marked.

import { describe, expect, test } from "vitest";
import { describeSpans, markedSpans } from "../../../../test/support/analyse.ts";
import { exampleProblems } from "../../engine/ruleExamples.ts";
import { catalogRules } from "../registry.ts";

describe.each(catalogRules.map(({ metadata }) => [metadata.id, metadata] as const))(
  "%s",
  (id, { examples }) => {
    test.each(examples.valid)("valid example %#", (example) => {
      expect(exampleProblems(example).map(({ message }) => message)).toEqual([]);
    });

    test.each(examples.invalid)("invalid example %#", (example) => {
      const { code } = example;
      const found = exampleProblems(example);
      const spans = describeSpans(
        code,
        found.map(({ span }) => span),
      );
      expect(spans).toEqual(describeSpans(code, markedSpans(code)));
      expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set([id]));
    });
  },
);
