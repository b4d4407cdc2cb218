// A reference, and what it leads to: its subject, where that came from, the calls, and what the branches around it say. Plain data in
// offsets, whatever the language; nothing here knows a catalog. All that is read of a file is in fileReferences.ts.

import type { NamedPart } from "../libraries/parts.ts";
import type { Span } from "../text/span.ts";
import type { StatusSet } from "./statusSet.ts";

/** `text`: a string that only the catalogs can tell to be a code, a type or a message. */
export type ReferenceKind = "code" | "type" | "message" | "status" | "field" | "text";

/**
 * What the place does with the value.
 * `comparison` `x === "…"` · `case` · `membership` an element of a table that is tested · `range` `>= 500` ·
 * `pattern` `message.includes("…")` · `prefix` `code.startsWith("08")`: what codes begin with, in `FileReferences.prefixes` only · `key` of an object or map · `property` the value of `code:`, `type:`, `status:` … ·
 * `literal-type` a union member · `enum` a member's value · `element` of an array, tuple or Set · `argument` ·
 * `access` a field read · `class` what `instanceof` tests for · `declaration` a named constant · `body` a value or key of a JSON error body · `other`
 */
export type ReferenceRole =
  | "comparison"
  | "case"
  | "membership"
  | "range"
  | "pattern"
  | "prefix"
  | "key"
  | "property"
  | "literal-type"
  | "enum"
  | "element"
  | "argument"
  | "access"
  | "class"
  | "declaration"
  | "body"
  | "other";

/**
 * What the form of the code says of a place, whatever its values are: noted in the one walk over the tree
 * (`typescript/outline/`) and handed on as it is. A new mark needs a line here, a line where it is noted, and the rule that
 * asks for it.
 */
export interface Marks {
  /** Of a comparison: true where it asks for the value to differ (`!==`). */
  readonly negated?: boolean;
  /** Of a property: what it is in is handed on, as a condition of a query, a row or a request, and no answer. */
  readonly isOutgoing?: boolean;
}

/** A place in source that names a code, type, status, message or field. */
export interface Reference extends Marks {
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
  /** Which of `FileReferences.sites` it is a member of. */
  readonly site?: number;
  /** Which of `FileReferences.bodies` it is part of. */
  readonly body?: number;
  /** The `if` that it decides alone. */
  readonly decidedIf?: DecidedIf;
  /** Where the program decides something by it; not for what a test asserts. */
  readonly decision?: Decision;
  /** How the status of the same response is read at this place, where a name of the response is in scope: `res.status`. */
  readonly statusText?: string;
  /** For `access`: true where code is ready for the field to be missing, such as `body.code ?? "unknown"`. */
  readonly mayBeAbsent?: boolean;
  /** Where a constant stands for the value, and it is sure which one. */
  readonly constant?: Constant;
  /**
   * What types in source say can stand there, which an editor offers by itself: the members of what is read from (`"members"`), or
   * these values, numbers as they are written.
   */
  readonly declared?: "members" | readonly string[];
  /** For `class`: how the file reaches classes there. */
  readonly classesFrom?: readonly ClassAccess[];
  /** Where a value is still to be typed: the names that stand for values there. */
  readonly names?: NamesThere;
}

/** Names that stand for values at a place. */
export interface NamesThere {
  readonly values: readonly NamedValue[];
  /** Whether nothing else can stand there: behind a dot. */
  readonly isMember: boolean;
}

/** A value, and how code writes it by a name: `ErrorCodes.UnknownMessage`, behind a dot `UnknownMessage`. */
export interface NamedValue {
  readonly name: string;
  readonly value: string | number;
}

/** A name in source by which exports of a described library are reached. */
export interface ClassAccess {
  /** The name, as code writes it; empty where it stands there already. */
  readonly written: string;
  /** The names that lead to it from the module. */
  readonly names: readonly string[];
  /** The id of the catalog that describes the library, and the library's name in it. */
  readonly library: string;
  readonly client: string;
  /** From where the name is imported, and whether as the default of that; not where the name stands there already. */
  readonly module?: string;
  readonly isDefault?: true;
}

/** A constant that stands at a place for its value: `Codes.NotFound`. */
export interface Constant {
  /** All of what stands there; for a member of a table in another file, the table. */
  readonly use: Span;
  /** The literal that it surely comes to, without its quotes, where that is in this file. */
  readonly here?: Span;
  /** The same where it is in another one. */
  readonly elsewhere?: PlaceElsewhere;
  /** The quote around it there. */
  readonly quote: Reference["quote"];
}

/** A place in another file, as it was read. */
export interface PlaceElsewhere {
  readonly file: OtherFile;
  readonly span: Span;
}

/** Another file of the workspace. */
export interface OtherFile {
  readonly uri: string;
  readonly text: string;
}

/** An `if` that one test decides alone, as what is to be taken out. */
export interface DecidedIf {
  /** From `if` to the end of that statement, without `else`. */
  readonly span: Span;
  /** The test, without parentheses. */
  readonly test: Span;
  /** Where it is the `else` of another: the end of what that runs. */
  readonly after?: number;
  /** Where what stands behind its own `else` begins. */
  readonly otherwise?: number;
  /** Whether the whole chain can be taken out of where it stands. */
  readonly isListed: boolean;
}

/** A test by which a program decides something. */
export interface Decision {
  /** The whole test: `body.code === "…"`, `message.includes("…")`; of a `case` its label. */
  readonly test: Span;
  /** The condition of an `if` or `?:` that the test is a part of. */
  readonly condition?: Span;
  /** What runs where that holds: a branch, or the statements of one `case` alone. */
  readonly branch?: Span;
}

/** A value in source and how it is reached: `err.response.data.detail.code`. */
export interface Subject {
  /** The expression's place. */
  readonly span: Span;
  /** The name it starts from: `err`; `""` where it does not start from a name. */
  readonly root: string;
  /** Where it starts from a call: the name of what is called, `codeOf`. */
  readonly called?: string;
  /** Property names read from the root, in order; `*` for an element of an array. */
  readonly path: readonly string[];
  /** Places of the property names in `path`, as far as they stand in this very expression (the last ones). */
  readonly pathSpans: readonly Span[];
  /** Where the value comes from, where that could be followed. */
  readonly origin?: Origin;
  /** Without an origin: what it is read from was caught, or came to code as an error. It may be the error of any library. */
  readonly isCaught?: true;
}

export type OriginPart = NamedPart["part"] | "success";

/** Where a value comes from. */
export interface Origin extends PlainOrigin {
  /** It may as well be one of these: errors of several libraries arrive at one place. `orElse` is set then. */
  readonly others?: readonly PlainOrigin[];
}

export interface PlainOrigin {
  /**
   * `response` the response object · `status` its status · `ok` · `headers` · `body` its parsed body or a part of it ·
   * `text` the body as text · `error` what a failed call throws · `discriminator` the value of one, as a library hands it over ·
   * `class` the name of an error's class · `success` what a call gives that is no error
   */
  readonly part: OriginPart;
  /** For `body`: the field path inside the body. For `discriminator`: its name. For `error` and `success`: names. Otherwise empty. */
  readonly path: readonly string[];
  /** The id of the catalog whose description of a library explains it, whether or not there is a call. */
  readonly library?: string;
  /** Which of `FileReferences.calls`; undefined where it is a response's, but of which call is not known. */
  readonly call?: number;
  /** It is reached through the error that a client throws: the response was no success. */
  readonly failed?: true;
  /** Something that is not understood may stand there instead: it is likely, and not sure, that the value comes from there. */
  readonly orElse?: true;
}

/** A call to a web API. */
export interface Call extends Marks {
  readonly span: Span;
  /** What makes it: `fetch`, `axios`, `ky`, … */
  readonly client: string;
  /** The id of the catalog that describes the library which makes it. */
  readonly library?: string;
  /** The address as far as it could be worked out; `{}` stands for a part that could not. */
  readonly url?: string;
  /** The place of the address, or of the constant that its host comes from; undefined where that is in another file. */
  readonly urlSpan?: Span;
  /** Upper case. */
  readonly method?: string;
  /** True where the address is a part of an answer, `fetch(job.url)`: it may be of any server. */
  readonly isGiven?: boolean;
  /** The imported function that is called here, where the request itself stands in another module. */
  readonly through?: string;
  /** True where it may be made again already: in a loop, or in a function that is handed to one that tries again. */
  readonly isRepeated?: boolean;
  /** What makes it again by itself after a failure, and how often where that is known: the client, or the library that runs its function. */
  readonly retried?: { readonly by: string; readonly times?: number };
  /** The import of the module that it stands in, where only that stands here: then `span` is the import's. */
  readonly module?: string;
  /** Where it stands, for edits; undefined for a call of another module, and where no statement of a list holds it. */
  readonly place?: CallStatement;
}

/** The statements around a call. */
export interface CallStatement {
  /** The innermost one, and the one at the top of the file. */
  readonly statement: Span;
  readonly top: Span;
  /** The name that this statement declares for what the call gives once it is awaited: `const res = await fetch(…)`. */
  readonly name?: string;
  /** What the name holds. */
  readonly holds?: Origin["part"];
}

/** What the branches around a place say of one response. */
export interface Facts {
  /** The statuses that can reach this place. */
  readonly statuses?: StatusSet;
  /**
   * Statuses that cannot only because the same is done for them already: `status === 404 || code === "not_found"`. What comes with one
   * of these is asked for once more than needed, and not in vain.
   */
  readonly taken?: StatusSet;
  /** Values that fields of the body can have here, one element for each path. */
  readonly values: readonly ValueFact[];
  /** Places of the tests that say so, for related information. */
  readonly because: readonly Span[];
}

/** Stands behind the path of a field in a `ValueFact` about what kind of value it has: what `typeof` gives, or `falsy`. */
export const KIND_OF_VALUE = "typeof ()";

/** Stands before the name of a discriminator in a `ValueFact` about the value that a library hands over: `[DISCRIMINATOR, "code"]`. */
export const DISCRIMINATOR = "discriminator ()";

export interface ValueFact {
  readonly path: readonly string[];
  /** Only these, where stated. */
  readonly only?: readonly string[];
  /** None of these. */
  readonly not: readonly string[];
}
