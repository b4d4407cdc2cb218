// What an import says: why a text cannot be imported, what is doubtful, what was not understood.

import { wording } from "../text/wording.ts";

export const refusals = {
  longText: wording("The text is longer than {most} million characters. Import a part of it."),
  longLine: wording("A line is longer than {most} million characters. Import a page with line breaks."),
  noText: wording("This is not a text. Save the page as HTML, Markdown or text."),
  noObject: wording("The catalog to merge into is not a JSON object. Correct it first."),
};

/** What is done at the moment. */
export const stages = {
  reading: wording("Reading {form}"),
  readingPart: wording("Reading {form}: {percent} %"),
  recognizing: wording("Recognizing errors"),
};

/** What a person has to check; `why` is one of the others. */
export const doubts = {
  about: wording('"{about}" (line {line}): {why}'),
  exampleOnly: wording("Only an example has it. Add it, or use --guesses, if the API sends it."),
  guessed: wording("Only an example has it. Remove the entry if the API does not send it."),
  noStatus: wording("The page does not name its status. Add the status."),
  inferredStatus: wording(
    "The status {statuses|or} is inferred from a heading, an example or running text. Check the status.",
  ),
};

export const notUnderstood = {
  table: wording("This table names no values by which errors differ."),
  page: wording("No table, list, heading or example on this page names values by which errors differ."),
};

/** What is written into a catalog where the page says nothing. */
export const placeholders = {
  status: wording("Status {status}"),
  meaning: wording("Not described."),
  body: wording("Error body"),
  exampleField: wording("Not described: known from an example only."),
};
