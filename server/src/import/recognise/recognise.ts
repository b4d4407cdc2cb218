// A page into a draft: tables, headings, lists, lines and examples are read each by its own rules, and what they say is joined. Where a
// page has none of them, it may be about one error.

import type { Document } from "../document.ts";
import type { Draft } from "../draft.ts";
import { notUnderstood as reasons } from "../messages.ts";
import { adviceInProse } from "./advice.ts";
import { advised } from "./advised.ts";
import { tablesAlike } from "./alike.ts";
import { withBounds } from "./bounds.ts";
import { readCodeLists } from "./codeLists.ts";
import { discriminatorsOf, fieldsOfExamples, shapesOf } from "./discriminators.ts";
import { doubtsOf } from "./doubts.ts";
import { type Example, exampleFindings, messageFindings, readExamples, wordedPointer } from "./examples.ts";
import { readFields } from "./fields.ts";
import { describingTables, fieldTexts, withStability, withTexts } from "./fieldTexts.ts";
import type { Finding } from "./finding.ts";
import { readHeadings, readStatusHeadings } from "./headings.ts";
import { join } from "./join.ts";
import { candidatesIn, isValue, messageIn } from "./keys.ts";
import { readLines } from "./lines.ts";
import { readLists } from "./lists.ts";
import { readMessageHeadings } from "./messageHeadings.ts";
import { readMessageItems } from "./messageItems.ts";
import { nestedValues, withNested } from "./nested.ts";
import { onePage } from "./onePage.ts";
import { recordTables } from "./records.ts";
import { reshaped } from "./reshape.ts";
import { answeredStatuses, listedStatuses, returnedStatuses } from "./returned.ts";
import { readSentences } from "./sentences.ts";
import { readTable, type StatusRow } from "./tables.ts";
import { isAboutErrors } from "./words.ts";

/** Recognises the errors of a page. `onTables` is told how many of its tables are read, before each. */
export function recognise(page: Document, onTables: (done: number, all: number) => void = () => {}): Draft {
  const title = page.title ?? "";
  const notUnderstood: { line: number; text: string; why: string }[] = [];
  const findings: Finding[] = [];
  const statusRows: StatusRow[] = [];
  const examples = readExamples(page);
  const areMessages =
    examples.some(({ leaves }) => messageIn(leaves) !== undefined) &&
    !examples.some(({ leaves }) => candidatesIn(leaves).some(isValue)) &&
    wordedPointer(examples) === undefined;
  const nested = nestedValues(examples);
  const shown = shownValues(page, examples);
  const isNamed = [title, ...page.headings.map(({ text }) => text)].some(isAboutErrors);
  const tables = page.blocks.filter((block) => block.kind === "table");
  const alike = tablesAlike(tables);
  const looked = [...tables, ...recordTables(page, areMessages)];
  for (const [done, block] of looked.entries()) {
    onTables(done, looked.length);
    const around = { title, isNamed, shown, areMessages, alike };
    const read = reshaped(block).flatMap((table) => readTable(table, around) ?? []);
    for (const each of read) {
      for (const finding of each.findings) findings.push(finding);
      for (const row of each.statusRows) statusRows.push(row);
    }
    if (read.length === 0 && tables.includes(block))
      notUnderstood.push({
        line: block.line,
        text: firstWords(block.header ?? block.rows[0] ?? []),
        why: reasons.table({}),
      });
  }
  const lists = readLists(page);
  const written = [
    readHeadings(page),
    readMessageHeadings(page),
    readLines(page),
    readCodeLists(page),
    readMessageItems(page),
    lists.findings,
    readSentences(page.blocks),
  ];
  for (const finding of written.flat()) findings.push(finding);
  if (findings.length === 0) findings.push(...readFields(page, exampleFindings(examples).length > 1));
  for (const row of [...lists.statusRows, ...readStatusHeadings(page)]) statusRows.push(row);
  const stated = new Set(findings.flatMap(({ identities }) => identities.map(({ value }) => value)));
  for (const finding of exampleFindings(examples)) {
    // Where a page lists statuses, what is inside of a list in an example is no error of its own.
    if (statusRows.length > 0 && finding.isInList) continue;
    // Examples add statuses to errors that the page names; errors of their own only where it names none.
    if (stated.size === 0 || stated.has(finding.identities[0]?.value ?? "")) findings.push(finding);
  }
  // Messages are quoted to help with errors; they tell these apart where nothing else does.
  if (findings.length === 0) findings.push(...readMessageHeadings(page, true));
  if (statusRows.length > 0) for (const row of returnedStatuses(page.blocks)) statusRows.push(row);
  if (findings.length === 0) for (const row of answeredStatuses(page)) statusRows.push(row);
  if (findings.length === 0 && statusRows.length === 0)
    for (const row of listedStatuses(page)) statusRows.push(row);
  if (findings.length === 0 && statusRows.length === 0) findings.push(...onePage(page, examples));
  const { entries, statuses } = join(
    withNested(advised([...findings, ...messageFindings(findings, examples)], page.blocks), nested),
    statusRows,
    adviceInProse(page.blocks),
  );
  const fields = fieldsOfExamples(examples);
  const shapes = withTexts(shapesOf(examples), fieldTexts(page.blocks));
  const describing = describingTables(page.blocks, shapes);
  const discriminators = withStability(discriminatorsOf(entries, fields, nested), shapes);
  return {
    title,
    discriminators,
    shapes,
    statuses,
    entries: entries.map(withBounds),
    doubts: doubtsOf(entries, examples, fields),
    notUnderstood: notUnderstood.filter(({ line }) => !describing.has(line)),
  };
}

/** The values that examples show at a field that tells errors apart, in bodies and in addresses (`?error=access_denied`). */
function shownValues(page: Document, examples: readonly Example[]): ReadonlySet<string> {
  const inBodies = examples.flatMap(({ leaves }) =>
    candidatesIn(leaves)
      .filter(isValue)
      .map(({ value }) => String(value)),
  );
  const inText = page.blocks.flatMap((block) =>
    block.kind === "code" || block.kind === "prose"
      ? [...block.text.matchAll(/[?&#]error(?:_?code)?=([\w.-]+)/g)].map((found) => found[1] ?? "")
      : [],
  );
  return new Set([...inBodies, ...inText]);
}

function firstWords(cells: readonly { readonly text: string }[]): string {
  return cells
    .map(({ text }) => text)
    .join(" | ")
    .slice(0, 120);
}
