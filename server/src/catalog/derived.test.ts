import { describe, expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { conditionFor } from "./derived.ts";

const http = builtinCatalogs().find(({ catalog }) => catalog.id === "http")!.catalog;
// 418 is reserved, and no status that an API sends for a reason.
const errors = http.entries.filter(({ statuses: [status = 0] }) => status >= 400 && status !== 418);

describe("the condition of a status alone is the one that the catalog of HTTP has for it", () => {
  test.each(errors.map(({ statuses: [status], condition }) => [status!, condition] as const))(
    "%i",
    (status, condition) => {
      expect(conditionFor([status])).toBe(condition);
    },
  );
});

test("statuses that differ in it, and those that say nothing, have none", () => {
  expect([conditionFor([400, 411]), conditionFor([400, 404]), conditionFor([200]), conditionFor([])]).toEqual(
    ["invalid_request", ...[undefined, undefined, undefined]],
  );
});
