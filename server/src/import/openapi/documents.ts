// The document and those that it refers to, read when they are asked for: `$ref`s to places in the same file and in files beside it.
// Nothing is ever fetched, and nothing is resolved as a whole.

import type { ReadBeside } from "../files.ts";
import { references } from "../messages.ts";
import { NotImportable } from "../notImportable.ts";
import { readTree } from "../tree/readTree.ts";
import { itemsOf, member, type Tree, textOf } from "../tree/tree.ts";

/** A node with the file that its references are relative to. */
export interface Place {
  readonly node: Tree;
  /** Relative to the document; empty: the document itself. */
  readonly file: string;
}

export interface Documents {
  /** What a node refers to, over several references; the node itself where it refers to nothing. Undefined where it cannot be had. */
  resolve(place: Place): Place | undefined;
  /** References that lead nowhere, each once, with its line in the document. */
  readonly broken: readonly { readonly ref: string; readonly line: number; readonly why: string }[];
}

/** Opens a document. */
export function openDocuments(root: Tree, read: ReadBeside): Documents {
  const files = new Map<string, Tree | undefined>([["", root]]);
  const broken = new Map<string, { ref: string; line: number; why: string }>();

  function fail(ref: string, place: Place, why: string): undefined {
    if (!broken.has(ref)) broken.set(ref, { ref, line: place.file === "" ? place.node.line : 1, why });
    return undefined;
  }

  function fileAt(path: string, ref: string, place: Place): Tree | undefined {
    if (files.has(path)) return files.get(path);
    files.set(path, undefined);
    if (files.size > MOST_FILES) return fail(ref, place, references.manyFiles({ most: MOST_FILES }));
    const text = read(path);
    if (typeof text !== "string") return fail(ref, place, text.why);
    try {
      const tree = readTree(text, path);
      files.set(path, tree);
      return tree;
    } catch (error) {
      if (error instanceof NotImportable) return fail(ref, place, error.message);
      throw error;
    }
  }

  function step(place: Place, ref: string): Place | undefined {
    const [path = "", fragment = ""] = splitAt(ref, "#");
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(path)) return fail(ref, place, references.address({}));
    const file = path === "" ? place.file : beside(place.file, decoded(path));
    const tree = fileAt(file, ref, place);
    if (tree === undefined) return fail(ref, place, references.noPlace({}));
    const node = at(tree, decoded(fragment));
    return node ? { node, file } : fail(ref, place, references.noPlace({}));
  }

  return {
    resolve(place) {
      let at: Place | undefined = place;
      for (let i = 0; i < LONGEST_CHAIN && at; i++) {
        const ref = textOf(member(at.node, "$ref"));
        if (ref === undefined) return at;
        at = step(at, ref);
      }
      return at && fail(textOf(member(place.node, "$ref")) ?? "", place, references.circle({}));
    },
    get broken() {
      return [...broken.values()];
    },
  };
}

const MOST_FILES = 5000;
const LONGEST_CHAIN = 100;

/** The node at a JSON Pointer (RFC 6901). */
function at(root: Tree, pointer: string): Tree | undefined {
  if (pointer !== "" && !pointer.startsWith("/")) return undefined;
  let node: Tree | undefined = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    node = node?.kind === "array" ? itemsOf(node)[Number(key)] : member(node, key);
  }
  return node;
}

function splitAt(text: string, mark: string): readonly [string, string] {
  const i = text.indexOf(mark);
  return i < 0 ? [text, ""] : [text.slice(0, i), text.slice(i + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** A path relative to a file, as one relative to what that file is relative to. */
function beside(file: string, path: string): string {
  const parts = path.startsWith("/") ? [""] : file.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
      else parts.push("..");
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
