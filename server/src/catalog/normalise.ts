// From the file form of a catalog, in which much may be left out, to the model, in which everything is there. The defaults are
// those of data/catalog.schema.json (held by a test). Trusts its input: load.ts checks a file before it comes here.

import type { LibraryDescription } from "../libraries/model.ts";
import { atOnce, eachOf, type Slices } from "../text/slices.ts";
import { conditionFor, createIds, idFor, titleFor } from "./derived.ts";
import { discriminatorsOf, type NamedFile, placed, type ShortNames, shortNames } from "./discriminators.ts";
import { added } from "./messages.ts";
import type {
  AsyncOperation,
  Catalog,
  Citation,
  Completeness,
  Derived,
  Detection,
  Entry,
  Host,
  LeftOut,
  Limit,
  Note,
  Practice,
  RequestErrors,
  Retry,
  RetryPolicy,
  Shape,
  Source,
  StatusMeaning,
  Step,
  Value,
} from "./model.ts";

/** `T` with the properties of `D`, which have a default, left out or not. */
type Defaulted<T, D> = Omit<T, keyof D & keyof T> & Partial<Pick<T, keyof D & keyof T>>;

type DetectionFile = Partial<Omit<Detection, "hosts">> & {
  readonly hosts?: readonly Defaulted<Host, typeof hostDefaults>[];
};

/** `T` as a file has it, in which the source may be a name alone, or left out where the catalog has one only. */
type CitedFile<T extends { readonly source: Citation }> = Omit<T, "source"> & {
  readonly source?: string | Citation;
};

type BasisFile = "statement" | "judgement" | "inferred";
type AdviceFile<T extends { readonly basis: unknown }> = Omit<T, "basis"> & { readonly basis?: BasisFile };
type RetryFile = Omit<AdviceFile<Retry>, "policy" | "written"> & { readonly policy: string };

type StatusFile = CitedFile<Omit<StatusMeaning, "retry">> & { readonly retry?: RetryFile };

type SourceFile = Partial<Omit<Source, "title">> & Pick<Source, "title">;

type EntryFile = Partial<
  Omit<Entry, "code" | "values" | "resolution" | "retry" | "limits" | "source" | "derived" | "meaning">
> &
  Pick<Entry, "meaning"> & {
    readonly code?: Value;
    readonly values?: Readonly<Record<string, Value | readonly Value[]>>;
    readonly resolution?: readonly (string | AdviceFile<Step>)[];
    readonly retry?: RetryFile;
    readonly limits?: readonly CitedFile<Limit>[];
    readonly source?: string | Citation;
  };

/** A catalog as its file has it: `data/catalog.schema.json`. */
export interface CatalogFile
  extends Partial<
      Pick<Catalog, "format" | "version" | "kind" | "summary" | "produces" | "carries" | "ambient">
    >,
    Pick<Catalog, "id" | "name"> {
  readonly sources?: readonly SourceFile[];
  readonly complete?: boolean | Readonly<Record<string, boolean>>;
  readonly knownCodes?: readonly Value[] | Readonly<Record<string, readonly Value[]>>;
  readonly channel?: Entry["channel"];
  readonly detection?: DetectionFile;
  readonly libraries?: readonly (Omit<LibraryDescription, "name" | "packages" | "of"> &
    Partial<Pick<LibraryDescription, "name" | "packages">>)[];
  readonly discriminators?: readonly NamedFile[];
  readonly shapes?: readonly CitedFile<Defaulted<Shape, typeof shapeDefaults>>[];
  readonly statuses?: readonly StatusFile[];
  readonly entries: readonly EntryFile[];
  readonly requests?: readonly RequestErrors[];
  readonly operations?: readonly CitedFile<Defaulted<AsyncOperation, typeof operationDefaults>>[];
  readonly limits?: readonly CitedFile<Limit>[];
  readonly practices?: readonly CitedFile<Practice>[];
  readonly notes?: readonly CitedFile<Note>[];
}

/** The catalog with every default filled in. */
export function normalise(file: CatalogFile): Catalog {
  return atOnce(normalising(file));
}

/** The same in slices. */
export function* normalising(file: CatalogFile): Slices<Catalog> {
  const { detection = {}, shapes = [], operations = [], libraries = [] } = file;
  const sources = sourcesOf(file);
  const cite = citing(sources[0]!.id);
  const named = discriminatorsOf(file.discriminators ?? []);
  const names = shortNames(named);
  const taken = new Set<string>();
  yield* eachOf(file.entries, ({ id }) => id !== undefined && taken.add(id));
  const ids = createIds(taken);
  const entries: Entry[] = [];
  yield* eachOf(file.entries, (entry) => entries.push(normaliseEntry(entry, { file, cite, names, ids })));
  return {
    format: file.format ?? 1,
    id: file.id,
    name: file.name,
    version: file.version ?? "0.0.0",
    kind: file.kind ?? "api",
    summary: file.summary ?? "",
    sources,
    detection: {
      ...detectionDefaults,
      ...detection,
      hosts: (detection.hosts ?? []).map((host) => ({ ...hostDefaults, ...host })),
    },
    produces: file.produces ?? [],
    libraries: libraries.map((library) => ({
      ...library,
      name: library.name ?? library.packages?.[0] ?? file.name,
      packages: library.packages ?? [],
      of: file.id,
    })),
    carries: [...new Set([...(file.carries ?? []), ...libraries.flatMap(({ carries = [] }) => carries)])],
    ambient: file.ambient ?? false,
    discriminators: named.filter(placed),
    named: named.filter(({ name }, index) => named.findIndex((other) => other.name === name) === index),
    shapes: shapes.map((shape) => ({ ...shapeDefaults, ...cite(shape) })),
    statuses: (file.statuses ?? []).map((status) => ({
      ...cite(status),
      retry: normaliseRetry(status.retry),
    })),
    complete: completeness(file.complete),
    knownCodes: knownCodesOf(file.knownCodes, names.code),
    entries,
    leftOut: NOTHING_LEFT_OUT,
    requests: file.requests ?? [],
    operations: operations.map((operation) => ({ ...operationDefaults, ...cite(operation) })),
    limits: (file.limits ?? []).map(cite),
    practices: (file.practices ?? []).map(cite),
    notes: (file.notes ?? []).map(cite),
  };
}

const NOTHING_LEFT_OUT: LeftOut = { values: new Set(), statuses: new Set() };

const detectionDefaults = {
  hosts: [],
  packages: [],
  keyPrefixes: [],
  environmentVariables: [],
  words: [],
  headers: [],
};
const hostDefaults = { subdomains: false, inferred: false };
const shapeDefaults = { statuses: [], basis: "statement", guaranteed: true } as const;
const operationDefaults = { pendingStates: [], succeededStates: [], errorPointers: [] };

/** Where a file names no source, what it says is known from itself. */
function sourcesOf({ id, name, sources = [] }: CatalogFile): readonly Source[] {
  const own = { id, title: added.source({ api: name }), document: `${id}.error-catalog.json` };
  return sources.length === 0 ? [own] : sources.map(normaliseSource);
}

/** A source needs its title only: its name is for those who cite it. */
function normaliseSource(source: SourceFile, index: number): Source {
  const id = source.id ?? (index === 0 ? "source" : `source-${index + 1}`);
  return { ...source, id, document: source.document ?? source.url ?? source.title };
}

type Cite = <T extends { readonly source?: string | Citation }>(
  of: T,
) => Omit<T, "source"> & { source: Citation };

/** Gives what cites nothing the first source of the catalog. */
function citing(first: string): Cite {
  const everywhere: Citation = { source: first };
  return (of) => ({
    ...of,
    source: typeof of.source === "string" ? { source: of.source } : (of.source ?? everywhere),
  });
}

/** What the file says in so many words is kept apart from what is taken for so. */
function completeness(complete: CatalogFile["complete"]): Completeness {
  if (complete === undefined) return { codes: true, statuses: true, fields: true, stated: {} };
  if (typeof complete === "boolean")
    return { codes: complete, statuses: complete, fields: complete, stated: { codes: complete } };
  const { statuses = true, fields = true, ...stated } = complete;
  return { codes: stated.codes ?? true, statuses, fields, stated };
}

function knownCodesOf(known: CatalogFile["knownCodes"], name: string): Catalog["knownCodes"] {
  const byName = Array.isArray(known) ? { [name]: known as readonly Value[] } : (known ?? {});
  return new Map(Object.entries(byName).map(([key, values]) => [key, new Set<Value>(values)]));
}

const none: readonly never[] = [];

interface Surroundings {
  readonly file: CatalogFile;
  readonly cite: Cite;
  readonly names: ShortNames;
  /** Gives a free id for the one that is asked for. */
  readonly ids: (id: string) => string;
}

/** Written out, as spreading several hundred entries of as many forms takes longer than parsing them. */
function normaliseEntry(entry: EntryFile, { file, cite, names, ids }: Surroundings): Entry {
  const values = valuesOf(entry, names);
  const code = values[names.code]?.[0];
  const type = values[names.type]?.[0];
  const statuses = entry.statuses ?? none;
  const derived: Derived[] = [];
  const or = <T>(stated: T | undefined, property: Derived, made: () => T): T => {
    if (stated !== undefined) return stated;
    const value = made();
    if (value !== undefined) derived.push(property);
    return value;
  };
  return {
    id: or(entry.id, "id", () => ids(idFor(entry))),
    code: code === undefined ? undefined : `${code}`,
    type: type === undefined ? undefined : `${type}`,
    values,
    messages: entry.messages ?? none,
    label: entry.label,
    number: entry.number,
    channel: entry.channel ?? file.channel ?? "http",
    statuses,
    title: or(entry.title, "title", () => titleFor(entry)),
    meaning: entry.meaning,
    causes: entry.causes ?? none,
    resolution: entry.resolution?.map(normaliseStep) ?? none,
    retry: normaliseRetry(entry.retry),
    condition: or(entry.condition, "condition", () => conditionFor(statuses)),
    category: entry.category,
    errorClass: entry.errorClass,
    shapes: entry.shapes ?? none,
    example: entry.example,
    allowedValues: entry.allowedValues ?? none,
    limits: entry.limits?.map(cite) ?? none,
    related: entry.related ?? none,
    generic: entry.generic ?? false,
    deprecated: entry.deprecated,
    note: entry.note,
    source: or(
      entry.source === undefined ? undefined : cite(entry).source,
      "source",
      () => cite(entry).source,
    ),
    derived: derived.length === 0 ? none : derived,
  };
}

function valuesOf({ code, type, values }: EntryFile, names: ShortNames): Entry["values"] {
  return {
    ...(code !== undefined && { [names.code]: [code] }),
    ...(type !== undefined && { [names.type]: [type] }),
    ...(values &&
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]),
      )),
  };
}

function normaliseStep(step: string | AdviceFile<Step>): Step {
  return typeof step === "string" ? { text: step, basis: "statement" } : { ...step, basis: basisOf(step) };
}

const POLICIES: ReadonlySet<string> = new Set<RetryPolicy>(["never", "after-delay", "backoff"]);

function normaliseRetry(retry: RetryFile | undefined): Retry | undefined {
  if (retry === undefined) return undefined;
  const { policy } = retry;
  return {
    ...retry,
    basis: basisOf(retry),
    ...(isPolicy(policy) ? { policy } : { policy: "other", written: policy }),
  };
}

function isPolicy(policy: string): policy is RetryPolicy {
  return POLICIES.has(policy);
}

function basisOf({ basis }: { readonly basis?: BasisFile }): Retry["basis"] {
  return basis === undefined || basis === "statement" ? "statement" : "judgement";
}
