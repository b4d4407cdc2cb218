// What reading the outline of a file takes: the evaluation of its expressions, the facts of its branches, its calls.

import type * as ts from "typescript";
import type { Assignments } from "../facts/assigned.ts";
import type { Narrower } from "../facts/narrow.ts";
import type { Outline } from "../outline/outline.ts";
import type { Evaluator, Part } from "../values/model.ts";
import type { DeclaredTypes } from "./declaredTypes.ts";
import type { MadeLiteral } from "./madeErrors.ts";
import type { Responses } from "./responses.ts";
import type { CallNumbers } from "./subject.ts";

/** Passed to everything that makes references out of places. */
export interface Reader {
  readonly file: ts.SourceFile;
  readonly evaluator: Evaluator;
  readonly assignments: Assignments;
  readonly narrower: Narrower;
  readonly calls: CallNumbers;
  readonly responses: Responses;
  /** Literals of types and schemas that describe a part of a body. */
  readonly described: ReadonlyMap<ts.Node, Part>;
  readonly declared: DeclaredTypes;
  /** Literals of errors that code makes itself. */
  readonly made: ReadonlyMap<ts.Node, MadeLiteral>;
  /** What a comparison decides, by its literal. */
  readonly decidedIfs: Outline["decidedIfs"];
}
