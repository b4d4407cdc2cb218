// Values and comments in generated TypeScript.

import type { Value } from "../catalog/model.ts";
import { familyOf } from "../catalog/values.ts";
import type { Possible } from "./possible.ts";

/** The type of what can stand there: a union, with `string & {}` where there may be others, so that editors still offer the known ones. */
export function unionOf({ values, isOpen }: Possible): string {
  const known = values.map(typeOfValue);
  const others = isOpen ? othersThan(values) : [];
  return [...known, ...others].join(" | ") || "string";
}

/** A value as a type: a family is a template. */
function typeOfValue(value: Value): string {
  const family = familyOf(value);
  return family === undefined ? JSON.stringify(value) : `\`${escapedTemplate(family)}\${string}\``;
}

/** What stands for values that are not known, of the types that the known ones have. */
export function othersThan(values: readonly Value[]): readonly string[] {
  const kinds = new Set(values.map((value) => typeof value));
  return [
    ...(kinds.has("string") || kinds.size === 0 ? ["(string & {})"] : []),
    ...(kinds.has("number") ? ["(number & {})"] : []),
  ];
}

function escapedTemplate(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, "\\$&");
}

/** A doc comment, indented, of texts that may come from anywhere: none ends it. */
export function docComment(indent: string, ...texts: readonly (string | undefined)[]): string {
  const lines = texts
    .filter((text): text is string => text !== undefined && text !== "")
    .map((text) => text.replace(/\s+/g, " ").replaceAll("*/", "*\\/").trim());
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}
