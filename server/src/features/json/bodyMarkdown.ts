// What a hover says of an error body in JSON as a whole: which error it is, and what it has and lacks of its documented form.

import type { EntryRef, Field, Shape } from "../../catalog/model.ts";
import { codeSpan, escapeMarkdown, proseMarkdown } from "../../text/markdown.ts";
import { shortList } from "../../text/shortLists.ts";
import type { AnalysedDocument } from "../document.ts";
import { footer, list, paragraphs, renderCandidateLine } from "../entryMarkdown.ts";
import { fieldPath, headline, statusWords, typeWords } from "../entryWords.ts";
import { documentationText } from "../hoverParts.ts";
import { sectionWords } from "../sourceWords.ts";
import { type BodyError, errorOf, namingValues } from "./bodyError.ts";
import { fieldWithType, formName, MOST_FIELDS, missingWords, pathWords, typeOfWords } from "./bodyWords.ts";
import { besides, fieldsOf, formsOf, missingIn, type Wrong, wrongIn } from "./forms.ts";
import { field as fieldTexts, body as words } from "./messages.ts";
import type { RecognisedBody } from "./places.ts";

/** The whole of a body. */
export function renderBody(found: RecognisedBody, document: AnalysedDocument): string {
  const { body, api, resolution } = found;
  const { catalog, evidence } = api;
  const error = errorOf(found, document);
  const forms = formsOf(body, catalog, resolution.entries);
  const apis = resolution.apis.slice(1).map((other) => escapeMarkdown(other.catalog.name));
  const source = error.entry?.source ?? forms[0]?.source;
  return paragraphs(
    ...errorText(found, error, document),
    forms[0] && formText(found, forms, forms[0]),
    forms[0]?.note && words.note({ note: proseMarkdown(forms[0].note) }),
    apis.length > 0 && words.otherApis({ apis }),
    footer(source && documentationText(catalog, source), evidence.reason),
  );
}

/** What a body lacks by the form that it is nearest to, in one line; undefined where that is nothing, or no such form need come. */
export function renderMissing({ body, api, resolution }: RecognisedBody): string | undefined {
  const [form] = formsOf(body, api.catalog, resolution.entries);
  const missing = form ? missingIn(body.root, form) : [];
  return form?.guaranteed && missing.length > 0
    ? words.lacks({ fields: missingWords(missing), form: formName(form) })
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
    const here = body.status?.value;
    const isOther = here !== undefined && entry.statuses.length > 0 && !entry.statuses.includes(here);
    return [
      headline({ catalog, entry }, catalogs, status),
      proseMarkdown(entry.meaning),
      isOther && words.otherStatus({ status: here }),
    ];
  }
  const known = [
    name === undefined ? words.errorBody({}) : codeSpan(name),
    status === undefined ? "" : statusWords(catalogs, status),
    escapeMarkdown(catalog.name),
  ];
  const names = namingValues(found).map(({ value }) => value);
  const candidates = resolution.entries.map((each): EntryRef => ({ catalog, entry: each }));
  return [
    known.filter((part) => part !== "").join(" · "),
    list(words.oneOf({}), candidates.map(renderCandidateLine)),
    candidates.length === 0 &&
      (names.length > 0
        ? words.unknownName({
            api: escapeMarkdown(catalog.name),
            names: shortList(names.map(codeSpan), MOST_FIELDS),
          })
        : words.unknown({})),
  ];
}

/** The form that a body is measured by, and what it has of it. */
function formText({ body: { root } }: RecognisedBody, forms: readonly Shape[], form: Shape): string {
  const { there, optional } = fieldsOf(root, form);
  const missing = missingIn(root, form);
  const wrong = wrongIn(root, form);
  const more = besides(root, form);
  const some = (fields: readonly string[]) => ({ fields: shortList(fields, MOST_FIELDS) });
  const lines = [
    there.length > 0 && words.present(some(there.map(nameWords))),
    missing.length > 0 && words.missing({ fields: missingWords(missing) }),
    wrong.length > 0 && words.wrong(some(wrong.map(wrongWords))),
    optional.length > 0 && words.absent(some(optional.map(fieldWithType))),
    more.length > 0 && words.undocumented(some(more.map(pathWords))),
  ];
  const facts = factsOf(form);
  const others = forms.slice(1).map(formName);
  return [
    others.length > 0 ? words.formElse({ facts, others }) : words.form({ facts }),
    ...lines.filter((line) => line !== false).map((line) => `- ${line}`),
  ].join("\n");
}

function nameWords({ pointer, required }: Field): string {
  const name = codeSpan(fieldPath(pointer));
  return required ? name : fieldTexts.optional({ field: name });
}

function wrongWords({ kind, path, node, field: { types, constant } }: Wrong): string {
  const field = pathWords(path);
  return kind === "type"
    ? fieldTexts.otherType({ field, found: typeOfWords(node), expected: typeWords(types) })
    : fieldTexts.otherConstant({ field, value: codeSpan(JSON.stringify(constant)) });
}

/** What a form is called, where it is documented, and how good that is. */
function factsOf(form: Shape): readonly string[] {
  const { section } = form.source;
  return [
    formName(form),
    ...(section === undefined ? [] : [words.section({ section: escapeMarkdown(sectionWords(section)) })]),
    ...(form.basis === "example" ? [words.fromExample({})] : []),
    ...(form.guaranteed ? [] : [words.notGuaranteed({})]),
  ];
}
