// Which entries of an API the value of a reference names, by where it stands and what statuses can hold there.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { isOfAnyApi } from "../catalog/commonWords.ts";
import type { Catalog, Entry, EntryRef } from "../catalog/model.ts";
import { beginsWith, hasValue, valuesAt } from "../catalog/values.ts";
import type { Reference } from "../references/model.ts";
import { hasStatus } from "../references/statusSet.ts";
import { classNamed } from "./classNames.ts";
import { discriminatorOf } from "./discriminators.ts";
import type { FileContext } from "./fileEvidence.ts";
import type { Candidate } from "./model.ts";

/** The entries of `catalog` that a reference's value names: those that fit the statuses at the place, or all where none fits. */
export function entriesOf(
  reference: Reference,
  catalog: Catalog,
  { catalogs }: FileContext,
): Pick<Candidate, "entries" | "elsewhere" | "errorClass"> {
  const { value, kind, role } = reference;
  if (role === "prefix") return { entries: beginning(String(value), reference, catalog) };
  const errorClass = classNamed(reference, catalog);
  if (errorClass) return { entries: [], errorClass };
  const found =
    kind === "field"
      ? []
      : kind === "status"
        ? typeof value === "number"
          ? catalogs.byStatus(value, catalog)
          : []
        : kind === "message"
          ? role === "pattern"
            ? [
                ...catalogs.byMessagePart(String(value), catalog),
                ...codeInText(String(value), catalog, catalogs),
              ]
            : catalogs.byMessage(String(value), catalog)
          : [
              ...catalogs.byCode(value, catalog),
              ...(kind === "text" ? catalogs.byMessage(String(value), catalog) : []),
            ];
  const named = [...new Set(found.map((ref) => ref.entry))];
  const { entries, elsewhere } = kind === "status" ? { entries: named } : placed(named, reference, catalog);
  const statuses = reference.facts?.statuses;
  if (kind === "status") return { entries };
  const fitting = statuses
    ? entries.filter((entry) => entry.statuses.some((status) => hasStatus(statuses, status)))
    : entries;
  return { entries: fitting.length > 0 ? fitting : entries, ...(elsewhere && { elsewhere }) };
}

/**
 * A code that a message is tested for: messages of Node.js begin with it, and code that has only the text of an error looks for it. Of
 * words that any message may have nothing is said.
 */
function codeInText(text: string, catalog: Catalog, catalogs: CatalogIndex): readonly EntryRef[] {
  const code = text.replace(/:\s*$/, "");
  return isSymbol(code) && !isOfAnyApi(code) ? catalogs.byCode(code, catalog) : [];
}

/** `ENOENT`, `card_declined`, `SlowDown`: no word of a sentence. */
function isSymbol(text: string): boolean {
  return /^(?:[A-Z][A-Z\d]+(?:_[A-Z\d]+)*|[a-z\d]+(?:[_/-][a-z\d]+)+|(?:[A-Z][a-z\d]+){2,})$/.test(text);
}

/** The entries with a value that begins so where it is tested. */
function beginning(prefix: string, { subject }: Reference, catalog: Catalog): readonly Entry[] {
  const discriminator = discriminatorOf(subject, catalog);
  if (discriminator === undefined || discriminator.kind === "message") return [];
  return catalog.entries.filter((entry) =>
    valuesAt(entry, discriminator.name).some((own) => beginsWith(own, prefix)),
  );
}

/** Of the entries with a value those that have it where it is compared; where there are none, all, with the place where they have it. */
function placed(
  entries: readonly Entry[],
  { subject, value }: Reference,
  catalog: Catalog,
): Pick<Candidate, "entries" | "elsewhere"> {
  const discriminator = entries.length === 0 ? undefined : discriminatorOf(subject, catalog);
  if (discriminator === undefined && isClassPart(subject)) return placedByClass(entries, value, catalog);
  // A number that stands where nothing is known to be a code is none.
  if (discriminator === undefined) return { entries: typeof value === "number" ? [] : entries };
  if (discriminator.kind === "message") return { entries };
  const there = entries.filter(
    (entry) => hasValue(entry, discriminator.name, value) || entry.label === value,
  );
  if (there.length > 0) return { entries: there };
  const elsewhere = catalog.named.find(
    (each) => each.kind !== "message" && entries.some((entry) => hasValue(entry, each.name, value)),
  );
  return elsewhere ? { entries, elsewhere } : { entries: typeof value === "number" ? [] : entries };
}

function isClassPart(subject: Reference["subject"]): boolean {
  return subject?.origin?.part === "class";
}

/** What stands where the name of a class has to, and is the value of a discriminator: a type, a code. */
function placedByClass(
  entries: readonly Entry[],
  value: Reference["value"],
  { named }: Catalog,
): Pick<Candidate, "entries" | "elsewhere"> {
  const elsewhere = named.find(({ name }) => entries.some((entry) => hasValue(entry, name, value)));
  return elsewhere ? { entries, elsewhere } : { entries: [] };
}
