// `error-atlas import`: reads a page about errors and prints or writes a catalog. The reading is done in a worker, which is a file of
// its own beside this one: nothing of it is in the bundle of the command line.

import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Form } from "../import/form.ts";
import type { ImportResult } from "../import/result.ts";
import type { CatalogJson } from "../import/write.ts";
import { readOrdinary } from "../node/readOrdinary.ts";
import { realPathNow } from "../node/realPath.ts";
import { type Line, paint, print, printError, printJson, showProgress } from "../node/terminal.ts";
import { writeText } from "../node/writeText.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import type { ImportMessage, ImportTask } from "./importWorker.ts";
import { standardInput } from "./standardInput.ts";

export interface ImportCommand {
  /** A path; `-`: standard input. */
  readonly file: string;
  readonly from: Form | undefined;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly host: string | undefined;
  /** Where the catalog is written; undefined: standard output. */
  readonly out: string | undefined;
  /** The catalog to merge into. */
  readonly merge: string | undefined;
  readonly root: string | undefined;
  readonly json: boolean;
}

/** Bytes of a page. */
const MOST_BYTES = 40_000_000;
/** Seconds without progress until a page is given up. */
const PATIENCE = 120;

/** Imports; the exit code: 0 with entries, 1 with none, 2 where the page or the catalog cannot be read. */
export async function importPage(command: ImportCommand): Promise<number> {
  const read = await readAll(command);
  if (typeof read === "string") return refuse(read);
  const answer = await inWorker(read);
  if (typeof answer === "string") return refuse(answer);
  const { result, text } = answer;
  const out = command.out ?? command.merge;
  if (result.entries > 0 && out !== undefined) {
    const base = `${JSON.stringify(result.catalog, null, 2)}\n`;
    const fault = await written([
      [out, text],
      [baseOf(out), base],
    ]);
    if (fault !== undefined) return refuse(fault);
  }
  if (command.json) printJson(result);
  else if (out === undefined) print(text.replace(/\n$/, "").split("\n"));
  if (!command.json) printError(report(result, out));
  return result.entries > 0 ? 0 : 1;
}

/** Writes files; why one of them could not be written. */
async function written(files: readonly (readonly [string, string])[]): Promise<string | undefined> {
  for (const [file, text] of files) {
    try {
      await writeText(file, text);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      return `${file} cannot be written. The system says ${code}.`;
    }
  }
  return undefined;
}

/** The file beside a catalog that says what the last import wrote. */
function baseOf(catalog: string): string {
  return path.join(
    path.dirname(catalog),
    `${path.basename(catalog).replace(/(?:\.error-catalog)?\.jsonc?$/, "")}.import.json`,
  );
}

async function readAll(command: ImportCommand): Promise<ImportTask | string> {
  const { file, from, id, name, host } = command;
  const options = { from, id, name, host };
  const isInput = file === "-";
  const text = isInput ? await standardInput("Paste the page", MOST_BYTES) : readText(file, command.root);
  if (typeof text !== "string") return `${file} cannot be read. ${text.why}`;
  const source = { name: isInput ? undefined : path.basename(file), text };
  if (command.merge === undefined) return { source, options };
  const into = readText(command.merge, undefined);
  if (typeof into !== "string") return `${command.merge} cannot be read. ${into.why}`;
  const base = readText(baseOf(command.merge), undefined);
  return { source, options, into: { text: into, base: typeof base === "string" ? parsed(base) : undefined } };
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
  try {
    const base = realPathNow(rootOf(full, root));
    const isAllowedAt = (real: string): boolean =>
      real === base || real.startsWith(base.endsWith(path.sep) ? base : base + path.sep);
    return readOrdinary(full, { mostBytes: MOST_BYTES, isAllowedAt }) ?? { why: "There is no such file." };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.message };
    throw error;
  }
}

/** What may be read: `--root`, else the current directory if the file lies below it, else the file's directory. */
function rootOf(file: string, root: string | undefined): string {
  if (root !== undefined) return path.resolve(root);
  const here = process.cwd();
  const relative = path.relative(here, file);
  return relative.startsWith("..") || path.isAbsolute(relative) ? path.dirname(file) : here;
}

/** The answer of the worker, or why there is none. */
function inWorker(
  task: ImportTask,
): Promise<{ readonly result: ImportResult; readonly text: string } | string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, "import.js"), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    let stage = "";
    const timer = setTimeout(() => {
      resolve(`It took longer than ${PATIENCE} seconds (${stage}). Import a part of the page.`);
      void worker.terminate();
    }, PATIENCE * 1000);
    worker.on("message", (message: ImportMessage) => {
      if (message.kind === "stage") {
        stage = message.stage;
        timer.refresh();
        showProgress(`${stage}… (Ctrl+C cancels)`);
      } else if (message.kind === "refused") resolve(message.why);
      else resolve(message);
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
        resolve("Reading it takes too much memory. Import a part of the page.");
      else reject(error);
    });
    worker.on("exit", () => {
      clearTimeout(timer);
      showProgress(undefined);
      resolve("The import was stopped.");
    });
  });
}

function report(
  { entries, doubts, notUnderstood, difference, catalog }: ImportResult,
  out: string | undefined,
): readonly Line[] {
  const lines: Line[] = [];
  if (entries === 0) lines.push("No errors were found on this page.");
  else
    lines.push([
      paint("bold", `${count(entries, "error")} in "${String(catalog.id)}"`),
      out === undefined ? "." : `, written to ${out}.`,
    ]);
  if (difference) {
    const { added, changed, gone, kept } = difference;
    lines.push(
      `${added.length} added, ${changed.length} changed, ${gone.length} gone, ${kept.length} kept as you wrote them.`,
    );
  }
  if (entries === 0)
    lines.push(
      ...notUnderstood
        .slice(0, MOST_REASONS)
        .map(({ line, text, why }) => `  line ${line}: ${text === "" ? "" : `${text}: `}${why}`),
    );
  if (doubts.length > 0) lines.push(`Look at ${count(doubts.length, "doubt")}:`);
  lines.push(
    ...doubts
      .slice(0, MOST_REASONS)
      .map(({ pointer, why }) => `  ${pointer === "" ? "" : `${pointer}: `}${why}`),
  );
  if (doubts.length > MOST_REASONS)
    lines.push(`  and ${doubts.length - MOST_REASONS} more: --json lists all.`);
  return lines;
}

const MOST_REASONS = 20;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function refuse(why: string): number {
  printError([why]);
  return 2;
}
