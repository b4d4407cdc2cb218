// `error-atlas check`: runs the rules over files, as the editor does, and reports. How a report is printed belongs in report*.ts.

import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { languageOf } from "../features/analyse.ts";
import { catalogDiagnostics } from "../features/catalogDiagnostics.ts";
import { diagnostics } from "../features/diagnostics.ts";
import { isTooLarge, sizeLimit } from "../lsp/settings.ts";
import { nodeFileSystem } from "../node/fileSystem.ts";
import { print, printError, printJson } from "../node/terminal.ts";
import type { Preset } from "../rules/rule.ts";
import { nearest } from "../text/nearest.ts";
import { configurationProblems, isConfigurationUri } from "../workspace/configurationFile.ts";
import { isCatalogUri, relativePath } from "../workspace/uris.ts";
import { walk } from "../workspace/walk.ts";
import { analyseFile, type Engine, loadEngine } from "./engine.ts";
import { type Failure, type Finding, keylessReport, type Severity } from "./report.ts";
import { jsonReport } from "./reportJson.ts";
import { prettyReport } from "./reportPretty.ts";

export interface CheckOptions {
  /** Files and directories; none: the current directory. */
  readonly paths: readonly string[];
  readonly format: "pretty" | "json";
  /** A catalog id that all files belong to. */
  readonly api: string | undefined;
  /** Counts instead of what is configured. */
  readonly preset: Preset | undefined;
}

/** Checks and prints; the exit code. */
export async function check({ paths, format, api, preset }: CheckOptions): Promise<number> {
  const started = performance.now();
  const engine = await loadEngine(process.cwd(), preset && { preset });
  const catalogs = engine.store.index();
  printError(engine.problems);
  if (api !== undefined && !catalogs.catalog(api)) {
    const ids = catalogs.catalogs.map(({ catalog }) => catalog.id);
    const [near] = nearest(api, ids, 1);
    printError([
      `There is no API "${api}". ${near ? `Did you mean "${near}"?` : `There are: ${ids.join(", ")}.`}`,
    ]);
    return 2;
  }
  const { files, failures } = await findFiles(engine, paths.length > 0 ? paths : ["."]);
  const report = await checkFiles(engine, files, api);
  const whole = keylessReport(
    {
      ...report,
      failures: [...failures, ...report.failures],
      milliseconds: performance.now() - started,
    },
    catalogs,
  );
  if (format === "json") printJson(jsonReport(whole));
  else print(prettyReport(whole));
  if (whole.failures.length > 0) return 2;
  return whole.findings.some(({ severity }) => severity === "error" || severity === "warning") ? 1 : 0;
}

/** The files to check, each once, in the order of their paths; a file that is named itself is checked even if git ignores it. */
async function findFiles(engine: Engine, paths: readonly string[]) {
  const files = new Set<string>();
  const failures: Failure[] = [];
  for (const given of paths) {
    const file = path.resolve(given);
    const uri = URI.file(file).toString();
    try {
      if (!statSync(file).isDirectory()) files.add(uri);
      else {
        const found = await walk(nodeFileSystem, uri, isChecked, {
          maxDirectories: Number.POSITIVE_INFINITY,
          onError: (directory, error) => failures.push(failure(engine, directory, error)),
        });
        for (const each of found.files) files.add(each);
      }
    } catch (error) {
      failures.push(failure(engine, uri, error));
    }
  }
  return { files: [...files].sort(), failures };
}

/** Code in Markdown is an example, which no rule looks at. */
function isChecked(name: string): boolean {
  const language = languageOf(name, "");
  return language !== undefined && language !== "markdown";
}

async function checkFiles(engine: Engine, files: readonly string[], api: string | undefined) {
  const findings: Finding[] = [];
  const failures: Failure[] = [];
  let checked = 0;
  for (const uri of files) {
    try {
      const found = await checkAny(engine, uri, api);
      if (!found) continue;
      checked++;
      findings.push(...found);
    } catch (error) {
      failures.push(failure(engine, uri, error));
    }
  }
  return { findings, failures, files: checked };
}

async function checkAny(engine: Engine, uri: string, api: string | undefined) {
  if (isCatalogUri(uri)) return checkCatalog(engine, uri);
  return isConfigurationUri(uri) ? checkConfiguration(engine, uri) : checkFile(engine, uri, api);
}

/** undefined: the file is left alone. */
async function checkFile(
  engine: Engine,
  uri: string,
  api: string | undefined,
): Promise<Finding[] | undefined> {
  const { settings } = engine;
  if (!settings.enable) return undefined;
  const file = URI.parse(uri).fsPath;
  // A text is at least a third as long in UTF-16 code units as in bytes of UTF-8.
  const limit = sizeLimit(uri, "", settings);
  if (statSync(file).size > limit * 1024 * 3) return undefined;
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  if (isTooLarge(text, limit)) return undefined;
  const document = TextDocument.create(uri, languageOf(uri, "") ?? "", 0, text);
  const analysed = await analyseFile(engine, document, api);
  return analysed && findingsOf(engine, document, diagnostics(analysed.document, analysed));
}

async function checkCatalog(engine: Engine, uri: string): Promise<Finding[] | undefined> {
  const { project, settings, store } = engine;
  const states = await project.withUnproduced(
    store.files().filter((candidate) => candidate.uri === uri),
    store.index(),
  );
  const [state] = states;
  if (!state) return undefined;
  const { rules } = await project.optionsFor(uri, settings, store.index());
  const text = TextDocument.create(uri, "json", 0, state.text);
  return findingsOf(engine, text, catalogDiagnostics(text, state.problems, { rules }));
}

/** Diagnostics as findings. */
function findingsOf(engine: Engine, source: TextDocument, found: readonly Diagnostic[]): Finding[] {
  return found.map(({ range, severity, code, message }) => ({
    path: displayPath(engine, source.uri),
    range,
    severity: severityName(severity),
    rule: String(code ?? ""),
    message: typeof message === "string" ? message : message.value,
    source,
  }));
}

async function checkConfiguration(engine: Engine, uri: string): Promise<Finding[] | undefined> {
  const state = await engine.project.configurations.stateOf(uri);
  if (!state) return undefined;
  const ids = engine.store.index().catalogs.map(({ catalog }) => catalog.id);
  const source = TextDocument.create(uri, "json", 0, state.text);
  return configurationProblems(state, ids).map(({ span, severity, message }) => ({
    path: displayPath(engine, uri),
    range: { start: source.positionAt(span.start), end: source.positionAt(span.end) },
    severity,
    rule: "configuration",
    message,
    source,
  }));
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

function failure(engine: Engine, uri: string, error: unknown): Failure {
  const missing = (error as NodeJS.ErrnoException | null)?.code === "ENOENT";
  const why = error instanceof Error ? error.message : String(error);
  return { path: displayPath(engine, uri), message: missing ? "There is no such file or directory." : why };
}

/** Relative to the current directory where the file is under it, with `/` on every system. */
function displayPath({ folder }: Engine, uri: string): string {
  const relative = relativePath(folder, uri);
  return relative === undefined || relative === "" ? URI.parse(uri).fsPath : relative;
}
