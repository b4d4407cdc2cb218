// What a caught error of a described library has to offer where one of its members is to be typed: the compiler does not know what was
// caught, so nobody else offers them. Once a test has proved its type, the compiler does.

import type { Catalog } from "../catalog/model.ts";
import type { Fields } from "../libraries/model.ts";
import { partNamed } from "../libraries/parts.ts";
import type { PlainOrigin, Reference } from "../references/model.ts";
import type { AnalysedDocument } from "./document.ts";
import { completion as words } from "./messages.ts";
import type { Offer } from "./offer.ts";

/** The members of the errors that `catalog` describes, in its order: those that say what the API answered, then those of the library itself. */
export function errorFieldOffers(
  { subject }: Reference,
  catalog: Catalog,
  { references }: AnalysedDocument,
): readonly Offer[] {
  const origin = subject?.origin;
  const all = origin ? [origin, ...(origin.others ?? [])] : [];
  const own = all.filter(({ library, orElse }) => library === catalog.id && (orElse || origin?.orElse));
  const offers = new Map<string, Offer>();
  for (const fields of own.flatMap((each) => fieldsOf(each, catalog, references.calls)))
    for (const [path, what] of Object.entries(fields).toSorted(
      ([, a], [, b]) => Number(a === null) - Number(b === null),
    )) {
      const [name = ""] = path.split(".");
      if (name === "" || offers.has(name)) continue;
      const detail = path === name ? heldIn(what) : "";
      offers.set(name, { kind: "field", value: name, detail, likelihood: "possible", isDeprecated: false });
    }
  return [...offers.values()];
}

/** The fields of what is thrown by the library that makes the call; where that is not known, by any of the catalog's. */
function fieldsOf(
  { call, path }: PlainOrigin,
  { libraries }: Catalog,
  calls: AnalysedDocument["references"]["calls"],
): readonly Fields[] {
  // Of a member of it, no more is known.
  if (path.some((name) => name !== "")) return [];
  const client = call === undefined ? undefined : calls[call]?.client;
  return libraries
    .filter(({ name }) => client === undefined || name === client)
    .flatMap(({ errors = [] }) => errors.filter(({ thrown }) => thrown).map(({ fields }) => fields));
}

/** What a member holds, in a word; nothing where it is the library's own. */
function heldIn(what: string | null): string {
  const named = partNamed(what);
  if (named === undefined) return "";
  switch (named.part) {
    case "discriminator":
      return named.path.join();
    case "body":
      return named.path.length === 0 ? words.body({}) : named.path.join(".");
    case "class":
      return words.className({});
    case "status":
      return words.status({});
    default:
      return words.ofResponse({});
  }
}
