// `error-atlas import`: reads a page about errors, in a worker (node/importing.ts), and prints or writes a catalog.

import path from "node:path";
import { baseName, baseText } from "../import/base.ts";
import type { ColumnMap } from "../import/code/data.ts";
import type { Form } from "../import/form.ts";
import type { ImportResult } from "../import/result.ts";
import type { ImportTask } from "../import/task.ts";
import type { CatalogJson } from "../import/write.ts";
import { runImport } from "../node/importing.ts";
import { type Line, paint, print, printError, printJson, showProgress } from "../node/terminal.ts";
import { writeText } from "../node/writeText.ts";
import { readBelow } from "./importFiles.ts";
import { failures, found, written as words } from "./messages.ts";
import { findPackage, packageIn } from "./packagePath.ts";
import { recordingsOf } from "./recordingPaths.ts";
import { standardInput } from "./standardInput.ts";
import { writeFault } from "./writeFault.ts";

export interface ImportCommand {
  /** A path; `-`: standard input. */
  readonly file: string;
  /** Files and directories with recordings, in place of the one file. */
  readonly recordings?: readonly string[];
  readonly from: Form | undefined;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly host: string | undefined;
  /** Where the catalog is written; undefined: standard output. */
  readonly out: string | undefined;
  /** The catalog to merge into. */
  readonly merge: string | undefined;
  /** What the columns of a list in JSON or YAML hold. */
  readonly map: ColumnMap | undefined;
  /** Lets guesses in. */
  readonly guesses: boolean;
  readonly root: string | undefined;
  readonly json: boolean;
}

/** Bytes of a page. */
const MOST_BYTES = 40_000_000;

/** Imports; the exit code: 0 with entries, 1 with none, 2 where the page or the catalog cannot be read. */
export async function importPage(command: ImportCommand): Promise<number> {
  const read = await readAll(command);
  if (typeof read === "string") return refuse(read);
  const answer = await runImport(read, { onStage: (stage) => showProgress(words.progress({ stage })) });
  showProgress(undefined);
  if (answer.kind === "refused") return refuse(answer.why);
  const { result, text } = answer;
  const out = command.out ?? command.merge;
  if (isFound(result) && out !== undefined) {
    const fault = await written([
      [out, text],
      [baseOf(out), baseText(result.catalog)],
    ]);
    if (fault !== undefined) return refuse(fault);
  }
  if (command.json) printJson(result);
  else if (out === undefined) print(text.replace(/\n$/, "").split("\n"));
  if (!command.json) printError(report(result, out));
  return isFound(result) ? 0 : 1;
}

/** Whether the catalog says anything: errors, or how those of a library arrive. */
function isFound({ entries, catalog }: ImportResult): boolean {
  return entries > 0 || catalog.libraries !== undefined;
}

/** Writes files; why one of them could not be written. */
async function written(files: readonly (readonly [string, string])[]): Promise<string | undefined> {
  for (const [file, text] of files) {
    const why = await writeFault(() => writeText(file, text));
    if (why !== undefined) return failures.cannotWrite({ file, why });
  }
  return undefined;
}

/** The file beside a catalog that says what the last import wrote. */
function baseOf(catalog: string): string {
  return path.join(path.dirname(catalog), baseName(path.basename(catalog)));
}

async function readAll(command: ImportCommand): Promise<ImportTask | string> {
  const { file, from, id, name, host, map, guesses } = command;
  const options = { from, id, name, host, map, guesses };
  if (command.recordings) {
    const found = await recordingsOf(command.recordings, command.root);
    if (typeof found === "string") return found;
    return withCatalog({ source: { name: undefined, text: "" }, options, ...found }, command.merge);
  }
  const npm = packageIn(file);
  if (npm !== undefined) {
    const found = findPackage(npm, command.root);
    if (typeof found === "string") return found;
    return withCatalog({ source: { name: undefined, text: "" }, options, ...found }, command.merge);
  }
  const isInput = file === "-";
  const text = isInput ? await standardInput(found.pastePage({}), MOST_BYTES) : readText(file, command.root);
  if (typeof text !== "string") return failures.cannotRead({ file, why: text.why });
  const source = { name: isInput ? undefined : path.basename(file), text };
  const full = path.resolve(file);
  const at = isInput ? undefined : { file: full, root: rootOf(full, command.root) };
  return withCatalog({ source, options, at }, command.merge);
}

/** With the catalog to merge into, where one is named. */
function withCatalog(task: ImportTask, file: string | undefined): ImportTask | string {
  if (file === undefined) return task;
  const into = readText(file, undefined);
  if (typeof into !== "string") return failures.cannotRead({ file, why: into.why });
  const base = readText(baseOf(file), undefined);
  return { ...task, into: { text: into, base: typeof base === "string" ? parsed(base) : undefined } };
}

function parsed(text: string): CatalogJson | undefined {
  try {
    return JSON.parse(text) as CatalogJson;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A file's text. What a link leads to counts, and has to lie below the root. */
function readText(file: string, root: string | undefined): string | { readonly why: string } {
  const full = path.resolve(file);
  return readBelow(full, rootOf(full, root), MOST_BYTES);
}

/** What may be read: `--root`, else the current directory if the file lies below it, else the file's directory. */
function rootOf(file: string, root: string | undefined): string {
  if (root !== undefined) return path.resolve(root);
  const here = process.cwd();
  const relative = path.relative(here, file);
  return relative.startsWith("..") || path.isAbsolute(relative) ? path.dirname(file) : here;
}

function report(result: ImportResult, out: string | undefined): readonly Line[] {
  const { entries, from, doubts, notUnderstood, difference, catalog } = result;
  const lines: Line[] = [];
  const about = { count: entries, id: String(catalog.id) };
  if (!isFound(result)) lines.push(words.none({}));
  else
    lines.push([
      paint("bold", out === undefined ? words.errors(about) : words.errorsInto({ ...about, file: out })),
    ]);
  for (const library of (catalog.libraries ?? []) as readonly Library[])
    lines.push(indented(libraryLine(library)));
  if (difference) {
    const { added, changed, gone, kept } = difference;
    lines.push(
      words.difference({
        added: added.length,
        changed: changed.length,
        gone: gone.length,
        kept: kept.length,
      }),
    );
  }
  lines.push(...seenLines(from));
  if (!isFound(result))
    lines.push(
      ...notUnderstood
        .slice(0, MOST_REASONS)
        .map(({ line, text, why }) =>
          text === "" ? words.notUnderstood({ line, why }) : words.textNotUnderstood({ line, text, why }),
        )
        .map(indented),
    );
  if (doubts.length > 0) lines.push(words.doubts({ count: doubts.length }));
  lines.push(
    ...doubts
      .slice(0, MOST_REASONS)
      .map(({ pointer, why }) => indented(pointer === "" ? why : words.doubtAt({ pointer, why }))),
  );
  if (doubts.length > MOST_REASONS)
    lines.push(indented(words.moreDoubts({ left: doubts.length - MOST_REASONS })));
  return lines;
}

const MOST_REASONS = 20;

interface Library {
  readonly classes?: object;
  readonly guards?: object;
  readonly constants?: object;
}

function libraryLine({ classes = {}, guards = {}, constants = {} }: Library): string {
  const count = (table: object) => ({ count: Object.keys(table).length });
  return words.library({
    classes: words.classes(count(classes)),
    guards: words.guards(count(guards)),
    constants: words.constants(count(constants)),
  });
}

/** Of recordings: where each error was seen. */
function seenLines(from: ImportResult["from"]): readonly string[] {
  const seen = from.flatMap(({ entry, seen: [first, ...others] = [] }) =>
    first
      ? [
          others.length === 0
            ? words.seen({ entry, ...first })
            : words.seenOften({ entry, ...first, count: others.length }),
        ]
      : [],
  );
  const more = seen.length > MOST_REASONS ? [words.moreSeen({ left: seen.length - MOST_REASONS })] : [];
  return [...seen.slice(0, MOST_REASONS), ...more].map(indented);
}

function indented(line: string): string {
  return `  ${line}`;
}

function refuse(why: string): number {
  printError([why]);
  return 2;
}
