// catalog-reference: a name of a part of the catalog that it does not have.

import type { CatalogRule } from "./catalogRule.ts";
import { exampleCatalog, rest, shapes } from "./exampleCatalog.ts";

export const catalogReference: CatalogRule = {
  metadata: {
    id: "catalog-reference",
    title: "A shape, source or entry that the catalog does not have",
    what: "Reports the id of a shape, a source or a replacing entry that nothing in the same catalog bears.",
    why: "What it should lead to is left out: the form of the body, where a fact comes from, or what to use instead.",
    howToFix: "Correct the id, for which the nearest one is named, or add what it names.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        exampleCatalog(
          `    { "id": "gone", "code": "GONE", "statuses": [404], "shapes": ["error"], "condition": "not_found", ${rest}`,
          shapes,
        ),
        exampleCatalog(`    { "id": "gone", "code": "GONE", "statuses": [410], "condition": "not_found", ${rest},
    { "id": "removed", "code": "REMOVED", "statuses": [410], "deprecated": { "replacedBy": "gone" }, "condition": "not_found", ${rest}`),
      ],
      invalid: [
        exampleCatalog(
          `    { "id": "gone", "code": "GONE", "statuses": [404], "shapes": ["errors"], "condition": "not_found", ${rest}
    //                                                            ^^^^^^^^`,
          shapes,
        ),
        exampleCatalog(`    { "id": "gone", "code": "GONE", "statuses": [410], "condition": "not_found", ${rest},
    { "id": "removed", "code": "REMOVED", "statuses": [410], "deprecated": { "replacedBy": "went" }, "condition": "not_found", ${rest}
    //                                                                                     ^^^^^^`),
      ],
    },
  },
};
