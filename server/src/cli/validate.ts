// `error-atlas validate`: what is wrong in catalogs' files, each with its place and what to do. They are checked as the editor checks
// them, whether they count for the project or not.

import { isMissing } from "../node/readOrdinary.ts";
import { print, printError, printJson } from "../node/terminal.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import { isCatalogName } from "../workspace/uris.ts";
import { catalogFindings } from "./catalogFindings.ts";
import { loadFolder } from "./folder.ts";
import { messages, failures as texts } from "./messages.ts";
import { type Fault, failure, findFiles, namedPaths } from "./paths.ts";
import { type Finding, hasProblems, keylessReport } from "./report.ts";
import { jsonReport } from "./reportJson.ts";
import { prettyReport } from "./reportPretty.ts";
import { skippedPaths, verboseLines } from "./verbose.ts";

export interface ValidateOptions {
  /** Files, under any name, and directories; none: the current directory. */
  readonly paths: readonly string[];
  readonly json: boolean;
  /** The directory whose settings and other catalogs count; undefined: the root of the project. */
  readonly root: string | undefined;
  /** Says what is used, and what was skipped and why, on standard error. */
  readonly verbose: boolean;
}

/** Checks and prints; the exit code: 0 without faults, 1 with some, 2 where a file cannot be read or there is none. */
export async function validate({ paths, json, root, verbose }: ValidateOptions): Promise<number> {
  const started = performance.now();
  const { named, failures: missing } = namedPaths(paths.length > 0 ? paths : ["."]);
  const folder = await loadFolder(process.cwd(), { root, named });
  printError(folder.problems);
  const { files, failures } = await findFiles(folder, named, isCatalogName);
  const faults: Fault[] = [...missing, ...failures];
  if (files.size === 0 && faults.length === 0) {
    printError([messages.noCatalogHere({})]);
    return 2;
  }
  const findings: Finding[] = [];
  let checked = 0;
  for (const uri of files.keys()) {
    try {
      const found = await catalogFindings(folder, uri);
      if (found === undefined) faults.push({ uri, error: new Error(texts.noCatalog({})) });
      else {
        checked++;
        findings.push(...found);
      }
    } catch (error) {
      if (!(error instanceof Unreadable) && !isMissing(error)) throw error;
      faults.push({ uri, error });
    }
  }
  for (const { uri } of [...named, ...faults]) folder.skipped.delete(uri);
  const report = keylessReport(
    {
      findings,
      failures: faults.map((each) => failure(folder, each)),
      skipped: skippedPaths(folder),
      files: checked,
      milliseconds: performance.now() - started,
    },
    folder.store.index(),
  );
  if (verbose) printError(await verboseLines(folder));
  if (json) printJson(jsonReport(report));
  else print(prettyReport(report));
  if (report.failures.length > 0) return 2;
  return hasProblems(report) ? 1 : 0;
}
