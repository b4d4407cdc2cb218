// Where a request is made again after a failure, and where there is room for a wait before that. What asks again for the state of an
// operation is a repeat, in flowModel.ts.

import type { Span } from "../text/span.ts";
import type { Facts } from "./model.ts";
import type { StatusSet } from "./statusSet.ts";

/**
 * A place at which a request is made again, as it was, after its failure is known. Where something is done first that may change
 * the outcome, or where it is not understood what is made again when, there is none.
 */
export interface RetryPlace {
  /** Which of `FileReferences.calls`. */
  readonly call: number;
  /**
   * `loop` back to the beginning of a loop · `recursion` a call of the function it is in · `option` a list in the options of the
   * client · `function` one in the options of a library, which decides · `thrown` what is thrown to a library that tries again after that
   */
  readonly form: "loop" | "recursion" | "option" | "function" | "thrown";
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
  readonly amount?: {
    readonly span: Span;
    readonly perSecond: 1 | 1000;
    /** The statement that waits; absent where what is thrown before it would not leave the loop or function. */
    readonly place?: StatementPlace;
  };
}

/** A statement before which others can be put. */
export interface StatementPlace {
  readonly span: Span;
  /** True where it takes braces for that: it is not one of a list, `if (busy) continue;`, or is in a `case`. */
  readonly isLone: boolean;
}

/** The place for a wait, in code that can wait, and in which what is thrown leaves the loop or function: the statement that leads back. */
export interface RetryRoom extends StatementPlace {
  /** True where `span` is the end of the block in which the wait has to be the last. */
  readonly isEnd: boolean;
  /** By what the failure goes there: the name of the response, of the error that has it, of the parsed body. */
  readonly response?: string;
  readonly error?: string;
  readonly body?: string;
  /** Where these names hold. */
  readonly scope: Span;
}
