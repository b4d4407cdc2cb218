// From the file form of a catalog, in which much may be left out, to the model, in which everything is there. The defaults are
// those of data/catalog.schema.json (held by a test). Trusts its input: load.ts checks a file before it comes here.

import { atOnce, eachOf, type Slices } from "../text/slices.ts";
import type {
  AsyncOperation,
  Catalog,
  Completeness,
  Detection,
  Discriminator,
  Entry,
  Host,
  LeftOut,
  Retry,
  Shape,
  StatusMeaning,
  Step,
} from "./model.ts";

/** `T` with the properties of `D`, which have a default, left out or not. */
type Defaulted<T, D> = Omit<T, keyof D & keyof T> & Partial<Pick<T, keyof D & keyof T>>;

type DetectionFile = Partial<Omit<Detection, "hosts">> & {
  readonly hosts?: readonly Defaulted<Host, typeof hostDefaults>[];
};

type AdviceFile<T extends { readonly basis: unknown }> = Omit<T, "basis"> & Partial<Pick<T, "basis">>;
type RetryFile = AdviceFile<Retry>;

type StatusFile = Omit<StatusMeaning, "retry"> & { readonly retry?: RetryFile };

type EntryFile = Defaulted<
  Omit<Entry, "resolution" | "retry">,
  Pick<
    Entry,
    | "messages"
    | "channel"
    | "statuses"
    | "causes"
    | "shapes"
    | "allowedValues"
    | "limits"
    | "related"
    | "generic"
  >
> & { readonly resolution?: readonly (string | AdviceFile<Step>)[]; readonly retry?: RetryFile };

/** A catalog as its file has it: `data/catalog.schema.json`. */
export interface CatalogFile
  extends Partial<Pick<Catalog, "kind" | "produces" | "limits" | "practices" | "notes">>,
    Pick<Catalog, "id" | "name" | "version" | "summary" | "sources"> {
  readonly complete?: boolean | Partial<Completeness>;
  readonly detection?: DetectionFile;
  readonly discriminators?: readonly Defaulted<Discriminator, typeof discriminatorDefaults>[];
  readonly shapes?: readonly Defaulted<Shape, typeof shapeDefaults>[];
  readonly statuses?: readonly StatusFile[];
  readonly entries: readonly EntryFile[];
  readonly operations?: readonly Defaulted<AsyncOperation, typeof operationDefaults>[];
}

/** The catalog with every default filled in. */
export function normalise(file: CatalogFile): Catalog {
  return atOnce(normalising(file));
}

/** The same in slices. */
export function* normalising(file: CatalogFile): Slices<Catalog> {
  const { detection = {}, discriminators = [], shapes = [], operations = [] } = file;
  const entries: Entry[] = [];
  yield* eachOf(file.entries, (entry) => entries.push(normaliseEntry(entry)));
  return {
    id: file.id,
    name: file.name,
    version: file.version,
    kind: file.kind ?? "api",
    summary: file.summary,
    sources: file.sources,
    detection: {
      ...detectionDefaults,
      ...detection,
      hosts: (detection.hosts ?? []).map((host) => ({ ...hostDefaults, ...host })),
    },
    produces: file.produces ?? [],
    discriminators: discriminators.map((discriminator) => ({ ...discriminatorDefaults, ...discriminator })),
    shapes: shapes.map((shape) => ({ ...shapeDefaults, ...shape })),
    statuses: (file.statuses ?? []).map((status) => ({ ...status, retry: normaliseRetry(status.retry) })),
    complete: completenessOf(file.complete ?? true),
    entries,
    leftOut: NOTHING_LEFT_OUT,
    operations: operations.map((operation) => ({ ...operationDefaults, ...operation })),
    limits: file.limits ?? [],
    practices: file.practices ?? [],
    notes: file.notes ?? [],
  };
}

const NOTHING_LEFT_OUT: LeftOut = { values: new Set(), statuses: new Set() };

function completenessOf(complete: boolean | Partial<Completeness>): Completeness {
  return typeof complete === "boolean"
    ? { codes: complete, statuses: complete, fields: complete }
    : { codes: true, statuses: true, fields: true, ...complete };
}

const detectionDefaults = { hosts: [], packages: [], keyPrefixes: [], environmentVariables: [], headers: [] };
const hostDefaults = { subdomains: false, inferred: false };
const discriminatorDefaults = { stability: "unstated" } as const;
const shapeDefaults = { statuses: [], basis: "statement", guaranteed: true } as const;
const operationDefaults = { pendingStates: [], succeededStates: [], errorPointers: [] };

const none: readonly never[] = [];

/** Written out, as spreading several hundred entries of as many forms takes longer than parsing them. */
function normaliseEntry(entry: EntryFile): Entry {
  return {
    id: entry.id,
    code: entry.code,
    type: entry.type,
    messages: entry.messages ?? none,
    label: entry.label,
    number: entry.number,
    channel: entry.channel ?? "http",
    statuses: entry.statuses ?? none,
    title: entry.title,
    meaning: entry.meaning,
    causes: entry.causes ?? none,
    resolution: entry.resolution?.map(normaliseStep) ?? none,
    retry: normaliseRetry(entry.retry),
    condition: entry.condition,
    category: entry.category,
    shapes: entry.shapes ?? none,
    example: entry.example,
    allowedValues: entry.allowedValues ?? none,
    limits: entry.limits ?? none,
    related: entry.related ?? none,
    generic: entry.generic ?? false,
    deprecated: entry.deprecated,
    note: entry.note,
    source: entry.source,
  };
}

function normaliseStep(step: string | AdviceFile<Step>): Step {
  return typeof step === "string" ? { text: step, basis: "statement" } : { basis: "statement", ...step };
}

function normaliseRetry(retry: RetryFile | undefined): Retry | undefined {
  return retry && { basis: "statement", ...retry };
}
