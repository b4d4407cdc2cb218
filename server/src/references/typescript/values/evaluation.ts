// What the families of evaluate.ts (names, calls, requests, classes, …) share: the one evaluation of a file, by which they
// ask for the values of other expressions and remember what they found.

import type * as ts from "typescript";
import type { Budget } from "../budget.ts";
import type { Outline } from "../outline/outline.ts";
import type { Definition, FunctionOutline, Scope } from "../outline/scopes.ts";
import type { ImportedModules } from "./imports.ts";
import type { Source, Value } from "./value.ts";

/** The evaluation of one file. */
export interface Evaluation {
  readonly outline: Outline;
  readonly budget: Budget;
  /** The value of an expression in a scope; undefined where it cannot matter. */
  evaluate(node: ts.Expression, scope: Scope): Value | undefined;
  /** A value that is worked out in no more than `most` steps, and how many it took; without a value where it takes more. */
  limited(most: number, compute: () => Value | undefined): { value: Value | undefined; steps: number };
  /** The value that one definition of a binding gives. */
  define(definition: Definition, scope: Scope): Value | undefined;
  /** The value of a name in a scope; undefined where the file does not declare it. */
  bindingValue(name: string, scope: Scope): Value | undefined;
  /** The modules of the workspace that the file imports. */
  readonly modules: ImportedModules;
  /** A property of a value, `*` for any element. */
  property(value: Value, name: string): Value | undefined;
  /** What a function returns, its promise resolves to, or, for a generator, a list of what it yields. */
  returned(outline: FunctionOutline): Value | undefined;
  /** The evaluation in which these parameters have these values; undefined where there were too many already. */
  withParameters(given: ReadonlyMap<object, Value | undefined>): Evaluation | undefined;
  /** What `await promise` throws, or a callback of `.catch` receives. */
  rejection(promise: ts.Expression, scope: Scope): Value | undefined;
  /** The value of `key`, worked out once; undefined while it is being worked out. */
  once(key: object, compute: () => Value | undefined): Value | undefined;
  /** A value that is not remembered; undefined while `key` is being gone through. */
  through(key: object, compute: () => Value | undefined): Value | undefined;
  /** The source that `key` stands for: always the same one. `more`: what is known of it when it is first asked for. */
  sourceFor(key: object, name: string, more?: Omit<Source, "name">): Source;
}
