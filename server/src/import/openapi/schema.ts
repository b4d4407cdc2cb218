// What a schema says of the values in a body: the fields, and for each the values that it is limited to, with the choices that lead to
// them. Followed one reference at a time, and never further than bodies of errors go.

import { itemsOf, member, membersOf, type Tree, textOf } from "../tree/tree.ts";
import { type Allowed, allowedBy, scalar, scalarOf, singleOf } from "./allowed.ts";
import type { Documents, Place } from "./documents.ts";

/** What a schema says of a field at one place of it. */
export interface Fact {
  /** A JSON Pointer, `*` for the index of an array. */
  readonly pointer: string;
  readonly key: string;
  readonly types: readonly string[];
  readonly required: boolean;
  readonly meaning: string;
  /** Empty: it may be anything. */
  readonly allowed: readonly Allowed[];
  /** Values that are only shown. */
  readonly shown: readonly Allowed[];
  /** The alternatives on the way to it, outermost first: `id of the union:index`. */
  readonly branch: readonly string[];
  /** Where one of several was chosen on the way, unions and lists of values: what there is to choose from, the same wherever it stands. */
  readonly choices: readonly string[];
  readonly line: number;
}

interface At {
  readonly pointer: string;
  readonly key: string;
  readonly required: boolean;
  readonly branch: readonly string[];
  readonly choices: readonly Tree[];
  /** What the union around it says that this value is, by the name of its property. */
  readonly named?: { readonly property: string; readonly allowed: Allowed };
  readonly depth: number;
}

/** Levels of a body. */
const DEEPEST = 7;
/** Steps for one body: schemas of bodies that are read by people have a hundred. */
const MOST_STEPS = 20_000;

/** The fields of the body that a schema describes. */
export function factsOf(schema: Place, documents: Documents): readonly Fact[] {
  const facts: Noted[] = [];
  const active = new Set<Tree>();
  const unions = new Map<Tree, number>();
  let steps = 0;

  function walk(place: Place, at: At): void {
    if (++steps > MOST_STEPS || at.depth > DEEPEST || active.has(place.node)) return;
    active.add(place.node);
    const target = documents.resolve(place);
    // What stands beside a reference holds as well (OpenAPI 3.1).
    if (target && target.node !== place.node) {
      if (!active.has(target.node)) walk(target, at);
      if (membersOf(place.node).length > 1) own(place, at);
    } else if (target) own(target, at);
    active.delete(place.node);
  }

  function own({ node, file }: Place, at: At): void {
    const inside = (each: Tree): Place => ({ node: each, file });
    for (const part of itemsOf(member(node, "allOf"))) walk(inside(part), at);
    for (const key of ["oneOf", "anyOf"]) alternatives(node, itemsOf(member(node, key)), file, at);
    field(node, at);
    kinds({ node, file }, at);
    const required = new Set(itemsOf(member(node, "required")).map(textOf));
    for (const [key, property] of membersOf(member(node, "properties"))) {
      const { named, ...rest } = at;
      const pointer = `${at.pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const inner: At = { ...rest, pointer, key, required: required.has(key), depth: at.depth + 1 };
      if (named?.property === key) note(property, inner, [named.allowed], []);
      walk(inside(property), inner);
    }
    const items = member(node, "items");
    if (items) walk(inside(items), { ...at, pointer: `${at.pointer}/*`, depth: at.depth + 1 });
  }

  function alternatives(union: Tree, all: readonly Tree[], file: string, at: At): void {
    const places = all.flatMap((node) => documents.resolve({ node, file }) ?? []);
    const real = places.filter(({ node }) => textOf(member(node, "type")) !== "null");
    const single = real.map(({ node }) => singleOf(node));
    if (real.length > 1 && single.every((each) => each !== undefined)) {
      note(
        union,
        { ...at, choices: [...at.choices, union] },
        single.flatMap((each) => each ?? []),
        [],
      );
      return;
    }
    if (!unions.has(union)) unions.set(union, unions.size);
    for (const [i, node] of all.entries()) {
      const named = namedBy(union, node);
      const isChoice = real.length > 1;
      walk(
        { node, file },
        {
          ...at,
          ...(named ? { named } : {}),
          branch: isChoice ? [...at.branch, `${unions.get(union)}:${i}`] : at.branch,
          choices: isChoice ? [...at.choices, union] : at.choices,
        },
      );
    }
  }

  function field(node: Tree, at: At): void {
    if (at.pointer === "") return;
    const allowed = allowedBy(node);
    const shown = [
      member(node, "example"),
      ...itemsOf(member(node, "examples")),
      member(node, "default"),
    ].flatMap((each) => (each ? scalarOf(each) : []));
    note(node, allowed.length > 1 ? { ...at, choices: [...at.choices, node] } : at, allowed, shown);
  }

  /** The values by which a schema tells those that extend it, where it has no alternatives itself. */
  function kinds({ node, file }: Place, at: At): void {
    if (member(node, "oneOf") || member(node, "anyOf")) return;
    const discriminator = member(node, "discriminator");
    const key = textOf(member(discriminator, "propertyName"));
    const mapping = member(discriminator, "mapping");
    if (key === undefined || mapping === undefined) return;
    const allowed = membersOf(mapping).map(([value, target]): Allowed => {
      const reference: Tree = { kind: "object", members: new Map([["$ref", target]]), line: target.line };
      const kind = documents.resolve({ node: reference, file });
      return {
        value,
        meaning: textOf(member(kind?.node, "description")) ?? "",
        label: "",
        line: target.line,
      };
    });
    const pointer = `${at.pointer}/${key}`;
    note(mapping, { ...at, pointer, key, required: true, choices: [...at.choices, mapping] }, allowed, []);
  }

  function note(node: Tree, at: At, allowed: readonly Allowed[], shown: readonly Allowed[]): void {
    const { pointer, key, required, branch, choices } = at;
    const meaning = textOf(member(node, "description")) ?? textOf(member(node, "title")) ?? "";
    const types = typesOf(node, allowed);
    if (types.length === 0 && allowed.length === 0 && shown.length === 0 && meaning === "") return;
    facts.push({ pointer, key, types, required, meaning, allowed, shown, branch, choices, line: node.line });
  }

  walk(schema, { pointer: "", key: "", required: true, branch: [], choices: [], depth: 0 });
  return narrowed(withContents(facts));
}

/** A fact whose choices are places yet. */
type Noted = Omit<Fact, "choices"> & { readonly choices: readonly Tree[] };

/** A choice that is written out at each response is the same choice: what there is to choose from tells it. */
function withContents(facts: readonly Noted[]): readonly Fact[] {
  const contents = new Map<Tree, Set<string>>();
  for (const { choices, pointer, allowed } of facts) {
    for (const choice of choices) {
      const own = contents.get(choice) ?? new Set();
      for (const { value } of allowed) own.add(`${pointer} ${value}`);
      contents.set(choice, own);
    }
  }
  const keys = new Map([...contents].map(([choice, own]) => [choice, [...own].sort().join("\n")]));
  return facts.map((fact) => ({ ...fact, choices: fact.choices.map((choice) => keys.get(choice) ?? "") }));
}

/** The value that a discriminator's mapping, or else its rule, gives an alternative (OpenAPI 3, "Discriminator Object"). */
function namedBy(union: Tree, alternative: Tree): At["named"] {
  const discriminator = member(union, "discriminator");
  const property = textOf(member(discriminator, "propertyName"));
  const ref = textOf(member(alternative, "$ref"));
  if (property === undefined || ref === undefined) return undefined;
  const own = ref.split("/").at(-1) ?? "";
  for (const [value, node] of membersOf(member(discriminator, "mapping"))) {
    const target = textOf(node);
    if (target === ref || target === own)
      return { property, allowed: { value, meaning: "", label: "", line: node.line } };
  }
  return undefined;
}

const TYPES = new Set(["string", "integer", "number", "boolean", "object", "array", "null"]);

function typesOf(node: Tree, allowed: readonly Allowed[]): readonly string[] {
  const stated = member(node, "type");
  const all = (stated?.kind === "array" ? stated.items : stated ? [stated] : []).flatMap(
    (each) => textOf(each) ?? [],
  );
  const known = all.filter((each) => TYPES.has(each));
  if (known.length > 0) return member(node, "nullable") && known.length === 1 ? nullable(node, known) : known;
  if (member(node, "properties")) return ["object"];
  if (member(node, "items")) return ["array"];
  const [first] = allowed;
  return first === undefined ? [] : [typeof first.value === "string" ? "string" : "integer"];
}

function nullable(node: Tree, known: readonly string[]): readonly string[] {
  return scalar(member(node, "nullable")) === true ? [...known, "null"] : known;
}

/** A field that several parts of a schema limit has the values that all of them allow; what an alternative says is meant before what holds of all. */
function narrowed(facts: readonly Fact[]): readonly Fact[] {
  const byPointer = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.allowed.length > 0) byPointer.set(fact.pointer, [...(byPointer.get(fact.pointer) ?? []), fact]);
  }
  return facts.flatMap((fact): Fact[] => {
    const others = (byPointer.get(fact.pointer) ?? []).filter((each) => each !== fact);
    if (fact.allowed.length === 0 || others.length === 0) return [fact];
    const isNarrower = others.some(
      (each) =>
        isBelow(each.branch, fact.branch) &&
        isWithin(each, fact) &&
        each.allowed.length < fact.allowed.length,
    );
    const isLimitedBelow = others.some(
      (each) => each.branch.length > fact.branch.length && isBelow(each.branch, fact.branch),
    );
    return isNarrower || isLimitedBelow ? [{ ...fact, allowed: [] }] : [fact];
  });
}

/** Whether the first stands in the same alternatives as the second. */
function isBelow(branch: readonly string[], above: readonly string[]): boolean {
  return above.every((each, i) => each === branch[i]);
}

function isWithin(inner: Fact, outer: Fact): boolean {
  const values = new Set(outer.allowed.map(({ value }) => value));
  return inner.allowed.every(({ value }) => values.has(value));
}
