// unproduced-entry: an error of the catalog that the code of the API never names. Looked for in workspace/producers.ts.

import type { CatalogRule } from "./catalogRule.ts";
import { exampleCatalog, rest } from "./exampleCatalog.ts";

const produces = `  // src/server/orders.ts: if (left === 0) throw new ApiError("SOLD_OUT", 409);
  "produces": ["src/server/**"],
`;

export const unproducedEntry: CatalogRule = {
  metadata: {
    id: "unproduced-entry",
    title: "An error that the API's own code never names",
    what: "Reports an entry of a catalog with `produces` whose code, or type, is in none of the files that `produces` names, nor in what they import.",
    why: "Clients are told to expect an error that does not come any more, or that is called otherwise by now.",
    howToFix:
      "Take the entry away, or mark it as deprecated; correct its code where it is called otherwise; or add the files that send it to `produces`.",
    severity: "information",
    since: "0.1.0",
    examples: {
      valid: [
        exampleCatalog(
          `    { "id": "sold-out", "code": "SOLD_OUT", "statuses": [409], "condition": "conflict", ${rest}`,
          produces,
        ),
        exampleCatalog(`    // No code of this workspace is said to be the API.
    { "id": "gone", "code": "GONE", "statuses": [410], "condition": "not_found", ${rest}`),
      ],
      invalid: [
        exampleCatalog(
          `    { "id": "gone", "code": "GONE", "statuses": [410], "condition": "not_found", ${rest}
    //                      ^^^^^^`,
          produces,
        ),
        exampleCatalog(
          `    { "id": "sold", "code": "SOLD_OUT_TODAY", "statuses": [409], "condition": "conflict", ${rest}
    //                      ^^^^^^^^^^^^^^^^`,
          produces,
        ),
      ],
    },
  },
};
