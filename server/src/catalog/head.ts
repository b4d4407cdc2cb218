// What is known of a catalog without its entries: the catalog but for its long parts, and hashes of what its entries can be asked for
// by. A built-in catalog that has nothing of what is asked is not read (unread.ts).

import { conditionsOf } from "./briefs.ts";
import type { CatalogHead, LongList, ShortCatalog } from "./headModel.ts";
import { signOf } from "./messageIndex.ts";
import { compileTemplate, type MessageTemplate } from "./messageTemplate.ts";
import type { Catalog } from "./model.ts";
import { familyOf } from "./values.ts";

const SHORT: readonly (keyof ShortCatalog)[] = [
  "format",
  "id",
  "name",
  "version",
  "kind",
  "summary",
  "detection",
  "produces",
  "libraries",
  "carries",
  "ambient",
  "discriminators",
  "named",
  "complete",
];

const LONG: readonly LongList[] = [
  "sources",
  "shapes",
  "statuses",
  "entries",
  "requests",
  "operations",
  "limits",
  "practices",
  "notes",
];

/** Of a catalog that was read. */
export function headOf(catalog: Catalog): CatalogHead {
  const { entries } = catalog;
  const values = entries.flatMap((entry) => Object.values(entry.values).flat());
  const labels = entries.flatMap(({ label }) => label ?? []);
  const messages = entries.flatMap((entry) => entry.messages);
  const families = values.flatMap((value) => familyOf(value)?.length ?? []);
  const conditions = entries.flatMap((entry) => [...conditionsOf(entry)]);
  const templates = messages.flatMap((message) => compileTemplate(message) ?? []);
  return {
    catalog: Object.fromEntries(SHORT.map((name) => [name, catalog[name]])) as unknown as ShortCatalog,
    lacks: LONG.filter((name) => catalog[name].length === 0),
    size: entries.length,
    codes: ascending([...values, ...labels].map((value) => hashOf(`${value}`))),
    families: ascending(families).reverse(),
    statuses: ascending(entries.flatMap(({ statuses }) => statuses)),
    conditions: [...new Set(conditions)].sort(),
    messages: ascending(messages.map(hashOf)),
    templates: ascending(templates.flatMap((template) => signOf(template) ?? []).map(hashOf)),
    middles: [...new Set(templates.filter((template) => signOf(template) === undefined).map(longestPart))],
  };
}

function longestPart({ literals }: MessageTemplate): string {
  return literals.reduce((longest, part) => (part.length > longest.length ? part : longest));
}

/** FNV-1a over the UTF-16 code units, 32 bits: of two texts with the same one, a catalog is read for nothing. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
