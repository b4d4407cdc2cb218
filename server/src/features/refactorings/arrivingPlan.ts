// What a handler of arriving errors consists of: by what it tells them apart, a branch for each error that is not named yet, and the test
// that proves to the compiler that the error is the library's.

import { possibleStatuses } from "../../catalog/classes.ts";
import type { Catalog, Entry, Value } from "../../catalog/model.ts";
import { familyOf, valuesAt } from "../../catalog/values.ts";
import type { LibraryDescription } from "../../libraries/model.ts";
import type { Arrival, ErrorField } from "../../references/arrivalModel.ts";
import type { ClassAccess } from "../../references/model.ts";
import { discriminatorAt } from "../../resolve/discriminators.ts";
import type { Edit } from "../../rules/rule.ts";
import { isName } from "../../text/codeStyle.ts";
import { hasWord } from "../../text/wholeWord.ts";
import type { ArrivingErrors } from "../arrivals/arrived.ts";
import type { AnalysedDocument } from "../document.ts";
import { reachOf } from "../reach.ts";
import { type Branch, branchingOf } from "./branching.ts";
import { failedResponseOf } from "./clientForms.ts";
import { importEdit, importedAs } from "./importEdit.ts";

export interface HandlerPlan {
  /** What is branched on. `held`: the error's name. */
  readonly subject: (held: string) => string;
  /** At least one. */
  readonly branches: readonly Branch[];
  /** Not where the type of the error is known. */
  readonly proof?: Proof | undefined;
}

export interface Proof {
  readonly test: (held: string) => string;
  /** What has to be imported for it. */
  readonly edits: readonly Edit[];
}

/** Branches that are written; for more, people write a table. They are those of the errors that are met most. */
const MOST_BRANCHES = 8;

/** The plan for one API; undefined where all is named, and where nothing tells its errors apart. */
export function handlerPlan(
  errors: ArrivingErrors,
  { kind, room, classesFrom = [] }: Arrival,
  document: AnalysedDocument,
): HandlerPlan | undefined {
  const [failing] = errors.failing;
  if (failing === undefined) return undefined;
  const { catalog } = errors.api;
  const open = errors.errors.filter(({ handledAt }) => handledAt === undefined).map(({ entry }) => entry);
  const { library: id, client } = failing.call;
  const isTyped = room?.kind === "result" || room?.isOfResult === true;
  if (id === undefined)
    return kind === "call" || isTyped ? undefined : planOfClient(client, open, catalog, document);
  const told = toldBy(failing.fields ?? [], open, catalog);
  if (told === undefined) return undefined;
  if (isTyped) return told;
  const described = document.catalogs.catalog(id)?.catalog.libraries.find(({ name }) => name === client);
  const proof =
    described &&
    proofByClass(
      errors.failing.flatMap(({ classes = [] }) => classes),
      described,
      classesFrom,
      document,
    );
  return { ...told, proof: proof ?? proofByField(told.field) };
}

/** The field of an error of a library by whose values most of the errors can be told apart, else its status. */
function toldBy(
  fields: readonly ErrorField[],
  open: readonly Entry[],
  catalog: Catalog,
): (HandlerPlan & { readonly field: string }) | undefined {
  const plain = fields.filter(({ name }) => isName(name));
  const candidates = plain.flatMap(({ name, part, path }) => {
    const [first = ""] = path;
    const discriminator = part === "discriminator" ? first : discriminatorAt(path, catalog)?.name;
    if (part === "status")
      return [{ name, valuesOf: (entry: Entry): readonly Value[] => possibleStatuses(entry, catalog) }];
    if ((part !== "discriminator" && part !== "body") || discriminator === undefined) return [];
    return [{ name, valuesOf: (entry: Entry) => valuesAt(entry, discriminator) }];
  });
  const best = candidates
    .map((each) => ({ ...each, branches: branchesOf(open, each.valuesOf) }))
    .reduce<{ readonly name: string; readonly branches: readonly Branch[] } | undefined>(
      (most, each) => (each.branches.length > (most?.branches.length ?? 0) ? each : most),
      undefined,
    );
  if (best === undefined) return undefined;
  const { name, branches } = best;
  return { field: name, subject: (held) => `${held}.${name}`, branches: branches.slice(0, MOST_BRANCHES) };
}

/** Of what an HTTP client throws for a response: by the body where that is there already, else by the status. */
function planOfClient(
  client: string,
  open: readonly Entry[],
  catalog: Catalog,
  document: AnalysedDocument,
): HandlerPlan | undefined {
  const form = failedResponseOf(client);
  const written = form?.library.description.written?.proof;
  if (form === undefined || !form.thrown || written === undefined) return undefined;
  const { discriminator } = branchingOf(catalog);
  const isRead = discriminator !== undefined && !form.body("").startsWith("await ");
  const path = isRead ? discriminator.pointer.slice(1).split("/") : [];
  const byBody = isRead && path.every(isName);
  const branches = branchesOf(open, (entry) =>
    byBody ? valuesAt(entry, discriminator.name) : entry.statuses,
  );
  if (branches.length === 0) return undefined;
  const proof = proofOfClient(written, form.library.description, document);
  if (proof === undefined) return undefined;
  return {
    subject: byBody ? (held) => [form.body(held), ...path].join("?.") : form.status,
    branches: branches.slice(0, MOST_BRANCHES),
    proof,
  };
}

function branchesOf(open: readonly Entry[], valuesOf: (entry: Entry) => readonly Value[]): readonly Branch[] {
  const branches = new Map<Value, Entry[]>();
  for (const entry of open) {
    for (const value of valuesOf(entry)) {
      if (familyOf(value) !== undefined) continue;
      const same = branches.get(value);
      if (same) same.push(entry);
      else branches.set(value, [entry]);
    }
  }
  return [...branches].map(([value, entries]) => ({ value, entries }));
}

/** `error instanceof Stripe.errors.StripeError`, as the file reaches the class, or once it is imported. */
function proofByClass(
  [path]: readonly string[],
  library: LibraryDescription,
  accesses: readonly ClassAccess[],
  document: AnalysedDocument,
): Proof | undefined {
  const reach = path === undefined ? undefined : reachOf([path], library, accesses, document);
  return reach && { test: (held) => `${held} instanceof ${reach.text}`, edits: reach.edits };
}

/** Of what no class is known that can be reached: an error with the field that is branched on. */
function proofByField(field: string): Proof {
  return { test: (held) => `${held} instanceof Error && "${field}" in ${held}`, edits: [] };
}

/** The test for an error of an HTTP client; undefined where its name stands for something else in the file. */
export function proofOfClient(
  { test, default: byDefault, export: byName }: { test: string; default?: string; export?: string },
  { packages: [from] }: LibraryDescription,
  document: AnalysedDocument,
): Proof | undefined {
  const name = byDefault ?? byName;
  if (from === undefined || name === undefined) return undefined;
  const needed = { name, from, isDefault: byDefault !== undefined };
  const own = importedAs(needed, document);
  if (own === undefined && isTaken(name, document)) return undefined;
  const written = test.replace(name, () => own ?? name);
  return {
    test: (held) => written.replace("{}", () => held),
    edits: own === undefined ? [importEdit(needed, document)] : [],
  };
}

/** Whether a name stands in the file already, for whatever it is. */
function isTaken(name: string, { source }: AnalysedDocument): boolean {
  return hasWord(source, name);
}
