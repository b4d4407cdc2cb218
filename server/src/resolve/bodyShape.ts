// Which APIs could have sent a body: by its discriminator's value and its documented shapes, never by one generic word. How a
// body differs from a shape is in bodyFaults.ts.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, Discriminator, Entry, EntryRef, Pointer } from "../catalog/model.ts";
import { isNamed } from "../catalog/values.ts";
import type { BodyNode } from "../references/bodyModel.ts";
import { pointerTokens } from "../text/jsonPlace.ts";
import { fitsShape, propertyOf } from "./bodyFaults.ts";

/** The values at a path in a body: of a key that is given twice, the last; `*` reaches every element of an array. */
export function nodesAt(root: BodyNode, path: readonly string[]): readonly BodyNode[] {
  let nodes: readonly BodyNode[] = [root];
  for (const token of path) {
    const [only] = nodes;
    if (only === undefined) return nodes;
    // Nearly always one leads to one.
    nodes = nodes.length === 1 ? membersAt(only, token) : nodes.flatMap((node) => membersAt(node, token));
  }
  return nodes;
}

function membersAt(node: BodyNode, token: string): readonly BodyNode[] {
  if (node.kind === "array") return token === "*" ? node.items : [];
  const value = node.kind === "object" ? propertyOf(node, token)?.value : undefined;
  return value ? [value] : [];
}

/** The reference tokens of a pointer of a catalog. Asked for each body, and always for the same few: taken apart once. */
export function tokensOf(pointer: Pointer): readonly string[] {
  let tokens = tokensOfPointers.get(pointer);
  if (tokens === undefined) {
    tokens = pointerTokens(pointer);
    tokensOfPointers.set(pointer, tokens);
  }
  return tokens;
}

const tokensOfPointers = new Map<Pointer, readonly string[]>();

/** The entries of the APIs that a body's own words tell: a distinctive code, or a type with a whole sentence of the same entry. */
export function catalogOfBody(root: BodyNode, catalogs: CatalogIndex): readonly EntryRef[] {
  const known = refsOfBodies.get(root);
  if (known?.catalogs === catalogs) return known.refs;
  const refs = apisNamedIn(root, catalogs).flatMap((catalog) => {
    if (!catalog.shapes.some((shape) => fitsShape(root, shape))) return [];
    const entries = entriesOfBody(root, catalog, catalogs);
    return entries.some((entry) => isTelling(root, catalog, entry, catalogs))
      ? entries.map((entry) => ({ catalog, entry }))
      : [];
  });
  refsOfBodies.set(root, { catalogs, refs });
  return refs;
}

/** Many ask of the same body; a body that an edit leaves as it is stays the same object. */
const refsOfBodies = new WeakMap<
  BodyNode,
  { readonly catalogs: CatalogIndex; readonly refs: readonly EntryRef[] }
>();

/** The APIs that have a code or type which the body has where one of them has its own: most bodies have none. */
function apisNamedIn(root: BodyNode, catalogs: CatalogIndex): readonly Catalog[] {
  const found = new Set<Catalog>();
  for (const { pointer, kind } of discriminatorsOf(catalogs)) {
    for (const node of nodesAt(root, tokensOf(pointer))) {
      if (node.kind !== "string") continue;
      for (const { catalog, entry } of catalogs.byCode(node.value))
        if (catalog.kind === "api" && entry[kind] === node.value) found.add(catalog);
    }
  }
  return [...found];
}

/** Where any API has its codes and types, each place once. */
function discriminatorsOf(catalogs: CatalogIndex): readonly OwnDiscriminator[] {
  let all = discriminatorsOfIndices.get(catalogs);
  if (all === undefined) {
    const byPlace = new Map<string, OwnDiscriminator>();
    for (const { catalog } of catalogs.catalogs) {
      if (catalog.kind !== "api") continue;
      for (const { pointer, kind } of catalog.discriminators)
        if (kind !== "message") byPlace.set(`${kind} ${pointer}`, { pointer, kind });
    }
    all = [...byPlace.values()];
    discriminatorsOfIndices.set(catalogs, all);
  }
  return all;
}

interface OwnDiscriminator {
  readonly pointer: Pointer;
  readonly kind: "code" | "type";
}

/** An index never changes. */
const discriminatorsOfIndices = new WeakMap<CatalogIndex, readonly OwnDiscriminator[]>();

/** The entries of a catalog that a body names by its discriminators, those with a matching message first. */
export function entriesOfBody(root: BodyNode, catalog: Catalog, catalogs: CatalogIndex): readonly Entry[] {
  const counts = new Map<Entry, number>();
  for (const discriminator of catalog.discriminators) {
    for (const entry of entriesAt(root, discriminator, catalog, catalogs))
      counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

function entriesAt(
  root: BodyNode,
  { pointer, kind }: Discriminator,
  catalog: Catalog,
  catalogs: CatalogIndex,
): readonly Entry[] {
  return nodesAt(root, tokensOf(pointer)).flatMap((node) => {
    if (node.kind !== "string") return [];
    const { value } = node;
    const found = kind === "message" ? catalogs.byMessage(value, catalog) : catalogs.byCode(value, catalog);
    return found.filter((ref) => kind === "message" || ref.entry[kind] === value).map((ref) => ref.entry);
  });
}

function isTelling(root: BodyNode, catalog: Catalog, entry: Entry, catalogs: CatalogIndex): boolean {
  const own = entry.code ?? entry.type;
  if (own === undefined) return false;
  const isMessage = ({ kind }: Discriminator) => kind === "message";
  if (
    !textsAt(
      root,
      catalog.discriminators.filter((each) => !isMessage(each)),
    ).includes(own)
  )
    return false;
  if (catalogs.isDistinctive(own)) return true;
  return textsAt(root, catalog.discriminators.filter(isMessage)).some(
    (text) => isOwnSentence(text) && catalogs.byMessage(text, catalog).some((ref) => ref.entry === entry),
  );
}

function textsAt(root: BodyNode, discriminators: readonly Discriminator[]): readonly string[] {
  return discriminators.flatMap(({ pointer }) =>
    nodesAt(root, tokensOf(pointer)).flatMap((node) => (node.kind === "string" ? node.value : [])),
  );
}

/** "Invalid API key" is anybody's; from five words on, a sentence tells who wrote it. */
export function isOwnSentence(text: string): boolean {
  return text.trim().split(/\s+/).length >= 5;
}

/**
 * Whether a body that may be anybody's has what only this API's errors have: a code or type that no other has, wherever it
 * stands, or one of its codes in a body of its form.
 */
export function isOwnOf(root: BodyNode, catalog: Catalog, catalogs: CatalogIndex): boolean {
  const words = codesIn(root).filter((word) => catalog.entries.some((entry) => isNamed(entry, word)));
  if (words.some((word) => catalogs.isDistinctive(word))) return true;
  return words.length > 0 && catalog.shapes.some((shape) => fitsShape(root, shape));
}

/** The texts of a body that stand under a name for codes or types, at whatever place. */
export function codesIn(node: BodyNode): readonly string[] {
  if (node.kind === "array") return node.items.flatMap(codesIn);
  if (node.kind !== "object") return [];
  return node.properties.flatMap(({ key, value }) => {
    if (value?.kind !== "string") return value ? codesIn(value) : [];
    return /^(error|(error_?)?(code|type))$/i.test(key.value) ? [value.value] : [];
  });
}

/** Whether a text is to be filled in, by a mock server or by who copies it: `{{code}}`, `${code}`, `<code>`, `__CODE__`. */
export function isTemplate(text: string): boolean {
  return /\{\{|\$\{|<%|^<[^<>]+>$|^__[A-Z0-9_]+__$/.test(text);
}
