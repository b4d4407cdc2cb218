// Small catalogs for the tests of the pure parts of the client. Nothing of the extension imports this.

import type { CatalogSummary, EntrySummary } from "../../server/src/protocol.ts";

/** An entry with just what a test is about; the rest is plain. */
export function entry(
  catalogId: string,
  given: Partial<EntrySummary> & Pick<EntrySummary, "entryId">,
): EntrySummary {
  return {
    catalogId,
    title: given.entryId,
    messages: [],
    statuses: [],
    channel: "http",
    meaning: "",
    condition: "",
    deprecated: false,
    line: 0,
    ...given,
  };
}

export function catalog(
  id: string,
  name: string,
  entries: readonly EntrySummary[],
  given: Partial<CatalogSummary> = {},
): CatalogSummary {
  return {
    id,
    name,
    kind: "api",
    origin: "built-in",
    summary: "",
    version: "1.0.0",
    uri: `error-atlas:/${id}.error-catalog.json`,
    entries,
    entryCount: entries.length,
    ...given,
  };
}

const credits = entry("pureframe", {
  entryId: "insufficient-credits",
  title: "Not enough credits",
  code: "INSUFFICIENT_CREDITS",
  statuses: [402],
  messages: ["Insufficient credits. Required: {credits}"],
  meaning: "The account holds fewer credits than the request costs.",
  condition: "Out of credits",
  category: "billing",
});
const invalid = entry("pureframe", {
  entryId: "invalid-request",
  title: "Invalid request",
  code: "INVALID_REQUEST",
  statuses: [400, 422],
  meaning: "A parameter is wrong.",
  condition: "Invalid request",
  category: "validation",
});
const failed = entry("pipevideo", {
  entryId: "generation-failed",
  title: "Generation failed",
  channel: "async",
  messages: ["Content policy violation"],
  condition: "Processing failed",
  category: "generation-failures",
});
const empty = entry("pipevideo", {
  entryId: "bad-request",
  title: "Bad request",
  label: "BAD_REQUEST",
  statuses: [400],
  condition: "Invalid request",
});

export const pureframe = catalog("pureframe", "PureFrame", [credits, invalid]);
export const pipevideo = catalog("pipevideo", "Pipevideo", [failed, empty]);
export const http = catalog(
  "http",
  "HTTP",
  [400, 402].map((status) =>
    entry("http", {
      entryId: `${status}`,
      title: status === 400 ? "Bad Request" : "Payment Required",
      statuses: [status],
    }),
  ),
  { kind: "standard" },
);
export const catalogs = [pureframe, pipevideo, http];
