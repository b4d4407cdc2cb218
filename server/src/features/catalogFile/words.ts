// What hovers in catalogs and in error-atlas.json say of things that are no entry: sources, shapes, conditions, catalogs, rules.
// As Markdown.

import type { CatalogIndex } from "../../catalog/catalogIndex.ts";
import type { Catalog, EntryRef, Shape, Source } from "../../catalog/model.ts";
import { allRules } from "../../rules/registry.ts";
import { codeSpan, escapeMarkdown, fencedBlock, link, proseMarkdown, strong } from "../../text/markdown.ts";
import { renderCandidateLine } from "../entryMarkdown.ts";
import { fieldWords, statusWords } from "../entryWords.ts";
import { sourceWords } from "../sourceWords.ts";

/** More elements of a list are only counted. */
const MOST_ITEMS = 12;

/** A document that facts were taken from. */
export function sourceText({ title, document, url, read, licence }: Source): string {
  return paragraphs(
    `${link(title, url)} · ${codeSpan(document)}`,
    ...(read === undefined ? [] : [`Read ${escapeMarkdown(read)}.`]),
    ...(licence === undefined ? [] : [`License: ${escapeMarkdown(licence)}.`]),
  );
}

/** A form of an error body, with its fields. */
export function shapeText(catalog: Catalog, shape: Shape, index: CatalogIndex): string {
  const statuses =
    shape.statuses.length === 0
      ? "any status"
      : shape.statuses.map((one) => statusWords(index, one)).join(", ");
  return paragraphs(
    `${strong(shape.title)} · ${statuses}`,
    shape.guaranteed ? undefined : "The API may send another body.",
    shape.basis === "example" ? "Known from an example only." : undefined,
    list(shape.fields.map(fieldWords)),
    shape.example === undefined ? undefined : exampleText(shape.example),
    shape.note === undefined ? undefined : proseMarkdown(shape.note),
    `Source: ${sourceWords(catalog, shape.source)}`,
  );
}

function exampleText(example: unknown): string | undefined {
  const text = JSON.stringify(example, null, 2);
  return text.split("\n").length > MOST_ITEMS ? undefined : fencedBlock("json", text);
}

/**
 * A condition: what it means, and the errors of other APIs that have it.
 * @param own the id of the catalog that is being read, whose entries are in sight already
 * @returns undefined where the shared list has no such condition
 */
export function conditionText(id: string, index: CatalogIndex, own: string | undefined): string | undefined {
  const condition = index.conditions.get(id);
  if (condition === undefined) return undefined;
  const others = entriesElsewhere(id, index, own);
  return paragraphs(
    `${strong(condition.title)} · condition`,
    proseMarkdown(condition.meaning),
    others.length === 0
      ? "No error of another API has it."
      : `**Elsewhere**\n${list(others.map(renderCandidateLine))}`,
  );
}

/** The entries of that condition in the catalogs of other APIs. */
export function entriesElsewhere(
  condition: string,
  index: CatalogIndex,
  own: string | undefined,
): readonly EntryRef[] {
  return index.byCondition(condition).filter(({ catalog }) => catalog.id !== own && catalog.kind === "api");
}

/** A catalog in force; undefined where none has the id. */
export function catalogText(id: string, index: CatalogIndex): string | undefined {
  const loaded = index.catalog(id);
  if (loaded === undefined) return undefined;
  const { catalog, origin } = loaded;
  const from = { "built-in": "built in", package: "from a package", workspace: "in this workspace" }[origin];
  const count = catalog.entries.length;
  return paragraphs(
    `${strong(catalog.name)} · ${escapeMarkdown(catalog.version)} · ${count === 1 ? "1 error" : `${count} errors`} · ${from}`,
    proseMarkdown(catalog.summary),
    catalog.detection.hosts.length === 0
      ? undefined
      : `Hosts: ${catalog.detection.hosts
          .slice(0, MOST_ITEMS)
          .map(({ host }) => codeSpan(host))
          .join(", ")}`,
  );
}

/** What a rule reports; undefined where there is no such rule. Its metadata is our own text. */
export function ruleText(id: string, page: string | undefined): string | undefined {
  const metadata = allRules.find((rule) => rule.metadata.id === id)?.metadata;
  if (metadata === undefined) return undefined;
  const address = page?.replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"));
  const name = address === undefined ? `**${id}**` : `**[${id}](${address})**`;
  return paragraphs(
    `${name} · ${metadata.severity}${metadata.preset === "strict" ? " · preset strict" : ""}`,
    `${metadata.title}.`,
    metadata.what,
  );
}

function list(items: readonly string[]): string {
  const left = items.length - MOST_ITEMS;
  const shown = items.slice(0, MOST_ITEMS).map((item) => `- ${item}`);
  return [...shown, ...(left > 0 ? [`- … and ${left} more`] : [])].join("\n");
}

function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}
