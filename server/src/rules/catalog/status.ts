// catalog-status: a status that is none, is missing, or does not go with the shape that an entry names.

import type { CatalogRule } from "./catalogRule.ts";
import { exampleCatalog, rest, shapes } from "./exampleCatalog.ts";

export const catalogStatus: CatalogRule = {
  metadata: {
    id: "catalog-status",
    title: "A status that is out of range, missing, or not one of the shape's",
    what: "Reports a status outside of 100 to 599, an entry of an API without any, and a status of an entry for which none of the shapes is that the entry names.",
    why: "Which errors can arrive in a branch is worked out from their statuses. A wrong one makes correct code look wrong.",
    howToFix:
      "Write the status that the API documents; add it to the shape, or name the shape that the error comes in.",
    severity: "error",
    since: "0.1.0",
    examples: {
      valid: [
        exampleCatalog(
          `    { "id": "gone", "code": "GONE", "statuses": [404], "shapes": ["error"], "condition": "not_found", ${rest}`,
          shapes,
        ),
        exampleCatalog(`    // It is told later, in a poll, and has no status of its own.
    { "id": "failed", "code": "FAILED", "channel": "async", "condition": "conflict", ${rest}`),
      ],
      invalid: [
        exampleCatalog(`    { "id": "gone", "code": "GONE", "statuses": [4040], "condition": "not_found", ${rest}
    //                                           ^^^^`),
        exampleCatalog(
          `    { "id": "gone", "code": "GONE", "statuses": [410], "shapes": ["error"], "condition": "not_found", ${rest}
    //                                           ^^^`,
          shapes,
        ),
        exampleCatalog(`    { "id": "gone", "code": "GONE", "condition": "not_found", ${rest}
//  ^`),
      ],
    },
  },
};
