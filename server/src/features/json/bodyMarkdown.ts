// What a hover says of an error body in JSON as a whole: which error it is, and what it has and lacks of its documented form.

import type { EntryRef, Field, Shape } from "../../catalog/model.ts";
import { codeSpan, escapeMarkdown, proseMarkdown } from "../../text/markdown.ts";
import type { AnalysedDocument } from "../document.ts";
import { footer, list, paragraphs, renderCandidateLine } from "../entryMarkdown.ts";
import { fieldPath, headline, statusWords, typeWords } from "../entryWords.ts";
import { documentationText } from "../hoverParts.ts";
import { sectionWords } from "../sourceWords.ts";
import { type BodyError, errorOf, namingValues } from "./bodyError.ts";
import {
  fieldWithType,
  formName,
  listWords,
  missingWords,
  pathWords,
  shortList,
  typeOfWords,
} from "./bodyWords.ts";
import { besides, fieldsOf, formsOf, missingIn, type Wrong, wrongIn } from "./forms.ts";
import type { RecognisedBody } from "./places.ts";

/** The whole of a body. */
export function renderBody(found: RecognisedBody, document: AnalysedDocument): string {
  const { body, api, resolution } = found;
  const { catalog, evidence } = api;
  const error = errorOf(found, document);
  const forms = formsOf(body, catalog, resolution.entries);
  const others = resolution.apis.slice(1).map((other) => escapeMarkdown(other.catalog.name));
  const source = error.entry?.source ?? forms[0]?.source;
  return paragraphs(
    ...errorText(found, error, document),
    forms[0] && formText(found, forms, forms[0]),
    forms[0]?.note && `Note: ${proseMarkdown(forms[0].note)}`,
    others.length > 0 && `It may also be a body of ${listWords(others)}.`,
    footer(source && documentationText(catalog, source), evidence.reason),
  );
}

/** What a body lacks by the form that it is nearest to, in one line; undefined where that is nothing, or no such form need come. */
export function renderMissing({ body, api, resolution }: RecognisedBody): string | undefined {
  const [form] = formsOf(body, api.catalog, resolution.entries);
  const missing = form ? missingIn(body.root, form) : [];
  return form?.guaranteed && missing.length > 0
    ? `This body lacks ${missingWords(missing)}, required in ${formName(form)}.`
    : undefined;
}

function errorText(
  found: RecognisedBody,
  { entry, name, status }: BodyError,
  { catalogs }: AnalysedDocument,
): readonly (string | false | undefined)[] {
  const { api, body, resolution } = found;
  const { catalog } = api;
  if (entry) {
    const isOther = body.status && entry.statuses.length > 0 && !entry.statuses.includes(body.status.value);
    return [
      headline({ catalog, entry }, catalogs, status),
      proseMarkdown(entry.meaning),
      isOther && `Here it comes with ${body.status?.value}, which is not documented for it.`,
    ];
  }
  const known = [
    name === undefined ? "**Error body**" : codeSpan(name),
    status === undefined ? "" : statusWords(catalogs, status),
    escapeMarkdown(catalog.name),
  ];
  const names = namingValues(found).map(({ value }) => value);
  const candidates = resolution.entries.map((each): EntryRef => ({ catalog, entry: each }));
  return [
    known.filter((part) => part !== "").join(" · "),
    list("One of", candidates.map(renderCandidateLine)),
    candidates.length === 0 &&
      (names.length > 0
        ? `No error of ${escapeMarkdown(catalog.name)} is called ${shortList(names.map(codeSpan))}.`
        : "Cannot tell which error this is."),
  ];
}

/** The form that a body is measured by, and what it has of it. */
function formText({ body: { root } }: RecognisedBody, forms: readonly Shape[], form: Shape): string {
  const { there, optional } = fieldsOf(root, form);
  const missing = missingIn(root, form);
  const wrong = wrongIn(root, form);
  const more = besides(root, form);
  const lines = [
    there.length > 0 && `Present: ${shortList(there.map(nameWords))}`,
    missing.length > 0 && `Missing: ${missingWords(missing)}`,
    wrong.length > 0 && `Wrong: ${shortList(wrong.map(wrongWords))}`,
    optional.length > 0 && `Optional, absent: ${shortList(optional.map(fieldWithType))}`,
    more.length > 0 && `Not documented: ${shortList(more.map(pathWords))}`,
  ];
  const others = forms.length > 1 ? `; else ${listWords(forms.slice(1).map(formName))}` : "";
  return [
    `**Form** ${formName(form)}${basisWords(form)}${others}`,
    ...lines.filter((line) => line !== false).map((line) => `- ${line}`),
  ].join("\n");
}

function nameWords({ pointer, required }: Field): string {
  return `${codeSpan(fieldPath(pointer))}${required ? "" : " (optional)"}`;
}

function wrongWords({ kind, path, node, field: { types, constant } }: Wrong): string {
  return kind === "type"
    ? `${pathWords(path)} (${typeOfWords(node)}, not ${typeWords(types)})`
    : `${pathWords(path)} (always ${codeSpan(JSON.stringify(constant))})`;
}

/** Where a form is documented, and how good that is. */
function basisWords({ basis, guaranteed, source }: Shape): string {
  const words = [
    source.section === undefined ? "" : `, section ${escapeMarkdown(sectionWords(source.section))}`,
    basis === "example" ? ", known from an example" : "",
    guaranteed ? "" : ", not guaranteed",
  ];
  return words.join("");
}
