// A catalog as a page of documentation: a table of all errors, what each one means, and the error bodies.

import { exampleBody } from "../catalog/example.ts";
import type { Catalog, Entry, Shape } from "../catalog/model.ts";
import { nameInCode } from "../catalog/values.ts";
import { fieldWords, stepLists } from "../features/entryWords.ts";
import { MARKDOWN, retryLabel, retryWords } from "../features/retryWords.ts";
import { codeSpan, escapeMarkdown, fencedBlock, proseMarkdown, strong } from "../text/markdown.ts";
import { page as words } from "./messages.ts";

/** The text of a page in GitHub's Markdown. */
export function markdownOf(catalog: Catalog): string {
  const { id, name, summary, entries, shapes, requests } = catalog;
  const blocks = [
    `# ${escapeMarkdown(words.title({ api: name }))}`,
    `<!-- ${words.made({ id })} -->`,
    proseMarkdown(summary),
    overview(entries),
    ...entries.flatMap((entry) => entryBlocks(catalog, entry)),
    ...(requests.length > 0 ? [`## ${words.requests({})}`, requestTable(catalog)] : []),
    ...(shapes.length > 0 ? [`## ${words.bodies({})}`] : []),
    ...shapes.flatMap(shapeBlocks),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** A row for each error. Statuses have a column where there are any. */
function overview(entries: readonly Entry[]): string {
  const hasStatuses = entries.some(({ statuses }) => statuses.length > 0);
  const row = (name: string, status: string, title: string) =>
    hasStatuses ? [name, status, title] : [name, title];
  return table(
    row(words.error({}), words.status({}), words.meaning({})),
    entries.map((entry) => row(nameOf(entry), entry.statuses.join(", "), proseMarkdown(entry.title))),
  );
}

/** Which errors each request can give. */
function requestTable({ requests, entries }: Catalog): string {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return table(
    [words.request({}), words.errors({})],
    requests.map(({ method, path, entries: ids }) => [
      codeSpan(`${method} ${path}`),
      ids.flatMap((id) => (byId.has(id) ? nameOf(byId.get(id)!) : [])).join(", "),
    ]),
  );
}

function entryBlocks(catalog: Catalog, entry: Entry): readonly string[] {
  const example = exampleBody(catalog, entry);
  return [
    `## ${nameOf(entry)}`,
    proseMarkdown(entry.meaning),
    bullets(facts(entry)),
    ...listOf(
      words.causes({}),
      entry.causes.map(({ text }) => text),
    ),
    ...stepLists(entry).flatMap(([title, steps]) => listOf(title, steps)),
    example === undefined ? "" : fencedBlock("json", JSON.stringify(example, null, 2)),
  ];
}

/** What an error is told apart by, and whether to try again. */
function facts({ statuses, values, messages, retry }: Entry): readonly string[] {
  return [
    ...(statuses.length > 0 ? [fact(words.status({}), statuses.join(", "))] : []),
    ...Object.entries(values).map(([name, all]) =>
      fact(escapeMarkdown(name), all.map((value) => codeSpan(`${value}`)).join(", ")),
    ),
    ...messages.map((message) => fact(words.message({}), codeSpan(message))),
    ...(retry ? [fact(retryLabel(retry).replace(/:$/, ""), retryWords(retry, MARKDOWN))] : []),
  ];
}

function fact(name: string, value: string): string {
  return `**${name}:** ${value}`;
}

function shapeBlocks({ title, statuses, note, fields, example }: Shape): readonly string[] {
  return [
    `### ${escapeMarkdown(title)}`,
    statuses.length > 0 ? words.bodyStatuses({ statuses }) : "",
    note === undefined ? "" : proseMarkdown(note),
    bullets(fields.map(fieldWords)),
    example === undefined ? "" : fencedBlock("json", JSON.stringify(example, null, 2)),
  ];
}

function listOf(title: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : [strong(title), bullets(texts.map(proseMarkdown))];
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** What it is called in code; where it has no such name, its title. */
function nameOf(entry: Entry): string {
  const name = nameInCode(entry);
  return name === undefined ? escapeMarkdown(entry.title) : codeSpan(name);
}
