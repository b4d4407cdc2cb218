// `error-atlas explain`: reads a text from a file or from standard input, and prints which errors it may be about.

import path from "node:path";
import { URI } from "vscode-uri";
import { explanationJson } from "../explain/answerJson.ts";
import { explain } from "../explain/explain.ts";
import type { Answer } from "../explain/model.ts";
import { LONGEST_TEXT } from "../explain/situations.ts";
import { type Line, paint, print, printError, printJson } from "../node/terminal.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import { loadFolder } from "./folder.ts";
import { failures, found } from "./messages.ts";
import { renderEntry, renderEntryLine } from "./renderEntry.ts";
import { standardInput } from "./standardInput.ts";
import { verboseLines } from "./verbose.ts";

export interface ExplainOptions {
  /** A path; `-` or nothing: standard input. */
  readonly file: string | undefined;
  readonly json: boolean;
  /** The directory whose catalogs count; undefined: the root of the project. */
  readonly root: string | undefined;
  /** Says what is used, and what was skipped and why, on standard error. */
  readonly verbose: boolean;
}

/** Answers shown below the best one. */
const MORE = 9;
/** Bytes of a text: a character has up to three of them, and what is longer is not read. */
const MOST_BYTES = 3 * LONGEST_TEXT;

/** Explains and prints; the exit code. */
export async function explainText({ file, json, root, verbose }: ExplainOptions): Promise<number> {
  const isInput = file === undefined || file === "-";
  const uri = isInput ? undefined : URI.file(path.resolve(file)).toString();
  const folder = await loadFolder(process.cwd(), {
    root,
    named: uri === undefined ? [] : [{ uri, isDirectory: false }],
  });
  printError(folder.problems);
  if (verbose) printError(await verboseLines(folder));
  const index = folder.store.index();
  let text: string;
  try {
    text =
      uri === undefined
        ? await standardInput(found.pasteError({}), MOST_BYTES)
        : (await folder.readChecked(uri)).text;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const why = error.reason === "missing" ? failures.noFile({}) : error.message;
    printError([failures.cannotReadText({ file: file ?? "-", why })]);
    return 2;
  }
  const explanation = explain(text, index, {}, json ? Number.POSITIVE_INFINITY : 1 + MORE);
  const { answers, suggestions } = explanation;
  if (json) printJson(explanationJson(explanation, index));
  else if (answers.length > 0) print(pretty(answers, (answer) => renderEntry(answer, index)));
  else print([suggestions.length > 0 ? found.noneNear({ near: suggestions }) : found.none({})]);
  return answers.length > 0 ? 0 : 1;
}

function pretty(
  [best, ...rest]: readonly Answer[],
  whole: (answer: Answer) => readonly Line[],
): readonly Line[] {
  if (!best) return [];
  const others = rest.map(
    (answer): Line => ["  ", ...renderEntryLine(answer), ` ${found.certainty[answer.confidence]({})}`],
  );
  return [
    [paint("bold", `${found.confidence[best.confidence]({})}: `), best.why.join(" ")],
    "",
    ...whole(best),
    ...(others.length === 0 ? [] : ["", [paint("bold", found.or({}))], ...others]),
  ];
}
