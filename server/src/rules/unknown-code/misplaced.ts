// A value of the API that is compared with something else that the API has: a decline code with the code, a type with the code.

import type { Catalog, NamedDiscriminator } from "../../catalog/model.ts";
import type { OriginPart, Reference } from "../../references/model.ts";
import { isClassName } from "../../resolve/classNames.ts";
import { discriminatorOf, fieldOf, placeText } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { placeOf, writtenAt } from "../constants.ts";
import type { Findings, Fix } from "../rule.ts";
import { becauseOf, certainApi } from "../support.ts";
import { messages, titles } from "./messages.ts";

/** Each value that its API surely never has where it is compared, but has somewhere else. */
export function* misplacedValues(document: ResolvedDocument): Findings {
  for (const reference of document.references.references) {
    yield;
    if (reference.kind !== "code" && reference.kind !== "type" && reference.kind !== "text") continue;
    if (reference.subject?.origin === undefined || reference.body !== undefined) continue;
    const api = certainApi(document.resolve(reference));
    if (api?.elsewhere === undefined) continue;
    const { catalog, evidence, elsewhere } = api;
    const asked = discriminatorOf(reference.subject, catalog);
    const isClass = asked === undefined && isClassName(reference.subject, catalog);
    if (asked === undefined ? !isClass : asked.name === elsewhere.name) continue;
    const right = fieldOf(elsewhere, catalog) ?? placeText(elsewhere);
    const said = { api: catalog.name, value: reference.value, other: elsewhere.name, right };
    yield {
      span: placeOf(reference),
      message:
        asked === undefined ? messages.noClass(said) : messages.misplaced({ ...said, asked: asked.name }),
      related: [...writtenAt(reference), ...becauseOf(catalog, evidence)],
      fixes: fixesFor(reference, elsewhere, catalog),
    };
  }
}

function isHandedOver(part: OriginPart | undefined): boolean {
  return part === "discriminator" || part === "class";
}

/** Reads the other field, where what is read is the last name of an error that a library hands over. */
function fixesFor({ subject }: Reference, elsewhere: NamedDiscriminator, catalog: Catalog): readonly Fix[] {
  const name = fieldOf(elsewhere, catalog);
  const span = subject?.pathSpans.at(-1);
  if (name === undefined || span === undefined || !isHandedOver(subject?.origin?.part)) return [];
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return [];
  return [{ title: titles.testOther({ right: name }), edits: [{ span, newText: name }], preferred: true }];
}
