// What can arrive at a place: at a name that an error is given to, or as the failure of a call. Plain data in offsets; whose errors
// they are, `resolve/` says.

import type { Span } from "../text/span.ts";
import type { Call, Facts } from "./model.ts";

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
}

/** A call, with what is known of its errors. */
export interface FailingCall {
  readonly call: Call;
  /** Of a described library: the names of the discriminators that errors of this very call have. */
  readonly discriminators?: readonly string[];
  /** The classes that its errors are of, as its library exports them, where the description says so. */
  readonly classes?: readonly string[];
  /** What the tests before leave of its errors. */
  readonly facts?: Facts;
}
