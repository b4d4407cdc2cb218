// Names of classes that no library of the API has: `err.type === "StripeCardEror"`, `err instanceof Prisma.PrismaClientKnownRequestEror`.

import { classesOf } from "../../catalog/classes.ts";
import type { Reference } from "../../references/model.ts";
import { isClassName } from "../../resolve/classNames.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { Candidate, Resolution } from "../../resolve/model.ts";
import { isMisspelt } from "../../text/nearest.ts";
import { changeTo, placeOf, writtenAt } from "../constants.ts";
import type { Findings } from "../rule.ts";
import { becauseOf, isDeciding } from "../support.ts";
import { messages } from "./messages.ts";

/**
 * Each name of a class that is one of the library's misspelled. What is like none may be a class of another library, or one that is not
 * described; so nothing else is said.
 */
export function* misspelledClasses(document: ResolvedDocument): Findings {
  for (const reference of document.references.references) {
    yield;
    if (reference.kind !== "type" && reference.kind !== "text") continue;
    const found = slipAt(reference, document);
    if (found === undefined) continue;
    const { catalog, evidence, near, value } = found;
    yield {
      span: placeOf(reference),
      message: messages.misspelledClass({ api: catalog.name, value, near }),
      related: [...writtenAt(reference), ...becauseOf(catalog, evidence)],
      fixes: changeTo(near, reference, () => near, true, document),
    };
  }
}

/** Shorter names of classes are near others. */
const SHORTEST = 10;

function slipAt(
  reference: Reference,
  document: ResolvedDocument,
): (Pick<Candidate, "catalog" | "evidence"> & { readonly near: string; readonly value: string }) | undefined {
  const { role, value, partial, span } = reference;
  if (typeof value !== "string" || value.length < SHORTEST || partial) return undefined;
  const isTest = role === "class";
  // A class under another name of one's own is none that is misspelled.
  if (isTest ? document.source.slice(span.start, span.end) !== value : !isDeciding(reference))
    return undefined;
  const resolution = document.resolve(reference);
  const api = resolution.verdict === "unknown" ? resolution.nearestOf : undefined;
  const [near] = resolution.nearest;
  if (api === undefined || near === undefined || !isMeant(resolution, api)) return undefined;
  if (!isClassName(reference.subject, api.catalog) || !isMisspelt(value, near, 1)) return undefined;
  const isOfOthers = document.catalogs.catalogs.some(({ catalog }) => classesOf(catalog).has(value));
  return isOfOthers ? undefined : { ...api, near, value };
}

/** Whether such an error is likely there, or the file imports the library: a name of so many letters is no accident. */
function isMeant({ likely }: Resolution, { evidence }: Candidate): boolean {
  return likely || evidence.kind === "sdk";
}
