// The catalogs that the pages of these rules show: whole, so that they run as tests, and no longer than they must be.

import type { RuleExample } from "../rule.ts";

/** A catalog with these `entries`, and with `parts` before them. Lines are taken as they are, so that marks stay in place. */
export function exampleCatalog(entries: string, parts = ""): RuleExample {
  const code = `{
  "id": "acme",
  "name": "Acme",
  "version": "1.0.0",
  "summary": "Sells anvils.",
  "sources": [{ "id": "docs", "title": "Acme docs", "document": "errors.md", "read": "2026-11-20" }],
${parts}  "entries": [
${entries}
  ]
}
`;
  return { language: "json", code };
}

/** The end of an entry, which all of them have: what it is called, and where it is from. */
export const rest = `"title": "T", "meaning": "M", "source": { "source": "docs", "section": "Errors" } }`;

/** A shape with a code, a message and the wait in seconds. */
export const shapes = `  "shapes": [
    {
      "id": "error",
      "title": "Error body",
      "statuses": [404, 409, 429],
      "fields": [
        { "pointer": "/error/code", "types": ["string"], "required": true, "meaning": "The code." },
        { "pointer": "/error/retry_after", "types": ["integer"], "required": false, "meaning": "Seconds to wait." }
      ],
      "source": { "source": "docs", "section": "Errors" }
    }
  ],
`;
