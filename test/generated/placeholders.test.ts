// A rule that `npm run new:rule` has begun is filled in before it is anybody's.

import { expect, test } from "vitest";
import { root } from "../../scripts/lib/paths.mjs";
import { placeholdersIn } from "../../scripts/newRule/placeholders.mjs";

test("no placeholder (TODO: …) is left in rules, examples, clients and the changelog", async () => {
  expect(await placeholdersIn(root)).toEqual([]);
});
