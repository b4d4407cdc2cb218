// A catalog as TypeScript: the values of discriminators, bodies by status, guards, and what is known of each error. It needs nothing at
// run time, compiles under `--strict`, and bundlers leave out what is not used of it.

import type { Catalog } from "../catalog/model.ts";
import { pointerTokens } from "../text/jsonPlace.ts";
import { code as words } from "./messages.ts";
import { type Naming, namingOf, placesIn } from "./naming.ts";
import { errorStatuses, isFamily, possibleValues, possibleWith } from "./possible.ts";
import { bodiesAt } from "./shapesAt.ts";
import { bodyGuard, bodyType, isChecked, parametersIn } from "./typescriptBodies.ts";
import { factsTable } from "./typescriptFacts.ts";
import { docComment, unionOf } from "./typescriptValues.ts";

/** The text of a module. */
export function typescriptOf(catalog: Catalog): string {
  const naming = namingOf(catalog);
  const parts = [
    `// ${words.made({ id: catalog.id })}\n/* eslint-disable */\n`,
    ...values(catalog, naming),
    ...naming.shapes.flatMap((shape) => [
      bodyType(catalog, shape, naming),
      bodyGuard(catalog, shape, naming),
    ]),
    ...failures(catalog, naming),
    factsTable(catalog, naming),
  ];
  return helpers.reduce(
    (text, { name, code }) => (text.includes(`${name}(`) ? `${text}\n${code}` : text),
    parts.join("\n"),
  );
}

/** Of each discriminator its values, as a list and as a type, and a guard. */
function values(catalog: Catalog, { discriminators }: Naming): readonly string[] {
  return discriminators.map(({ discriminator, type, list }) => {
    const { name, pointer, note } = discriminator;
    const possible = possibleValues(catalog, discriminator);
    const known = possible.values.filter((value) => !isFamily(value));
    const api = catalog.name;
    const what = pointer === undefined ? words.values({ name, api }) : words.valuesAt({ pointer, api });
    const more = possible.isOpen ? words.more({}) : undefined;
    return `${docComment("", what, note, more)}export const ${list} = [${known.map((value) => `\n  ${JSON.stringify(value)},`).join("")}\n] as const;

${docComment("", what, note, more)}export type ${type} = (typeof ${list})[number];

${docComment("", words.isValue({ name }))}export function is${type}(value: unknown): value is ${type} {
  return isOneOf(value, ${list});
}
`;
  });
}

/** Answers by their statuses. */
function failures(catalog: Catalog, naming: Naming): readonly string[] {
  const statuses = errorStatuses(catalog);
  if (statuses.length === 0) return [];
  const { types } = naming;
  const members = statuses.map((status) => {
    const bodies = bodiesAt(catalog, naming, status).map((shape) => {
      const parameters = parametersIn(placesIn(shape, naming, catalog)).map(({ discriminator }) =>
        unionOf(possibleWith(catalog, discriminator, status)),
      );
      return parameters.length === 0 ? shape.type : `${shape.type}<${parameters.join(", ")}>`;
    });
    return `\n  | { readonly status: ${status}; readonly body: ${bodies.join(" | ") || "unknown"} }`;
  });
  const cases = statuses.map(
    (status) => `    case ${status}:\n      return ${checkAt(catalog, naming, status)};\n`,
  );
  return [
    `${docComment("", words.failure({ api: catalog.name }))}export type ${types}Failure =${members.join("")};\n`,
    `${docComment("", words.isFailure({ api: catalog.name }))}export function is${types}Failure(
  answer: { readonly status: number; readonly body: unknown },
): answer is ${types}Failure {
${naming.shapes.length > 0 ? "  const { status, body } = answer;\n" : "  const { status } = answer;\n"}  switch (status) {
${cases.join("")}    default:
      return false;
  }
}
`,
  ];
}

/** Whether a body can come with a status. */
function checkAt(catalog: Catalog, naming: Naming, status: number): string {
  const checks = bodiesAt(catalog, naming, status).map((shape) => {
    const places = [...placesIn(shape, naming, catalog)].flatMap(([pointer, named]) => {
      const { values, isOpen } = possibleWith(catalog, named.discriminator, status);
      if (isOpen || !isChecked(catalog, named)) return [];
      const path = JSON.stringify(pointerTokens(pointer));
      return [`valuesIn(body, ${path}).every((value) => isOneOf(value, ${JSON.stringify(values)}))`];
    });
    const all = [`is${shape.type}(body)`, ...places];
    return all.join(" && ");
  });
  return checks.length > 1 ? checks.map((check) => `(${check})`).join(" || ") : (checks[0] ?? "true");
}

/** What generated code calls; each may call those below it. */
const helpers = [
  {
    name: "isOneOf",
    code: `function isOneOf<T>(value: unknown, values: readonly T[]): value is T {
  return (values as readonly unknown[]).includes(value);
}
`,
  },
  {
    name: "valuesIn",
    code: `/** What stands at a path of names in a body, \`*\` for each element of an array. */
function valuesIn(body: unknown, [name, ...rest]: readonly string[]): readonly unknown[] {
  if (name === undefined) return body === undefined ? [] : [body];
  if (name === "*") return Array.isArray(body) ? body.flatMap((each) => valuesIn(each, rest)) : [];
  return isObject(body) ? valuesIn(body[name], rest) : [];
}
`,
  },
  {
    name: "isObject",
    code: `function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
`,
  },
];
