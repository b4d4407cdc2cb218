// catalog-duplicate: the same id, status, pointer or error twice in a catalog.

import type { CatalogRule } from "./catalogRule.ts";
import { exampleCatalog, rest } from "./exampleCatalog.ts";

export const catalogDuplicate: CatalogRule = {
  metadata: {
    id: "catalog-duplicate",
    title: "The same id, status, field or error twice in a catalog",
    what: "Reports an id, a status or a pointer that an earlier element of the same list has too, an entry that is the same error as an earlier one (the same code or message with the same status), and a catalog with the id of another one in the workspace.",
    why: "Only the first of them counts. What the second says is shown nowhere, and changes to it do nothing.",
    howToFix: "Make one of the two, or correct the one that should have been another.",
    severity: "error",
    since: "0.1.0",
    examples: {
      valid: [
        exampleCatalog(`    { "id": "gone", "code": "GONE", "statuses": [410], "condition": "not_found", ${rest},
    { "id": "sold-out", "code": "SOLD_OUT", "statuses": [409], "condition": "conflict", ${rest}`),
        exampleCatalog(`    // One code for several errors, told apart by what they say.
    { "id": "no-size", "code": "INVALID", "messages": ["The size is missing"], "statuses": [400], "condition": "missing_value", ${rest},
    { "id": "no-weight", "code": "INVALID", "messages": ["The weight is missing"], "statuses": [400], "condition": "missing_value", ${rest}`),
      ],
      invalid: [
        exampleCatalog(`    { "id": "gone", "code": "GONE", "statuses": [410], "condition": "not_found", ${rest},
    { "id": "gone", "code": "SOLD_OUT", "statuses": [409], "condition": "conflict", ${rest}
    //      ^^^^^^`),
        exampleCatalog(`    { "id": "gone", "code": "GONE", "statuses": [410], "condition": "not_found", ${rest},
    { "id": "removed", "code": "GONE", "statuses": [404, 410], "condition": "not_found", ${rest}
    //                         ^^^^^^`),
      ],
    },
  },
};
