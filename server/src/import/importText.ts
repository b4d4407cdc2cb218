// A text about an API's errors into a draft of a catalog: recognises the form, reads it, recognises the errors in it. Pure: it reads no
// file and asks nobody.

import { readCode, readData, readProto } from "./code/code.ts";
import type { ColumnMap } from "./code/data.ts";
import type { Document } from "./document.ts";
import type { Draft } from "./draft.ts";
import { type ReadBeside, readNothing } from "./files.ts";
import { type Form, formOf, type PageForm } from "./form.ts";
import { refusals, stages } from "./messages.ts";
import { NotImportable } from "./notImportable.ts";
import { isOpenApi, readOpenApi } from "./openapi/openapi.ts";
import { readCsv } from "./readers/csv.ts";
import { readHtml } from "./readers/html.ts";
import { readMarkdown } from "./readers/markdown.ts";
import { readPasted } from "./readers/pasted.ts";
import { readRst } from "./readers/rst.ts";
import { recognise } from "./recognise/recognise.ts";
import { readRecordings } from "./recordings/recordings.ts";
import { readTree } from "./tree/readTree.ts";

/** Longer texts are refused: they are no page that people read. Characters. */
export const LONGEST_TEXT = 20_000_000;
/** A line that is longer belongs to no page that a person wrote. Characters. */
const LONGEST_LINE = 2_000_000;

/** A text to import. */
export interface Source {
  /** The name of its file, if it has one. */
  readonly name: string | undefined;
  readonly text: string;
}

/** What whoever imports a text says of it. */
export interface ImportHow {
  /** Its form; else that is recognised. */
  readonly from?: Form | undefined;
  /** Whose responses are meant, in recordings. */
  readonly host?: string | undefined;
  /** What the columns of a list in JSON or YAML hold. */
  readonly map?: ColumnMap | undefined;
}

/**
 * Imports a text. `onStage` is told what begins, `readBeside` gets at files that it refers to. Throws `NotImportable` where the text is none
 * that could be read.
 */
export function importText(
  source: Source,
  { from: given, host, map }: ImportHow = {},
  onStage: (stage: string) => void = () => {},
  readBeside: ReadBeside = readNothing,
): Draft {
  const text = plainText(source.text);
  const from = given ?? (map ? "json" : undefined);
  const form = from ?? formOf(text, source.name);
  onStage(stages.reading({ form }));
  if (form === "recordings") return readRecordings([{ name: source.name ?? "", text }], host);
  if (form === "openapi" || form === "json") {
    const root = readTree(text, source.name);
    onStage(stages.recognizing({}));
    if (form === "json" && from === undefined && isOpenApi(root)) return readOpenApi(root, readBeside);
    if (form === "json")
      return from === undefined
        ? orRecorded(readData(root), source.name ?? "", text, host)
        : readData(root, map);
    if (!isOpenApi(root)) throw new NotImportable(refusals.noOpenApi({}));
    return readOpenApi(root, readBeside);
  }
  if (form === "proto") return readProto(text, source.name ?? "errors.proto");
  if (form === "typescript") return readCode(text, source.name ?? "errors.ts", readBeside);
  if (text.split("\n").some((line) => line.length > LONGEST_LINE))
    throw new NotImportable(refusals.longLine({ most: LONGEST_LINE / 1e6 }));
  const page = read(
    text,
    form,
    inPercent((percent) => onStage(stages.readingPart({ form, percent }))),
  );
  onStage(stages.recognizing({}));
  return recognise(
    page,
    inPercent((percent) => onStage(stages.recognizingPart({ percent }))),
  );
}

/** Tells of each further percent that is done. */
function inPercent(tell: (percent: number) => void): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    const percent = Math.floor((100 * done) / all);
    if (percent > told) tell(percent);
    told = Math.max(told, percent);
  };
}

/** A text with its line ends as one character. Throws `NotImportable` where it is too long, or none. */
export function plainText(given: string): string {
  if (given.length > LONGEST_TEXT) throw new NotImportable(refusals.longText({ most: LONGEST_TEXT / 1e6 }));
  if (given.includes("\0")) throw new NotImportable(refusals.noText({}));
  return given.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

/** What is no list of errors in JSON may be recordings. */
function orRecorded(draft: Draft, name: string, text: string, host: string | undefined): Draft {
  if (draft.entries.length > 0) return draft;
  const recorded = readRecordings([{ name, text }], host);
  return recorded.entries.length > 0 ? recorded : draft;
}

function read(text: string, form: PageForm, onLines: (read: number, all: number) => void): Document {
  switch (form) {
    case "markdown":
    case "mdx":
      return readMarkdown(text, form === "mdx", onLines);
    case "html":
      return readHtml(text);
    case "rst":
      return readRst(text);
    case "csv":
      return readCsv(text);
    case "text":
      return readPasted(text);
  }
}
