// A catalog that was imported anew into one that people have worked on: three ways, by what the last import said. Comments and the order
// of the file stay. Also says how two versions of a catalog differ.

import { applyEdits, type Edit, modify, parse } from "jsonc-parser";
import { refusals } from "./messages.ts";
import type { CatalogJson } from "./write.ts";

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
  mergeHead(own as CatalogJson, imported, base, editor);
  for (const entry of theirs) {
    const index = mine.findIndex((each) => isSame(each, entry));
    const known = before.find((each) => isSame(each, entry));
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
    const known = before.find((each) => isSame(each, entry));
    if (!known || theirs.some((each) => isSame(each, entry))) continue;
    if (isEqual(withoutId(entry), withoutId(known))) {
      gone.push(nameOf(entry));
      editor.set(["entries", index], undefined);
    } else kept.push({ entry: nameOf(entry), properties: [] });
  }
  return { text: editor.text(), difference: { added, changed, gone, kept } };
}

/** How `after` differs from `before`. */
export function compare(before: CatalogJson, after: CatalogJson): Difference {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const changed = now.flatMap((entry) => {
    const same = old.find((each) => isSame(each, entry));
    const properties = same
      ? [...new Set([...Object.keys(same), ...Object.keys(entry)])].filter(
          (key) => !isEqual(same[key], entry[key]),
        )
      : [];
    return properties.length > 0 ? [{ entry: nameOf(entry), properties }] : [];
  });
  return {
    added: now.filter((entry) => !old.some((each) => isSame(each, entry))).map(nameOf),
    changed,
    gone: old.filter((entry) => !now.some((each) => isSame(each, entry))).map(nameOf),
    kept: [],
  };
}

/** Of the head only what the file lacks is added, and what nobody has touched since the last import is renewed. */
function mergeHead(
  own: CatalogJson,
  imported: CatalogJson,
  base: CatalogJson | undefined,
  editor: Editor,
): void {
  for (const property of ["discriminators", "shapes", "statuses", "complete"]) {
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

/** Entries are of one error where they have one identity: a code, type, message or, where there is none, status. */
function isSame(a: Entry, b: Entry): boolean {
  return identityOf(a) === identityOf(b);
}

function identityOf({ code, type, values, messages, statuses, label }: Entry): string {
  if (code !== undefined || values !== undefined) return JSON.stringify([code, type, values]);
  if (type !== undefined) return JSON.stringify([type, messages ?? []]);
  return JSON.stringify([messages ?? label ?? "", statuses ?? []]);
}

function entriesOf(catalog: CatalogJson): readonly Entry[] {
  const { entries } = catalog;
  return Array.isArray(entries)
    ? entries.filter((entry): entry is Entry => typeof entry === "object" && entry !== null)
    : [];
}

function nameOf({ id, code, type, label }: Entry): string {
  return String(id ?? code ?? type ?? label ?? "");
}

function withoutId({ id: _, ...rest }: Entry): Entry {
  return rest;
}

function withFreeId(entry: Entry, mine: readonly Entry[]): Entry {
  const isTaken = mine.some(({ id }) => id !== undefined && id === entry.id);
  return isTaken ? withoutId(entry) : entry;
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (
    typeof a !== "object" ||
    typeof b !== "object" ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => isEqual(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
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
    set: (path, value) => edit(modify(text, path, value, { formattingOptions })),
    append: (path, value) =>
      edit(modify(text, [...path, -1], value, { formattingOptions, isArrayInsertion: true })),
    text: () => text,
  };
}
