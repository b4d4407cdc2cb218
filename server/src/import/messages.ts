// What an import says: why a text cannot be imported, what is doubtful, what was not understood.

import { counted, wording } from "../text/wording.ts";

export const refusals = {
  longText: wording("The text is longer than {most} million characters. Import a part of it."),
  longLine: wording("A line is longer than {most} million characters. Import a page with line breaks."),
  noText: wording("This is not a text. Save the page as HTML, Markdown or text."),
  noRecording: wording("It is not a text."),
  badManifest: wording('The "package.json" of "{name}" is not valid JSON. Install the package again.'),
  noPackageFiles: wording(
    'Of "{name}" no file can be read that its "package.json" names. Build or install the package again.',
  ),
  badJson: wording('The JSON is not valid: "{why}" on line {line}. Correct it first.'),
  badYaml: wording('The YAML is not valid: "{why}" on line {line}. Correct it first.'),
  noCode: wording("The code is nested too deeply. Import the file that lists the errors."),
  tooDeep: wording("The values from line {line} on are nested too deeply. Import a part of the document."),
  noOpenApi: wording('The document has no paths with responses. Name its form with "--from".'),
  noColumns: wording('The document has no list of objects. Import it without "--map".'),
  otherColumns: wording('The list has none of the columns in "--map". Use some of {columns|and}.'),
  severalHosts: wording('The recordings are of several APIs: {hosts|and}. Choose one with "--host".'),
  otherHosts: wording('The recordings have no failed response of "{host}". Use "--host" with {hosts|or}.'),
  noObject: wording("The catalog to merge into is not a JSON object. Correct it first."),
};

/** What is done at the moment. */
export const stages = {
  reading: wording("Reading {form}"),
  readingPart: wording("Reading {form}: {percent} %"),
  recognizing: wording("Recognizing errors"),
  recognizingPart: wording("Recognizing errors: {percent} %"),
};

/** What a person has to check; `why` is one of the others. */
export const doubts = {
  about: wording('"{about}" (line {line}): {why}'),
  exampleOnly: wording("Only an example has it. Add it, or use --guesses, if the API sends it."),
  guessed: wording("Only an example has it. Remove the entry if the API does not send it."),
  noStatus: wording("The page does not name its status. Add the status."),
  notListed: wording("An example has it, and the list of values in the schema lacks it. Check both."),
  fieldExample: wording("Only an example of its field has it. Add it if the API sends it."),
  noHost: counted(
    "count",
    "1 response names no host, and is left out. Import its file alone if it is of this API.",
    "{count} responses name no host, and are left out. Import their files alone if they are of this API.",
  ),
  untied: counted(
    "count",
    "The document does not say with which statuses it comes. Add them.",
    "The document does not say with which statuses it and others come, {count} in all. Add them.",
  ),
  inferredStatus: wording(
    "The status {statuses|or} is inferred from a heading, an example or running text. Check the status.",
  ),
};

/** Why a `$ref` leads nowhere. */
export const references = {
  oneText: wording("Only one text is imported. Import the file, with those that it refers to beside it."),
  address: wording("It leads to a URL, and nothing is fetched. Save that file beside this one."),
  noPlace: wording("It leads to nothing. Correct it."),
  circle: wording("It leads back to itself. Correct it."),
  manyFiles: wording("It is in one file more than the {most} that are read. Bundle the document first."),
};

export const notUnderstood = {
  noList: wording("The file declares no list of errors: no enum, object, union or class whose name says so."),
  noFailures: wording("The document gives no response with a status from 400 on and no default response."),
  columns: wording(
    'It is not known which column of the list has the code: it has {columns|and}. Name them: "--map code=COLUMN,status=COLUMN,message=COLUMN".',
  ),
  noPackageErrors: wording("The package exports no list of error codes and no class of errors."),
  noRecordings: wording("The recordings have no response with a status from 400 on. Record some that fail."),
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
