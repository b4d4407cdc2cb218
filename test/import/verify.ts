// Imports the public pages of test/import/pages/ and compares with what was written down by hand: `npm run verify:import`. Pages that
// are held out count: nobody looks at what is read out of them while the rules are worked on. `--tuning` shows each pair that is wrong
// or missing on the others; `--page NAME` one of these. `--round N` shows the held-out pages of one round, each form by itself.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { importText } from "../../server/src/import/importText.ts";
import { readTruth, score } from "./score.ts";

interface Page {
  readonly name: string;
  /** In its repository. */
  readonly path: string;
  readonly discriminators?: readonly string[];
  /** Its truth was written down before it was imported for the first time. */
  readonly heldOut?: boolean;
  /** The round of new pages that it came in, from the seventh on. */
  readonly round?: number;
  /** The page that this one is another form of: more to tune on, and never counted. */
  readonly truth?: string;
}

const folder = path.resolve("test/import");
const { values: options } = parseArgs({
  options: { tuning: { type: "boolean" }, page: { type: "string" }, round: { type: "string" } },
});
const pages = ["pages.json", "documents.json"].flatMap(
  (list) => JSON.parse(readFileSync(path.join(folder, list), "utf8")) as Page[],
);
const heldOut = new Set(pages.flatMap(({ name, heldOut: isHeldOut }) => (isHeldOut ? [name] : [])));

interface Row {
  readonly page: string;
  readonly form: string;
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  /** Whether the pointer of a discriminator is right, on pages with an example that shows one. */
  readonly pointer: boolean | undefined;
  readonly round: string;
}

function rowOf({ name, path: original, discriminators, truth: other, round = 0 }: Page): Row | undefined {
  const file = readdirSync(path.join(folder, "pages")).find((each) => each.replace(/\.\w+$/, "") === name);
  if (file === undefined) return undefined;
  const text = readFileSync(path.join(folder, "pages", file), "utf8");
  // What a file of code has is read by its name, too.
  const draft = importText({ name: formOf(file) === "code" ? path.basename(original) : file, text });
  const truth = readTruth(readFileSync(path.join(folder, "truth", `${other ?? name}.tsv`), "utf8"));
  const pointers = draft.discriminators.flatMap(({ pointer }) => pointer ?? []);
  const pointer = discriminators && pointers.some((each) => discriminators.includes(each));
  return { page: name, form: formOf(file), ...score(draft, truth), pointer, round: String(round) };
}

/** Pages are told apart by whether their structure is written there; documents by what they are. */
function formOf(file: string): string {
  if (file.endsWith(".txt")) return "pasted";
  if (/\.(?:json|ya?ml)$/.test(file)) return "openapi";
  return /\.[jt]s$/.test(file) ? "code" : "parsed";
}

function printTable(title: string, rows: readonly Row[], withPairs: boolean): void {
  console.log(`\n${title}`);
  for (const { page, form, right, wrong, missed, pointer } of rows) {
    const p = pointer === undefined ? "" : pointer ? "pointer ok" : "POINTER";
    console.log(
      `${page.padEnd(20)} ${form.padEnd(7)} ${String(right).padStart(4)} right ${String(wrong.length).padStart(3)} wrong ${String(missed.length).padStart(3)} missed  ${p}`,
    );
    if (withPairs) {
      for (const each of wrong.slice(0, 25)) console.log(`    wrong  ${each}`);
      for (const each of missed.slice(0, 25)) console.log(`    missed ${each}`);
    }
  }
  for (const form of ["parsed", "pasted", "openapi", "code"]) {
    const own = rows.filter((row) => row.form === form);
    if (own.length > 0) console.log(`${form}: ${summary(own)}`);
  }
  console.log(`all: ${summary(rows)}`);
}

function summary(rows: readonly Row[]): string {
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const right = sum((row) => row.right);
  const precision = right / Math.max(1, right + sum((row) => row.wrong.length));
  const recall = right / Math.max(1, right + sum((row) => row.missed.length));
  const recallOf = ({ right: own, missed }: Row): number =>
    missed.length === 0 ? 1 : own / (own + missed.length);
  const mean = sum(recallOf) / rows.length;
  const withPointer = rows.filter(({ pointer }) => pointer !== undefined);
  const good = withPointer.filter(({ pointer }) => pointer);
  return `${rows.length} pages, ${right} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, mean recall per page ${mean.toFixed(3)}, discriminator's pointer ${good.length} of ${withPointer.length}`;
}

if (!existsSync(path.join(folder, "pages"))) {
  console.error("There are no pages. test/import/README.md says how to get them.");
  process.exitCode = 2;
} else {
  const rows = pages
    .filter(({ name }) => options.page === undefined || name === options.page)
    .flatMap((page) => rowOf(page) ?? []);
  const isHeldOut = ({ page }: Row): boolean => heldOut.has(page);
  if (options.round !== undefined) {
    const own = rows.filter((row) => row.round === options.round);
    printTable(`Round ${options.round}`, own.filter(isHeldOut), false);
  } else {
    if (options.page === undefined || !heldOut.has(options.page)) {
      printTable(
        "Tuned on",
        rows.filter((row) => !isHeldOut(row)),
        options.tuning === true || options.page !== undefined,
      );
    }
    if (!options.tuning && options.page === undefined) printTable("Held out", rows.filter(isHeldOut), false);
  }
}
