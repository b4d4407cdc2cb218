// `error-atlas check`: runs the rules over files, as the editor does, and reports. How a report is printed belongs in report*.ts.

import { TextDocument } from "vscode-languageserver-textdocument";
import { sizeLimit } from "../engine/settings.ts";
import { print, printError, printJson } from "../node/terminal.ts";
import { languageOf } from "../parse/languages.ts";
import type { Preset } from "../rules/rule.ts";
import { nearest } from "../text/nearest.ts";
import { because } from "../text/reason.ts";
import {
  configurationProblems,
  isConfigurationUri,
  parseConfiguration,
} from "../workspace/configurationFile.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import { isCatalogUri } from "../workspace/uris.ts";
import { catalogFindings, findingsOf, unquoted } from "./catalogFindings.ts";
import { type Folder, loadFolder } from "./folder.ts";
import { leftOut, messages } from "./messages.ts";
import { type Fault, type Files, failure, findFiles, namedPaths } from "./paths.ts";
import { type Finding, hasProblems, keylessReport } from "./report.ts";
import { jsonReport } from "./reportJson.ts";
import { prettyReport } from "./reportPretty.ts";
import { isChecked, readUpTo } from "./sources.ts";
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
  const { files, failures } = await findFiles(folder, named, isChecked);
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
  return hasProblems(report) ? 1 : 0;
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
  if (isCatalogUri(uri))
    return (await catalogFindings(folder, uri)) ?? ((file) => leftOut.noCatalog({ file }));
  return isConfigurationUri(uri) ? checkConfiguration(folder, uri) : checkFile(folder, uri, api);
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
