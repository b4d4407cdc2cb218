// What the document says of the place at a cursor in JSON: the status and API of the body there, the way to it, and whether a body
// can stand there at all. What is offered is in the files beside this one.

import { type Expected, expectedOf } from "../../catalog/fieldTree.ts";
import type { Catalog, Discriminator, Entry, Shape } from "../../catalog/model.ts";
import { shapesForStatus, shapesOf } from "../../catalog/shapes.ts";
import { hasValue } from "../../catalog/values.ts";
import type { JsonNode, JsonObject, JsonProperty } from "../../parse/json.ts";
import type { BodyNode } from "../../references/bodyModel.ts";
import { isApartIn } from "../../references/json/apart.ts";
import { isRecord } from "../../references/json/bodies.ts";
import type { JsonCursor } from "../../references/json/cursor.ts";
import { BODY_KEYS } from "../../references/json/holders.ts";
import { type Layer, spanIn } from "../../references/json/layer.ts";
import { memberOf, stringIn } from "../../references/json/members.ts";
import { isErrorKey, isOpenApi } from "../../references/json/openApi.ts";
import { statusIn } from "../../references/json/statements.ts";
import {
  noSurroundings,
  type Surroundings,
  surroundingsIn,
  underKey,
} from "../../references/json/surroundings.ts";
import { nodesAt, tokensOf } from "../../resolve/bodyShape.ts";
import type { AnalysedDocument } from "../document.ts";

/** A value on the way to the cursor: an object or array around it, or, as the last one, what stands or could stand there. */
export interface Level {
  readonly node: JsonNode | undefined;
  readonly layer: Layer;
  /** The name under which it stands; `*` in an array, "" at the top. */
  readonly name: string;
  readonly holder: JsonNode | undefined;
  /** What holds for it by what is around it. */
  readonly around: Surroundings;
  /** Whether it belongs to a request. */
  readonly isApart: boolean;
  /** Whether it stands where the body of an error can stand. */
  readonly mayBeBody: boolean;
}

/** The values around a cursor, from the outermost inwards; at the end the value at it, also where none stands yet. */
export function levelsOf(cursor: JsonCursor): readonly Level[] {
  const levels: Level[] = [];
  const [root] = cursor.around;
  const isSpecification = root?.node.kind === "object" && isOpenApi(root.node);
  let around = noSurroundings;
  let holder: JsonNode | undefined;
  const add = (node: JsonNode | undefined, layer: Layer, property: JsonProperty | undefined) => {
    const name = property?.key.value ?? (holder?.kind === "array" ? "*" : "");
    const before = levels.at(-1);
    if (property) around = underKey(property, around, layer);
    if (isSpecification && before?.name === "responses")
      around = { ...around, isError: isErrorKey(name) || name === "default" };
    const isApart = before?.isApart === true || (holder?.kind === "object" && isApartIn(holder, name));
    const level = { node, layer, name, holder, around, isApart };
    const mayBeBody = !isApart && (isSpecification ? isExample(level, levels) : standsForBody(level, before));
    levels.push({ ...level, mayBeBody });
  };
  for (const { node, layer, property } of cursor.around) {
    add(node, layer, property);
    if (node.kind === "object") around = surroundingsIn(node, around, layer);
    holder = node;
  }
  if (cursor.place === "value") add(cursor.node, cursor.layer, cursor.property);
  return levels;
}

function standsForBody(
  { name, holder, around }: Omit<Level, "mayBeBody">,
  before: Level | undefined,
): boolean {
  if (holder === undefined) return true;
  if (holder.kind === "object" && holdsBase64(holder)) return false;
  if (name === "*")
    return before?.mayBeBody === true && (before.holder === undefined || isStatusKey(before.name));
  if (isStatusKey(name)) return true;
  if (name === "text") return before?.name === "content";
  // Much else is called so too: records of responses, what is sent, and successes.
  if (name === "response") return around.status !== undefined;
  if (VAGUE_NAMES.has(name)) return around.status !== undefined || around.url !== undefined;
  return BODY_KEYS.has(name);
}

/** Whether the text of a response is written as base64 there, as HAR and AWS Lambda say it. */
function holdsBase64(node: JsonObject): boolean {
  const flag = memberOf(node, "isBase64Encoded");
  const isFlagged = flag?.kind === "boolean" && flag.value === true;
  return isFlagged || stringIn(memberOf(node, "encoding")) === "base64";
}

const VAGUE_NAMES = new Set(["payload", "data", "json"]);

/** Whether a value of a specification is an example of a response. */
function isExample({ name }: Pick<Level, "name">, levels: readonly Level[]): boolean {
  if (!levels.some((level) => level.name === "responses")) return false;
  const before = levels.at(-1);
  if (name === "example") return true;
  return name === "value"
    ? levels.at(-2)?.name === "examples"
    : before?.name === "examples" && /json/i.test(name);
}

/** Whether a name is the status of an error. */
export function isStatusKey(name: string): boolean {
  return /^[45]\d\d$/.test(name);
}

/** The body that a cursor is in. */
export interface BodyAround {
  readonly catalogs: readonly Catalog[];
  readonly status: number | undefined;
  readonly root: BodyNode;
  /** From the body to the object around the cursor, or to its value. */
  readonly path: readonly string[];
}

/** The body that the cursor is in: the outermost that could be one and has fields at this place. */
export function bodyAround(levels: readonly Level[], document: AnalysedDocument): BodyAround | undefined {
  const path = levels.map(({ name }) => name);
  for (const [i, level] of levels.entries()) {
    if (level.node?.kind !== "object" || level.isApart) continue;
    const catalogs = catalogsOfBody(level, level.node, document);
    if (catalogs.length === 0) continue;
    const status = level.around.status?.value;
    const body = { catalogs, status, root: level.node, path: path.slice(i + 1) };
    const inBody = catalogs.filter((catalog) => expectedAt(catalog, body).length > 0);
    if (inBody.length > 0) return { ...body, catalogs: inBody };
  }
  return undefined;
}

/** The APIs of an object that is taken for a body, or may be one. */
function catalogsOfBody(level: Level, node: JsonObject, document: AnalysedDocument): readonly Catalog[] {
  const start = level.layer.at(node.span.start);
  const noted = document.references.bodies.findIndex(
    ({ span, isSketch }) => span.start === start && !isSketch,
  );
  const found = noted < 0 ? [] : document.resolveBody(noted).apis.map(({ catalog }) => catalog);
  const apis = found.filter(({ kind }) => kind === "api");
  if (apis.length > 0) return apis;
  if (!level.mayBeBody || isRecord(node)) return [];
  const meant = catalogsFor(level, document);
  if (isOfError(level)) return meant;
  // What no status says to be an error may be anything else: then all that it has must be fields of one.
  return meant.filter(({ shapes }) =>
    node.properties.every(
      ({ key, value }) =>
        value === undefined || shapes.some((shape) => expectedOf(shape).below.has(key.value)),
    ),
  );
}

/** The APIs that what is to be written as the body at a place would be of; none where too little says so. */
export function catalogsFor(level: Level, document: AnalysedDocument): readonly Catalog[] {
  const { node, layer, holder, around } = level;
  const { status, url } = around;
  if (status !== undefined && status.value < 400) return [];
  const at = node ?? holder;
  const span = at ? spanIn(layer, at.span) : { start: 0, end: 0 };
  return wellKnown(document.apisFor({ span, url }), isOfError(level));
}

/** Whether what is around a place says that a body there is an error's. */
function isOfError({ around: { status, isError } }: Level): boolean {
  return isError || (status !== undefined && status.value >= 400);
}

/**
 * The APIs among these that are worth an offer. That a document names a host somewhere says too little, unless the place is sure to
 * tell of an error.
 */
export function wellKnown(
  apis: ReturnType<AnalysedDocument["apisFor"]>,
  isOfError: boolean,
): readonly Catalog[] {
  return apis.flatMap(({ catalog, evidence }) => {
    const isNear = ["directive", "config", "flow", "shape"].includes(evidence.kind);
    return catalog.kind === "api" && (isNear || isOfError) ? [catalog] : [];
  });
}

/** A field that a form of a body has somewhere. */
export interface ExpectedIn {
  readonly shape: Shape;
  readonly expected: Expected;
}

/** What the forms that a body can have say of a place in it, the likeliest form first. */
export function expectedAt(
  catalog: Catalog,
  { status, root, path }: Pick<BodyAround, "status" | "root" | "path">,
): readonly ExpectedIn[] {
  return shapesAt(catalog, status, root).flatMap((shape) => {
    let expected: Expected | undefined = expectedOf(shape);
    for (const name of path) expected = expected?.below.get(name);
    return expected ? [{ shape, expected }] : [];
  });
}

function shapesAt(catalog: Catalog, status: number | undefined, root: BodyNode): readonly Shape[] {
  const named = catalog.discriminators.some(
    ({ kind, pointer }) =>
      kind !== "message" &&
      nodesAt(root, tokensOf(pointer)).some((node) => node.kind === "string" && node.value),
  );
  const entries = named ? entriesFitting(catalog, { status, root }) : [];
  if (entries.length > 0) return [...new Set(entries.flatMap((entry) => shapesOf(catalog, entry, status)))];
  const ofStatus = status === undefined ? [] : shapesForStatus(catalog, status);
  return ofStatus.length > 0 ? ofStatus : catalog.shapes;
}

/**
 * The errors that a body can still become, by its status and by the codes, types and documented messages in it. `except`: the place
 * that is being written, which says nothing.
 */
export function entriesFitting(
  catalog: Catalog,
  { status, root, except }: { status: number | undefined; root: BodyNode; except?: readonly string[] },
): readonly Entry[] {
  const isKnown = (value: string, discriminator: Discriminator) =>
    catalog.entries.some((entry) => has(entry, discriminator, value));
  return catalog.entries.filter((entry) => {
    if (entry.channel !== "http") return false;
    if (status !== undefined && !entry.statuses.includes(status)) return false;
    return catalog.discriminators.every((discriminator) => {
      const tokens = tokensOf(discriminator.pointer);
      if (except && tokens.join("/") === except.join("/")) return true;
      return nodesAt(root, tokens).every(
        (node) =>
          node.kind !== "string" ||
          !isKnown(node.value, discriminator) ||
          has(entry, discriminator, node.value),
      );
    });
  });
}

function has(entry: Entry, { kind, name }: Discriminator, value: string): boolean {
  return kind === "message" ? entry.messages.includes(value) : hasValue(entry, name, value);
}

/** Whether an object has values by their statuses. */
export function hasStatusKeys(node: JsonObject): boolean {
  return node.properties.some(({ key }) => key.value.length === 3 && statusIn(key) !== undefined);
}
