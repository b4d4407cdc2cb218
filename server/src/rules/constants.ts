// Values that constants stand for: a finding is where the constant is used, and what mends it is where its value is written. Which
// constants these are, references say.

import type { Constant, Reference } from "../references/model.ts";
import type { ResolvedDocument } from "../resolve/document.ts";
import type { Span } from "../text/span.ts";
import { places, titles } from "./messages.ts";
import type { Edit, Fix, RelatedPlace } from "./rule.ts";

/** All references that may be found wrong: those of the document, and the members of tables that stand in other files. */
export function* judgedReferences({ references }: ResolvedDocument): Iterable<Reference> {
  yield* references.references;
  for (const { elsewhere } of references.sites) if (elsewhere) yield* elsewhere;
}

/** Where a finding about the value of a reference is: all of a constant that stands for it, `Codes.NotFound`. */
export function placeOf({ constant, span }: Reference): Span {
  return constant?.use ?? span;
}

/** Where the value of a constant is written, for the related information of a finding. */
export function writtenAt({ constant, value }: Reference): readonly RelatedPlace[] {
  const place = constant && placeOfLiteral(constant);
  return place ? [{ ...place, message: places.writtenHere({ value }) }] : [];
}

/**
 * What puts another value in the place of a reference's. For a constant it changes the literal; there is none where the constant is
 * used for something else as well, as far as this document shows.
 * @param text the value as it is written there
 * @param preferred whether it is the one clear answer
 */
export function changeTo(
  value: string | number,
  reference: Reference,
  text: (reference: Pick<Reference, "quote">) => string,
  preferred: boolean,
  document: ResolvedDocument,
): readonly Fix[] {
  const { constant, span } = reference;
  if (constant === undefined)
    return [{ title: titles.changeTo({ value }), edits: [{ span, newText: text(reference) }], preferred }];
  const place = placeOfLiteral(constant);
  if (place === undefined || !isUsedAlike(reference, document)) return [];
  const edit: Edit = { ...place, newText: text(constant) };
  const title = place.file
    ? titles.changeInFile({ value, file: nameOf(place.file.uri) })
    : titles.changeInPlace({ value });
  return [{ title, edits: [edit], preferred: preferred && !place.file }];
}

function placeOfLiteral({ here, elsewhere }: Constant): Pick<Edit, "span" | "file"> | undefined {
  return here ? { span: here } : elsewhere;
}

/** The last part of an address, as people know the file. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // It holds a percent sign that is none of an address.
    return name;
  }
}

/** Whether all uses of a constant's literal in the document are surely about the same API, and come to the same there. */
function isUsedAlike(reference: Reference, document: ResolvedDocument): boolean {
  const { candidates, verdict } = document.resolve(reference);
  return (usesByLiteral(document).get(keyOf(reference.constant)) ?? []).every((use) => {
    const other = document.resolve(use);
    const isSame = other.candidates[0]?.catalog === candidates[0]?.catalog;
    return other.likely && isSame && other.verdict === verdict;
  });
}

function usesByLiteral(document: ResolvedDocument): ReadonlyMap<string, readonly Reference[]> {
  let uses = usesOfDocuments.get(document);
  if (uses === undefined) {
    uses = new Map();
    for (const reference of judgedReferences(document)) {
      if (reference.constant === undefined) continue;
      const key = keyOf(reference.constant);
      const same = uses.get(key);
      if (same) same.push(reference);
      else uses.set(key, [reference]);
    }
    usesOfDocuments.set(document, uses);
  }
  return uses;
}

const usesOfDocuments = new WeakMap<ResolvedDocument, Map<string, Reference[]>>();

function keyOf(constant: Constant | undefined): string {
  const place = constant && placeOfLiteral(constant);
  return `${place?.span.start} ${place?.file?.uri ?? ""}`;
}
