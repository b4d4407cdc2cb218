// What a hover says where an API is surely meant but its catalog has no such value: told apart from knowing nothing, and
// from claiming that the API cannot send it.

import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Catalog } from "../catalog/model.ts";
import { hasNumbersAt, isComplete, isKnownValue } from "../catalog/values.ts";
import type { Reference } from "../references/model.ts";
import { discriminatorOf, placeText } from "../resolve/discriminators.ts";
import { isNoError } from "../resolve/noError.ts";
import { documentedStatuses, statesStatuses } from "../rules/support.ts";
import { codeSpan, escapeMarkdown } from "../text/markdown.ts";
import type { AnalysedDocument } from "./document.ts";
import { reasonText } from "./entryMarkdown.ts";
import { notInCatalog as words } from "./messages.ts";

/** Markdown; undefined where no API is sure, or it has the value, or the place asks for something else. */
export function notInCatalog(reference: Reference, document: AnalysedDocument): string | undefined {
  const { certain, candidates, nearest } = document.resolve(reference);
  const isExplained = candidates.some(
    ({ entries, catalog, errorClass }) => (entries.length > 0 && catalog.id !== "http") || errorClass,
  );
  if (isExplained || isNoError(reference)) return undefined;
  const api = certain
    ? candidates.find(({ catalog }) => hasOwnErrors(catalog))
    : candidates.find(({ catalog }) => isOnlyKnown(reference, catalog));
  if (api === undefined) return undefined;
  const { catalog, evidence } = api;
  const what =
    reference.kind === "status" ? missingStatus(reference, catalog) : missingWord(reference, catalog);
  if (what === undefined) return undefined;
  const near = nearest.length > 0 ? words.similar({ values: nearest.map(codeSpan) }) : undefined;
  const isOwn = document.catalogs.catalog(catalog.id)?.origin === "workspace";
  const lag = isOwn ? words.ownCatalog({}) : undefined;
  return [...what, near, lag, reasonText(evidence.reason)].filter((part) => part !== undefined).join("\n\n");
}

/** Whether the catalog lists a value and says no more of it: true wherever its codes may stand. */
function isOnlyKnown({ kind, value, subject }: Reference, catalog: Catalog): boolean {
  if (kind === "status" || kind === "field") return false;
  const discriminator = discriminatorOf(subject, catalog);
  return discriminator !== undefined && catalog.knownCodes.get(discriminator.name)?.has(value) === true;
}

function missingStatus({ value }: Reference, catalog: Catalog): readonly string[] | undefined {
  const documented = documentedStatuses(catalog);
  if (typeof value !== "number" || value < 400 || documented.has(value)) return undefined;
  if (!statesStatuses(catalog) || catalog.leftOut.statuses.has(value)) return undefined;
  const statuses = [...documented].filter((status) => status >= 400).sort((a, b) => a - b);
  const date = readOn(catalog);
  return [
    words.missing({ value: `**${value}**`, api: escapeMarkdown(catalog.name) }),
    date === undefined ? words.statuses({ statuses }) : words.statusesRead({ date, statuses }),
  ];
}

function missingWord({ value, subject, role }: Reference, catalog: Catalog): readonly string[] | undefined {
  const discriminator = discriminatorOf(subject, catalog);
  if (discriminator === undefined || discriminator.kind === "message") return undefined;
  const { name, kind } = discriminator;
  // A number in a body is a code only of an API that has such codes.
  if (role === "body" && typeof value === "number" && !hasNumbersAt(catalog, name)) return undefined;
  const said = { value: codeSpan(String(value)), api: escapeMarkdown(catalog.name) };
  const date = readOn(catalog);
  if (isKnownValue(catalog, name, value)) {
    const listed = date === undefined ? words[kind].listed({}) : words[kind].listedRead({ date });
    return [words.known(said), listed];
  }
  if (isComplete(catalog, name) === "no" || catalog.entries.length === 0) return undefined;
  if (catalog.leftOut.values.has(String(value))) return undefined;
  const place = codeSpan(placeText(discriminator));
  const notListed =
    date === undefined ? words[kind].notListed({ place }) : words[kind].notListedRead({ date, place });
  return [words.missing(said), notListed];
}

/** The day on which the documentation was read; undefined where the catalog has none. */
function readOn({ sources }: Catalog): string | undefined {
  return sources[0]?.read;
}
