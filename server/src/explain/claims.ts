// What in one situation speaks for which entry: names and messages that it has, where they stand, statuses and addresses beside them.
// Facts only: how much they count is weigh.ts's.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, Discriminator, Entry, EntryRef, Pointer } from "../catalog/model.ts";
import { shapesOf } from "../catalog/shapes.ts";
import { textsAt, valuesAt } from "../catalog/values.ts";
import type { BodyNode } from "../references/bodyModel.ts";
import { fitsShape } from "../resolve/bodyFaults.ts";
import { isOwnSentence, nodesAt, tokensOf } from "../resolve/bodyShape.ts";
import { endsWith } from "../text/path.ts";
import { bareName, type KnownNames } from "./knownNames.ts";
import type { NamedWord, ReadBody, Situation } from "./model.ts";

/** What speaks for an entry. Of several things of a kind the one that says most. */
export interface Claim extends EntryRef {
  name?: NameClaim;
  message?: MessageClaim;
  /** Whether a body has the documented form; `telling` where that has fields of its own. */
  form?: "fits" | "telling";
  /** The state of an operation that failed. */
  state?: string;
}

export interface NameClaim {
  /** As the catalog has it. */
  readonly name: string;
  /** Whether it is spelt so. */
  readonly isExact: boolean;
  /** Where the API has it in its bodies, and where it stands here. */
  readonly at?: Pointer;
  /** Of a body, which of the API's discriminators that is: the first tells the most. */
  readonly order?: number;
  /** Whether its number stands before it. */
  readonly isNumbered: boolean;
  /** Whether the catalog has its family alone (`40*`). */
  readonly isOfFamily?: boolean;
}

export interface MessageClaim {
  /** As the catalog has it. */
  readonly template: string;
  /** Whether it stands where the API has its messages. */
  readonly isAtPlace: boolean;
  /** Whether it is long enough to tell who wrote it. */
  readonly isOwn: boolean;
}

/** More entries than anybody looks at: what names so many names none of them. */
const MOST_CLAIMS = 2_000;

/** Claims by their entries. */
export type Claims = ReadonlyMap<Entry, Claim>;

/** All that is named in a situation. */
export function claimsOf(situation: Situation, index: CatalogIndex, names: KnownNames): Claims {
  const claims = new Map<Entry, Claim>();
  const claimOf = ({ catalog, entry }: EntryRef): Claim => {
    let claim = claims.get(entry);
    if (!claim) {
      claim = { catalog, entry };
      claims.set(entry, claim);
    }
    return claim;
  };
  const places = placesOf(index);
  for (const body of situation.bodies) {
    readBody(body, places, index, names, claimOf);
    readOperation(body.root, index, claimOf);
  }
  for (const word of situation.names) {
    if (claims.size < MOST_CLAIMS) readName(word, index, names, claimOf);
  }
  for (const message of situation.messages) {
    if (claims.size > MOST_CLAIMS) break;
    for (const text of [message, message.replace(/\.$/, ""), `${message}.`])
      for (const ref of index.byMessage(text)) sayMessage(claimOf(ref), text, false);
  }
  return claims;
}

type ClaimOf = (ref: EntryRef) => Claim;

interface Place {
  readonly pointer: Pointer;
  readonly kind: Discriminator["kind"];
  readonly name: string;
  readonly catalogs: ReadonlySet<Catalog>;
}

const places = new WeakMap<CatalogIndex, readonly Place[]>();

/** Whether a body of an API's form has something in the place of its codes or types that is none of them. */
export function hasUnknownName(
  { bodies }: Situation,
  { discriminators, shapes }: Catalog,
  names: KnownNames,
): boolean {
  return bodies.some(
    ({ root }) =>
      discriminators.some(
        (discriminator) =>
          discriminator.kind !== "message" &&
          textsIn(root, discriminator.pointer).some(
            (text) => !names.spelt(text).some(({ entry }) => textsAt(entry, discriminator).includes(text)),
          ),
      ) && shapes.some((shape) => fitsShape(root, shape)),
  );
}

/** Where any catalog has its codes, types and messages, each place once. */
function placesOf(index: CatalogIndex): readonly Place[] {
  let known = places.get(index);
  if (!known) {
    const byPlace = new Map<
      string,
      { pointer: Pointer; kind: Discriminator["kind"]; name: string; catalogs: Set<Catalog> }
    >();
    for (const { catalog } of index.catalogs) {
      for (const { pointer, kind, name } of catalog.discriminators) {
        const key = `${kind} ${name} ${pointer}`;
        const place = byPlace.get(key) ?? { pointer, kind, name, catalogs: new Set<Catalog>() };
        byPlace.set(key, place);
        place.catalogs.add(catalog);
      }
    }
    known = [...byPlace.values()];
    places.set(index, known);
  }
  return known;
}

function readBody(
  { root, status }: ReadBody,
  all: readonly Place[],
  index: CatalogIndex,
  names: KnownNames,
  claimOf: ClaimOf,
): void {
  const touched = new Set<Claim>();
  for (const { pointer, kind, name, catalogs } of all) {
    for (const node of nodesAt(root, tokensOf(pointer))) {
      if (isNumber(node)) {
        for (const ref of index.byCode(node.value).filter(({ catalog }) => catalogs.has(catalog))) {
          if (!valuesAt(ref.entry, name).includes(node.value)) continue;
          const claim = claimOf(ref);
          const order = ref.catalog.discriminators.findIndex((each) => each.pointer === pointer);
          sayName(claim, { name: `${node.value}`, isExact: true, at: pointer, order, isNumbered: false });
          touched.add(claim);
        }
        continue;
      }
      if (node.kind !== "string" || node.value === "") continue;
      const { value } = node;
      if (kind === "message") {
        for (const ref of index.byMessage(value).filter(({ catalog }) => catalogs.has(catalog))) {
          const claim = claimOf(ref);
          sayMessage(claim, value, true);
          touched.add(claim);
        }
        continue;
      }
      for (const ref of names.spelt(value).slice(0, MOST_CLAIMS)) {
        if (!catalogs.has(ref.catalog)) continue;
        const own = textsAt(ref.entry, { kind, name }).find((each) => bareName(each) === bareName(value));
        if (own === undefined) continue;
        const claim = claimOf(ref);
        const order = ref.catalog.discriminators.findIndex((each) => each.pointer === pointer);
        sayName(claim, { name: own, isExact: own === value, at: pointer, order, isNumbered: false });
        touched.add(claim);
      }
    }
  }
  for (const claim of touched) {
    const form = formOf(root, claim, status);
    if (form && claim.form !== "telling") claim.form = form;
  }
}

/** Whether a value is a number that may name an error: one that looks like a status most often is one. */
function isNumber(node: BodyNode): node is BodyNode & { readonly value: number } {
  return "value" in node && typeof node.value === "number" && (node.value < 100 || node.value > 599);
}

function formOf(root: BodyNode, { catalog, entry }: EntryRef, status: number | undefined): Claim["form"] {
  const isOfStatus = status !== undefined && entry.statuses.includes(status);
  const fitting = shapesOf(catalog, entry, isOfStatus ? status : undefined).filter((shape) =>
    fitsShape(root, shape),
  );
  if (fitting.length === 0) return undefined;
  const known = new Set(catalog.discriminators.map(({ pointer }) => pointer));
  const isTelling = fitting.some(({ fields }) => {
    const pointers = fields.map(({ pointer }) => pointer);
    const own = fields.filter(
      ({ pointer, required, constant }) =>
        required &&
        constant === undefined &&
        !known.has(pointer) &&
        !pointers.some((other) => other.startsWith(`${pointer}/`)),
    );
    return own.length >= FIELDS_OF_ITS_OWN;
  });
  return isTelling ? "telling" : "fits";
}

/** Required fields beside code, type and message that make a form one API's. */
const FIELDS_OF_ITS_OWN = 2;

/** An operation that was accepted and has failed, as a poll or a webhook tells. */
function readOperation(root: BodyNode, index: CatalogIndex, claimOf: ClaimOf): void {
  for (const { catalog } of index.catalogs) {
    for (const { statePointer, failedStates, errorPointers } of catalog.operations) {
      const state = textsIn(root, statePointer).find((text) => failedStates.includes(text));
      if (state === undefined) continue;
      for (const text of errorPointers.flatMap((pointer) => textsIn(root, pointer))) {
        const wanted = bareName(text);
        for (const entry of catalog.entries) {
          const own = [entry.code, entry.type, entry.label, entry.title, ...entry.messages];
          const name = own.find((each) => each !== undefined && bareName(each) === wanted);
          if (entry.channel !== "async" || name === undefined || wanted === "") continue;
          const claim = claimOf({ catalog, entry });
          claim.state = state;
          sayName(claim, { name, isExact: name === text, isNumbered: false });
        }
      }
    }
  }
}

function textsIn(root: BodyNode, pointer: Pointer): readonly string[] {
  return nodesAt(root, tokensOf(pointer)).flatMap((node) => (node.kind === "string" ? node.value : []));
}

function readName(
  { text, path, number }: NamedWord,
  index: CatalogIndex,
  names: KnownNames,
  claimOf: ClaimOf,
): void {
  for (const ref of index.byCode(text).slice(0, MOST_CLAIMS)) {
    const { entry, catalog } = ref;
    const isNumbered = entry.number !== undefined && (number === "any" || number === entry.number);
    const at = path && placeAtEnd(path, catalog);
    // A word that anybody writes names an error only where code is compared with it, or a number says so.
    if (isPlain(text) && at === undefined && !isNumbered) continue;
    const isOfFamily = entry.label !== text && !isNamed(entry, text);
    sayName(claimOf(ref), {
      name: text,
      isExact: true,
      isNumbered,
      isOfFamily,
      ...(at !== undefined && { at }),
    });
  }
  if (!/[\s_.-]|[a-z][A-Z]/.test(text) && path === undefined && number === undefined) return;
  for (const ref of names.spelt(text).slice(0, MOST_CLAIMS)) {
    const { code, type, label } = ref.entry;
    const name = [code, type, label].find((each) => each !== undefined && bareName(each) === bareName(text));
    if (name === undefined || name === text) continue;
    const at = path && placeAtEnd(path, ref.catalog);
    const isNumbered = number === "any" && ref.entry.number !== undefined;
    // `TypeError` is JavaScript's, and no type of Pydantic.
    const isOther = isPlain(text) || ref.catalog.kind === "standard";
    if (isOther && at === undefined && !isNumbered) continue;
    sayName(claimOf(ref), { name, isExact: isNumbered, isNumbered, ...(at !== undefined && { at }) });
  }
}

/** Whether a value of it is this text, a number too. */
function isNamed({ values }: Entry, text: string): boolean {
  return Object.values(values).some((own) => own.some((value) => `${value}` === text));
}

/** The place of the API's codes or types that a path ends with. */
function placeAtEnd(path: readonly string[], { discriminators }: Catalog): Pointer | undefined {
  return discriminators.find(({ pointer, kind }) => kind !== "message" && endsWith(path, tokensOf(pointer)))
    ?.pointer;
}

/** One word in small letters or with a capital at its beginning. */
function isPlain(word: string): boolean {
  return /^[A-Z]?[a-z]*$/.test(word);
}

function sayName(claim: Claim, name: NameClaim): void {
  if (!claim.name || worth(name) > worth(claim.name)) claim.name = name;
}

function worth({ isExact, at, isNumbered }: NameClaim): number {
  return (isExact ? 4 : 0) + (isNumbered ? 2 : 0) + (at === undefined ? 0 : 1);
}

function sayMessage(claim: Claim, text: string, isAtPlace: boolean): void {
  if (claim.message?.isAtPlace) return;
  const template =
    claim.entry.messages.find((message) => message === text) ?? claim.entry.messages[0] ?? text;
  claim.message = { template, isAtPlace, isOwn: isOwnSentence(text) };
}
