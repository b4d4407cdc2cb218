// What is read out of a source file, whatever its language: references, the calls they belong to, and what in the file
// hints at an API. Plain data in offsets; nothing here knows a catalog.

import type { Span } from "../text/span.ts";
import type { StatusSet } from "./statusSet.ts";

/** `text`: a string that only the catalogs can tell to be a code, a type or a message. */
export type ReferenceKind = "code" | "type" | "message" | "status" | "field" | "text";

/**
 * What the place does with the value.
 * `comparison` `x === "…"` · `case` · `membership` an element of a table that is tested · `range` `>= 500` ·
 * `pattern` `message.includes("…")` · `key` of an object or map · `property` the value of `code:`, `type:`, `status:` … ·
 * `literal-type` a union member · `enum` a member's value · `element` of an array, tuple or Set · `argument` ·
 * `access` a field read · `declaration` a named constant · `body` a value or key of a JSON error body · `other`
 */
export type ReferenceRole =
  | "comparison"
  | "case"
  | "membership"
  | "range"
  | "pattern"
  | "key"
  | "property"
  | "literal-type"
  | "enum"
  | "element"
  | "argument"
  | "access"
  | "declaration"
  | "body"
  | "other";

/** A place in source that names a code, type, status, message or field. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly role: ReferenceRole;
  /** The text for strings and fields, unescaped; the number for statuses. `NaN` while a number is not typed yet. */
  readonly value: string | number;
  /** The value's own place: without quotes. */
  readonly span: Span;
  /** The quote that stands around it in source, `""` for identifiers and numbers. */
  readonly quote: '"' | "'" | "`" | "";
  /** True while it is being typed: empty, or without its closing quote. */
  readonly partial: boolean;
  /** What it is compared with, matched against or read from. */
  readonly subject?: Subject;
  /** What is known at this place of the response that the subject belongs to. */
  readonly facts?: Facts;
  /** For `range`: the statuses that the comparison lets through. For `status` elsewhere: just the one. */
  readonly statuses?: StatusSet;
  /** False where the comparison asks for the value to differ (`!==`). */
  readonly negated?: boolean;
  /** Which of `FileReferences.sites` it is a member of. */
  readonly site?: number;
  /** Which of `FileReferences.bodies` it is part of. */
  readonly body?: number;
}

/** A value in source and how it is reached: `err.response.data.detail.code`. */
export interface Subject {
  /** The expression's place. */
  readonly span: Span;
  /** The name it starts from: `err`; `""` where it does not start from a name. */
  readonly root: string;
  /** Property names read from the root, in order; `*` for an element of an array. */
  readonly path: readonly string[];
  /** Places of the property names in `path`, as far as they stand in this very expression (the last ones). */
  readonly pathSpans: readonly Span[];
  /** Where the value comes from, where that could be followed. */
  readonly origin?: Origin;
}

/** Where a value comes from. */
export interface Origin {
  /**
   * `response` the response object · `status` its status · `ok` · `headers` · `body` its parsed body or a part of it ·
   * `text` the body as text · `error` what a failed call throws
   */
  readonly part: "response" | "status" | "ok" | "headers" | "body" | "text" | "error";
  /** For `body`: the field path inside the body; otherwise empty. */
  readonly path: readonly string[];
  /** Which of `FileReferences.calls`; undefined where it is a response's, but of which call is not known. */
  readonly call?: number;
}

/** A call to a web API. */
export interface Call {
  readonly span: Span;
  /** What makes it: `fetch`, `axios`, `ky`, … */
  readonly client: string;
  /** The address as far as it could be worked out; `{}` stands for a part that could not. */
  readonly url?: string;
  /** The place of the address, or of the constant that its host comes from; undefined where that is in another file. */
  readonly urlSpan?: Span;
  /** Upper case. */
  readonly method?: string;
  /** The imported function that is called here, where the request itself stands in another module. */
  readonly through?: string;
  /** The import of the module that it stands in, where only that stands here: then `span` is the import's. */
  readonly module?: string;
}

/** What the branches around a place say of one response. */
export interface Facts {
  /** The statuses that can reach this place. */
  readonly statuses?: StatusSet;
  /** Values that body fields can have here, by path joined with `/`. */
  readonly values: readonly ValueFact[];
  /** Places of the tests that say so, for related information. */
  readonly because: readonly Span[];
}

export interface ValueFact {
  readonly path: readonly string[];
  /** Only these, where stated. */
  readonly only?: readonly string[];
  /** None of these. */
  readonly not: readonly string[];
}

/** A switch, if-chain, map or Set that branches on a discriminator or a status. */
export interface HandlingSite {
  readonly kind: "switch" | "chain" | "table";
  readonly span: Span;
  readonly subject?: Subject;
  /** What it covers. */
  readonly values: readonly (string | number)[];
  /** True where anything else is taken care of too. */
  readonly hasDefault: boolean;
  readonly facts?: Facts;
}

/** An object that may be an error body: in JSON, or an object literal that is sent as one. */
export interface BodyCandidate {
  readonly span: Span;
  readonly root: BodyNode;
  /** The status that goes with it, and its place. */
  readonly status?: { readonly value: number; readonly span: Span };
  /** An address that goes with it. */
  readonly url?: string;
  /**
   * For code: `mock` where it can only pretend that an API sent it, `server` where it may be an answer of a server of one's own.
   * Absent in data.
   */
  readonly sentBy?: "mock" | "server";
}

/** A value in a body with its place, as far as source says what it is. */
export type BodyNode =
  | BodyObject
  | {
      readonly kind: "array";
      readonly span: Span;
      readonly items: readonly BodyNode[];
    }
  /** `span` with the quotes. */
  | { readonly kind: "string"; readonly span: Span; readonly value: string }
  | {
      readonly kind: "number" | "boolean" | "null";
      readonly span: Span;
      readonly value: number | boolean | null;
    }
  /** What is worked out at run time. */
  | { readonly kind: "unknown"; readonly span: Span };

export interface BodyObject {
  readonly kind: "object";
  readonly span: Span;
  /** In the order of source; of two with one name the last counts. */
  readonly properties: readonly BodyProperty[];
  /** True where it may have more than is written: `{ ...base }`. */
  readonly isOpen?: boolean;
}

export interface BodyProperty {
  /** Key and value, with all that stands around the value. */
  readonly span: Span;
  /** `span` with the quotes, where it has any. */
  readonly key: { readonly value: string; readonly span: Span };
  /** Missing while it is not typed yet. */
  readonly value?: BodyNode;
}

/** `// error-atlas: <api>` */
export interface Directive {
  readonly span: Span;
  readonly apiSpan: Span;
  /** The id as written; `none` turns detection off. */
  readonly api: string;
  /** Where it holds. */
  readonly scope: Span;
}

/** Something in the file that points to an API: matched with catalogs by `resolve/`. */
export interface Hint {
  readonly kind: "url" | "package" | "module" | "environment-variable";
  readonly value: string;
  readonly span: Span;
  /** For an import of a module of the workspace: what that module itself names. Their spans mean nothing here. */
  readonly within?: readonly Hint[];
}

/** All that is read from one version of one file. */
export interface FileReferences {
  /** By `span.start`. */
  readonly references: readonly Reference[];
  readonly calls: readonly Call[];
  readonly sites: readonly HandlingSite[];
  readonly bodies: readonly BodyCandidate[];
  readonly directives: readonly Directive[];
  readonly hints: readonly Hint[];
  /**
   * For a document of many small sources, each of which is about something of its own: what is read of each. `references` then has
   * all of theirs, and the other lists are empty.
   */
  readonly snippets?: readonly FileReferences[];
}
