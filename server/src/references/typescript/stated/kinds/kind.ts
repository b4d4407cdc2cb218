// What a kind of form is: a function that finds, at one node, the errors that are stated there in this form.

import type * as ts from "typescript";
import type { StatedError } from "../../../statedModel.ts";
import type { Scope } from "../../outline/scopes.ts";
import type { StatedReader } from "../statedValues.ts";

export type Kind = (node: ts.Node, place: StatedPlace, reader: StatedReader) => readonly StatedError[];

/** What holds at a node. */
export interface StatedPlace {
  readonly scope: Scope;
  /** Whether it is handed to a call, and may mean anything there. */
  readonly isArgument: boolean;
  /** Whether it is what is called. */
  readonly isCallee: boolean;
}
