// Comma-separated values (RFC 4180), also with semicolons or tabs, into a page of one table.

import { parse } from "csv-parse/sync";
import { createPage, type Document, plain } from "../document.ts";

/** Reads a file of values; rows with too few or too many are taken as they are. */
export function readCsv(source: string): Document {
  const page = createPage();
  const rows = parse(source, {
    bom: true,
    delimiter: delimiterOf(source),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
  }) as unknown as readonly {
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }[];
  const cells = rows.map(({ record, info }) => record.map((cell) => ({ ...plain(cell), line: info.lines })));
  const line = cells[0]?.[0]?.line ?? 1;
  page.add({ kind: "table", line, structure: "parsed", rows: cells });
  return page.end();
}

function delimiterOf(source: string): string {
  const line = source.slice(0, 2000).split("\n")[0] ?? "";
  const count = (char: string): number => line.split(char).length;
  return [",", ";", "\t"].reduce((best, char) => (count(char) > count(best) ? char : best));
}
