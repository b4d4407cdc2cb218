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
  /** The `if` that it decides alone. */
  readonly branch?: Branch;
  /** Where the program decides something by it; not for what a test asserts. */
  readonly decision?: Decision;
  /** How the status of the same response is read at this place, where a name of the response is in scope: `res.status`. */
  readonly statusText?: string;
  /** For `access`: true where code is ready for the field to be missing, such as `body.code ?? "unknown"`. */
  readonly mayBeAbsent?: boolean;
}

/** An `if` with the statement that it runs. */
export interface Branch {
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
  /** It is reached through the error that a client throws: the response was no success. */
  readonly failed?: true;
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
  /** True where the address is a part of an answer, `fetch(job.url)`: it may be of any server. */
  readonly isGiven?: boolean;
  /** The imported function that is called here, where the request itself stands in another module. */
  readonly through?: string;
  /** True where it may be made again already: in a loop, or in a function that is handed to one that tries again. */
  readonly isRepeated?: boolean;
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
  /** True where anything else is taken care of too, or surely may be. */
  readonly hasDefault: boolean;
  /** Whether what it does not name may be dealt with elsewhere: by code that follows, or by whom a look-up is handed to. */
  readonly isOpen: boolean;
  /** True where one of the values that it covers could not be worked out. */
  readonly hasUnknown?: boolean;
  /** For switches and chains over a body: whether a branch leaves for good, so that what comes behind it is for the others. */
  readonly leaves?: boolean;
  /** For the same: the function that it is in, and those of the file that it calls. */
  readonly reach?: readonly Span[];
  readonly facts?: Facts;
  /** The clauses of a switch on what may be a code, a type or a status, or the members of a table without a default that stand in this file; none for a chain. */
  readonly parts: readonly SitePart[];
  /** Where labels are members of an object or an enum, and there is no default: how code writes each of its values (`Codes.NotFound`). */
  readonly names?: Readonly<Record<string, string>>;
  /** For a table that is an object of this file: the object. */
  readonly table?: Span;
}

/** A clause of a switch, or a member of a table. */
export interface SitePart {
  /** All of it, from `case` or the key on. */
  readonly span: Span;
  /** The value as it stands, with its quotes; undefined for `default`. */
  readonly label?: Span;
  /** Its statements, or what is kept under the key. */
  readonly body?: Span;
  /** The last of its statements, looked for within a block. */
  readonly last?: Span;
  /** For a clause: with a `break` somewhere, by leaving for good on every way, or by going on to the next. */
  readonly end?: "breaks" | "leaves" | "falls";
}

/**
 * A place at which a request is made again, as it was, after its failure is known. Where something is done first that may change
 * the outcome, or where it is not understood what is made again when, there is none.
 */
export interface RetryPlace {
  /** Which of `FileReferences.calls`. */
  readonly call: number;
  /** `loop` back to the beginning of a loop · `recursion` a call of the function it is in · `option` an option of the client */
  readonly form: "loop" | "recursion" | "option";
  /** What decides it, or where that is not written out, what leads back. */
  readonly span: Span;
  /** What gets here: failures, by their statuses, or whatever has the values that are known of the body. */
  readonly facts: Facts & { readonly statuses: StatusSet };
  /** True where whatever fails is tried again. */
  readonly takesAll: boolean;
  /** Statuses that an option lists. */
  readonly listed: readonly { readonly value: number; readonly span: Span }[];
  readonly wait: RetryWait;
  /** True where it ends after a number of attempts, or at a time. */
  readonly isBounded: boolean;
  /** Where and in which names a wait could be written. */
  readonly room?: RetryRoom;
}

/**
 * What is waited for before a request is made again. `none` · `constant` always the same · `growing` it depends on the attempt ·
 * `stated` the response may have a say in it: a function or an expression is given it · `unknown`
 */
export interface RetryWait {
  readonly kind: "none" | "constant" | "growing" | "stated" | "unknown";
  /** For `constant`: how long, in seconds where the unit is known or its size tells. */
  readonly seconds?: number;
  /** For `constant`: where that is written, and how many of its units a second has. */
  readonly amount?: { readonly span: Span; readonly perSecond: 1 | 1000 };
}

/** The place for a wait, in code that can wait. */
export interface RetryRoom {
  /** The statement that leads back, or for `isEnd` the end of the block in which the wait has to be the last. */
  readonly span: Span;
  readonly isEnd: boolean;
  /** True where the statement is not one of a list: `if (busy) continue;`. */
  readonly isLone: boolean;
  /** By what the failure goes there: the name of the response, of the error that has it, of the parsed body. */
  readonly response?: string;
  readonly error?: string;
  readonly body?: string;
  /** Where these names hold. */
  readonly scope: Span;
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
  /** True for an object that merely has the form of a response: `{ status: 402, data: … }`. */
  readonly isDouble?: boolean;
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

/** An error that code throws, passes on or returns, with an error status: what an API sends, if it is that API's code. */
export interface ThrownError {
  readonly span: Span;
  readonly status: { readonly value: number; readonly span: Span };
  /** Whether the number goes by the name of a status. */
  readonly isStatusNamed: boolean;
  /** The strings in it. */
  readonly texts: readonly ThrownText[];
}

export interface ThrownText {
  readonly value: string;
  /** Between the quotes. */
  readonly span: Span;
  readonly quote: Reference["quote"];
  /** The properties under which it stands, or the parameter that it is given for; empty for an argument of unknown meaning. */
  readonly path: readonly string[];
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

/** `// error-atlas-disable-next-line wrong-field, unknown-code -- reason` */
export interface Suppression {
  readonly kind: "next-line" | "line" | "rest";
  /** The comment, with its marks. */
  readonly span: Span;
  /** What goes when it is taken away: the comment, in JSX with the braces that hold nothing else. */
  readonly place: Span;
  /** The rules that it names, as written; none where it holds for all. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** Findings that begin here are not shown. */
  readonly scope: Span;
}

/** A stretch of source over several lines in which `//` begins no comment. */
export interface TextBlock {
  /** `markup`: between JSX tags, where a comment stands in braces · `template`: of a template literal, where none can stand */
  readonly kind: "markup" | "template";
  readonly span: Span;
}

/** Something in the file that points to an API: matched with catalogs by `resolve/`. */
export interface Hint {
  readonly kind: "url" | "package" | "module" | "environment-variable";
  readonly value: string;
  readonly span: Span;
  /** For an import of a module of the workspace: what that module itself names. Their spans mean nothing here. */
  readonly within?: readonly Hint[];
}

/** A body that is parsed from a response of a client that leaves the status to its caller: `res.json()`. */
export interface BodyParse {
  /** The call of `json`. */
  readonly span: Span;
  /** Which of `FileReferences.calls` gave the response. */
  readonly call: number;
  /** What it is read from, as a name: `res`; undefined where the response has none. */
  readonly response?: string;
  /**
   * What becomes of the body: `kept` in names, of which fields are read · `read` a field of it at once · `returned` whole ·
   * `other` anything else, such as handed to a function
   */
  readonly use: "kept" | "read" | "returned" | "other";
  /** What is known of the response there. */
  readonly facts?: Facts;
  /** Places at which the status, or whether it is a success, is asked of this response, wherever in the file. */
  readonly asked: readonly Span[];
  /** True where nobody but the code around it has the response: only then can it be said that nobody asks. */
  readonly isOwn: boolean;
  /** The function that it is in, or the file. */
  readonly within: Span;
  /** Its statement, where that is one of a list, so that a check can go before it. */
  readonly statement?: Span;
  /** What an arrow function consists of, where that is just the parse. */
  readonly body?: Span;
}

/** A place that decides by, or gives away, a response or a part of its body that is looked at more closely. */
export interface ResponseUse {
  readonly span: Span;
  readonly call: number;
  readonly part: Origin["part"];
  /** For `body`: the field path; empty for the whole. */
  readonly path: readonly string[];
  /** `tested` in a condition · `given` to a function or kept in an object or a field · `returned` */
  readonly as: "tested" | "given" | "returned";
  /** What is known of the response there, where it is given to a function or returned. */
  readonly facts?: Facts;
}

/** A way on which code comes to ask again: back to the beginning of a loop, by calling itself, or with the next turn of a timer. */
export interface Repeat {
  readonly kind: "loop" | "recursion" | "timer";
  /** The first word of the loop, the call, or what sets the timer. */
  readonly span: Span;
  /** The loop, or the function that calls itself. */
  readonly body: Span;
  /** The function in which it is, and those of the file that it calls. */
  readonly reach: readonly Span[];
  /** Which of `FileReferences.calls` is made again. */
  readonly call: number;
  /** What is known of its response where code goes this way. */
  readonly facts: Facts;
  /** True where something else than the response ends it too: a count, a deadline, a signal. */
  readonly isBounded: boolean;
  /** For a loop: the last statement in its body, where that is a block. */
  readonly last?: Span;
}

/** A value in a log call that may be a key. */
export interface LoggedSecret {
  /** The expression in the call that gives it away. */
  readonly span: Span;
  /** The environment variable that it is read from, or the literal that it is. */
  readonly variable?: string;
  readonly text?: string;
  /** Where that stands, when it is another place of the file. */
  readonly from?: Span;
  /** What masks it: an expression that a text may take the place of, a part of a template, a property that may go. */
  readonly form: "expression" | "template" | "property";
  /** What is to be replaced, or to go. */
  readonly edit: Span;
}

/** How code deals with responses and keys; found in files that call web APIs or log. */
export interface Flow {
  readonly parses: readonly BodyParse[];
  /** Of the calls that `parses`, `repeats` and the sites without a default are about, by place. */
  readonly uses: readonly ResponseUse[];
  readonly repeats: readonly Repeat[];
  readonly secrets: readonly LoggedSecret[];
}

/** All that is read from one version of one file. */
export interface FileReferences {
  /** By `span.start`. */
  readonly references: readonly Reference[];
  readonly calls: readonly Call[];
  readonly sites: readonly HandlingSite[];
  readonly bodies: readonly BodyCandidate[];
  readonly thrown: readonly ThrownError[];
  /** Where failed requests are made again. */
  readonly retries: readonly RetryPlace[];
  readonly directives: readonly Directive[];
  readonly hints: readonly Hint[];
  readonly suppressions: readonly Suppression[];
  readonly textBlocks: readonly TextBlock[];
  /** Where there is anything of it. */
  readonly flow?: Flow;
  /**
   * For a document of many small sources, each of which is about something of its own: what is read of each. `references` then has
   * all of theirs, and the other lists are empty.
   */
  readonly snippets?: readonly FileReferences[];
}

/** What is read of a text in which there is nothing. */
export const noReferences: FileReferences = {
  references: [],
  calls: [],
  sites: [],
  bodies: [],
  thrown: [],
  retries: [],
  directives: [],
  hints: [],
  suppressions: [],
  textBlocks: [],
};
