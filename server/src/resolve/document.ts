// What rules see of a document: its source, what was read from it, and what that resolves to against the catalogs in force.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { BodyCandidate } from "../references/bodyModel.ts";
import type { FileReferences } from "../references/fileReferences.ts";
import type { Call, Reference } from "../references/model.ts";
import type { StatedError } from "../references/statedModel.ts";
import type { Span } from "../text/span.ts";
import type { BodyPlace, BodyResolution, FileApi, Resolution } from "./model.ts";

/** One version of one document, resolved. */
export interface ResolvedDocument {
  readonly source: string;
  readonly references: FileReferences;
  readonly catalogs: CatalogIndex;
  /** The APIs this file is about, the likeliest first. */
  readonly apis: readonly FileApi[];
  /** The API that this file is code of: what it sends and throws is that API's. */
  readonly produced?: FileApi | undefined;
  /** The errors that this file states as its own, where it is code of an API: see `FileReferences.stated`. */
  readonly stated: readonly StatedError[];
  /** Cached per reference for the life of this value. */
  resolve(reference: Reference): Resolution;
  /**
   * The one API that a call surely goes to, by the evidence that counts for its response as well; undefined where a diagnostic would
   * be a guess. `call`: which of `FileReferences.calls`; `at`: the place from which it is seen, where a comment may name the API.
   */
  apiOfCall(call: number, at?: Span): FileApi | undefined;
  /**
   * The APIs whose errors a call surely fails with, the likeliest first; none where that would be a guess.
   * @param call any call, also one that is none of `FileReferences.calls`
   */
  apisOfFailure(call: Call): readonly FileApi[];
  /** The APIs whose packages the project depends on: for what is shown only, never for findings. */
  apisOfProject(): readonly FileApi[];
  /** What a body is about. Cached. `body`: which of `FileReferences.bodies`. */
  resolveBody(body: number): BodyResolution;
  /** The body that a reference is in, or, for a status, beside. */
  bodyOf(reference: Reference): BodyCandidate | undefined;
  /** The APIs that a body may be of which is still to be written; none where nothing says. The likeliest first. */
  apisFor(place: BodyPlace): readonly FileApi[];
}
