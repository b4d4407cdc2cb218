// The errors that code states as its own: that it sends, throws, returns, or declares in classes, tables and contracts. Plain data:
// which of their texts is a code, only a catalog can tell. What is received from elsewhere is in model.ts.

import type { Span } from "../text/span.ts";
import type { Reference } from "./model.ts";

/** An error that code states, as far as it is written out. */
export interface StatedError {
  readonly span: Span;
  /** `sent` as an answer here · `thrown`, or handed on, so that something else makes an answer of it · `declared` for use elsewhere. */
  readonly how: "sent" | "thrown" | "declared";
  /** An error status; absent where none is written. */
  readonly status?: StatedStatus;
  /** The strings in it that may tell which error it is. */
  readonly texts: readonly StatedText[];
  /** Where a code stands that is worked out at run time. */
  readonly unknown: readonly Span[];
  /** For an element of a table of codes: the table, by the offset at which it begins. Whether it is one, its other elements tell. */
  readonly table?: number;
}

export interface StatedStatus {
  readonly value: number;
  /** Where it is written; absent where that is in another file, or in a table. */
  readonly span?: Span;
  /** Whether it is looked up by the code in a table, which states it itself. */
  readonly isLookedUp?: boolean;
}

export interface StatedText {
  readonly value: string;
  /** Between the quotes; for a name that stands for the text, the name. */
  readonly span: Span;
  readonly quote: Reference["quote"];
  /** The properties under which it stands, or the parameter that it is given for; empty for an argument of unknown meaning. */
  readonly path: readonly string[];
  /** Whether it is a member of something that is called so: `ErrorCode.SoldOut`. */
  readonly ofCodes?: boolean;
}
