// How code deals with a response over several statements: what it parses and hands on, what it asks for again and again, and which keys
// it logs.

import type { Span } from "../text/span.ts";
import type { FailingCall } from "./arrivalModel.ts";
import type { Facts, Origin } from "./model.ts";

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
  readonly becomes: "kept" | "read" | "returned" | "other";
  /** What is known of the response there. */
  readonly facts?: Facts;
  /** Places at which the status of this response is read, or whether it is a success, wherever in the file. */
  readonly statusReads: readonly Span[];
  /** True where nobody but the code around it has the response: only then can it be said that nobody asks. */
  readonly isOwn: boolean;
  /** The function that it is in, or the file. */
  readonly within: Span;
  /** Its statement, where that is one of a list, so that a check can go before it. */
  readonly statement?: Span;
  /** What an arrow function consists of, where that is just the parse. */
  readonly body?: Span;
}

/** A read of a body that can be read once, after another read of it that has surely been begun. */
export interface SecondRead {
  /** The call that reads it again, or copies the response: `res.text()`, `res.clone()`. */
  readonly span: Span;
  readonly method: string;
  /** The last read before it. */
  readonly first: Span;
  /** Which of `FileReferences.calls` gave the response. */
  readonly call: number;
  /** What makes the first one a read of a copy, and where it goes; undefined where the client has no copies, or one is not enough. */
  readonly copy?: { readonly at: number; readonly text: string };
}

/** A field that is read of an error body which arrives as bytes or as a stream. */
export interface UnparsedRead {
  /** The name of the field, without quotes. */
  readonly span: Span;
  readonly name: string;
  /** Which of `FileReferences.calls` failed. */
  readonly call: number;
  /** The option by which its request asks for that, and what it is set to. */
  readonly option: string;
  readonly value: string;
  /** Where that is written, in this file. */
  readonly setting?: Span;
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

/** Errors that are caught, of which nothing is seen then: an empty `catch` clause, or `.catch(() => {})`. */
export interface SwallowedErrors {
  /** The clause, or the function. */
  readonly span: Span;
  /** Which of `FileReferences.calls` fail with them; at least one. */
  readonly calls: readonly number[];
}

/** Errors that get one answer, whichever they are: nothing is read of them, and nobody else is given them. */
export interface AlikeErrors {
  /** The answer: `throw new Error("…")`, `res.status(500).json(…)`. */
  readonly span: Span;
  /** The calls whose errors they are; at least one, none twice. */
  readonly failing: readonly FailingCall[];
  /** The name that they are given to, or the word `catch` where that gives them none; none where a response is tested. */
  readonly name?: Span;
}

/** How code deals with responses and keys; found in files that call web APIs or log. */
export interface Flow {
  readonly parses: readonly BodyParse[];
  /** Of the calls that `parses`, `repeats` and the sites without a default are about, by place. */
  readonly uses: readonly ResponseUse[];
  readonly repeats: readonly Repeat[];
  readonly secrets: readonly LoggedSecret[];
  readonly secondReads: readonly SecondRead[];
  readonly unparsedReads: readonly UnparsedRead[];
  readonly swallowed: readonly SwallowedErrors[];
  readonly alike: readonly AlikeErrors[];
}
