// A text about an API's errors into a draft of a catalog: recognises the form, reads it, recognises the errors in it. Pure: it reads no
// file and asks nobody.

import type { Document } from "./document.ts";
import type { Draft } from "./draft.ts";
import { type Form, formOf } from "./form.ts";
import { refusals, stages } from "./messages.ts";
import { readCsv } from "./readers/csv.ts";
import { readHtml } from "./readers/html.ts";
import { readMarkdown } from "./readers/markdown.ts";
import { readPasted } from "./readers/pasted.ts";
import { readRst } from "./readers/rst.ts";
import { recognise } from "./recognise/recognise.ts";

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

/** What a text cannot be imported for: said to people as it is. */
export class NotImportable extends Error {}

/**
 * Imports a text. `from` says its form; else it is recognised. `onStage` is told what begins.
 * Throws `NotImportable` where the text is none that could be read.
 */
export function importText(source: Source, from?: Form, onStage: (stage: string) => void = () => {}): Draft {
  const text = source.text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  if (text.length > LONGEST_TEXT) throw new NotImportable(refusals.longText({ most: LONGEST_TEXT / 1e6 }));
  if (text.includes("\0")) throw new NotImportable(refusals.noText({}));
  if (text.split("\n").some((line) => line.length > LONGEST_LINE))
    throw new NotImportable(refusals.longLine({ most: LONGEST_LINE / 1e6 }));
  const form = from ?? formOf(text, source.name);
  onStage(stages.reading({ form }));
  const page = read(text, form, (done, all) => {
    if (all > 1) onStage(stages.readingPart({ form, percent: Math.floor((100 * done) / all) }));
  });
  onStage(stages.recognizing({}));
  return recognise(page);
}

function read(text: string, form: Form, onPiece: (read: number, all: number) => void): Document {
  switch (form) {
    case "markdown":
    case "mdx":
      return readMarkdown(text, form === "mdx", onPiece);
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
