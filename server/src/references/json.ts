// A JSON tree → its references: the objects that may be error bodies, with the status and address beside them, and their values.
// Whether a body is some API's is for resolve/ to say. How documents are read is in json/.

import type { JsonTree } from "../parse/json.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import { type FileReferences, noReferences } from "./fileReferences.ts";
import { directivesOf } from "./json/directives.ts";
import { JsonReader, type PartStart } from "./json/reader.ts";
import { readSuppressions } from "./suppressions.ts";

/**
 * Reads the references of a parsed document. Pure; never throws.
 * @param text the document's
 * @param start what holds around it, where it is one item of a list
 */
export function readJson(tree: JsonTree, text: string, start?: PartStart): FileReferences {
  return atOnce(readingJson(tree, text, start));
}

/** `readJson` in slices. */
export function* readingJson(tree: JsonTree, text: string, start?: PartStart): Slices<FileReferences> {
  const reader = new JsonReader();
  yield* reader.reading(tree, text, start);
  return resultOf(reader, tree, text);
}

/** The same of a document without the items of long lists, and what holds for these: by the offsets of the lists, see `JsonReader.starts`. */
export function* readingAround(
  tree: JsonTree,
  text: string,
  lists: ReadonlySet<number>,
): Slices<{ readonly references: FileReferences; readonly starts: JsonReader["starts"] }> {
  const reader = new JsonReader(lists);
  yield* reader.reading(tree, text);
  return { references: resultOf(reader, tree, text), starts: reader.starts };
}

function resultOf(reader: JsonReader, tree: JsonTree, text: string): FileReferences {
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
