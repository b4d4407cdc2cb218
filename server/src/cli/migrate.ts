// `error-atlas migrate`: brings catalogs up to the format that is written now, in their files.

import path from "node:path";
import { LONGEST_TEXT, MOST_BYTES } from "../catalog/limits.ts";
import { FORMAT, migration, withReplacements } from "../catalog/migrate.ts";
import { readOrdinary } from "../node/readOrdinary.ts";
import { print, printError } from "../node/terminal.ts";
import { writeText } from "../node/writeText.ts";
import { printable } from "../text/printable.ts";
import { failures, messages, written } from "./messages.ts";

/** Changes the files that are named and prints what became of each; the exit code. */
export async function migrate(files: readonly string[]): Promise<number> {
  let failed = false;
  for (const file of files) {
    const said = await migrateFile(file);
    if ("fault" in said) {
      failed = true;
      printError([failures.inFile({ file: printable(file), problem: said.fault })]);
    } else print([said.done({ file: printable(file), format: FORMAT })]);
  }
  return failed ? 2 : 0;
}

type Outcome = { readonly done: typeof written.migrated } | { readonly fault: string };

async function migrateFile(file: string): Promise<Outcome> {
  const at = path.resolve(file);
  try {
    const text = readOrdinary(at, { mostBytes: MOST_BYTES });
    if (text === undefined) return { fault: failures.noFile({}) };
    if (text.length > LONGEST_TEXT) return { fault: messages.tooLong({}) };
    const replacements = migration(text);
    if (replacements === undefined) return { fault: messages.noObject({}) };
    if (replacements.length === 0) return { done: written.alreadyMigrated };
    await writeText(at, withReplacements(text, replacements));
    return { done: written.migrated };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
