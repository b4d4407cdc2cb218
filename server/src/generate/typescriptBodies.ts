// The bodies of errors in generated TypeScript: a type and a guard for each shape. A discriminator in it is a type parameter, so that
// what comes with one status can be told more exactly.

import { type Expected, expectedOf, isRequired } from "../catalog/fieldTree.ts";
import type { Catalog, FieldType, Pointer } from "../catalog/model.ts";
import { toPointer } from "../text/jsonPlace.ts";
import { propertyKey } from "./identifiers.ts";
import { code as words } from "./messages.ts";
import { type NamedShape, type NamedValues, type Naming, placesIn } from "./naming.ts";
import { type Possible, possibleValues } from "./possible.ts";
import { docComment, othersThan } from "./typescriptValues.ts";

/** The type of a shape. */
export function bodyType(catalog: Catalog, named: NamedShape, naming: Naming): string {
  const { shape, type } = named;
  const places = placesIn(named, naming, catalog);
  const parameters = parametersIn(places).map(
    (each) => `${each.parameter} = ${anyValue(each, possibleValues(catalog, each.discriminator))}`,
  );
  const generics = parameters.length === 0 ? "" : `<${parameters.join(", ")}>`;
  const doc = docComment("", words.body({ title: shape.title, api: catalog.name }), shape.note);
  return `${doc}export type ${type}${generics} = ${typeText(expectedOf(shape), [], places, "")};\n`;
}

/** The guard of a shape. Values of a discriminator that has others too are not checked. */
export function bodyGuard(catalog: Catalog, named: NamedShape, naming: Naming): string {
  const { shape, type } = named;
  const places = placesIn(named, naming, catalog);
  const checks = checksOf(expectedOf(shape), "body", [], (tokens) => {
    const each = places.get(toPointer(tokens));
    return each && isChecked(catalog, each) ? each.list : undefined;
  });
  return `${docComment("", words.isBody({ type }))}export function is${type}(body: unknown): body is ${type} {
  return ${checks.join(" &&\n    ") || "true"};
}
`;
}

/** The discriminators in a body, each once, in the order of the catalog's. */
export function parametersIn(places: ReadonlyMap<Pointer, NamedValues>): readonly NamedValues[] {
  return [...new Set(places.values())];
}

/** Whether the guard of a body compares this discriminator with the values that there are. */
export function isChecked(catalog: Catalog, { discriminator }: NamedValues): boolean {
  return !possibleValues(catalog, discriminator).isOpen;
}

/** What can stand in place of a discriminator, by the name of its type. */
function anyValue({ type }: NamedValues, { values, isOpen }: Possible): string {
  return isOpen ? [type, ...othersThan(values)].join(" | ") : type;
}

function typeText(
  { field, below }: Expected,
  tokens: readonly string[],
  places: ReadonlyMap<Pointer, NamedValues>,
  indent: string,
): string {
  if (field?.constant !== undefined) return JSON.stringify(field.constant);
  const inner = `${indent}  `;
  const each = below.get("*");
  const named = [...below.values()].filter((child) => child !== each);
  const object =
    named.length > 0
      ? `{\n${named
          .map((child) => {
            const doc = docComment(inner, child.field?.meaning, unitWords(child));
            const mark = isRequired(child) ? "" : "?";
            return `${doc}${inner}readonly ${propertyKey(child.name)}${mark}: ${typeText(child, [...tokens, child.name], places, inner)};\n`;
          })
          .join("")}${indent}}`
      : undefined;
  const array = each && `readonly ${inParentheses(typeText(each, [...tokens, "*"], places, indent))}[]`;
  const value = places.get(toPointer(tokens))?.parameter;
  const types = field?.types ?? [
    ...(object ? ["object" as const] : []),
    ...(array ? ["array" as const] : []),
  ];
  const texts = types.map((type): string => {
    if (type === "object") return object ?? "Readonly<Record<string, unknown>>";
    if (type === "array") return array ?? "readonly unknown[]";
    if (type === "null" || type === "boolean") return type;
    return value ?? (type === "string" ? "string" : "number");
  });
  return [...new Set(texts)].join(" | ") || "unknown";
}

function inParentheses(type: string): string {
  const isOne = /^[\w<>, {}]*$/.test(type) || (type.startsWith("{") && type.endsWith("}"));
  return isOne ? type : `(${type})`;
}

/** What has to hold of a value, as expressions. */
function checksOf(
  { field, below }: Expected,
  value: string,
  tokens: readonly string[],
  listAt: (tokens: readonly string[]) => string | undefined,
): readonly string[] {
  if (field?.constant !== undefined) return [`${value} === ${JSON.stringify(field.constant)}`];
  const each = below.get("*");
  const named = [...below.values()].filter((child) => child !== each);
  const object = [
    `isObject(${value})`,
    ...named.flatMap((child) => {
      const at = `${value}[${JSON.stringify(child.name)}]`;
      const checks = checksOf(child, at, [...tokens, child.name], listAt);
      if (checks.length === 0) return isRequired(child) ? [`${at} !== undefined`] : [];
      return isRequired(child) ? checks : [`(${at} === undefined || ${all(checks)})`];
    }),
  ];
  const element = each ? checksOf(each, "each", [...tokens, "*"], listAt) : [];
  const array = [
    `Array.isArray(${value})`,
    ...(element.length === 0 ? [] : [`${value}.every((each: unknown) => ${element.join(" && ")})`]),
  ];
  const list = listAt(tokens);
  const types: readonly FieldType[] = field?.types ?? [
    ...(named.length > 0 ? ["object" as const] : []),
    ...(each ? ["array" as const] : []),
  ];
  const isAny = (["object", "array", "string", "number", "boolean", "null"] as const).every((type) =>
    types.includes(type),
  );
  if (types.length === 0 || isAny) return [];
  const alternatives = types.map((type): readonly string[] => {
    if (type === "object") return object;
    if (type === "array") return array;
    if (type === "null") return [`${value} === null`];
    if (list !== undefined && type !== "boolean") return [`isOneOf(${value}, ${list})`];
    if (type === "integer") return [`Number.isInteger(${value})`];
    return [`typeof ${value} === "${type}"`];
  });
  const [only] = alternatives;
  if (alternatives.length === 1) return only!;
  return [`(${[...new Set(alternatives.map((checks) => all(checks)))].join(" || ")})`];
}

function all(checks: readonly string[]): string {
  return checks.length === 1 ? checks[0]! : `(${checks.join(" && ")})`;
}

function unitWords({ field }: Expected): string | undefined {
  return field?.unit === undefined ? undefined : words.unit({ unit: field.unit });
}
