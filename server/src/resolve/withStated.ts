// References of the code of an API, with what its stated errors say of them: that a text is a code, and with which status it comes. So
// codes get hovers and completion in all forms in which errors are stated.

import type { Catalog } from "../catalog/model.ts";
import type { FileReferences } from "../references/fileReferences.ts";
import type { Reference } from "../references/model.ts";
import type { StatedError, StatedText } from "../references/statedModel.ts";
import { statusSet } from "../references/statusSet.ts";
import { statedNames } from "./statedNames.ts";

/** The references of a file that is code of the API of `catalog`. */
export function withStated(
  references: FileReferences,
  stated: readonly StatedError[],
  catalog: Catalog,
): FileReferences {
  const names = new Map<number, { readonly text: StatedText; readonly error: StatedError }>();
  for (const error of stated)
    for (const text of statedNames(error, catalog))
      if (!names.has(text.span.start)) names.set(text.span.start, { text, error });
  if (names.size === 0) return references;
  const known = references.references.map((reference): Reference => {
    const name = names.get(reference.span.start);
    if (name === undefined) return reference;
    names.delete(reference.span.start);
    // What is known of a body or of an answer from elsewhere is more.
    const isKnown = reference.body !== undefined || reference.subject?.origin !== undefined;
    return isKnown ? reference : { ...reference, ...codeOf(name.text, name.error, catalog) };
  });
  const more = [...names.values()].map(({ text, error }): Reference => {
    const { value, span, quote } = text;
    const partial = value === "";
    return { role: "other", value, span, quote, partial, ...codeOf(text, error, catalog) };
  });
  const all = [...known, ...more].sort((a, b) => a.span.start - b.span.start);
  return { ...references, references: all };
}

function codeOf(
  { path }: StatedText,
  { status }: StatedError,
  { entries }: Catalog,
): Pick<Reference, "kind" | "facts"> {
  const hasCodes = entries.some(({ code }) => code !== undefined);
  const kind = !hasCodes || /type$/i.test(path.at(-1) ?? "") ? "type" : "code";
  if (status === undefined) return { kind };
  return { kind, facts: { statuses: statusSet(status.value), values: [], because: [] } };
}
