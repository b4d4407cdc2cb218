// What the settings editor says of a rule is what its page says.

import { expect, test } from "vitest";
import texts from "../../package.nls.json" with { type: "json" };
import { ruleMetadata } from "../../server/src/rules/registry.ts";

test.each(ruleMetadata)("$id", ({ id, title }) => {
  expect((texts as Readonly<Record<string, string>>)[`configuration.rules.${id}`]).toBe(`${title}.`);
});
