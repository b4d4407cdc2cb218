// A catalog as a JSON Schema (draft 2020-12) of its error bodies: one for each shape, and one for each status.

import { type Expected, expectedOf, isRequired } from "../catalog/fieldTree.ts";
import type { Catalog, Pointer, Shape } from "../catalog/model.ts";
import { shapesForStatus } from "../catalog/shapes.ts";
import { familyOf } from "../catalog/values.ts";
import { pointerTokens, toPointer } from "../text/jsonPlace.ts";
import { schema as words } from "./messages.ts";
import { errorStatuses, type Possible, possibleValues, possibleWith } from "./possible.ts";

type Json = Readonly<Record<string, unknown>>;

/** The text of a schema that the error bodies of an API are valid for; under `$defs`, of each shape and `status-404` of each status. */
export function jsonSchemaOf(catalog: Catalog): string {
  const shapes = catalog.shapes.map((shape) => [shapeName(shape), shapeSchema(catalog, shape)] as const);
  const statuses = errorStatuses(catalog).map(
    (status) => [`status-${status}`, statusSchema(catalog, status)] as const,
  );
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: words.title({ api: catalog.name }),
    $comment: words.made({ id: catalog.id }),
    ...(shapes.length > 0 && { anyOf: shapes.map(([name]) => reference(name)) }),
    $defs: Object.fromEntries([...shapes, ...statuses]),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** No status is called so. */
function shapeName({ id }: Shape): string {
  return `body-${id}`;
}

function shapeSchema(catalog: Catalog, shape: Shape): Json {
  const { title, note } = shape;
  return {
    title,
    ...(note !== undefined && { description: note }),
    ...fieldSchema(expectedOf(shape), [], (pointer) => {
      const discriminator = catalog.discriminators.find((each) => each.pointer === pointer);
      return discriminator?.kind === "message" || !discriminator
        ? undefined
        : possibleValues(catalog, discriminator);
    }),
  };
}

/** A body of a status: one of the shapes, with the values that come with the status. */
function statusSchema(catalog: Catalog, status: number): Json {
  const shapes = shapesForStatus(catalog, status);
  const values = catalog.discriminators.flatMap((discriminator) => {
    if (discriminator.kind === "message") return [];
    const possible = possibleWith(catalog, discriminator, status);
    const here = shapes.some(({ fields }) => fields.some(({ pointer }) => pointer === discriminator.pointer));
    return here && !possible.isOpen ? [at(pointerTokens(discriminator.pointer), enumOf(possible))] : [];
  });
  return {
    title: words.status({ status }),
    ...(shapes.length > 0 && { anyOf: shapes.map((shape) => reference(shapeName(shape))) }),
    ...(values.length > 0 && { allOf: values }),
  };
}

function fieldSchema(
  { field, below }: Expected,
  tokens: readonly string[],
  valuesAt: (pointer: Pointer) => Possible | undefined,
): Json {
  const each = below.get("*");
  const named = [...below.values()].filter((child) => child !== each);
  const required = named.filter(isRequired).map(({ name }) => name);
  const types = field?.types ?? [...(named.length > 0 ? ["object"] : []), ...(each ? ["array"] : [])];
  const possible = valuesAt(toPointer(tokens));
  const unit = field?.unit;
  return {
    ...(field && {
      description: unit === undefined ? field.meaning : `${field.meaning} ${words.unit({ unit })}`,
    }),
    ...(types.length === 1 ? { type: types[0] } : types.length > 1 && { type: types }),
    ...(field?.constant !== undefined && { const: field.constant }),
    ...(possible && !possible.isOpen && { enum: possible.values }),
    ...(possible?.isOpen && { examples: possible.values.filter((value) => familyOf(value) === undefined) }),
    ...(named.length > 0 && {
      properties: Object.fromEntries(
        named.map((child) => [child.name, fieldSchema(child, [...tokens, child.name], valuesAt)]),
      ),
    }),
    ...(required.length > 0 && { required }),
    ...(each && { items: fieldSchema(each, [...tokens, "*"], valuesAt) }),
  };
}

function enumOf({ values }: Possible): Json {
  return { enum: values };
}

/** A schema for what stands at a path, where something stands there. */
function at([token, ...rest]: readonly string[], schema: Json): Json {
  if (token === undefined) return schema;
  const below = at(rest, schema);
  return token === "*" ? { items: below } : { properties: { [token]: below } };
}

function reference(name: string): Json {
  return { $ref: `#/$defs/${name}` };
}
