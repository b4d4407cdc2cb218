// catalog-condition: a condition that is not in the shared list.

import type { CatalogRule } from "./catalogRule.ts";
import { exampleCatalog, rest } from "./exampleCatalog.ts";

export const catalogCondition: CatalogRule = {
  metadata: {
    id: "catalog-condition",
    title: "A condition that is not in the shared list",
    what: "Reports a `condition` of an entry or a cause that is none of the list in catalog.schema.json.",
    why: "Conditions link an error with the same one of other APIs. One of your own would be linked with nothing.",
    howToFix:
      "Choose the condition that says what went wrong, whatever the API calls it; the nearest is named. The editor offers the list.",
    severity: "error",
    since: "0.1.0",
    examples: {
      valid: [
        exampleCatalog(
          `    { "id": "gone", "code": "GONE", "statuses": [404], "condition": "not_found", ${rest}`,
        ),
        exampleCatalog(
          `    { "id": "broke", "code": "BROKE", "statuses": [402], "condition": "out_of_credits", ${rest}`,
        ),
      ],
      invalid: [
        exampleCatalog(`    { "id": "gone", "code": "GONE", "statuses": [404], "condition": "notfound", ${rest}
    //                                                              ^^^^^^^^^^`),
        exampleCatalog(`    { "id": "broke", "code": "BROKE", "statuses": [402], "condition": "out_of_credit", ${rest}
    //                                                                ^^^^^^^^^^^^^^^`),
      ],
    },
  },
};
