// What data/catalog.schema.json finds wrong with a catalog file, said for people: one message per fault. Checks the keywords that the
// schema uses (held by a test that compares it with a validator of the standard), in the time that the file is long, and in slices.
// What a fault costs (an entry, the whole catalog) is decided in load.ts.

import schema from "../../../data/catalog.schema.json" with { type: "json" };
import { pointerTokens } from "../text/jsonPlace.ts";
import { createNearest } from "../text/nearest.ts";
import type { Slices } from "../text/slices.ts";
import type { Faults } from "./faults.ts";
import { schemaMessages as messages } from "./messages.ts";
import type { CatalogRuleId } from "./model.ts";
import { quoted } from "./quoted.ts";
import type { ValueProblem } from "./valueProblem.ts";

/** A node of the schema: the keywords that are checked. */
interface SchemaNode {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly { readonly const: unknown }[];
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
  readonly allOf?: readonly SchemaNode[];
  readonly not?: { readonly const: unknown };
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | SchemaNode;
  readonly $ref?: string;
}

/** Tells `faults` everything that `value` breaks of the schema, in the order of its text. */
export function* checkSchema(value: unknown, faults: Faults): Slices<void> {
  const checker = createChecker(faults);
  const root = schema as SchemaNode;
  checker.checkOwn(value, root, []);
  if (!isObject(value)) return;
  for (const [name, child] of Object.entries(value)) {
    const node = propertyNode(root, name);
    if (node === undefined) continue;
    const { items, ...list } = resolved(node);
    if (items === undefined || !Array.isArray(child)) {
      checker.check(child, node, [name]);
      continue;
    }
    // The lists at the top are the long ones: an element at a time.
    if (!checker.checkOwn(child, list, [name])) continue;
    for (const [index, element] of child.entries()) {
      checker.check(element, items, [name, String(index)]);
      yield;
    }
  }
}

function createChecker(faults: Faults) {
  return { check, checkOwn };

  /** The value and all that is in it. */
  function check(value: unknown, given: SchemaNode, path: readonly string[]): void {
    const node = resolved(given);
    if (!checkOwn(value, node, path)) return;
    if (Array.isArray(value)) {
      if (node.items === undefined) return;
      for (const [index, element] of value.entries()) check(element, node.items, [...path, String(index)]);
    } else if (isObject(value)) {
      for (const [name, child] of Object.entries(value)) {
        const property = propertyNode(node, name);
        if (property !== undefined) check(child, property, [...path, name]);
      }
    }
  }

  /** What the node says of the value itself. False: what is in it need not be looked at, since it is too much or something else. */
  function checkOwn(value: unknown, node: SchemaNode, path: readonly string[]): boolean {
    const hint = node.description ?? "";
    const add = (
      keyword: string,
      message: () => string,
      at = path,
      severity: ValueProblem["severity"] = "error",
    ) => faults.add({ rule: ruleOf(keyword, at), path: at, severity }, () => message().trim());

    for (const each of node.allOf ?? []) check(value, each, path);
    if (node.not !== undefined && value === node.not.const)
      add("not", () => messages.reserved({ value: quoted(value), hint: schema.properties.id.description }));
    if (node.type !== undefined && ![node.type].flat().some((type) => isOfType(value, type))) {
      add("type", () => messages.type({ types: namesOf(node.type), found: describeValue(value) }));
      return false;
    }
    const choices = choicesOf(node);
    if (choices !== undefined && !choices.has(value)) {
      const near =
        typeof value === "string" ? faults.near(value, createNearest([...choices].map(String))) : undefined;
      const isKept = typeof value === "string" && KEPT.has(path.at(-1) ?? "");
      const severity = !isKept ? "error" : near === undefined ? "information" : "warning";
      add(node.oneOf ? "oneOf" : "enum", () => notAmong(value, [...choices], near, isKept), path, severity);
    }
    if (typeof value === "string") checkText(value, node, hint, add);
    else if (typeof value === "number") {
      const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity } = node;
      if (value < minimum || value <= exclusiveMinimum || value > maximum)
        add(value > maximum ? "maximum" : "minimum", () => messages.range({ value: quoted(value), hint }));
    } else if (Array.isArray(value)) {
      const { minItems = 0, maxItems = Infinity } = node;
      if (value.length < minItems) add("minItems", () => messages.empty({ hint }));
      if (value.length > maxItems) {
        add("maxItems", () => messages.longList({ count: count(value.length), most: count(maxItems) }));
        return false;
      }
      const repeated = node.uniqueItems ? repeatedIndex(value) : -1;
      if (repeated >= 0)
        add("uniqueItems", () => messages.repeated({ value: quoted(value[repeated]) }), [
          ...path,
          String(repeated),
        ]);
    } else if (isObject(value)) checkProperties(value, node, path);
    return true;
  }

  function checkText(
    text: string,
    node: SchemaNode,
    hint: string,
    add: (keyword: string, why: () => string) => void,
  ): void {
    const { minLength = 0, maxLength = Infinity, pattern } = node;
    if (text.length < minLength) add("minLength", () => messages.empty({ hint }));
    if (text.length > maxLength && [...text.slice(0, 2 * maxLength + 1)].length > maxLength) {
      // What is too long is not held against the pattern, so that no pattern has to be fast.
      add("maxLength", () => messages.longText({ most: count(maxLength), hint }));
    } else if (pattern !== undefined && !patternOf(pattern).test(text)) {
      add("pattern", () => messages.form({ value: quoted(text), hint }));
    }
  }

  /** Properties that are missing, and those that are unknown: an error where one is a slip of the other, which is then missing no more. */
  function checkProperties(
    value: Readonly<Record<string, unknown>>,
    node: SchemaNode,
    path: readonly string[],
  ): void {
    const absent = new Set((node.required ?? []).filter((name) => !Object.hasOwn(value, name)));
    if (node.additionalProperties === false) {
      for (const name of Object.keys(value)) {
        if (propertyNode(node, name) === undefined) strayProperty(name, node, [...path, name], absent);
      }
    }
    for (const name of absent) {
      const description = node.properties?.[name]?.description ?? "";
      faults.add({ rule: "catalog-schema", path, severity: "error" }, () =>
        messages.missing({ name, hint: description }).trim(),
      );
    }
    const groups = node.anyOf ?? [];
    if (
      groups.length === 0 ||
      groups.some(({ required }) => required.every((name) => Object.hasOwn(value, name)))
    )
      return;
    faults.add({ rule: "catalog-schema", path, severity: "error" }, () =>
      messages.needsOne({ names: groups.flatMap(({ required }) => required) }),
    );
  }

  function strayProperty(name: string, node: SchemaNode, path: readonly string[], absent: Set<string>): void {
    const known = Object.keys(node.properties ?? {});
    const lost = absent.size > 0 ? faults.near(name, createNearest(absent)) : undefined;
    if (lost !== undefined) absent.delete(lost);
    const severity = lost === undefined ? "warning" : "error";
    faults.add({ rule: "catalog-schema", path, onName: true, severity }, () => {
      const instead = lost ?? faults.near(name, createNearest(known));
      return instead === undefined
        ? messages.unknownProperty({ name: quoted(name), known })
        : messages.misspelledProperty({ name: quoted(name), near: instead });
    });
  }
}

function notAmong(
  value: unknown,
  choices: readonly unknown[],
  near: string | undefined,
  isKept: boolean,
): string {
  if (near !== undefined) return messages.misspelledChoice({ value: quoted(value), near });
  const said = { value: quoted(value), choices: choices.map(String) };
  return isKept ? messages.keptChoice(said) : messages.noChoice(said);
}

/** What a later version may have more values of, without which an entry is worth having. */
const KEPT: ReadonlySet<string> = new Set(["condition", "policy"]);

/** What kind of fault it is that a keyword of the schema does not hold. */
function ruleOf(keyword: string, path: readonly string[]): CatalogRuleId {
  switch (keyword) {
    case "oneOf":
      return path.at(-1) === "condition" ? "catalog-condition" : "catalog-schema";
    case "uniqueItems":
      return "catalog-duplicate";
    case "minimum":
    case "maximum":
      return path.some((name) => /status/i.test(name)) ? "catalog-status" : "catalog-schema";
    default:
      return "catalog-schema";
  }
}

/** The index of the first element that equals an earlier one; -1 where none does. */
function repeatedIndex(list: readonly unknown[]): number {
  const seen = new Set<unknown>();
  return list.findIndex((element) => {
    const key = typeof element === "object" ? JSON.stringify(element) : element;
    return seen.size === seen.add(key).size;
  });
}

const choices = new WeakMap<SchemaNode, ReadonlySet<unknown>>();

/** The values that there are; undefined where the node lists none. */
function choicesOf(node: SchemaNode): ReadonlySet<unknown> | undefined {
  const listed = node.enum ?? node.oneOf;
  if (listed === undefined) return undefined;
  const known = choices.get(node) ?? new Set(node.enum ?? node.oneOf?.map((choice) => choice.const));
  choices.set(node, known);
  return known;
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, "u");
  patterns.set(source, pattern);
  return pattern;
}

function propertyNode(
  { properties, additionalProperties }: SchemaNode,
  name: string,
): SchemaNode | undefined {
  if (properties !== undefined && Object.hasOwn(properties, name)) return properties[name];
  return additionalProperties === false ? undefined : additionalProperties;
}

const definitions = new Map<string, SchemaNode>();

/** The definition that a node refers to, beside which, in this draft, nothing else counts; else the node. */
function resolved(node: SchemaNode): SchemaNode {
  const { $ref } = node;
  if ($ref === undefined) return node;
  const known =
    definitions.get($ref) ??
    pointerTokens($ref).reduce(
      (at, token) => (at as Record<string, SchemaNode>)[token]!,
      schema as SchemaNode,
    );
  definitions.set($ref, known);
  return known;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return Number.isInteger(value);
    case "null":
      return value === null;
    default:
      return typeof value === type;
  }
}

function namesOf(type: SchemaNode["type"]): readonly string[] {
  return [type ?? []].flat().map(withArticle);
}

function describeValue(value: unknown): string {
  if (value === null) return "null";
  return withArticle(Array.isArray(value) ? "array" : typeof value);
}

function withArticle(noun: string): string {
  return `${/^[aio]/.test(noun) ? "an" : "a"} ${noun}`;
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}
