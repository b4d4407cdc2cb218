// Runs the engine over folders, in a process of its own so that time and memory are its own: whatever it finds in public code
// that uses none of the APIs is wrong. With `--json` first, over their JSON only. Prints one JSON object; what is made of it
// belongs in main.mjs.

import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createCatalogIndex } from "../../server/src/catalog/catalogIndex.ts";
import type { Catalog } from "../../server/src/catalog/model.ts";
import { analyseText } from "../../server/src/engine/analyse.ts";
import { defaultSettings, isTooLarge, sizeLimit } from "../../server/src/engine/settings.ts";
import { findingsOf } from "../../server/src/features/findings.ts";
import { languageOf } from "../../server/src/parse/languages.ts";
import type { Evidence } from "../../server/src/resolve/model.ts";
import { printableLine } from "../../server/src/text/printable.ts";
import { plainReason } from "../../server/src/text/reason.ts";
import { builtinCatalogs } from "../support/builtins.ts";

/** What was found in one folder. */
export interface FolderReport {
  readonly folder: string;
  files: number;
  /** How many of them are in each language; JSON by the kind of file. */
  readonly languages: Record<string, number>;
  /** UTF-16 code units. */
  characters: number;
  /** Files that the settings leave alone. */
  tooLarge: number;
  milliseconds: number;
  /** One line each, with its place. */
  readonly findings: string[];
  readonly hovers: string[];
  readonly apis: string[];
  readonly crashes: string[];
  readonly slow: SlowFile[];
}

export interface SlowFile {
  readonly file: string;
  readonly milliseconds: number;
  readonly characters: number;
}

export interface CorpusReport {
  readonly folders: readonly FolderReport[];
  /** Bytes of memory at the most. */
  readonly peakMemory: number;
}

/** Files that take longer than this are named, in milliseconds. */
const SLOW = 200;

const catalogs = createCatalogIndex(builtinCatalogs(), 1);

/** Files that VS Code opens as JSON or JSON Lines, and that no extension of ours says so of. */
const LANGUAGE_IDS: Readonly<Record<string, string>> = {
  geojson: "json",
  har: "json",
  jsonld: "json",
  topojson: "json",
  webmanifest: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
};

const [flag] = process.argv.slice(2);
const isJsonOnly = flag === "--json";
const folders = process.argv.slice(isJsonOnly ? 3 : 2).map(checkFolder);
const peakMemory = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ folders, peakMemory } satisfies CorpusReport, harmless));

function checkFolder(folder: string): FolderReport {
  const report = emptyReport(folder);
  const pending = [folder];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const file = path.join(directory, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== ".git" && entry.name !== "node_modules") pending.push(file);
      } else if (entry.isFile() && isRead(entry.name)) checkFile(file, report);
    }
  }
  return report;
}

function isRead(name: string): boolean {
  const language = languageOf(name, languageIdOf(name));
  return language !== undefined && (!isJsonOnly || language.startsWith("json"));
}

function languageIdOf(name: string): string {
  return LANGUAGE_IDS[extensionOf(name)] ?? "";
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

/** What a file is counted as. VS Code takes the configuration of TypeScript for JSON with comments. */
function countedAs(file: string): string {
  const language = languageOf(file, languageIdOf(file)) ?? "";
  if (!language.startsWith("json")) return language;
  return /[\\/][tj]sconfig[^\\/]*\.json$/.test(file) ? "jsonc" : extensionOf(file);
}

function emptyReport(folder: string): FolderReport {
  return {
    folder,
    files: 0,
    languages: {},
    characters: 0,
    tooLarge: 0,
    milliseconds: 0,
    findings: [],
    hovers: [],
    apis: [],
    crashes: [],
    slow: [],
  };
}

function checkFile(file: string, report: FolderReport): void {
  // Not even read where it is far beyond the limit: a text is at least a third as long in code units as in bytes of UTF-8.
  const limit = sizeLimit(file, languageIdOf(file), defaultSettings);
  const source = statSync(file).size > limit * 1024 * 3 ? undefined : readFileSync(file, "utf8");
  if (source === undefined || isTooLarge(source, limit)) {
    report.tooLarge++;
    return;
  }
  report.files++;
  const language = countedAs(file);
  report.languages[language] = (report.languages[language] ?? 0) + 1;
  report.characters += source.length;
  const text = source.replace(/^\uFEFF/, "");
  try {
    let milliseconds = timed(() => checkSource(file, text, report));
    report.milliseconds += milliseconds;
    // A second time: the first may have paid for what earlier files left to be cleaned up.
    const again = () => checkSource(file, text, emptyReport(""));
    if (milliseconds > SLOW) milliseconds = Math.min(milliseconds, timed(again));
    if (milliseconds > SLOW) report.slow.push({ file, milliseconds, characters: source.length });
  } catch (error) {
    report.crashes.push(`${file}: ${error instanceof Error ? error.stack : error}`);
  }
}

/** Milliseconds that an action takes: by the clock or by what it uses of the processors, since others may use them as well. */
function timed(action: () => void): number {
  const started = performance.now();
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return Math.min(performance.now() - started, (user + system) / 1000);
}

function checkSource(file: string, source: string, report: FolderReport): void {
  const uri = pathToFileURL(file).href;
  const id = languageIdOf(file);
  const text = TextDocument.create(uri, id === "" ? (languageOf(uri, "") ?? "") : id, 1, source);
  const document = analyseText(text, catalogs, {});
  if (document === undefined) throw new Error("There is no reader for this file");
  const at = (offset: number) => `${file}:${text.positionAt(offset).line + 1}`;
  for (const { span, rule, message } of findingsOf(document))
    report.findings.push(`${at(span.start)}: ${rule.metadata.id}: ${message}`);
  for (const reference of document.references.references) {
    const api = document.resolve(reference).candidates.find(({ catalog }) => catalog.kind === "api");
    if (api === undefined || isImported(api) || isOfAnyCall(api)) continue;
    const { kind, role, value, span } = reference;
    report.hovers.push(
      `${at(span.start)}: ${kind} (${role}) ${JSON.stringify(value)} taken for ${api.catalog.name}: ${plainReason(api.evidence.reason)}`,
    );
  }
  for (const { catalog, evidence } of document.apis.filter((api) => !isImported(api)))
    report.apis.push(`${file}: taken to be about ${catalog.name}: ${plainReason(evidence.reason)}`);
}

/** Public code does use the libraries of some catalogs; it is about them where it imports them. */
function isImported({ catalog, evidence }: { catalog: Catalog; evidence: Evidence }): boolean {
  return catalog.libraries.length > 0 && (evidence.kind === "sdk" || evidence.kind === "types");
}

/** Errors that any call may throw are listed wherever an error is tested: that takes the place for no API's. */
function isOfAnyCall({ evidence }: { evidence: Evidence }): boolean {
  return evidence.kind === "ambient";
}

/** Names and texts of public code are printed in the end: as lines that a terminal shows only. */
function harmless(_: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  return value
    .split("\n")
    .map((line) => printableLine([line]).join(""))
    .join("\n");
}
