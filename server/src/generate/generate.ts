// What is generated from a catalog, by its form. Pure: a catalog in, the text of a file out, the same for the same catalog.

import type { Catalog } from "../catalog/model.ts";
import { jsonSchemaOf } from "./jsonSchema.ts";
import { markdownOf } from "./markdown.ts";
import { typescriptOf } from "./typescript.ts";

/** `typescript`: types, guards and a table; `json-schema`: of the error bodies; `markdown`: a page for people. */
export type Output = keyof typeof generators;

const generators = {
  typescript: { of: typescriptOf, extension: ".ts" },
  "json-schema": { of: jsonSchemaOf, extension: ".schema.json" },
  markdown: { of: markdownOf, extension: ".md" },
} as const;

/** In the order in which they are listed. */
export const outputs = Object.keys(generators) as readonly Output[];

export function isOutput(name: string | undefined): name is Output {
  return outputs.some((output) => output === name);
}

/** The text of the generated file, which ends with a line break. */
export function generate(catalog: Catalog, output: Output): string {
  return generators[output].of(catalog);
}

/** The name that the generated file has where nobody says another. */
export function generatedName({ id }: Pick<Catalog, "id">, output: Output): string {
  return `${id}-errors${generators[output].extension}`;
}
