// What a pasted text tells of an error that a catalog does not have.

import { expect, test } from "vitest";
import { studioCatalog } from "../../../test/support/studioCatalog.ts";
import { loadCatalog } from "../catalog/load.ts";
import { toldError } from "./told.ts";

const catalog = loaded([
  { pointer: "/error/code", kind: "code" },
  { pointer: "/error/reason", kind: "code", name: "reason" },
  { pointer: "/error/message", kind: "message" },
]);

function loaded(discriminators: readonly object[], entry: object = {}) {
  const json = studioCatalog({ entries: [{ id: "known", ...entry }], discriminators });
  return loadCatalog(JSON.stringify(json), "file:///a.error-catalog.json", "workspace").catalogs[0]!.catalog;
}

test.each<[string, object, number | undefined]>([
  ["tide_too_low", { code: "tide_too_low" }, undefined],
  [' "TIDE_TOO_LOW"\n', { code: "TIDE_TOO_LOW" }, undefined],
  ["1042", { code: "1042" }, undefined],
  [
    '{"error": {"code": "tide_too_low", "reason": "moon", "message": "Wait."}}',
    { code: "tide_too_low", reason: "moon" },
    undefined,
  ],
  ['HTTP/1.1 423 Locked\n\n{"error": {"code": "tide_too_low"}}', { code: "tide_too_low" }, 423],
  [
    '12:04 mooring failed with 423: {\\"error\\": {\\"code\\": \\"tide_too_low\\"}}',
    { code: "tide_too_low" },
    423,
  ],
  ["ERROR mooring failed with 423: tide_too_low", { code: "tide_too_low" }, 423],
  ["MooringError: TIDE_TOO_LOW at harbour.ts:12", { code: "TIDE_TOO_LOW" }, undefined],
  ["Request failed with status code 423", {}, 423],
  ["The tide is too low.", {}, undefined],
  ["", {}, undefined],
])("%s", (text, values, status) => {
  expect(toldError(text, catalog)).toEqual({ values, ...(status !== undefined && { status }) });
});

test("a number, where the codes of the catalog are numbers", () => {
  const numbers = loaded([{ pointer: "/code", kind: "code" }], { code: 1001 });
  expect(toldError("1042", numbers)).toEqual({ values: { code: 1042 } });
  expect(toldError('{"code": 1042}', numbers)).toEqual({ values: { code: 1042 } });
});
