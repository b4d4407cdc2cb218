// What the parts of generated TypeScript are called, decided once for a catalog, so that no two have one name.

import type { Catalog, NamedDiscriminator, Pointer, Shape } from "../catalog/model.ts";
import { camelCase, pascalCase, unusedName } from "./identifiers.ts";
import { toldApart } from "./possible.ts";

export interface Naming {
  /** `MyApi`: all types begin so. */
  readonly types: string;
  /** `myApi`: all constants begin so. */
  readonly constants: string;
  readonly discriminators: readonly NamedValues[];
  readonly shapes: readonly NamedShape[];
}

/** A discriminator of which there are values. */
export interface NamedValues {
  readonly discriminator: NamedDiscriminator;
  /** `MyApiCode` */
  readonly type: string;
  /** `myApiCodes` */
  readonly list: string;
  /** `Code`: the parameter of a body's type. */
  readonly parameter: string;
  /** `code`: the property of an error's facts. */
  readonly property: string;
}

export interface NamedShape {
  readonly shape: Shape;
  /** `MyApiErrorBody` */
  readonly type: string;
}

/** What each entry's facts have besides the values of discriminators. */
const FACTS = ["title", "meaning", "statuses", "messages", "retry"];

export function namingOf(catalog: Catalog): Naming {
  const types = pascalCase(catalog.id);
  const constants = camelCase(catalog.id);
  const taken = new Set(["Error", "ErrorId", "Failure"].map((name) => types + name));
  const properties = new Set(FACTS);
  const discriminators = toldApart(catalog).map((discriminator): NamedValues => {
    const type = unusedName(types + pascalCase(discriminator.name), taken);
    const parameter = type.slice(types.length);
    return {
      discriminator,
      type,
      list: `${constants}${parameter}s`,
      parameter,
      property: unusedName(camelCase(discriminator.name), properties),
    };
  });
  const shapes = catalog.shapes.map((shape): NamedShape => {
    return { shape, type: unusedName(`${types}${pascalCase(shape.id)}Body`, taken) };
  });
  return { types, constants, discriminators, shapes };
}

/** What stands in a shape in place of discriminators, by its pointers. */
export function placesIn(
  { shape }: NamedShape,
  { discriminators }: Naming,
  catalog: Catalog,
): ReadonlyMap<Pointer, NamedValues> {
  const fields = new Set(shape.fields.map(({ pointer }) => pointer));
  const places = new Map<Pointer, NamedValues>();
  for (const { name, pointer } of catalog.discriminators) {
    const named = discriminators.find(({ discriminator }) => discriminator.name === name);
    if (named && fields.has(pointer)) places.set(pointer, named);
  }
  return places;
}
