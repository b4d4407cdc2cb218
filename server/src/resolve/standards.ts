// What vocabularies that many APIs share say of a value which the API itself does not have, and HTTP of a status.

import type { Catalog } from "../catalog/model.ts";
import type { Reference } from "../references/model.ts";
import { because } from "../text/reason.ts";
import { discriminatorOf } from "./discriminators.ts";
import { type FileContext, importEvidence } from "./fileEvidence.ts";
import type { Candidate, Evidence, FileApi } from "./model.ts";

/** Where the API itself does not have the value, a vocabulary that it builds on, or that the file imports, may. */
export function fromStandards(
  { kind, value, subject }: Reference,
  meant: readonly FileApi[],
  context: FileContext,
): readonly Candidate[] {
  if (typeof value !== "string" || kind === "field" || kind === "message") return [];
  return context.catalogs.byStandardCode(value).flatMap(({ catalog, entry }): readonly Candidate[] => {
    const isPlaced = kind === "code" || discriminatorOf(subject, catalog) !== undefined;
    if (!isPlaced) return [];
    const evidence = meant.length > 0 ? besideApi(catalog) : importEvidence(catalog, context);
    return evidence ? [{ catalog, entries: [entry], evidence }] : [];
  });
}

function besideApi({ name }: Catalog): Evidence {
  return { kind: "standard", reason: because`a value of ${name}` };
}

/** What HTTP says of a status. */
export function httpStatus({ value }: Reference, { catalogs }: FileContext): readonly Candidate[] {
  const http = catalogs.catalog("http")?.catalog;
  const entries = http && typeof value === "number" ? catalogs.byStatus(value, http) : [];
  return http && entries.length > 0
    ? [
        {
          catalog: http,
          entries: entries.map((ref) => ref.entry),
          evidence: { kind: "standard", reason: because`what HTTP itself says of the status` },
        },
      ]
    : [];
}
