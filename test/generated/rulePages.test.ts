// docs/rules holds the pages of the rules that there are, and no others.

import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { ruleIds } from "../../server/src/rules/registry.ts";

test("docs/rules has a list, a page for each rule, and nothing else", () => {
  const pages = ruleIds.map((id) => `${id}.md`);
  expect(readdirSync("docs/rules").sort()).toEqual(["README.md", ...pages].sort());
});
