// catalog-schema: everything else that the schema of catalogs does not allow.

import type { CatalogRule } from "./catalogRule.ts";
import { exampleCatalog, rest } from "./exampleCatalog.ts";

export const catalogSchema: CatalogRule = {
  metadata: {
    id: "catalog-schema",
    title: "Something that the format of catalogs does not have",
    what: "Reports what catalog.schema.json does not allow: text that is no JSON, properties that are missing or unknown, values of another form.",
    why: "The part with the fault is left out, so that it explains and checks nothing. The rest of the catalog is used.",
    howToFix: "Write it as docs/catalog-format.md says; the message names what is expected.",
    severity: "error",
    since: "0.1.0",
    examples: {
      valid: [
        exampleCatalog(
          `    { "id": "gone", "code": "GONE", "statuses": [404], "condition": "not_found", ${rest}`,
        ),
        exampleCatalog(`    // Comments are allowed, and so is a comma at the end.
    { "id": "gone", "code": "GONE", "statuses": [404], "condition": "not_found", ${rest},`),
      ],
      invalid: [
        exampleCatalog(`    { "id": "gone", "code": "GONE", "statuses": [404], "conditon": "not_found", ${rest}
    //                                                 ^^^^^^^^^^`),
        exampleCatalog(`    { "id": "Gone!", "code": "GONE", "statuses": [404], "condition": "not_found", ${rest}
    //      ^^^^^^^`),
      ],
    },
  },
};
