// How forms of bodies, and what bodies have of them, are put into words for hovers, as Markdown within a line.

import type { Field, Shape } from "../../catalog/model.ts";
import type { BodyNode } from "../../references/bodyModel.ts";
import { typeOf } from "../../resolve/bodyFaults.ts";
import { typesInWords } from "../../rules/bodyForms.ts";
import { toPointer } from "../../text/jsonPlace.ts";
import { codeSpan, escapeMarkdown } from "../../text/markdown.ts";
import { fieldPath, typeWords } from "../entryWords.ts";
import type { Missing } from "./forms.ts";

/** Most fields that are named; one more is named rather than counted. */
const MOST_FIELDS = 8;

/** "“Error body” (400, 404)": the title of a form, and its statuses where that does not name them. */
export function formName({ title, statuses }: Shape): string {
  const more = statuses.filter((status) => !title.includes(String(status)));
  return `“${escapeMarkdown(title)}”${more.length > 0 ? ` (${more.join(", ")})` : ""}`;
}

/** "a, b and c" */
export function listWords(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** "`required` (integer, credits)", and so on. */
export function missingWords(missing: readonly Missing[]): string {
  return shortList(missing.map(({ path, field }) => `${pathWords(path)}${field ? kindWords(field) : ""}`));
}

/** "`retry_after` (integer, seconds)" */
export function fieldWithType(field: Field): string {
  return `${codeSpan(fieldPath(field.pointer))}${kindWords(field)}`;
}

/** "`detail.code`" */
export function pathWords(path: readonly string[]): string {
  return codeSpan(fieldPath(toPointer(path)));
}

/** Some of many, and how many more. */
export function shortList(items: readonly string[]): string {
  const most = items.length === MOST_FIELDS + 1 ? items.length : MOST_FIELDS;
  const left = items.length - most;
  return `${items.slice(0, most).join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

/** "a string", for what stands in a body. */
export function typeOfWords(node: BodyNode): string {
  const type = typeOf(node);
  return type === undefined ? "not known" : typesInWords[type];
}

function kindWords({ types, unit }: Field): string {
  const words = typeWords(types);
  return ` (${escapeMarkdown(unit === undefined ? words : `${words}, ${unit}`)})`;
}
