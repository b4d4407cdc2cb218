// What a hover says of a key or value of an error body in JSON that is not the name of an error: what the field means, and whether
// the body has to have it. What it says of fields in code, where the body is not known, is in entryMarkdown.ts.

import type { Catalog, Field, Shape } from "../../catalog/model.ts";
import { valuesAt } from "../../catalog/values.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import { discriminatorAt } from "../../resolve/discriminators.ts";
import type { FileApi } from "../../resolve/model.ts";
import { toPointer } from "../../text/jsonPlace.ts";
import { codeSpan, escapeMarkdown, proseMarkdown } from "../../text/markdown.ts";
import { samePath, startsWith } from "../../text/path.ts";
import { shortList } from "../../text/shortLists.ts";
import type { AnalysedDocument } from "../document.ts";
import { footer, paragraphs, renderCandidateLine } from "../entryMarkdown.ts";
import { constantWords, fieldPath, sentences, stabilityWords, typeWords } from "../entryWords.ts";
import { documentationText } from "../hoverParts.ts";
import { facts } from "../messages.ts";
import { errorOf } from "./bodyError.ts";
import { formName, missingWords, typeOfWords } from "./bodyWords.ts";
import { formsOf, missingIn, wrongIn } from "./forms.ts";
import { body, field as words } from "./messages.ts";
import type { BodyPlace } from "./places.ts";

/** Most values of a code or type that are listed. */
const MOST_VALUES = 6;

/** A field in one of the forms of an API's bodies. */
interface Described {
  readonly form: Shape;
  readonly field: Field;
}

/** The field at a place; undefined where it is documented nowhere and the API is not sure. */
export function renderBodyField(place: BodyPlace, document: AnalysedDocument): string | undefined {
  const { resolution, path } = place;
  const [first] = resolution.apis;
  const api = resolution.apis.find(({ catalog }) => described(catalog.shapes, path).length > 0);
  if (api) return documentedField(place, api, document);
  return first && resolution.certain ? unknownField(place, first) : undefined;
}

function documentedField(place: BodyPlace, api: FileApi, document: AnalysedDocument): string {
  const { path, resolution } = place;
  const { catalog, evidence } = api;
  const isFirst = api === resolution.apis[0];
  const forms = formsOf(place.body, catalog, isFirst ? resolution.entries : []);
  const here = described(forms, path);
  const all = here.length > 0 ? here : described(catalog.shapes, path);
  const [first] = all;
  const { unit, constant } = first?.field ?? {};
  const types = typeWords([...new Set(all.flatMap(({ field }) => field.types))]);
  const { entry } = isFirst ? errorOf(place, document) : {};
  return paragraphs(
    heading(place, unit === undefined ? types : `${types}, ${unit}`, catalog),
    sentences(
      ...[...new Set(all.map(({ field }) => field.meaning))].map(proseMarkdown),
      constantWords(constant),
      here.some(({ field }) => field.types.includes("string")) ? valuesText(place, catalog) : undefined,
    ),
    presenceText(forms, here, catalog, path),
    here.length === 0 && forms[0]?.note && body.note({ note: proseMarkdown(forms[0].note) }),
    faultText(place, forms[0]),
    entry && words.thisBody({ error: renderCandidateLine({ catalog, entry }) }),
    footer(first && documentationText(catalog, first.form.source), evidence.reason),
  );
}

function unknownField(place: BodyPlace, { catalog, evidence }: FileApi): string {
  const { resolution } = place;
  const [form] = formsOf(place.body, catalog, resolution.entries);
  return paragraphs(
    heading(place, "", catalog),
    form ? words.undocumentedIn({ forms: [formName(form)] }) : words.undocumented({}),
    form?.note && body.note({ note: proseMarkdown(form.note) }),
    footer(form && documentationText(catalog, form.source), evidence.reason),
  );
}

function described(forms: readonly Shape[], path: readonly string[]): readonly Described[] {
  return forms.flatMap((form) =>
    form.fields.filter(({ pointer }) => samePath(tokensOf(pointer), path)).map((field) => ({ form, field })),
  );
}

/** As code reads it, what it is where that is known, whose it is. */
function heading({ path }: BodyPlace, what: string, { name }: Catalog): string {
  const parts = [codeSpan(fieldPath(toPointer(path))), escapeMarkdown(what), escapeMarkdown(name)];
  return parts.filter((part) => part !== "").join(" · ");
}

/** For a code or type, those that come with the status of the body; the texts of messages would be too many. */
function valuesText({ path, body: { status: said } }: BodyPlace, catalog: Catalog): string {
  const discriminator = discriminatorAt(path, catalog);
  if (discriminator === undefined) return "";
  const { kind, name, note } = discriminator;
  const status = said?.value;
  const values = (kind === "message" ? [] : catalog.entries)
    .filter(({ statuses }) => status === undefined || statuses.includes(status))
    .flatMap((entry) => valuesAt(entry, name).map(String));
  const shown = shortList([...new Set(values)].map(codeSpan), MOST_VALUES);
  const known =
    status === undefined ? facts.known({ values: shown }) : words.withStatus({ status, values: shown });
  return sentences(
    stabilityWords(discriminator),
    values.length === 0 ? undefined : known,
    note && proseMarkdown(note),
  );
}

/** Whether the body has to have a field, by the forms that it can have. */
function presenceText(
  forms: readonly Shape[],
  here: readonly Described[],
  catalog: Catalog,
  path: readonly string[],
): string {
  const named = (these: readonly Shape[]) => ({ forms: these.map(formName) });
  if (here.length === 0) {
    const having = described(catalog.shapes, path).map(({ form }) => form);
    return words.onlyIn({ ...named(forms), others: having.map(formName) });
  }
  const required = here.filter(({ field }) => field.required).map(({ form }) => form);
  const optional = here.filter(({ field }) => !field.required).map(({ form }) => form);
  const lacking = forms.filter((form) => !here.some((one) => one.form === form));
  return sentences(
    required.length > 0 ? words.requiredIn(named(required)) : undefined,
    optional.length > 0 ? words.optionalIn(named(optional)) : undefined,
    lacking.length > 0 ? words.notIn(named(lacking)) : undefined,
  );
}

/** What is wrong with the value at a place, or missing in it. */
function faultText({ body: { root }, path, node }: BodyPlace, form: Shape | undefined): string | undefined {
  if (form === undefined || node === undefined) return undefined;
  const wrong = wrongIn(root, form).find((fault) => fault.node === node);
  if (wrong?.kind === "type") return words.hereType({ type: typeOfWords(node) });
  const missing = missingIn(root, form).filter((one) => startsWith(one.path, path));
  return missing.length > 0 ? words.missingHere({ fields: missingWords(missing) }) : undefined;
}
