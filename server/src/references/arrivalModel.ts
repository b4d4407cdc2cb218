// What can arrive at a place: at a name that an error is given to, or as the failure of a call. Plain data in offsets; whose errors
// they are, `resolve/` says.

import type { Span } from "../text/span.ts";
import type { Call } from "./model.ts";

/** Where errors arrive. */
export interface Arrival {
  /** `name`: of what an error is given to · `call`: of what is called. */
  readonly kind: "name" | "call";
  /** That name. */
  readonly span: Span;
  /** The calls whose errors arrive, in the order of source; at least one, none twice. */
  readonly failing: readonly FailingCall[];
  /** What else runs there and may fail with errors of which nothing is known, as it is called: `saveOrder`. */
  readonly others: readonly string[];
  /** Where a name is in scope, behind its declaration: there the errors are handled. */
  readonly handled?: Span;
}

/** A call, with what is known of its errors. */
export interface FailingCall {
  readonly call: Call;
  /** Of a described library: the names of the discriminators that errors of this very call have. */
  readonly discriminators?: readonly string[];
}
