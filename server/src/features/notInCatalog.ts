// What a hover says where an API is surely meant but its catalog has no such value: told apart from knowing nothing, and
// from claiming that the API cannot send it.

import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Catalog } from "../catalog/model.ts";
import { isComplete, isKnownValue } from "../catalog/values.ts";
import type { Reference } from "../references/model.ts";
import { discriminatorOf, placeText } from "../resolve/discriminators.ts";
import { isNoError } from "../resolve/noError.ts";
import { documentedStatuses, statesStatuses } from "../rules/support.ts";
import { listInWords } from "../text/lists.ts";
import { codeSpan, escapeMarkdown } from "../text/markdown.ts";
import type { AnalysedDocument } from "./document.ts";
import { reasonText } from "./entryMarkdown.ts";

/** Markdown; undefined where no API is sure, or it has the value, or the place asks for something else. */
export function notInCatalog(reference: Reference, document: AnalysedDocument): string | undefined {
  const { certain, candidates, nearest } = document.resolve(reference);
  const api = candidates.find(({ catalog }) => hasOwnErrors(catalog));
  if (
    !certain ||
    isNoError(reference) ||
    api === undefined ||
    candidates.some(
      ({ entries, catalog, errorClass }) => (entries.length > 0 && catalog.id !== "http") || errorClass,
    )
  )
    return undefined;
  const { catalog, evidence } = api;
  const what =
    reference.kind === "status" ? missingStatus(reference, catalog) : missingWord(reference, catalog);
  if (what === undefined) return undefined;
  const near = nearest.length > 0 ? `Similar: ${nearest.map(codeSpan).join(", ")}` : undefined;
  const isOwn = document.catalogs.catalog(catalog.id)?.origin === "workspace";
  const lag = isOwn ? "The catalog is this workspace's own. It may lag behind the API." : undefined;
  return [...what, near, lag, reasonText(evidence.reason)].filter((part) => part !== undefined).join("\n\n");
}

function missingStatus({ value }: Reference, catalog: Catalog): readonly string[] | undefined {
  const documented = documentedStatuses(catalog);
  if (typeof value !== "number" || value < 400 || documented.has(value)) return undefined;
  if (!statesStatuses(catalog) || catalog.leftOut.statuses.has(value)) return undefined;
  const errors = [...documented].filter((status) => status >= 400).sort((a, b) => a - b);
  return [
    `**${value}** · not in the catalog of ${escapeMarkdown(catalog.name)}`,
    `Its documentation${readOn(catalog)} lists ${listInWords(errors.map(String), "and")}.`,
  ];
}

function missingWord({ value, subject }: Reference, catalog: Catalog): readonly string[] | undefined {
  const discriminator = discriminatorOf(subject, catalog);
  if (discriminator === undefined || discriminator.kind === "message") return undefined;
  const { name, kind } = discriminator;
  if (isKnownValue(catalog, name, value))
    return [
      `${codeSpan(String(value))} · known to ${escapeMarkdown(catalog.name)}, without a description`,
      `Its documentation${readOn(catalog)} lists this ${kind}, and says no more of it here.`,
    ];
  if (isComplete(catalog, name) === "no" || catalog.entries.length === 0) return undefined;
  if (catalog.leftOut.values.has(String(value))) return undefined;
  return [
    `${codeSpan(String(value))} · not in the catalog of ${escapeMarkdown(catalog.name)}`,
    `Its documentation${readOn(catalog)} has no such ${kind} at ${codeSpan(placeText(discriminator))}.`,
  ];
}

function readOn({ sources }: Catalog): string {
  const [first] = sources;
  return first?.read === undefined ? "" : ` (read ${first.read})`;
}
