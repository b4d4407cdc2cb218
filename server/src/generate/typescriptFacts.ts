// What is known of each error in generated TypeScript: a table by the ids of entries, and a function that finds an answer's errors in it.

import type { Catalog, Entry, Retry } from "../catalog/model.ts";
import { valuesAt } from "../catalog/values.ts";
import { pointerTokens } from "../text/jsonPlace.ts";
import { propertyKey } from "./identifiers.ts";
import { code as words } from "./messages.ts";
import type { NamedValues, Naming } from "./naming.ts";
import { isFamily, possibleValues } from "./possible.ts";
import { docComment, othersThan } from "./typescriptValues.ts";

/** The type of an error's facts, the table, and the function. */
export function factsTable(catalog: Catalog, naming: Naming): string {
  return [facts(catalog, naming), ids(catalog, naming), table(catalog, naming), find(catalog, naming)].join(
    "\n",
  );
}

function facts(catalog: Catalog, { types, discriminators }: Naming): string {
  const values = discriminators.map((named) => {
    const several = catalog.entries.some((entry) => ownValues(entry, named).length > 1);
    const { values } = possibleValues(catalog, named.discriminator);
    const one = [named.type, ...(values.some(isFamily) ? othersThan(values) : [])].join(" | ");
    return `  readonly ${named.property}?: ${one}${several ? ` | readonly ${one.includes("|") ? `(${one})` : one}[]` : ""};\n`;
  });
  return `${docComment("", words.facts({ api: catalog.name }))}export interface ${types}Error {
${values.join("")}  readonly statuses: readonly number[];
${catalog.entries.some(isToldByMessage) ? "  readonly messages?: readonly string[];\n" : ""}  readonly title: string;
  readonly meaning: string;
${docComment("  ", words.retry({}))}  readonly retry?: {
    readonly policy: "never" | "after-delay" | "backoff";
    readonly basis: "statement" | "judgement";
${docComment("    ", words.retryHeader({}))}    readonly header?: string;
${docComment("    ", words.retryField({}))}    readonly field?: string;
  };
}
`;
}

function ids({ entries, name }: Catalog, { types }: Naming): string {
  const members = entries.map(({ id }) => `\n  | ${JSON.stringify(id)}`);
  return `${docComment("", words.ids({ api: name }))}export type ${types}ErrorId =${members.join("") || " never"};\n`;
}

function table({ entries, name }: Catalog, { types, constants, discriminators }: Naming): string {
  const rows = entries.map((entry) => {
    const values = discriminators.flatMap((named) => {
      const own = ownValues(entry, named);
      return own.length === 0 ? [] : [[named.property, own.length === 1 ? own[0] : own] as const];
    });
    const { statuses, messages, title, meaning } = entry;
    const facts = [
      ...values,
      ["statuses", statuses] as const,
      ...(isToldByMessage(entry) ? [["messages", messages] as const] : []),
      ["title", title] as const,
      ["meaning", meaning] as const,
      ...retryFacts(entry.retry),
    ];
    const text = facts.map(([key, value]) => `    ${propertyKey(key)}: ${literal(value)},\n`).join("");
    return `\n  ${propertyKey(entry.id)}: {\n${text}  },`;
  });
  return `${docComment("", words.all({ api: name }))}export const ${constants}Errors: Readonly<Record<${types}ErrorId, ${types}Error>> = {${rows.join("")}\n};\n`;
}

/** Whether nothing but its message tells an error apart from others. */
function isToldByMessage({ statuses, values, messages }: Entry): boolean {
  return statuses.length === 0 && Object.keys(values).length === 0 && messages.length > 0;
}

function retryFacts(retry: Retry | undefined): readonly (readonly [string, unknown])[] {
  if (retry === undefined || retry.policy === "other") return [];
  const { policy, basis, header, field } = retry;
  return [["retry", { policy, basis, ...(header && { header }), ...(field && { field }) }]];
}

function literal(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${propertyKey(key)}: ${literal(each)}`)
    .join(", ")} }`;
}

/** Where statuses tell anything apart; bodies only where they have discriminators. */
function find(catalog: Catalog, { types, constants, discriminators }: Naming): string {
  if (catalog.entries.every(({ statuses }) => statuses.length === 0)) return "";
  const tests = discriminators.flatMap((named) => {
    const values = catalog.discriminators
      .filter(({ name }) => name === named.discriminator.name)
      .map(({ pointer }) => `...valuesIn(body, ${JSON.stringify(pointerTokens(pointer))})`);
    return values.length === 0 ? [] : [`matches(error.${named.property}, [${values.join(", ")}])`];
  });
  const all = `Object.values(${constants}Errors)`;
  if (tests.length === 0)
    return `${docComment("", words.findByStatus({}))}export function find${types}Errors(status: number): readonly ${types}Error[] {
  return ${all}.filter(({ statuses }) => statuses.includes(status));
}
`;
  return `${docComment("", words.find({}))}export function find${types}Errors(status: number, body: unknown): readonly ${types}Error[] {
  const found = ${all}.flatMap((error) => {
    const matched = [${tests.join(", ")}];
    const isPossible = error.statuses.includes(status) && !matched.includes(false);
    return isPossible ? [{ error, matching: matched.filter((each) => each).length }] : [];
  });
  const most = Math.max(...found.map(({ matching }) => matching));
  return found.filter(({ matching }) => matching === most).map(({ error }) => error);
}

/** Whether one of an error's values is there; undefined where the error or the body has none. */
function matches(own: unknown, values: readonly unknown[]): boolean | undefined {
  if (own === undefined || values.length === 0) return undefined;
  return [own].flat().some((each) => values.includes(each));
}
`;
}

function ownValues(entry: Entry, { discriminator }: NamedValues) {
  return valuesAt(entry, discriminator.name);
}
