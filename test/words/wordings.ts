// All texts that are templates: what the messages.ts files of a package export, with values to fill them with.

import { readdirSync } from "node:fs";
import path from "node:path";

/** A template of a messages.ts file. */
export interface NamedTemplate {
  /** `server/src/rules/wrong-field: messages.constant`, with a number behind it where it has several forms. */
  readonly name: string;
  /** What the file exports it in: `messages` for problems, `titles` for fixes, `places` for related places. */
  readonly group: string;
  readonly template: string;
}

/** Lengths of values: a word, and the longest codes that APIs have. */
export type Length = "short" | "long";

export const templates: readonly NamedTemplate[] = await templatesIn("server/src");

async function templatesIn(folder: string): Promise<readonly NamedTemplate[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => path.basename(file) === "messages.ts",
  );
  const found = await Promise.all(
    files.sort().map(async (file) => {
      const place = path.join(folder, file);
      const exported: Record<string, unknown> = await import(path.resolve(place));
      const where = path.dirname(place).replaceAll("\\", "/");
      return Object.entries(exported).flatMap(([group, value]) =>
        leaves(value, `${where}: ${group}`).map(([name, template]) => ({ name, group, template })),
      );
    }),
  );
  return found.flat();
}

/** The templates in an object, however deep. */
function leaves(value: unknown, name: string): readonly (readonly [name: string, template: string])[] {
  if (typeof value === "function" && "templates" in value) {
    const all = value.templates as readonly string[];
    return all.map((template, i) => [all.length === 1 ? name : `${name} ${i + 1}`, template]);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${name}.${key}`));
}

export interface NamedPlaceholder {
  readonly name: string;
  readonly kind: string | undefined;
  readonly isQuoted: boolean;
}

export function placeholdersOf(template: string): readonly NamedPlaceholder[] {
  return [...template.matchAll(/("?)\{(\w+)(?:\|(\w+))?\}/g)].map(([, quote, name = "", kind]) => ({
    name,
    kind,
    isQuoted: quote === '"',
  }));
}

const VALUES: Readonly<
  Record<Length, { readonly text: string; readonly api: string; readonly list: readonly string[] }>
> = {
  short: { text: "gone", api: "LTX", list: ["gone"] },
  long: {
    text: "insufficient_credits_error",
    api: "VideoConduit",
    list: ["insufficient_credits_error", "rate_limited", "conflict"],
  },
};

/** Values that fit the placeholders of a template. */
export function valuesFor(template: string, length: Length): Readonly<Record<string, unknown>> {
  const { text, api, list } = VALUES[length];
  const value = ({ name, kind, isQuoted }: NamedPlaceholder): unknown => {
    if (kind === "statuses") return length === "short" ? [[404, 404]] : [[400, 499]];
    if (kind !== undefined) return isQuoted ? list : length === "short" ? [404] : [400, 404, 429];
    if (name === "note") return "It is gone.";
    if (name === "api") return api;
    return isQuoted ? text : 404;
  };
  return Object.fromEntries(placeholdersOf(template).map((each) => [each.name, value(each)]));
}
