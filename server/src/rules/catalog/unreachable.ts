// catalog-unreachable: parts of a catalog that nothing can ever lead to.

import type { CatalogRule } from "./catalogRule.ts";
import { exampleCatalog, rest, shapes } from "./exampleCatalog.ts";

export const catalogUnreachable: CatalogRule = {
  metadata: {
    id: "catalog-unreachable",
    title: "An error, shape or replacement that nothing can lead to",
    what: "Reports an entry that no response can be told to be, since an earlier one has the same type and statuses and neither has a message; a shape that no entry and no status comes in; and deprecated entries that replace each other in a circle.",
    why: "It is never shown for anything, or leads nowhere.",
    howToFix:
      "Add what tells the entries apart, such as their messages, or make one of them; add the error that comes in the shape; name a replacement that is not deprecated itself.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        exampleCatalog(`    { "id": "no-job", "type": "not_found", "messages": ["Job not found"], "statuses": [404], "condition": "not_found", ${rest},
    { "id": "no-user", "type": "not_found", "messages": ["User not found"], "statuses": [404], "condition": "not_found", ${rest}`),
        exampleCatalog(
          `    { "id": "gone", "code": "GONE", "statuses": [404], "condition": "not_found", ${rest}`,
          shapes,
        ),
      ],
      invalid: [
        exampleCatalog(`    { "id": "no-job", "type": "not_found", "statuses": [404], "condition": "not_found", ${rest},
    { "id": "no-user", "type": "not_found", "statuses": [404], "condition": "not_found", ${rest}
    //                         ^^^^^^^^^^^`),
        exampleCatalog(`    { "id": "gone", "code": "GONE", "statuses": [410], "deprecated": { "replacedBy": "gone" }, "condition": "not_found", ${rest}
    //                                                                               ^^^^^^`),
        exampleCatalog(
          `    { "id": "gone", "code": "GONE", "statuses": [410], "condition": "not_found", ${rest}`,
          shapes.replace(`"id": "error",\n`, `"id": "error",\n      //    ^^^^^^^\n`),
        ),
      ],
    },
  },
};
