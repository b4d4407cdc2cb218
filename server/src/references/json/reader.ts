// The walk over a JSON document: from values and what stands around them to bodies, references and hints. Works off a list instead of
// calling itself, so that depth costs no stack.

import {
  contentOf,
  type JsonNode,
  type JsonObject,
  type JsonString,
  type JsonTree,
  parsingJson,
} from "../../parse/json.ts";
import type { Slices } from "../../text/slices.ts";
import type { Span } from "../../text/span.ts";
import type { BodyCandidate } from "../bodyModel.ts";
import type { Hint } from "../fileReferences.ts";
import type { Reference } from "../model.ts";
import { statusSet } from "../statusSet.ts";
import { isApartIn } from "./apart.ts";
import {
  type Inside,
  isInner,
  isRecord,
  looksLikeBody,
  mayBeNumberedCode,
  mayHoldJson,
  numberReference,
  textReference,
} from "./bodies.ts";
import {
  BODY_KEYS,
  bodyHeldIn,
  holdsBody,
  isEnvelope,
  isLogged,
  isPlainBodyKey,
  mayBeAnyBody,
  saysStatus,
} from "./holders.ts";
import { bodyIn, fileLayer, innerLayer, type Layer, opened, spanIn } from "./layer.ts";
import { memberOf } from "./members.ts";
import { isOpenApi, readingOpenApi } from "./openApi.ts";
import { maySayJson, sentenceIn, TEXT_KEYS } from "./sentences.ts";
import { isStatusName, statusIn } from "./statements.ts";
import { noSurroundings, type Surroundings, surroundingsIn, underKey, withRecorded } from "./surroundings.ts";

/** A value that is still to be read. */
interface Visit {
  readonly node: JsonNode;
  readonly layer: Layer;
  readonly around: Surroundings;
  /** The bodies that it is part of: none, one, or two where either of them may be the body. */
  readonly inside: readonly Inside[];
  readonly key: string;
  /** Whether the JSON that it is in is not whole: cut off, or a template. */
  readonly isCut: boolean;
  /**
   * `body`: it stands where responses have their bodies. `text`: it is the JSON in a text, which may be a body or a record of one. `log`: it is
   * what a program logged, which may have what bodies have, but tells of one at most. `apart`: it is in a request or a schema, where no bodies
   * of responses are.
   */
  readonly place: "body" | "text" | "log" | "apart" | undefined;
  /** Whether it is put together from examples of single fields. */
  readonly isSketch?: boolean;
  /** Whether a specification gives it as an example. */
  readonly isExample?: boolean;
}

/** A response of which a document tells. */
export interface Answer {
  readonly status: NonNullable<BodyCandidate["status"]>;
  readonly url: string | undefined;
}

/** What holds for the items of an array that are read by themselves. */
export type PartStart = Pick<Visit, "around" | "key" | "place">;

/** JSON in a string in JSON in a string is read this deep. */
const DEEPEST_LAYER = 3;
/** Values read at a time. */
const SLICE = 2_000;

export class JsonReader {
  readonly references: Reference[] = [];
  readonly bodies: BodyCandidate[] = [];
  readonly hints: Hint[] = [];
  readonly embedded: Span[] = [];
  /** The responses of which the document tells, whether they have a body that is JSON or not: by the place of their status. */
  readonly answers = new Map<number, Answer>();
  /** For the arrays of `lists`, by their offsets: what holds for their items; undefined where these are part of a body. */
  readonly starts = new Map<number, PartStart | undefined>();
  private readonly pending: Visit[] = [];
  /** The statuses that stand in the document, by their places, each with the first body that it goes with. */
  private readonly statuses = new Map<number, { value: number; span: Span; body?: number }>();

  private readonly lists: ReadonlySet<number>;

  /** @param lists offsets of the arrays whose items are read by themselves */
  constructor(lists: ReadonlySet<number> = new Set()) {
    this.lists = lists;
  }

  /** `start`: what holds around the roots, where they are items of an array. */
  *reading(
    { roots, cut }: Pick<JsonTree, "roots" | "cut">,
    text: string,
    start: PartStart = atTop,
  ): Slices<void> {
    const layer = fileLayer(text);
    const [first] = roots;
    if (first?.kind === "object" && start === atTop && isOpenApi(first))
      yield* this.readingSpecification(first, layer);
    else
      for (const node of roots)
        this.pending.push({ ...start, node, layer, inside: [], isCut: cut.has(node) });
    let visits = 0;
    for (let visit = this.pending.pop(); visit; visit = this.pending.pop()) {
      if (++visits % SLICE === 0) yield;
      const { node } = visit;
      if (node.kind !== "string") this.visit(node, visit);
      else {
        this.noteUrl(node, visit);
        const holdsJson = mayBeLayer(visit) && (yield* this.readingWithin(node, visit));
        if (!holdsJson) this.text(node, visit);
      }
    }
    for (const { value, span, body } of this.statuses.values())
      this.references.push({
        kind: "status",
        role: "body",
        value,
        span,
        quote: "",
        partial: false,
        statuses: statusSet(value),
        ...(body === undefined ? {} : { body }),
      });
    this.references.sort(byPlace);
    this.hints.sort(byPlace);
  }

  private *readingSpecification(root: JsonObject, layer: Layer): Slices<void> {
    const { examples, servers } = yield* readingOpenApi(root, layer);
    for (const { value, span } of servers)
      this.hints.push({ kind: "url", value, span: { start: span.start + 1, end: span.end - 1 } });
    for (const { node, status, isError, url, isSketch = false } of examples)
      this.pending.push({
        node,
        layer,
        around: { ...noSurroundings, status, isError, url },
        inside: [],
        key: "",
        isCut: false,
        place: "body",
        isSketch,
        isExample: true,
      });
  }

  /** JSON in a string; false where it is not all JSON. */
  private *readingWithin(node: JsonString, visit: Visit): Slices<boolean> {
    if (mayHoldJson(node)) {
      // What a text says by the way is about no response beside it.
      const isBody = visit.place === "body" || (visit.place !== "log" && BODY_KEYS.has(visit.key));
      const around = isBody || TEXT_KEYS.has(visit.key) ? visit.around : noSurroundings;
      const place = isBody ? "body" : "text";
      return yield* this.readingLayer({ ...visit, layer: innerLayer(visit.layer, node), around, place });
    }
    // What the text of an error quotes is another error's.
    const sentence =
      maySayJson(visit.key, node) && !this.isSure(visit.inside) ? sentenceIn(visit.layer, node) : undefined;
    if (sentence) {
      const { layer, status, url } = sentence;
      const around = withRecorded({ ...visit.around, status, url }, visit.around);
      yield* this.readingLayer({ ...visit, layer, around, place: "text" });
    }
    return false;
  }

  private *readingLayer(visit: Omit<Visit, "node">): Slices<boolean> {
    const { layer } = visit;
    const { roots, isWhole } = yield* parsingJson(layer.text);
    const values = roots.filter(({ kind }) => kind === "object" || kind === "array");
    this.embedded.push(...layer.literals.slice(-1));
    for (const root of values)
      this.pending.push({ ...visit, node: root, inside: [], isCut: visit.isCut || !isWhole });
    return values.length > 0;
  }

  private text(node: JsonString, visit: Visit): void {
    if (visit.place === "apart") return;
    for (const each of visit.inside) {
      const reference = textReference(node, visit.key, each, visit.layer);
      if (reference) this.references.push(reference);
    }
  }

  private noteUrl(node: JsonString, { layer }: Visit): void {
    if (node.value.includes("://"))
      this.hints.push({ kind: "url", value: node.value, span: spanIn(layer, contentOf(node)) });
  }

  private visit(node: Exclude<JsonNode, JsonString>, visit: Visit): void {
    const { inside, place } = visit;
    switch (node.kind) {
      case "object":
        return this.object(node, visit);
      case "array": {
        if (visit.layer.literals.length === 0 && this.lists.has(node.span.start))
          this.starts.set(node.span.start, inside.length > 0 ? undefined : startOf(visit));
        const within = inside.map((each) => ({ ...each, path: [...each.path, "*"] }));
        const items = placeOfItems(place);
        for (const item of node.items)
          this.pending.push({ ...visit, node: item, inside: within, place: items });
        return;
      }
      case "number": {
        const status = place !== "apart" && isStatusName(visit.key) ? statusIn(node) : undefined;
        if (status !== undefined)
          return this.noteStatus(status, spanIn(visit.layer, node.span), inside[0]?.body);
        if (place === "apart") return;
        for (const each of inside) {
          const reference = numberReference(node, visit.key, each, visit.layer);
          if (reference) this.references.push(reference);
        }
        return;
      }
    }
  }

  private object(node: JsonObject, visit: Visit): void {
    const { layer, key, isCut } = visit;
    const place = visit.place ?? (saysStatus(node, key) ? "text" : undefined);
    const held = bodyHeldIn(node, key, place);
    if (held?.value) {
      this.pending.push({ ...visit, node: held.value, key: held.key.value, inside: [], place: "body" });
      return;
    }
    const isPlaced = place === "body" || place === "text";
    const isRecordOfBody = isPlaced && isEnvelope(node);
    const own = surroundingsIn(node, visit.around, layer);
    // What stands beside a body counts, whatever it says of itself.
    const here = isPlaced && !isRecordOfBody ? withRecorded(own, visit.around) : own;
    // A status with its text, `{ code, message }`, is no body either.
    const isNone = place === "apart" || place === "log" || isRecordOfBody || isStatusName(key);
    const within = isNone ? [] : this.insideOf(node, { ...visit, place, around: here });
    const { status, url } = own;
    if (status && status !== visit.around.status && within.length === 0 && place !== "apart")
      this.answers.set(status.span.start, { status, url });
    for (const property of node.properties) {
      const { value } = property;
      const name = property.key.value;
      if (value === undefined || isOfNoUse(value, name, within)) continue;
      const isApart = place === "apart" || isApartIn(node, name);
      const placeOfValue = isApart ? "apart" : this.placeIn(node, name, within);
      this.pending.push({
        node: value,
        layer,
        isCut,
        around: underKey(property, here, layer),
        inside:
          placeOfValue === "apart" ? [] : within.map((each) => ({ ...each, path: [...each.path, name] })),
        key: name,
        place: placeOfValue,
      });
    }
  }

  /** The place of a value in an object that is no request: in a sure body none is the body of another response. */
  private placeIn(node: JsonObject, name: string, within: readonly Inside[]): Visit["place"] {
    if (isLogged(node, name)) return "log";
    if (!BODY_KEYS.has(name)) return undefined;
    const mayBe = within.length === 0 || (isPlainBodyKey(name) && !this.isSure(within));
    return mayBe ? "body" : undefined;
  }

  private isSure(within: readonly Inside[]): boolean {
    return within.some(({ body }) => this.bodies[body]?.isPlaced);
  }

  /** The bodies that an object is, or is in. */
  private insideOf(node: JsonObject, visit: Visit): readonly Inside[] {
    const { inside, place, around } = visit;
    const [first] = inside;
    if (first === undefined || !isInner(first.path)) {
      const isBody =
        looksLikeBody(node) || ((place === "body" || place === "text") && mayBeAnyBody(node, place, around));
      return isBody && !holdsBody(node) ? [this.enter(node, visit)] : [];
    }
    const isPartOnly = inside.length > 1 || first.path.length > 1 || !this.records.has(first.body);
    return isPartOnly || !looksLikeBody(node) ? inside : [...inside, this.enter(node, visit, first.body)];
  }

  /** Bodies that are records as well: what is in them may be the body. */
  private readonly records = new Set<number>();

  private enter(node: JsonObject, visit: Visit, within?: number): Inside {
    const { layer, isCut } = visit;
    const { status, url, isError } = visit.around;
    const body = this.bodies.length;
    const root = visit.isSketch ? opened(node) : bodyIn(layer, node);
    // What holds data may be a record of a response whose body they are.
    const isPlaced = visit.place === "body" && memberOf(node, "data") === undefined;
    this.bodies.push({
      span: root.span,
      root,
      ...(status ? { status } : isError ? { isError } : {}),
      ...(url === undefined ? {} : { url }),
      ...(layer.literals.length > 0 ? { literals: layer.literals } : {}),
      ...(isCut ? { isCut } : {}),
      ...(isPlaced ? { isPlaced } : {}),
      ...(visit.isSketch ? { isSketch: true } : {}),
      ...(visit.isExample ? { isExample: true } : {}),
      ...(within === undefined ? {} : { within }),
    });
    if (isRecord(node) && !isPlaced) this.records.add(body);
    if (status) this.noteStatus(status.value, status.span, body);
    const facts = status && { statuses: statusSet(status.value), values: [], because: [status.span] };
    return { body, path: [], facts };
  }

  private noteStatus(value: number, span: Span, body: number | undefined): void {
    const known = this.statuses.get(span.start) ?? { value, span };
    if (body !== undefined) known.body ??= body;
    this.statuses.set(span.start, known);
  }
}

/** Whether JSON in a string there is to be read. */
function mayBeLayer({ layer, place }: Visit): boolean {
  return place !== "apart" && layer.literals.length < DEEPEST_LAYER;
}

function byPlace(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start;
}

/** Most values of a document are read no further: it is quicker not to note them. */
function isOfNoUse(value: JsonNode, key: string, inside: readonly Inside[]): boolean {
  switch (value.kind) {
    case "object":
    case "array":
      return false;
    case "string":
      return (
        inside.length === 0 && !value.value.includes("://") && !mayHoldJson(value) && !maySayJson(key, value)
      );
    case "number":
      return !isStatusName(key) && !(inside.length > 0 && mayBeNumberedCode(key));
    default:
      return true;
  }
}

const atTop: PartStart = { around: noSurroundings, key: "", place: undefined };

function startOf({ around, key, place }: Visit): PartStart {
  return { around, key, place: placeOfItems(place) };
}

/** A body is an object: in a list of them, each has to look like one. */
function placeOfItems(place: Visit["place"]): Visit["place"] {
  return place === "apart" ? place : undefined;
}
