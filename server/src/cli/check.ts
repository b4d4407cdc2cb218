// `error-atlas check`: runs the rules over files, as the editor does, and reports. How a report is printed belongs in report*.ts.

import { statSync } from "node:fs";
import path from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { MOST_BYTES } from "../catalog/limits.ts";
import { isTooLarge, sizeLimit } from "../engine/settings.ts";
import { catalogDiagnostics } from "../features/catalogDiagnostics.ts";
import { isMissing, unreadable } from "../node/readOrdinary.ts";
import { print, printError, printJson } from "../node/terminal.ts";
import { languageOf } from "../parse/languages.ts";
import type { Preset } from "../rules/rule.ts";
import { nearest } from "../text/nearest.ts";
import { because } from "../text/reason.ts";
import { atOnce } from "../text/slices.ts";
import {
  configurationProblems,
  isConfigurationUri,
  parseConfiguration,
} from "../workspace/configurationFile.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import { isCatalogUri } from "../workspace/uris.ts";
import { walk } from "../workspace/walk.ts";
import { type CheckedText, type Folder, loadFolder, type NamedPath } from "./folder.ts";
import { leftOut, messages, failures as texts } from "./messages.ts";
import { type Failure, type Finding, keylessReport, type Severity } from "./report.ts";
import { jsonReport } from "./reportJson.ts";
import { prettyReport } from "./reportPretty.ts";
import { unusedFiles } from "./unused.ts";
import { displayPath, skippedPaths, verboseLines } from "./verbose.ts";

export interface CheckOptions {
  /** Files and directories; none: the current directory. */
  readonly paths: readonly string[];
  readonly format: "pretty" | "json";
  /** A catalog id that all files belong to. */
  readonly api: string | undefined;
  /** Counts instead of what is configured. */
  readonly preset: Preset | undefined;
  /** The directory whose catalogs, settings and error-atlas.json count; undefined: the root of the project. */
  readonly root: string | undefined;
  /** Says what is used, and what was skipped and why, on standard error. */
  readonly verbose: boolean;
}

/** Checks and prints; the exit code. */
export async function check(options: CheckOptions): Promise<number> {
  const { paths, format, api, preset, root, verbose } = options;
  const started = performance.now();
  const { named, failures: missing } = namedPaths(paths.length > 0 ? paths : ["."]);
  const folder = await loadFolder(process.cwd(), { overrides: preset && { preset }, root, named });
  const catalogs = folder.store.index();
  printError(folder.problems);
  if (api !== undefined && !catalogs.catalog(api)) {
    const ids = catalogs.catalogs.map(({ catalog }) => catalog.id);
    const [near] = nearest(api, ids, 1);
    printError([near ? messages.misspelledApi({ api, near }) : messages.unknownApi({ api, apis: ids })]);
    return 2;
  }
  const { files, failures } = await findFiles(folder, named);
  if (paths.length === 0 && files.size === 0 && failures.length === 0) {
    printError([messages.nothingToCheck({})]);
    return 2;
  }
  const unused = await unusedFiles(folder);
  printError(unused.map(({ line }) => line));
  const checked = await checkFiles(folder, files, api);
  printError(checked.leftOut.map(({ uri, why }) => why(displayPath(folder, uri))));
  const faults = [...missing, ...failures, ...checked.failures];
  for (const { uri } of [...named, ...faults]) folder.skipped.delete(uri);
  const report = keylessReport(
    {
      findings: checked.findings,
      failures: faults.map((each) => failure(folder, each)),
      skipped: skippedPaths(folder),
      files: checked.files,
      milliseconds: performance.now() - started,
    },
    catalogs,
  );
  if (verbose) printError(await verboseLines(folder));
  if (format === "json") printJson(jsonReport(report));
  else print(prettyReport(report));
  if (report.failures.length > 0 || unused.some(({ isOwn }) => isOwn)) return 2;
  return report.findings.some(({ severity }) => severity === "error" || severity === "warning") ? 1 : 0;
}

/** What is to be checked by its URI; whether a person named the file itself. */
type Files = ReadonlyMap<string, { readonly isNamed: boolean }>;

/** Why something could not be checked that a person named. */
interface Fault {
  readonly uri: string;
  readonly error: unknown;
}

function namedPaths(paths: readonly string[]) {
  const named: NamedPath[] = [];
  const failures: Fault[] = [];
  for (const given of paths) {
    const file = path.resolve(given);
    const uri = URI.file(file).toString();
    try {
      named.push({ uri, isDirectory: statSync(file).isDirectory() });
    } catch (error) {
      failures.push({ uri, error: isMissing(error) ? error : unreadable(error) });
    }
  }
  return { named, failures };
}

/** The files to check, each once, in the order of their paths; a file that is named itself is checked even if git ignores it. */
async function findFiles(folder: Folder, named: readonly NamedPath[]) {
  const files = new Map<string, { readonly isNamed: boolean }>();
  const failures: Fault[] = [];
  for (const { uri, isDirectory } of named) {
    if (!isDirectory) {
      files.set(uri, { isNamed: true });
      continue;
    }
    const found = await walk(folder.named, uri, isChecked, {
      maxDirectories: Number.POSITIVE_INFINITY,
      onError: (directory, error) => {
        if (directory === uri) failures.push({ uri, error });
        else folder.skipped.set(directory, error);
      },
    });
    for (const each of found.files) if (!files.has(each)) files.set(each, { isNamed: false });
  }
  const sorted: Files = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { files: sorted, failures };
}

/** Code in Markdown is an example, which no rule looks at. */
function isChecked(name: string): boolean {
  const language = languageOf(name, "");
  return language !== undefined && language !== "markdown";
}

async function checkFiles(folder: Folder, files: Files, api: string | undefined) {
  const findings: Finding[] = [];
  const failures: Fault[] = [];
  const left: LeftOut[] = [];
  let checked = 0;
  for (const [uri, { isNamed }] of files) {
    try {
      const found = await checkAny(folder, uri, api);
      if (typeof found === "function") {
        if (isNamed) left.push({ uri, why: found });
        continue;
      }
      checked++;
      for (const each of found) findings.push(each);
    } catch (error) {
      // A file that somebody's editor or tool has put there is nothing that whoever runs this can mend.
      if (isNamed || !(error instanceof Unreadable)) failures.push({ uri, error });
      else folder.skipped.set(uri, error);
    }
  }
  return { findings, failures, leftOut: left, files: checked };
}

/** A file that a person named and that is left alone, which is no fault: lists of files come from other tools. */
interface LeftOut {
  readonly uri: string;
  readonly why: WhyLeftOut;
}

/** What a file gives, or why it is left alone. */
type Checked = readonly Finding[] | WhyLeftOut;

/** Why a file is left alone, for people. */
type WhyLeftOut = (file: string) => string;

async function checkAny(folder: Folder, uri: string, api: string | undefined): Promise<Checked> {
  if (isCatalogUri(uri)) return checkCatalog(folder, uri);
  return isConfigurationUri(uri) ? checkConfiguration(folder, uri) : checkFile(folder, uri, api);
}

/** Findings without anything that stands in the file. */
function unquoted(finding: Finding): Finding {
  return { ...finding, message: messages.hidden({}), source: undefined };
}

async function checkFile(folder: Folder, uri: string, api: string | undefined): Promise<Checked> {
  const { engine, settings } = folder;
  if (!settings.enable) return (file) => leftOut.off({ file });
  if (!isChecked(uri)) return (file) => leftOut.language({ file });
  const limit = sizeLimit(uri, "", settings);
  const read = await readUpTo(folder, uri, limit);
  if (read === undefined) return (file) => leftOut.larger({ file, limit });
  const document = TextDocument.create(uri, languageOf(uri, "") ?? "", 0, read.text);
  const given = api === undefined ? undefined : { id: api, source: because`the option ${"--api"}` };
  const file = await engine.analyse(document, { api: given });
  if (!file) return (path) => leftOut.leftAlone({ file: path });
  return findingsOf(folder, document, file.diagnostics({ all: true }), read);
}

/** The text of a file; undefined where it is larger than `limit`, in KiB: such files are left alone, also where they are named. */
async function readUpTo(folder: Folder, uri: string, limit: number): Promise<CheckedText | undefined> {
  try {
    // A text is at least a third as long in UTF-16 code units as in bytes of UTF-8.
    const read = await folder.readChecked(uri, { mostBytes: limit * 1024 * 3 });
    if (!isTooLarge(read.text, limit)) return read;
    throw new Unreadable("too-large", texts.larger({ limit }));
  } catch (error) {
    if (!(error instanceof Unreadable) || error.reason !== "too-large") throw error;
    folder.skipped.set(uri, error);
    return undefined;
  }
}

async function checkCatalog(folder: Folder, uri: string): Promise<Checked> {
  const { engine, store } = folder;
  // One that no scan found, such as one elsewhere that was named, is checked and not in force.
  const found =
    store.originOf(uri) === undefined ? await folder.readChecked(uri, { mostBytes: MOST_BYTES }) : undefined;
  if (found) {
    store.setOpen(uri, found.text, undefined);
    atOnce(store.refresh());
  }
  const states = await engine.project.withUnproduced(
    store.files().filter((candidate) => candidate.uri === uri),
    store.index(),
  );
  const [state] = states;
  if (!state) return (file) => leftOut.noCatalog({ file });
  const { rules } = await engine.optionsFor(uri);
  const text = TextDocument.create(uri, "json", 0, state.text);
  return findingsOf(folder, text, catalogDiagnostics(state.problems, { rules }), found);
}

/** Diagnostics as findings. */
function findingsOf(
  folder: Folder,
  source: TextDocument,
  found: readonly Diagnostic[],
  { mayBeQuoted }: Pick<CheckedText, "mayBeQuoted"> = { mayBeQuoted: true },
): Finding[] {
  const path = displayPath(folder, source.uri);
  const findings = found.map(({ range, severity, code, message }) => ({
    path,
    range,
    severity: severityName(severity),
    rule: String(code ?? ""),
    message: typeof message === "string" ? message : message.value,
    source,
  }));
  return mayBeQuoted ? findings : findings.map(unquoted);
}

async function checkConfiguration(folder: Folder, uri: string): Promise<Finding[]> {
  const { text, mayBeQuoted } = await folder.readChecked(uri);
  const ids = folder.store.index().catalogs.map(({ catalog }) => catalog.id);
  const source = TextDocument.create(uri, "json", 0, text);
  const problems = configurationProblems(parseConfiguration(uri, text), ids);
  const findings = problems.map(({ span, severity, message }) => ({
    path: displayPath(folder, uri),
    range: { start: source.positionAt(span.start), end: source.positionAt(span.end) },
    severity,
    rule: "configuration",
    message,
    source,
  }));
  return mayBeQuoted ? findings : findings.map(unquoted);
}

function severityName(severity: DiagnosticSeverity | undefined): Severity {
  switch (severity) {
    case DiagnosticSeverity.Hint:
      return "hint";
    case DiagnosticSeverity.Information:
      return "information";
    case DiagnosticSeverity.Warning:
      return "warning";
    default:
      return "error";
  }
}

function failure(folder: Folder, { uri, error }: Fault): Failure {
  const why = error instanceof Error ? error.message : String(error);
  return {
    path: displayPath(folder, uri),
    message: isMissing(error) ? texts.noPath({}) : why,
  };
}
