// How forms of bodies, and what bodies have of them, are put into words for hovers, as Markdown within a line.

import type { Field, Shape } from "../../catalog/model.ts";
import type { BodyNode } from "../../references/bodyModel.ts";
import { typeOf } from "../../resolve/bodyFaults.ts";
import { types as typeTexts } from "../../rules/messages.ts";
import { toPointer } from "../../text/jsonPlace.ts";
import { codeSpan, escapeMarkdown } from "../../text/markdown.ts";
import { shortList } from "../../text/shortLists.ts";
import { fieldPath, kindsOf } from "../entryWords.ts";
import type { Missing } from "./forms.ts";
import { body, field as fieldTexts } from "./messages.ts";

/** Most fields that are named; one more is named rather than counted. */
export const MOST_FIELDS = 8;

/** "“Error body” (400, 404)": the title of a form, and its statuses where that does not name them. */
export function formName({ title, statuses }: Shape): string {
  const more = statuses.filter((status) => !title.includes(String(status)));
  const name = escapeMarkdown(title);
  return more.length > 0 ? body.formNameFor({ title: name, statuses: more }) : body.formName({ title: name });
}

/** "`required` (integer, credits)", and so on. */
export function missingWords(missing: readonly Missing[]): string {
  return shortList(
    missing.map(({ path, field }) => typed(pathWords(path), field)),
    MOST_FIELDS,
  );
}

/** "`retry_after` (integer, seconds)" */
export function fieldWithType(field: Field): string {
  return typed(codeSpan(fieldPath(field.pointer)), field);
}

/** "`detail.code`" */
export function pathWords(path: readonly string[]): string {
  return codeSpan(fieldPath(toPointer(path)));
}

/** "a string", for what stands in a body. */
export function typeOfWords(node: BodyNode): string {
  const type = typeOf(node);
  return type === undefined ? fieldTexts.unknownType({}) : typeTexts[type]({});
}

function typed(name: string, field: Field | undefined): string {
  if (field === undefined) return name;
  return fieldTexts.typed({ field: name, kinds: kindsOf(field).map(escapeMarkdown) });
}
