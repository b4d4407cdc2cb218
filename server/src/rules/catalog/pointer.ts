// catalog-pointer: a pointer to a field that no documented body has.

import type { CatalogRule } from "./catalogRule.ts";
import { exampleCatalog, rest, shapes } from "./exampleCatalog.ts";

export const catalogPointer: CatalogRule = {
  metadata: {
    id: "catalog-pointer",
    title: "A pointer to a field that no shape has",
    what: "Reports a discriminator, or the field that states a wait, whose pointer is in none of the catalog's shapes.",
    why: "Code is read by these pointers. One that is wrong finds nothing: errors are not recognised, and the field is offered where it never is.",
    howToFix: "Correct the pointer, or add the field to the shape that has it.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        exampleCatalog(
          `    { "id": "gone", "code": "GONE", "statuses": [404], "condition": "not_found", ${rest}`,
          `${shapes}  "discriminators": [{ "pointer": "/error/code", "kind": "code" }],
`,
        ),
        exampleCatalog(
          `    { "id": "slow", "code": "SLOW", "statuses": [429], "condition": "rate_limited",
      "retry": { "policy": "after-delay", "field": "/error/retry_after" }, ${rest}`,
          shapes,
        ),
      ],
      invalid: [
        exampleCatalog(
          `    { "id": "gone", "code": "GONE", "statuses": [404], "condition": "not_found", ${rest}`,
          `${shapes}  "discriminators": [{ "pointer": "/code", "kind": "code" }],
  //                              ^^^^^^^
`,
        ),
        exampleCatalog(
          `    { "id": "slow", "code": "SLOW", "statuses": [429], "condition": "rate_limited",
      "retry": { "policy": "after-delay", "field": "/error/retryAfter" }, ${rest}
      //                                           ^^^^^^^^^^^^^^^^^^^`,
          shapes,
        ),
      ],
    },
  },
};
