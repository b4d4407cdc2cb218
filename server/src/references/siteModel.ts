// Handling sites: where code branches on what tells errors apart, with the clauses or members that they consist of.

import type { Span } from "../text/span.ts";
import type { Facts, Marks, Reference, Subject } from "./model.ts";

/** A switch, if-chain, map or Set that branches on a discriminator or a status. */
export interface HandlingSite extends Marks {
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
  /** For a table: its members that stand in other files, each as a reference at the table's place in the look-up. */
  readonly elsewhere?: readonly Reference[];
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
