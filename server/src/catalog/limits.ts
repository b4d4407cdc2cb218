// How much a catalog may hold. What the schema can say is in data/catalog.schema.json, where each limit stands with its reason (the
// lengths of lists and texts); here is what it cannot. docs/catalog-format.md tells people of both.

import type { JsonBounds } from "../text/jsonReader.ts";

/** Size of a catalog's file, in bytes: some hundred times the longest that is written by hand. */
export const MOST_BYTES = 50_000_000;

/** The same for its text, in UTF-16 code units: an editor's text is no file. */
export const LONGEST_TEXT = MOST_BYTES;

/** Of all catalogs of a workspace and its packages together, in bytes, so that their number does not undo the limit of each. */
export const MOST_BYTES_TOGETHER = 100_000_000;

/** Catalogs of a workspace and its packages: a look-up asks each of them. */
export const MOST_CATALOGS = 5_000;

/** What is read of a catalog's JSON. A hundred thousand entries, of all that an entry can have, hold some three million values. */
export const JSON_BOUNDS: JsonBounds = { depth: 256, values: 5_000_000, properties: 10_000 };

/** An example of a body, as JSON, in UTF-16 code units: it is shown in hovers and put into code. */
export const LONGEST_EXAMPLE = 100_000;

/** A catalog's text in an editor, in UTF-16 code units, up to which there is help in it: the help reads all of it with each edit. */
export const LONGEST_EDITED = 2_000_000;

/** Faults that are told of a file: who has more mends the first, and sees the rest. */
export const MOST_FAULTS = 200;
