// What resolution gives: which API and which entries a reference is about, and why that is believed.

import type { ErrorClass } from "../catalog/classes.ts";
import type { Catalog, Entry, NamedDiscriminator } from "../catalog/model.ts";
import type { BodyNode } from "../references/bodyModel.ts";
import type { Reference } from "../references/model.ts";
import type { Reason } from "../text/reason.ts";
import type { Span } from "../text/span.ts";

/** Strongest first, in the order of docs/decisions/0002-evidence.md. */
export type EvidenceKind =
  | "directive"
  | "config"
  | "produces"
  | "flow"
  | "sdk"
  | "module"
  | "host"
  | "types"
  | "shape"
  | "vocabulary"
  | "dependency"
  | "ambient"
  | "standard";

/** Why a reference is taken to be about an API. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** For people: because`${"fetch(…videoconduit.com…)"} on line ${12}`. */
  readonly reason: Reason;
  /** Of a configuration: it is for this file or for files of this API, and not, say, for a whole repository. */
  readonly isNarrow?: boolean;
  /** Of a configuration: it is for this very file, and so as good as a comment in it. */
  readonly isOwn?: boolean;
  /** The place in the same file that says so. */
  readonly span?: Span;
}

/** An API that a reference may be about, with the entries of it that fit. */
export interface Candidate {
  readonly catalog: Catalog;
  readonly evidence: Evidence;
  /** Entries that the value names: those that fit the statuses of the branch, or all where none fits. Empty: the API has none. */
  readonly entries: readonly Entry[];
  /** Where the entries have the value, if that is not where the place has it: a decline code that is compared with the code. */
  readonly elsewhere?: NamedDiscriminator;
  /** The class of errors that the value names, in place of entries. */
  readonly errorClass?: ErrorClass;
}

/** What a reference is about. */
export interface Resolution {
  readonly reference: Reference;
  /** `exact`: one API, and it has the value. `ambiguous`: several may be meant. `unknown`: the API is known, the value is not one of its. `none`: nothing is known. */
  readonly verdict: "exact" | "ambiguous" | "unknown" | "none";
  /** Ranked, the most likely first; standard catalogs come last. */
  readonly candidates: readonly Candidate[];
  /** For `unknown`: values that are near, the nearest first, all of one candidate's catalog: of the first that has any. */
  readonly nearest: readonly string[];
  /** Which candidate's these are; the first where there are none. */
  readonly nearestOf: Candidate | undefined;
  /** Whether the evidence is good enough for a diagnostic (docs/decisions/0002-evidence.md). */
  readonly certain: boolean;
  /** Whether it would be, were it not that something else may stand there: enough for what only a slip explains. */
  readonly likely: boolean;
}

/** An API that a file, or a call in it, is about. */
export interface FileApi {
  readonly catalog: Catalog;
  readonly evidence: Evidence;
}

/** What a body is about. */
export interface BodyResolution {
  /** The APIs that may have sent it, the likeliest first; none where it is nobody's, or only tells of the body in it. */
  readonly apis: readonly FileApi[];
  /** Whether the evidence is good enough for a diagnostic. */
  readonly certain: boolean;
  /** The errors of the first of `apis` that it may be, the likeliest first. */
  readonly entries: readonly Entry[];
}

/** A place of a document in data where a body is, or could be. */
export interface BodyPlace {
  readonly span: Span;
  /** The address that goes with it. */
  readonly url?: string | undefined;
  /** What stands there, as far as it is written. */
  readonly root?: BodyNode | undefined;
}
