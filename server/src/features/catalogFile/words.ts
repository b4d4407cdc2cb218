// What hovers in catalogs and in error-atlas.json say of things that are no entry: sources, shapes, conditions, catalogs, rules.
// As Markdown.

import type { CatalogIndex } from "../../catalog/catalogIndex.ts";
import type { Catalog, EntryRef, Shape, Source } from "../../catalog/model.ts";
import { valuesAt } from "../../catalog/values.ts";
import { allRules } from "../../rules/registry.ts";
import { codeSpan, escapeMarkdown, fencedBlock, link, proseMarkdown, strong } from "../../text/markdown.ts";
import { bullets, shortList } from "../../text/shortLists.ts";
import { renderCandidateLine } from "../entryMarkdown.ts";
import { fieldPath, fieldWords, sentences, stabilityWords, statusWords } from "../entryWords.ts";
import { facts } from "../messages.ts";
import { sourceWords } from "../sourceWords.ts";
import { hover } from "./messages.ts";

/** More elements of a list are only counted. */
const MOST_ITEMS = 12;

/** A document that facts were taken from. */
export function sourceText({ title, document, url, read, licence }: Source): string {
  return paragraphs(
    `${link(title, url)} · ${codeSpan(document)}`,
    ...(read === undefined ? [] : [hover.read({ date: escapeMarkdown(read) })]),
    ...(licence === undefined ? [] : [hover.license({ license: escapeMarkdown(licence) })]),
  );
}

/** A discriminator: what its values are, where they stand, and how many the catalog has. */
export function discriminatorText(catalog: Catalog, name: string): string | undefined {
  const found = catalog.named.find((one) => one.name === name);
  if (found === undefined) return undefined;
  const values = new Set(catalog.entries.flatMap((entry) => valuesAt(entry, name)));
  const more = [...(catalog.knownCodes.get(name) ?? [])].filter((value) => !values.has(value)).length;
  return paragraphs(
    `${codeSpan(name)} · ${hover.discriminator({})} · ${escapeMarkdown(catalog.name)}`,
    sentences(
      hover.discriminatorKind[found.kind]({}),
      found.pointer === undefined
        ? hover.inNoBody({})
        : hover.inBody({ place: codeSpan(fieldPath(found.pointer)) }),
    ),
    stabilityWords(found),
    [hover.values({ count: values.size }), ...(more === 0 ? [] : [hover.knownOnly({ count: more })])].join(
      ", ",
    ),
    found.note === undefined ? undefined : proseMarkdown(found.note),
  );
}

/** A form of an error body, with its fields. */
export function shapeText(catalog: Catalog, shape: Shape, index: CatalogIndex): string {
  const statuses =
    shape.statuses.length === 0
      ? hover.anyStatus({})
      : shape.statuses.map((one) => statusWords(index, one)).join(", ");
  return paragraphs(
    `${strong(shape.title)} · ${statuses}`,
    shape.guaranteed ? undefined : hover.otherBody({}),
    shape.basis === "example" ? hover.fromExample({}) : undefined,
    bullets(shape.fields.map(fieldWords), MOST_ITEMS),
    shape.example === undefined ? undefined : exampleText(shape.example),
    shape.note === undefined ? undefined : proseMarkdown(shape.note),
    facts.source({ source: sourceWords(catalog, shape.source) }),
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
    `${strong(condition.title)} · ${hover.condition({})}`,
    proseMarkdown(condition.meaning),
    others.length === 0
      ? hover.noOther({})
      : `${strong(hover.inOtherApis({}))}\n${bullets(others.map(renderCandidateLine), MOST_ITEMS)}`,
  );
}

/** The entries of that condition in the catalogs of other APIs. */
export function entriesElsewhere(
  condition: string,
  index: CatalogIndex,
  own: string | undefined,
): readonly EntryRef[] {
  return index.byCondition(condition).filter(({ catalog }) => catalog.id !== own);
}

/** A catalog in force; undefined where none has the id. */
export function catalogText(id: string, index: CatalogIndex): string | undefined {
  const loaded = index.catalog(id);
  if (loaded === undefined) return undefined;
  const { catalog, origin } = loaded;
  const errors = hover.errors({ count: catalog.entries.length });
  return paragraphs(
    [strong(catalog.name), escapeMarkdown(catalog.version), errors, hover.origin[origin]({})].join(" · "),
    proseMarkdown(catalog.summary),
    catalog.detection.hosts.length === 0
      ? undefined
      : hover.hosts({
          hosts: shortList(
            catalog.detection.hosts.map(({ host }) => codeSpan(host)),
            MOST_ITEMS,
          ),
        }),
  );
}

/** What a rule reports; undefined where there is no such rule. Its metadata is our own text. */
export function ruleText(id: string, page: string | undefined): string | undefined {
  const metadata = allRules.find((rule) => rule.metadata.id === id)?.metadata;
  if (metadata === undefined) return undefined;
  const address = page?.replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"));
  const name = address === undefined ? `**${id}**` : `**[${id}](${address})**`;
  return paragraphs(
    [name, metadata.severity, ...(metadata.preset === "strict" ? [hover.strict({})] : [])].join(" · "),
    `${metadata.title}.`,
    metadata.what,
  );
}

function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}
