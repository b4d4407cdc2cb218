// A JSON tree → its references: the objects that may be error bodies, with the status and address beside them, and their values.
// Whether a body is some API's is for resolve/ to say. How documents are read is in json/.

import type { JsonTree } from "../parse/json.ts";
import { type FileReferences, noReferences } from "./fileReferences.ts";
import { directivesOf } from "./json/directives.ts";
import { JsonReader } from "./json/reader.ts";
import { readSuppressions } from "./suppressions.ts";

/** Reads the references of a parsed document. Pure; never throws. `text` is the document's. */
export function readJson(tree: JsonTree, text: string): FileReferences {
  const reader = new JsonReader();
  reader.read(tree, text);
  const { comments } = tree;
  const { references, bodies, hints, embedded } = reader;
  return {
    ...noReferences,
    references,
    bodies,
    hints,
    embedded,
    json: tree,
    directives: directivesOf(text, comments),
    suppressions: readSuppressions(
      text,
      comments.map((span) => ({ span, place: span })),
    ),
  };
}
