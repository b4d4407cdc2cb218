// Codes that tell by their form whose they are, wherever code compares something with them that it calls a code: `P2002`, `23505`,
// `ENOENT`. For what is shown only, never for findings.

import { isOfAnyApi } from "../catalog/commonWords.ts";
import type { Catalog } from "../catalog/model.ts";
import type { Reference, Subject } from "../references/model.ts";
import { because } from "../text/reason.ts";
import type { FileContext } from "./fileEvidence.ts";
import { isOfError } from "./libraryEvidence.ts";
import type { Candidate } from "./model.ts";

/** Of a form that this many vocabularies share, nothing is told. */
const MOST = 3;

/**
 * The libraries and runtimes that have a code of such a form, those first whose codes others pass on.
 * @param known those that are candidates already
 */
export function fromForm(
  reference: Reference,
  known: ReadonlySet<Catalog>,
  { catalogs }: FileContext,
): readonly Candidate[] {
  const { kind, subject, body, value, partial, role } = reference;
  if (body !== undefined || partial || typeof value !== "string" || role === "prefix") return [];
  if (subject === undefined || subject.origin !== undefined || !isOfCode(subject)) return [];
  if ((kind !== "code" && kind !== "type" && kind !== "text") || !tells(value)) return [];
  const found = new Map<Catalog, Candidate["entries"]>();
  for (const { catalog, entry } of catalogs.byCode(value)) {
    if (known.has(catalog) || catalog.libraries.length === 0) continue;
    found.set(catalog, [...(found.get(catalog) ?? []), entry]);
  }
  if (found.size > MOST) return [];
  const passedOn = new Set([...found.keys()].flatMap(({ carries }) => carries));
  const rank = ({ id, kind }: Catalog) => (kind === "standard" ? 2 : passedOn.has(id) ? 1 : 0);
  return [...found]
    .map(
      ([catalog, entries]): Candidate => ({
        catalog,
        entries,
        evidence: { kind: "vocabulary", reason: because`the code itself` },
      }),
    )
    .sort((a, b) => rank(b.catalog) - rank(a.catalog));
}

/** Whether it is the code of an error, is called a code, or is what a function gives that is called so: `getPostgresErrorCode(error)`. */
function isOfCode(subject: Subject): boolean {
  const { path, root, called = "" } = subject;
  const name = path.at(-1);
  return name === undefined ? CODE.test(root === "" ? called : root) : CODE.test(name) && isOfError(subject);
}

const CODE = /(?:code|errno|sqlstate)$/i;

/**
 * `23505` and `P2002`, of capitals and digits; `ENOENT`; `ERR_STREAM_PREMATURE_CLOSE` and `ER_DUP_ENTRY`; longer names of words that
 * errors rarely have (`DEPTH_ZERO_SELF_SIGNED_CERT`).
 */
function tells(code: string): boolean {
  return (
    /^(?=.*\d)[A-Z\d]{5}$/.test(code) ||
    /^E[A-Z\d]{3,}$/.test(code) ||
    /^(?:[A-Z]+_)?ERR?_[A-Z\d_]+$/.test(code) ||
    (/^[A-Z\d]+(?:_[A-Z\d]+){2,}$/.test(code) && !isOfAnyApi(code))
  );
}
