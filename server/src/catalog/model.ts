// What a catalog is: the types of `*.error-catalog.json` once loaded. The JSON Schema in data/catalog.schema.json describes
// the same things to people who write one; test/catalogs holds the two together. No behaviour belongs here.

import type { LibraryDescription } from "../libraries/model.ts";
import type { Span } from "../text/span.ts";

/** A JSON Pointer (RFC 6901) into a response body, in which a token `*` stands for any array index. `""` is the whole body. */
export type Pointer = string;

/** The id of a condition in the shared list: `definitions.condition` of data/catalog.schema.json. */
export type ConditionId = string;

/** What stands in an answer in place of a discriminator. A text that ends with `*` stands for all that begin as it does (`08*`). */
export type Value = string | number;

/** One API's errors: one `*.error-catalog.json`. */
export interface Catalog {
  /** The version of the format that its file says it is in; 1 where it says nothing. */
  readonly format: number;
  /** Kebab-case, unique among the catalogs in force. */
  readonly id: string;
  readonly name: string;
  /** The version of the catalog, not of the API. */
  readonly version: string;
  /** `api`: the errors of one API. `standard`: a vocabulary that many APIs share (HTTP, gRPC, …); it is never taken as "the API" of a file. */
  readonly kind: "api" | "standard";
  readonly summary: string;
  readonly sources: readonly Source[];
  readonly detection: Detection;
  /**
   * The code that is this API: globs relative to the catalog's file, `!` in front for what is not, and names of packages of the
   * workspace. Only a catalog of the workspace says so with effect.
   */
  readonly produces: readonly string[];
  /** How errors reach code through SDKs and runtimes; each has the catalog's id as `of`. */
  readonly libraries: readonly LibraryDescription[];
  /** The ids of other catalogs whose codes arrive where its own do. */
  readonly carries: readonly string[];
  /** Whether its errors arrive in every thrown value, whatever was called (those of a runtime). */
  readonly ambient: boolean;
  /** The fields of an error body that tell entries apart, the most telling first. A name may have several places. */
  readonly discriminators: readonly Discriminator[];
  /** Every discriminator by its name, once, those too that have no place in a body. */
  readonly named: readonly NamedDiscriminator[];
  readonly shapes: readonly Shape[];
  /** What the API says of a status as such, whether or not an entry has it. */
  readonly statuses: readonly StatusMeaning[];
  /** Which of these the catalog has all of: of what it lacks of the others nothing is said, except of slips. */
  readonly complete: Completeness;
  /** Values that are known to exist, without an entry of their own, by the name of the discriminator. */
  readonly knownCodes: ReadonlyMap<string, ReadonlySet<Value>>;
  readonly entries: readonly Entry[];
  /** What entries that were left out for a fault say: the API has it, whatever else is wrong there. */
  readonly leftOut: LeftOut;
  /** Which errors each request can give. One that is not listed can give any; an error that none lists can come of each. */
  readonly requests: readonly RequestErrors[];
  /** How a request that was accepted can still fail later. */
  readonly operations: readonly AsyncOperation[];
  readonly limits: readonly Limit[];
  readonly practices: readonly Practice[];
  /** Where the source contradicts itself or leaves something open, said instead of smoothed over. */
  readonly notes: readonly Note[];
}

export interface Completeness {
  /** Of all discriminators that are not in `stated`. */
  readonly codes: boolean;
  readonly statuses: boolean;
  readonly fields: boolean;
  /** What the file says in so many words, by the name of the discriminator: ask `isComplete` (`values.ts`). */
  readonly stated: Readonly<Record<string, boolean>>;
}

export interface LeftOut {
  readonly values: ReadonlySet<string>;
  readonly statuses: ReadonlySet<number>;
}

/** A document that facts were taken from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** The file or page name of the document. */
  readonly document: string;
  /** https address of the document, where it is known. */
  readonly url?: string;
  /** The day it was read, `YYYY-MM-DD`. */
  readonly read?: string;
  /** The licence of the document, such as an SPDX identifier. */
  readonly licence?: string;
}

/** Where in a source a fact stands. */
export interface Citation {
  /** A `Source.id` of the same catalog. */
  readonly source: string;
  readonly section?: string;
  /** https address of that very section, where it is known. */
  readonly url?: string;
}

/** What is particular to this API in a client's code. Hosts, packages and environment variables tell that it is meant. */
export interface Detection {
  readonly hosts: readonly Host[];
  /** npm packages: SDKs of this API. */
  readonly packages: readonly string[];
  /** What its keys begin with: no sign of the API by itself (docs/decisions/0002-evidence.md). */
  readonly keyPrefixes: readonly string[];
  readonly environmentVariables: readonly string[];
  /**
   * Words that only code about this API has, such as the names of its parameters (`grant_type`): enough for what is shown, not for
   * findings.
   */
  readonly words: readonly string[];
  /** Header names that this API's clients send, lower case. Other APIs have the same (`x-api-key`): no sign either. */
  readonly headers: readonly string[];
}

/** A host that serves the API. */
export interface Host {
  /** Host name, lower case, no port: `api.pureframe.ai`; a label in braces varies: `{ref}.supabase.co`. */
  readonly host: string;
  /** Whether hosts under it count too. */
  readonly subdomains: boolean;
  /** The path that every request begins with, such as `/v1`; other paths of the host are not the API. */
  readonly basePath?: string;
  /** True where the source does not name the host and it was concluded from something else. */
  readonly inferred: boolean;
  readonly note?: string;
}

export type DiscriminatorKind = "code" | "type" | "message";

/** What tells entries apart. Listed by weight, the most telling first. */
export interface NamedDiscriminator {
  /** What entries and library descriptions call it: its kind, or a name of its own (`decline_code`). */
  readonly name: string;
  /** Where it stands in the body; undefined where it is in no body. */
  readonly pointer?: Pointer;
  readonly kind: DiscriminatorKind;
  /** What the source says of it: may a program rely on its values? */
  readonly stability: "stable" | "may-change" | "unstated";
  readonly note?: string;
}

/** One that is a field of the response's body. */
export interface Discriminator extends NamedDiscriminator {
  readonly pointer: Pointer;
}

/** A documented form of an error body. */
export interface Shape {
  readonly id: string;
  readonly title: string;
  /** The statuses it is documented for; empty: any. */
  readonly statuses: readonly number[];
  /** `statement`: the source describes it; `example`: known only from an example body. */
  readonly basis: "statement" | "example";
  /** False where the source says that a body of this form need not come (LTX's 413). */
  readonly guaranteed: boolean;
  readonly fields: readonly Field[];
  /** An example body, as the source gives it. */
  readonly example?: unknown;
  readonly note?: string;
  readonly source: Citation;
}

export type FieldType = "string" | "integer" | "number" | "boolean" | "object" | "array" | "null";

/** A field of a shape. */
export interface Field {
  readonly pointer: Pointer;
  /** More than one where the source documents several. */
  readonly types: readonly FieldType[];
  readonly required: boolean;
  readonly meaning: string;
  /** The only value it has, where it is constant (LTX's outer `type`). */
  readonly constant?: string | number | boolean;
  readonly unit?: string;
}

/** What a status means for this API. */
export interface StatusMeaning {
  readonly status: number;
  readonly meaning: string;
  readonly retry?: Retry;
  readonly source: Citation;
}

/** One error. Its identity is its code, or type, or message, or status alone. */
export interface Entry {
  /** Unique in the catalog, stable between versions. */
  readonly id: string;
  /** The value of the discriminator of codes, a number as text. */
  readonly code?: string;
  /** The value of the discriminator of types. */
  readonly type?: string;
  /** The values of all discriminators by their names, as answers have them; of messages none. Ask `valuesAt` (`values.ts`). */
  readonly values: Readonly<Record<string, readonly Value[]>>;
  /** Documented texts of the message, `{name}` for what varies. */
  readonly messages: readonly string[];
  /** A name that the source uses but that is not in the documented body (Pipevideo's oRPC codes). */
  readonly label?: string;
  /** A number that stands for the code (gRPC). */
  readonly number?: number;
  /**
   * `http`: comes as an HTTP response. `async`: appears later, in a poll or webhook of an operation. `library`: made by a library or
   * runtime, and never was a response.
   */
  readonly channel: "http" | "async" | "library";
  /** Ascending; empty only where `channel` is not `http` or the vocabulary is not tied to a status. */
  readonly statuses: readonly number[];
  readonly title: string;
  readonly meaning: string;
  readonly causes: readonly Cause[];
  /** What to do, a step each. */
  readonly resolution: readonly Step[];
  readonly retry?: Retry;
  /** undefined: not known. */
  readonly condition?: ConditionId;
  readonly category?: string;
  /**
   * The class of the API's library that it always is of, one of its `classes` as they are named there, where neither status nor values
   * tell. Only for what is shown and offered: nothing is found wrong by it.
   */
  readonly errorClass?: string;
  /** Ids of the shapes it comes in; empty: the shapes for its statuses. */
  readonly shapes: readonly string[];
  /** An example body of this very entry, as the source gives it. */
  readonly example?: unknown;
  /** Values that the source lists as accepted, by the request parameter they belong to. */
  readonly allowedValues: readonly AllowedValues[];
  readonly limits: readonly Limit[];
  readonly related: readonly Link[];
  /** True where its code or type is a common word of many APIs and says nothing about which one. */
  readonly generic: boolean;
  readonly deprecated?: Deprecation;
  readonly note?: string;
  readonly source: Citation;
  /** What its file does not say, and was concluded from the rest of it. */
  readonly derived: readonly Derived[];
}

export type Derived = "id" | "title" | "condition" | "source";

export interface Cause {
  readonly text: string;
  /** Where this cause is a condition of its own (Pipevideo's 400 may mean that credits ran out). */
  readonly condition?: ConditionId;
}

/** `statement`: the source says so; `judgement`: advice of who wrote the catalog, so that it is a suggestion. Files may call it `inferred`. */
export type Basis = "statement" | "judgement";

export interface Step {
  readonly text: string;
  readonly basis: Basis;
}

/** Whether and how to try again. */
export interface Retry {
  readonly basis: Basis;
  /**
   * `never`: not without a change to the request, the key or the account. `after-delay`: after the stated wait. `backoff`: with growing
   * waits. `other`: what `written` says, which is not known here.
   */
  readonly policy: RetryPolicy | "other";
  readonly written?: string;
  /** The body field that states the wait, in seconds. */
  readonly field?: Pointer;
  /** The header that states the wait. */
  readonly header?: string;
  readonly backoff?: Backoff;
  readonly note?: string;
}

export type RetryPolicy = "never" | "after-delay" | "backoff";

/** Waits in seconds: `initialSeconds`, then times `factor`, up to `maxSeconds`. Absent where the source gives no number. */
export interface Backoff {
  readonly initialSeconds?: number;
  readonly factor?: number;
  readonly maxSeconds?: number;
  readonly jitter?: boolean;
}

export interface AllowedValues {
  readonly parameter: string;
  readonly values: readonly string[];
}

/** A limit with its number, exactly as the source states it. */
export interface Limit {
  readonly what: string;
  readonly amount: number;
  readonly unit: string;
  /** What it is counted by: `API key`, `client IP address`. */
  readonly per?: string;
  readonly note?: string;
  readonly source: Citation;
}

export interface Link {
  readonly title: string;
  /** https only. */
  readonly url?: string;
}

export interface Deprecation {
  readonly since?: string;
  /** An entry id of the same catalog. */
  readonly replacedBy?: string;
  readonly note?: string;
}

/** A request that the API takes, with the errors that it can give. */
export interface RequestErrors {
  /** Upper case. */
  readonly method: string;
  /** Behind the host and its `basePath`; `{name}` stands for a segment that varies: `/pets/{id}`. */
  readonly path: string;
  /** Ids of entries. */
  readonly entries: readonly string[];
}

/** An operation that is accepted first and fails later, as polls or webhooks report. */
export interface AsyncOperation {
  readonly id: string;
  readonly title: string;
  readonly acceptedStatus: number;
  /** The field that tells how far it is. */
  readonly statePointer: Pointer;
  readonly initialState: string;
  /** Keep polling on these. */
  readonly pendingStates: readonly string[];
  readonly succeededStates: readonly string[];
  readonly failedStates: readonly string[];
  /** Fields that say why it failed. */
  readonly errorPointers: readonly Pointer[];
  readonly note?: string;
  readonly source: Citation;
}

/** Advice of the source to those who write clients. */
export interface Practice {
  readonly id: string;
  readonly text: string;
  readonly source: Citation;
}

export interface Note {
  readonly text: string;
  readonly source: Citation;
}

/** A condition: what went wrong, whatever the API. */
export interface Condition {
  readonly id: ConditionId;
  readonly title: string;
  readonly meaning: string;
}

/** An entry with the catalog it belongs to. */
export interface EntryRef {
  readonly catalog: Catalog;
  readonly entry: Entry;
}

/** The kinds of faults that a catalog can have; what people are told of each is in rules/catalog/. */
export type CatalogRuleId =
  | "catalog-duplicate"
  | "catalog-pointer"
  | "catalog-status"
  | "catalog-condition"
  | "catalog-reference"
  | "catalog-unreachable"
  | "catalog-schema"
  | "unproduced-entry";

/** A fault in a catalog file. */
export interface CatalogProblem {
  readonly rule: CatalogRuleId;
  readonly uri: string;
  /** The place in the file. */
  readonly pointer: string;
  readonly span: Span;
  /** 1-based line of `span.start`; the span ends on it too. */
  readonly line: number;
  /** 0-based column of `span.start`, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
  /** `error`: the entry or catalog was left out; `warning`: it is used all the same; `information`: it may be right. */
  readonly severity: "error" | "warning" | "information";
}
