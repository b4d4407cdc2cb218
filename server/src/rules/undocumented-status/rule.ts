// undocumented-status: a client error status that the API never returns.

import type { CatalogIndex } from "../../catalog/catalogIndex.ts";
import type { Catalog, Entry } from "../../catalog/model.ts";
import type { Finding, Rule } from "../rule.ts";
import { becauseOf, certainApi, documentedStatuses, isApiBody, isUndocumented } from "../support.ts";

export const undocumentedStatus: Rule = {
  metadata: {
    id: "undocumented-status",
    title: "A client error status (4xx) that this API never returns",
    what: "Reports a 4xx status that is tested on an API whose documentation has no such status. 5xx are left alone: gateways send them for any API.",
    why: "The branch never runs, and the error it is meant for arrives under another status.",
    howToFix:
      "Test the status that the API documents for the case. Where it reports the same condition otherwise, the message says how.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST" });
if (res.status === 400) checkRequestAndCredits();
if ([429, 500, 502, 503, 504].includes(res.status)) retryLater();
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
if (res.status === 402) buyCredits();
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST" });
if (res.status === 402) buyCredits();
//                 ^^^
`,
        },
        {
          language: "ts",
          code: `const { status } = await fetch("https://api.vidio.ai/v1/jobs/j1");
switch (status) {
  case 422:
//     ^^^
    return "check the request";
}
`,
        },
      ],
    },
  },

  *check(document): Iterable<Finding> {
    for (const reference of document.references.references) {
      const { kind, value, negated } = reference;
      if (kind !== "status" || typeof value !== "number" || negated) continue;
      if (value < 400 || value > 499) continue;
      const api = certainApi(document.resolve(reference));
      if (api === undefined || !isUndocumented(reference, api.catalog)) continue;
      const { catalog, evidence } = api;
      if (!isApiBody(reference, catalog, document)) continue;
      yield {
        span: reference.span,
        message: `${catalog.name} documents no ${value}. ${advice(value, catalog, document.catalogs)}`,
        related: becauseOf(catalog, evidence),
        fixes: [],
      };
    }
  },
};

/** How the API reports what the status stands for elsewhere. */
function advice(status: number, catalog: Catalog, catalogs: CatalogIndex): string {
  const documented = [...documentedStatuses(catalog)].filter((s) => s >= 400).sort((a, b) => a - b);
  const same = sameCondition(status, catalog, catalogs);
  if (same) {
    const name = same.code ?? same.type ?? same.label;
    return `It reports this as ${same.statuses.join(" or ")}${name === undefined ? "" : ` (${name})`}.`;
  }
  return `It documents ${documented.join(", ")}.`;
}

/** The API's entry for a condition that others send with this status. */
function sameCondition(status: number, catalog: Catalog, catalogs: CatalogIndex): Entry | undefined {
  const conditions = new Set(
    catalogs
      .byStatus(status)
      .filter((ref) => ref.catalog !== catalog)
      .map((ref) => ref.entry.condition),
  );
  for (const condition of conditions) {
    const found = catalogs
      .byCondition(condition)
      .find(
        (ref) => ref.catalog === catalog && ref.entry.channel === "http" && ref.entry.statuses.length > 0,
      );
    if (found) return found.entry;
  }
  return undefined;
}
