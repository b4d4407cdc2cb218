// What the server says to people by itself: why nothing is renamed. What it writes into the log stands where it is written.

import { wording } from "../text/wording.ts";

/** Why a catalog, or what is in one, is not renamed. */
export const refusals = {
  builtIn: wording("This catalog is built in and cannot be changed. Copy it into your workspace."),
  noCatalog: wording('There is no catalog "{id}" to rename. Correct the id first.'),
  notHere: wording('The catalog "{id}" is not in this workspace. Rename it where it is.'),
  changed: wording('{file} has changed and has no catalog "{id}" any more. Start again.'),
  unreadable: wording("{file} cannot be read. {why}"),
  noPlace: wording("Nothing is renamed: the place of {file} is unknown ({why}). Correct this first."),
  installed: wording(
    `{file} is in "node_modules", where nothing is renamed. Rename it in the package's own folder.`,
  ),
  outside: wording(
    "{file} is a link to a file outside this workspace. Open the folder of that file and rename it there.",
  ),
};

/** Why a text that was imported has no errors; the reason is a sentence. */
export const imported = {
  reason: wording("Line {line}: {why}"),
  reasonAt: wording("Line {line}: {what}: {why}"),
};

/** Of settings, in the log. */
export const settings = {
  unknownApi: wording('"errorAtlas.apis" names the catalog "{id}", which does not exist. It has no effect.'),
};

/** Behind the first problem of a catalog that nobody has open. */
export const catalogProblems = {
  openForMore: wording("{problem} Open this catalog to see its other problems."),
};
