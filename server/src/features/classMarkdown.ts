// What a hover says of a class of errors of a library, as Markdown: what its errors are, and by what they are told apart.

import { type ErrorClass, entriesOfClass } from "../catalog/classes.ts";
import type { Catalog } from "../catalog/model.ts";
import { nameInCode } from "../catalog/values.ts";
import { partNamed } from "../libraries/parts.ts";
import { codeSpan, escapeMarkdown, proseMarkdown } from "../text/markdown.ts";
import { footer, list, paragraphs, type RenderOptions } from "./entryMarkdown.ts";
import { hover as words } from "./messages.ts";

/** A class of errors of a library: the errors that it can be, or their statuses. Says so where it can be any. */
export function renderClass(
  catalog: Catalog,
  errorClass: ErrorClass,
  { reason }: Pick<RenderOptions, "reason"> = {},
): string {
  const { name, library, is } = errorClass;
  const entries = entriesOfClass(errorClass, catalog);
  const statuses = [...new Set(is.flatMap((each) => each.status ?? []))];
  const lines = (entries ?? []).map((entry) => {
    const own = nameInCode(entry);
    return own === undefined ? proseMarkdown(entry.title) : `${codeSpan(own)} ${proseMarkdown(entry.title)}`;
  });
  const isNone =
    entries !== undefined && is.every((each) => Object.values(each).some((values) => values.length === 0));
  const fields = isNone || lines.length === 1 ? [] : telling(errorClass, catalog).map(codeSpan);
  return paragraphs(
    [codeSpan(name), words.classOfErrors({}), escapeMarkdown(catalog.name)].join(" · "),
    entries === undefined
      ? words.anyOfClass({ library: escapeMarkdown(library.name) })
      : isNone && words.noneOfClass({ api: escapeMarkdown(catalog.name) }),
    statuses.length > 0 && words.statuses({ statuses }),
    meaningOf(statuses, catalog),
    list(words.errors({ count: lines.length }), lines),
    fields.length > 0 && words.toldBy({ count: fields.length, fields }),
    footer(undefined, reason),
  );
}

/** What its statuses mean, where the catalog says so. */
function meaningOf(statuses: readonly (string | number)[], catalog: Catalog): string | undefined {
  const found = catalog.statuses.filter(({ status }) => statuses.map(Number).includes(status));
  if (found.length === 1) return found.map(({ meaning }) => proseMarkdown(meaning)).join("");
  const lines = found.map(({ status, meaning }) =>
    words.meaningFor({ statuses: [status], meaning: proseMarkdown(meaning) }),
  );
  return lines.length === 0 ? undefined : lines.map((line) => `- ${line}`).join("\n");
}

/** The fields of such an error that hold a code or type, by their paths. */
function telling({ path, library }: ErrorClass, catalog: Catalog): readonly string[] {
  const pointers = new Set(catalog.discriminators.map(({ pointer }) => pointer));
  const names = new Set(catalog.named.filter(({ kind }) => kind !== "message").map(({ name }) => name));
  const own = (library.errors ?? []).filter(({ thrown }) => thrown);
  const of = own.filter(({ classes }) => classes?.includes(path));
  const fields = (
    of.length > 0 ? of : own.filter(({ classes }) => classes === undefined || of.length === 0)
  ).flatMap((error) => Object.entries(error.fields));
  const paths = fields.flatMap(([field, value]) => {
    const part = partNamed(value);
    const isOne =
      (part?.part === "discriminator" && names.has(value ?? "")) ||
      (part?.part === "body" && value !== null && pointers.has(value));
    return isOne && !field.includes("*") ? [field] : [];
  });
  return [...new Set(paths)];
}
