// Whose error a library hands over: the catalog that describes the library, those whose codes come with its own, and those whose errors
// may be in any thrown value. How sure that is follows from the origin (placeEvidence.ts).

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import type { Call, Origin, Reference, Subject } from "../references/model.ts";
import { because, type Reason } from "../text/reason.ts";
import type { Span } from "../text/span.ts";
import { discriminatorOf } from "./discriminators.ts";
import type { FileContext } from "./fileEvidence.ts";
import type { Candidate, Evidence, FileApi } from "./model.ts";

/** The APIs whose errors a value may be that a described library handed over, each with those that come with it; none for other values. */
export function apisOfLibraries(
  { origin, facts }: { readonly origin: Origin | undefined; readonly facts?: Reference["facts"] },
  context: FileContext,
): readonly FileApi[] {
  if (origin === undefined) return [];
  const found: FileApi[] = [];
  for (const { library, call, part } of [origin, ...(origin.others ?? [])]) {
    if (library === undefined) continue;
    const made = call === undefined ? undefined : context.references.calls[call];
    found.push(
      ...withCarried(library, evidenceOf(made, facts?.because[0], context, part === "class"), context),
    );
  }
  return eachOnce(found);
}

/** The same for what a call gives. */
export function apisOfLibraryCall(call: Call, context: FileContext): readonly FileApi[] {
  return call.library === undefined
    ? []
    : withCarried(call.library, evidenceOf(call, undefined, context), context);
}

function withCarried(id: string, evidence: Evidence, { catalogs }: FileContext): readonly FileApi[] {
  const catalog = catalogs.catalog(id)?.catalog;
  return catalog ? [{ catalog, evidence }, ...carriedBy({ catalog, evidence }, catalogs)] : [];
}

/** The APIs whose codes come through one. */
export function carriedBy({ catalog, evidence }: FileApi, catalogs: CatalogIndex): readonly FileApi[] {
  if (catalog.carries.length === 0) return [];
  const brought = { ...evidence, reason: because`${evidence.reason}, which passes them on` };
  return catalog.carries.flatMap((id) => {
    const carried = catalogs.catalog(id)?.catalog;
    return carried ? [{ catalog: carried, evidence: brought }] : [];
  });
}

function evidenceOf(
  call: Call | undefined,
  test: Span | undefined,
  context: FileContext,
  isClass = false,
): Evidence {
  const { lineOf } = context;
  if (call) return { kind: "flow", reason: reasonOf(call, context), span: call.span };
  if (test === undefined)
    return { kind: "flow", reason: isClass ? because`the class` : because`the type of the error` };
  const reason = because`${shortened(textAt(test, context))} on line ${lineOf(test.start)}`;
  return { kind: "flow", reason, span: test };
}

function reasonOf(call: Call, context: FileContext): Reason {
  const { client, module, through, span } = call;
  const line = context.lineOf(span.start);
  if (through) return because`${`${through}(…)`} on line ${line}, which calls ${client}`;
  if (module) return because`a call of ${client} in ${module}, imported on line ${line}`;
  return because`${calleeText(textAt(span, context), client)} on line ${line}`;
}

/** The beginning of a call: `stripe.paymentIntents.create(…)`. */
function calleeText(text: string, client: string): string {
  const callee = text.split(/[(`]/, 1)[0]?.trim() ?? "";
  return callee === "" ? client : shortened(`${callee}(…)`);
}

/** Longer texts are cut in the middle of what is shown of them. */
const LONGEST_TEXT = 80;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}

function textAt({ start, end }: Span, { source = "" }: FileContext): string {
  return source.slice(start, Math.min(end, start + 400));
}

function eachOnce(apis: readonly FileApi[]): readonly FileApi[] {
  return apis.filter(({ catalog }, i) => apis.findIndex((other) => other.catalog === catalog) === i);
}

/**
 * The catalogs of runtimes, whose errors are in any thrown value: those that have the value, and, where nothing else is known of the
 * place, those that have their codes there.
 * @param entriesIn the entries of a catalog that the value names
 */
export function ambientCandidates(
  { subject, kind, role }: Reference,
  known: ReadonlySet<Catalog>,
  context: FileContext,
  entriesIn: (catalog: Catalog) => Candidate["entries"],
): readonly Candidate[] {
  if (subject === undefined) return [];
  const { catalogs } = context;
  const { origin } = subject;
  if (origin !== undefined && origin.library === undefined) return [];
  const isInMessage = kind === "message" && role === "pattern" && isOfError(subject);
  const isOpen = known.size === 0 && !isInMessage && isOfError(subject);
  return likeliestFirst(ambientIn(catalogs), context).flatMap((catalog) => {
    if (known.has(catalog)) return [];
    if (!isInMessage && discriminatorOf(subject, catalog) === undefined) return [];
    const entries = entriesIn(catalog);
    if (entries.length === 0 && !isOpen) return [];
    return [{ catalog, entries, evidence: { kind: "ambient", reason: because`what any call may throw` } }];
  });
}

/** Those first that the project has; the others as they come. */
function likeliestFirst(catalogs: readonly Catalog[], context: FileContext): readonly Catalog[] {
  const { dependencies = [], references } = context;
  const has = (name: string) =>
    dependencies.includes(name) ||
    references.hints.some(({ kind, value }) => kind === "package" && value === name);
  const isHad = ({ libraries }: Catalog) => libraries.some(({ packages }) => packages.some(has));
  return catalogs.toSorted((a, b) => Number(isHad(b)) - Number(isHad(a)));
}

/** Whether a value is read from what was caught, or from what is called an error. */
export function isOfError({ isCaught, path, root }: Subject): boolean {
  return isCaught === true || /err(?:or)?$|^(?:e|ex|exception|cause|reason)$/i.test(path.at(-2) ?? root);
}

/** Runtimes first: of libraries whose errors reach any `catch` nothing says there that they are used. */
function ambientIn(index: CatalogIndex): readonly Catalog[] {
  let found = ambient.get(index);
  if (found === undefined) {
    const all = index.catalogs.flatMap(({ catalog }) => (catalog.ambient ? [catalog] : []));
    found = all.toSorted((a, b) => Number(a.kind === "api") - Number(b.kind === "api"));
    ambient.set(index, found);
  }
  return found;
}

/** An index never changes. */
const ambient = new WeakMap<CatalogIndex, readonly Catalog[]>();
