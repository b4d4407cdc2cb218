// What can arrive at a place: at a name that an error is given to, or as the failure of a call. Plain data in offsets; whose errors
// they are, `resolve/` says.

import type { Alternative } from "../libraries/model.ts";
import type { Span } from "../text/span.ts";
import type { Call, ClassAccess, Facts, OriginPart } from "./model.ts";

/** Where errors arrive. */
export interface Arrival {
  /** `name`: of what an error is given to, where that is declared · `use`: where it is used later · `call`: of what is called. */
  readonly kind: "name" | "use" | "call";
  /** That name. */
  readonly span: Span;
  /** The calls whose errors arrive, in the order of source; at least one, none twice. */
  readonly failing: readonly FailingCall[];
  /** What else runs there and may fail with errors of which nothing is known, as it is called: `saveOrder`. */
  readonly others: readonly string[];
  /** Whether nothing else can arrive, whatever else runs there: a test proves that it is one of these errors. */
  readonly isProved?: true;
  /** Where the errors are handled: where a name is in scope, behind this place. */
  readonly handled?: Span;
  /** Where code that handles them can be put. */
  readonly room?: HandlerRoom;
  /** How the file reaches what described libraries export. */
  readonly classesFrom?: readonly ClassAccess[];
}

/** A name that is given the failure of a call that fails only where no response came, such as `fetch`. */
export interface Unanswered {
  /** That name. */
  readonly span: Span;
  /** The first of these calls. */
  readonly call: Call;
  /** Whether one of them has a signal that can end it, as far as it can be told. */
  readonly canBeAborted?: true;
  /** Whether the body of a response is parsed there, which can fail as well. */
  readonly isParsed?: true;
}

/** What is being typed where an error is handled, for which a compiler that takes caught errors for unknown has nothing to offer. */
export interface Typing {
  /** `member`: behind the dot of a name · `class`: behind `instanceof` · `test`: where a condition, or one of its sides, begins. */
  readonly kind: "member" | "class" | "test";
  /** What is written of it; of nothing an empty one. */
  readonly span: Span;
  /** The name of the error that it is about; undefined behind `instanceof` where something else than a name is tested. */
  readonly held?: string;
  /** What can arrive at that name; undefined where the file does not say. */
  readonly arrival?: Arrival;
  /** How the file reaches what described libraries export. */
  readonly classesFrom: readonly ClassAccess[];
}

/** Where code that handles errors can be put. */
export interface HandlerRoom {
  /**
   * `block`: in a block, between its braces, behind a `catch`, in a handler, or where a result has an error · `result`: behind the
   * statement that takes a result apart · `call`: behind a call whose promise is awaited or returned, and caught nowhere around it.
   */
  readonly kind: "block" | "result" | "call";
  readonly span: Span;
  /** Of a block: nothing is done in it. */
  readonly isEmpty?: true;
  /** Of a block: a result was found to have an error there, whose type is known. */
  readonly isOfResult?: true;
  /** Of the block of a `catch` that has no name for what is caught: where that can be put, behind the word. */
  readonly nameAt?: number;
}

/** A call, with what is known of its errors. */
export interface FailingCall {
  readonly call: Call;
  /** Of a described library: the names of the discriminators that errors of this very call have. */
  readonly discriminators?: readonly string[];
  /** The classes that its errors are of, as its library exports them, where the description says so: those that code tests for most. */
  readonly classes?: readonly string[];
  /** Whether it throws them, or its promise is rejected with them. */
  readonly isThrown?: true;
  /** Of a described library: where its errors have what. */
  readonly fields?: readonly ErrorField[];
  /** What the tests before leave of its errors. */
  readonly facts?: Facts;
  /** What the classes and guards say that it was tested for: of each, one of these alternatives. */
  readonly tested?: readonly (readonly Alternative[])[];
}

/** Where an error, as a library hands it over, has a part of what the API answers. */
export interface ErrorField {
  /** Names joined with `.` */
  readonly name: string;
  readonly part: OriginPart;
  /** As `Origin.path`. */
  readonly path: readonly string[];
}
