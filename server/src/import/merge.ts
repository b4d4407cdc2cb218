// A catalog that was imported anew into one that people have worked on: three ways, by what the last import said. Comments and the order
// of the file stay. How two versions of a catalog differ is catalog/versions.ts's.

import { applyEdits, type Edit, findNodeAtLocation, modify, parse, parseTree } from "jsonc-parser";
import { addedElement } from "../catalog/newElement.ts";
import { entriesOf, isEqual, isSameError, nameOf } from "../catalog/versions.ts";
import { onOneLine } from "../text/formatJson.ts";
import { refusals } from "./messages.ts";
import type { CatalogJson, Written } from "./write.ts";

/** How entries differ, by their ids in the catalog that has them. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly { readonly entry: string; readonly properties: readonly string[] }[];
  readonly gone: readonly string[];
  /** What the import says otherwise, and a person wrote. */
  readonly kept: readonly { readonly entry: string; readonly properties: readonly string[] }[];
}

export interface Merged {
  readonly text: string;
  readonly difference: Difference;
}

type Entry = CatalogJson;

/**
 * Merges. `base` is what the last import wrote; without it all that the file says is the person's, and only what it lacks is added.
 * Throws where the file is no JSON object.
 */
export function merge(file: string, imported: CatalogJson, base: CatalogJson | undefined): Merged {
  const own: unknown = parse(file, [], { allowTrailingComma: true });
  if (typeof own !== "object" || own === null || Array.isArray(own))
    throw new TypeError(refusals.noObject({}));
  const [mine, theirs, before] = [entriesOf(own as CatalogJson), entriesOf(imported), entriesOf(base ?? {})];
  const editor = createEditor(file);
  const added: string[] = [];
  const changed: { entry: string; properties: string[] }[] = [];
  const kept: { entry: string; properties: string[] }[] = [];
  const gone: string[] = [];
  for (const entry of theirs) {
    const index = mine.findIndex((each) => isSameError(each, entry));
    const known = before.find((each) => isSameError(each, entry));
    if (index < 0) {
      // A person took it out.
      if (known) kept.push({ entry: nameOf(entry), properties: [] });
      else {
        added.push(nameOf(entry));
        editor.append(["entries"], withFreeId(entry, mine));
      }
      continue;
    }
    const [taken, left] = mergeEntry(mine[index] ?? {}, entry, known, (property, value) =>
      editor.set(["entries", index, property], value),
    );
    if (taken.length > 0) changed.push({ entry: nameOf(mine[index] ?? {}), properties: taken });
    if (left.length > 0) kept.push({ entry: nameOf(mine[index] ?? {}), properties: left });
  }
  for (const [index, entry] of [...mine.entries()].reverse()) {
    const known = before.find((each) => isSameError(each, entry));
    if (!known || theirs.some((each) => isSameError(each, entry))) continue;
    if (isEqual(withoutId(entry), withoutId(known))) {
      gone.push(nameOf(entry));
      editor.set(["entries", index], undefined);
    } else kept.push({ entry: nameOf(entry), properties: [] });
  }
  mergeHead(own as CatalogJson, withOwnIds(imported, mine), base && withOwnIds(base, mine), editor);
  return { text: editor.text(), difference: { added, changed, gone, kept } };
}

/**
 * What is to be looked at of an import, by its places in the catalog that it was merged into. What the catalog does not have any more is
 * no matter for doubt.
 */
export function doubtsIn(
  text: string,
  { catalog, doubts }: Pick<Written, "catalog" | "doubts">,
): Written["doubts"] {
  const merged = entriesOf(parse(text, [], { allowTrailingComma: true }) as CatalogJson);
  const imported = entriesOf(catalog);
  return doubts.flatMap(({ pointer, why }) => {
    const [, index, rest = ""] = /^\/entries\/(\d+)(.*)$/s.exec(pointer) ?? [];
    if (index === undefined) return [{ pointer, why }];
    const entry = imported[Number(index)];
    const place = entry === undefined ? -1 : merged.findIndex((each) => isSameError(each, entry));
    return place < 0 ? [] : [{ pointer: `/entries/${place}${rest}`, why }];
  });
}

/** With the ids that the file has for the errors that requests name; those of errors whose id is taken there are left out. */
function withOwnIds(imported: CatalogJson, mine: readonly Entry[]): CatalogJson {
  const requests = imported.requests as readonly { readonly entries: readonly string[] }[] | undefined;
  if (requests === undefined) return imported;
  const ids = new Map(
    entriesOf(imported).map((entry) => {
      const same = mine.find((each) => isSameError(each, entry));
      return [entry.id, same ? same.id : withFreeId(entry, mine).id];
    }),
  );
  const renamed = requests.map((request) => ({
    ...request,
    entries: request.entries.flatMap((id) => (ids.get(id) as string | undefined) ?? []),
  }));
  return { ...imported, requests: renamed };
}

/** Of the head only what the file lacks is added, and what nobody has touched since the last import is renewed. */
function mergeHead(
  own: CatalogJson,
  imported: CatalogJson,
  base: CatalogJson | undefined,
  editor: Editor,
): void {
  for (const property of ["libraries", "discriminators", "shapes", "statuses", "complete", "requests"]) {
    const isUntouched = base !== undefined && isEqual(own[property], base[property]);
    const isNew =
      imported[property] !== undefined &&
      (own[property] === undefined ? base?.[property] === undefined : isUntouched);
    if (isNew && !isEqual(own[property], imported[property])) editor.set([property], imported[property]);
  }
}

/** Properties that are taken from the import, and those that are a person's and stay. */
function mergeEntry(
  mine: Entry,
  theirs: Entry,
  before: Entry | undefined,
  set: (property: string, value: unknown) => void,
): [string[], string[]] {
  const taken: string[] = [];
  const left: string[] = [];
  for (const [property, value] of Object.entries(theirs)) {
    if (property === "id" || isEqual(mine[property], value)) continue;
    const isUntouched = before ? isEqual(mine[property], before[property]) : mine[property] === undefined;
    if (isUntouched) {
      taken.push(property);
      set(property, value);
    } else if (!before || !isEqual(value, before[property])) left.push(property);
  }
  return [taken, left];
}

function withoutId({ id: _, ...rest }: Entry): Entry {
  return rest;
}

function withFreeId(entry: Entry, mine: readonly Entry[]): Entry {
  const isTaken = mine.some(({ id }) => id !== undefined && id === entry.id);
  return isTaken ? withoutId(entry) : entry;
}

interface Editor {
  set(path: (string | number)[], value: unknown): void;
  append(path: (string | number)[], value: unknown): void;
  text(): string;
}

/** Edits a file and leaves all else as it is. */
function createEditor(file: string): Editor {
  let text = file;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: file.includes("\r\n") ? "\r\n" : "\n" };
  const edit = (edits: Edit[]): void => {
    text = applyEdits(text, edits);
  };
  return {
    set(path, value) {
      edit(modify(text, path, value, { formattingOptions }));
      // Lists of statuses and the like stand on one line, as an import writes them.
      if (!Array.isArray(value) || value.some((each) => typeof each === "object")) return;
      const node = findNodeAtLocation(parseTree(text, [], { allowTrailingComma: true })!, path);
      if (node) edit([{ offset: node.offset, length: node.length, content: onOneLine(value) }]);
    },
    append(path, value) {
      const added = addedElement(text, path, value);
      edit(
        added
          ? [{ offset: added.offset, length: 0, content: added.text }]
          : modify(text, [...path, -1], value, { formattingOptions, isArrayInsertion: true }),
      );
    },
    text: () => text,
  };
}
