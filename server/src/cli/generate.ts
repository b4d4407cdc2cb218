// `error-atlas generate`: prints or writes what is made from a catalog, or checks that what was written is up to date.

import path from "node:path";
import { LONGEST_TEXT, MOST_BYTES } from "../catalog/limits.ts";
import { loadCatalog } from "../catalog/load.ts";
import type { Catalog } from "../catalog/model.ts";
import { generate, type Output } from "../generate/generate.ts";
import { readOrdinary } from "../node/readOrdinary.ts";
import { print, printError } from "../node/terminal.ts";
import { writeText } from "../node/writeText.ts";
import { nearest } from "../text/nearest.ts";
import { printable } from "../text/printable.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import { loadFolder } from "./folder.ts";
import { failures, messages, written as words } from "./messages.ts";
import { writeFault } from "./writeFault.ts";

export interface GenerateCommand {
  readonly output: Output;
  /** The file of a catalog, or the id of one that is in force. */
  readonly catalog: string;
  /** Where it is written; undefined: standard output. */
  readonly out: string | undefined;
  /** Writes nothing, and fails where `out` says something else. */
  readonly check: boolean;
  readonly root: string | undefined;
}

/** Generates; the exit code: 0 as asked, 1 where `check` finds a difference, 2 where a file cannot be read or written. */
export async function generateFile(command: GenerateCommand): Promise<number> {
  const { output, out, check } = command;
  const catalog = isFile(command.catalog)
    ? catalogIn(command.catalog)
    : await catalogNamed(command.catalog, command.root);
  if (typeof catalog === "string") return refuse(catalog);
  const text = generate(catalog, output);
  if (out === undefined) {
    print(text.replace(/\n$/, "").split("\n"));
    return 0;
  }
  const file = printable(out);
  if (check) {
    const present = textOf(out);
    if (present !== undefined && typeof present !== "string")
      return refuse(failures.cannotRead({ file, why: present.why }));
    // Git may have given the file the line ends of the system.
    if (present?.replaceAll("\r\n", "\n") === text) return said(words.upToDate({ file }));
    printError([present === undefined ? words.notGenerated({ file }) : words.outOfDate({ file })]);
    return 1;
  }
  const fault = await writeFault(() => writeText(path.resolve(out), text));
  return fault === undefined
    ? said(words.generated({ file }))
    : refuse(failures.cannotWrite({ file, why: fault }));
}

/** An id has neither dots nor separators. */
function isFile(name: string): boolean {
  return /[./\\]/.test(name);
}

/** The catalog in a file; why there is none. What is wrong in it besides is printed. */
function catalogIn(file: string): Catalog | string {
  const text = textOf(file);
  if (typeof text !== "string")
    return failures.cannotRead({ file: printable(file), why: text?.why ?? failures.noFile({}) });
  if (text.length > LONGEST_TEXT)
    return failures.cannotRead({ file: printable(file), why: messages.tooLong({}) });
  const { catalogs, problems } = loadCatalog(text, file, "workspace");
  const lines = problems.map(({ line, message }) =>
    failures.inLine({ file: printable(file), line, problem: message }),
  );
  const [loaded] = catalogs;
  if (loaded === undefined) return lines.join("\n");
  printError(lines);
  return loaded.catalog;
}

async function catalogNamed(id: string, root: string | undefined): Promise<Catalog | string> {
  const folder = await loadFolder(process.cwd(), { root });
  printError(folder.problems);
  const index = folder.store.index();
  const loaded = index.catalog(id);
  if (loaded) return loaded.catalog;
  const ids = index.catalogs.map(({ catalog }) => catalog.id);
  const [near] = nearest(id, ids, 1);
  return near === undefined
    ? messages.unknownApi({ api: id, apis: ids })
    : messages.misspelledApi({ api: id, near });
}

/** A file's text; undefined where there is no file; why it cannot be read. */
function textOf(file: string): string | { readonly why: string } | undefined {
  try {
    return readOrdinary(path.resolve(file), { mostBytes: MOST_BYTES });
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.message };
    throw error;
  }
}

function said(line: string): number {
  print([line]);
  return 0;
}

function refuse(why: string): number {
  printError(why.split("\n"));
  return 2;
}
