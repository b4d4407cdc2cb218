// What the JSON Schema finds wrong with a catalog file, said for people: one message per fault, where the validator gives one per
// keyword on the way to it. What a fault costs (an entry, the whole catalog) is decided in load.ts.

import { type OutputUnit, Validator } from "@cfworker/json-schema";
import schema from "../../../data/catalog.schema.json" with { type: "json" };
import { pointerTokens } from "../text/jsonPlace.ts";
import { nearest } from "../text/nearest.ts";
import type { CatalogProblem, CatalogRuleId } from "./model.ts";

/** A fault in a value, by its place in the value. */
export interface ValueProblem {
  readonly rule: CatalogRuleId;
  readonly path: readonly string[];
  /** True where the property's name is at fault rather than its value. */
  readonly onName?: boolean;
  /** What is wrong and what to do, without where. */
  readonly message: string;
  /** `warning` for a property that is merely unknown: what is known of the value can be used. */
  readonly severity: CatalogProblem["severity"];
}

/** A node of the schema; only the keywords read here. */
interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly { readonly const: unknown }[];
  readonly anyOf?: readonly { readonly required?: readonly string[] }[];
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly $ref?: string;
}

let validator: Validator | undefined;

/** Everything that `value` breaks of `data/catalog.schema.json`; undefined where that is too much to be told. Empty for a valid one. */
export function schemaProblems(value: unknown): readonly ValueProblem[] | undefined {
  validator ??= new Validator(schema as ConstructorParameters<typeof Validator>[0], "7", false);
  const errors = errorsOf(validator, value);
  if (errors === undefined) return undefined;
  const absent = absentNames(errors);
  const found = errors.flatMap((unit, index) => {
    if (unit.keyword === "additionalProperties") return strayProperty(unit, errors[index + 1]!, absent);
    if (unit.keyword === "required" || unit.keyword === "false" || isInsideAlternative(unit)) return [];
    return fault(unit, value) ?? [];
  });
  const lacking = [...absent].flatMap(([location, units]) =>
    [...units.values()].map((unit) => missing(location, unit)),
  );
  return [...found, ...lacking];
}

/** undefined: they are so many that the validator, which hands them over as arguments, overflows the stack. */
function errorsOf(validator: Validator, value: unknown): readonly OutputUnit[] | undefined {
  try {
    return validator.validate(value).errors;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Properties that are missing, by the place of the object and by name. */
type Absent = Map<string, Map<string, OutputUnit>>;

function absentNames(errors: readonly OutputUnit[]): Absent {
  const absent: Absent = new Map();
  for (const unit of errors) {
    if (unit.keyword !== "required" || isInsideAlternative(unit)) continue;
    const names = absent.get(unit.instanceLocation) ?? new Map<string, OutputUnit>();
    absent.set(unit.instanceLocation, names.set(missingName(unit), unit));
  }
  return absent;
}

/** A property that is unknown: an error where it is a slip of one that is missing, which is then missing no more. */
function strayProperty(unit: OutputUnit, place: OutputUnit, absent: Absent): ValueProblem {
  const path = tokens(place.instanceLocation);
  const name = path.at(-1)!;
  const known = Object.keys(schemaNode(unit.keywordLocation).properties ?? {});
  const lacking = absent.get(unit.instanceLocation);
  const [lost] = nearest(name, lacking?.keys() ?? [], 1);
  const [instead] = lost === undefined ? nearest(name, known, 1) : [lost];
  if (lost !== undefined) lacking?.delete(lost);
  const remedy = instead === undefined ? `Known here: ${known.join(", ")}.` : `Did you mean "${instead}"?`;
  const severity = lost === undefined ? "warning" : "error";
  return {
    rule: "catalog-schema",
    path,
    onName: true,
    message: `Unknown property "${name}". ${remedy}`,
    severity,
  };
}

function missing(location: string, unit: OutputUnit): ValueProblem {
  const name = missingName(unit);
  const property = schemaNode(unit.keywordLocation).properties?.[name];
  const description = property?.description ?? "";
  return {
    rule: "catalog-schema",
    path: tokens(location),
    message: `"${name}" is missing. ${description}`.trim(),
    severity: "error",
  };
}

/** The validator names the property only in its text. */
function missingName(unit: OutputUnit): string {
  return /"(.*)"/s.exec(unit.error)?.[1] ?? "";
}

/** The fault that a unit of the validator's output stands for; undefined for those that only lead to others. */
function fault(unit: OutputUnit, root: unknown): ValueProblem | undefined {
  const location = tokens(unit.instanceLocation);
  const node = schemaNode(unit.keywordLocation);
  const value = location.reduce<unknown>((at, token) => (at as Record<string, unknown>)[token], root);
  const hint = node.description ?? "";
  const text = ((): string | undefined => {
    switch (unit.keyword) {
      case "type":
        return `This must be ${describeTypes(node.type)}, not ${describeValue(value)}.`;
      case "enum":
        return notAmong(value, node.enum ?? []);
      case "oneOf":
        return notAmong(
          value,
          (node.oneOf ?? []).map((choice) => choice.const),
        );
      case "anyOf":
        return `At least one of these is needed: ${(node.anyOf ?? []).flatMap(({ required }) => required ?? []).join(", ")}.`;
      case "pattern":
        return `${JSON.stringify(value)} is not of the form expected here. ${hint}`;
      case "not":
        return `${JSON.stringify(value)} cannot be used here. ${schema.properties.id.description}`;
      case "minLength":
      case "minItems":
        return `This must not be empty. ${hint}`;
      case "maxLength":
        return `This is too long. ${hint}`;
      case "uniqueItems":
        return `This value stands in the list already. ${hint}`;
      case "minimum":
      case "maximum":
      case "exclusiveMinimum":
        return `${JSON.stringify(value)} is out of range. ${hint}`;
      default:
        return undefined;
    }
  })();
  if (text === undefined) return undefined;
  const path = unit.keyword === "uniqueItems" ? [...location, repeatedIndex(value)] : location;
  return { rule: ruleOf(unit.keyword, path), path, message: text.trim(), severity: "error" };
}

/** The index of the first element that equals an earlier one. */
function repeatedIndex(list: unknown): string {
  const seen = new Set<string>();
  const index = (list as readonly unknown[]).findIndex((element) => {
    const key = JSON.stringify(element);
    return seen.has(key) || !seen.add(key);
  });
  return String(index);
}

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

/** Whether the unit only says why one of several alternatives does not hold; the alternatives as a whole have their own message. */
function isInsideAlternative(unit: OutputUnit): boolean {
  return /\/(?:oneOf|anyOf)\//.test(unit.keywordLocation);
}

function notAmong(value: unknown, choices: readonly unknown[]): string {
  const known = choices.map(String);
  const near = typeof value === "string" ? nearest(value, known, 1) : [];
  const remedy = near.length > 0 ? `Did you mean "${near[0]}"?` : `Known here: ${known.join(", ")}.`;
  return `${JSON.stringify(value)} is none of the values known here. ${remedy}`;
}

function describeTypes(type: SchemaNode["type"]): string {
  return [type ?? []].flat().map(withArticle).join(" or ");
}

function describeValue(value: unknown): string {
  if (value === null) return "null";
  return withArticle(Array.isArray(value) ? "array" : typeof value);
}

function withArticle(noun: string): string {
  return `${/^[aio]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** The schema node that holds the keyword at `location`, a path through the schema in which `$ref` leads on. */
function schemaNode(location: string): SchemaNode {
  return tokens(location)
    .slice(0, -1)
    .reduce<SchemaNode>((node, token) => {
      if (token === "$ref") return resolve(node);
      return (node as Record<string, SchemaNode>)[token]!;
    }, schema as SchemaNode);
}

/** The definition that a node refers to. */
function resolve({ $ref = "#" }: SchemaNode): SchemaNode {
  return tokens($ref).reduce((at, token) => (at as Record<string, SchemaNode>)[token]!, schema as SchemaNode);
}

/** The tokens of a location as the validator writes it: a URI fragment. */
function tokens(location: string): readonly string[] {
  return pointerTokens(decodeURIComponent(location.slice(1)));
}
