// Where names are declared and what is known where: scopes with their bindings, functions and classes, and the frames that branches and
// exits make. What is worth a closer look in them is in notes.ts.

import type * as ts from "typescript";
import type { FunctionNode } from "../syntax.ts";

/** A region of source in which names are declared. */
export interface Scope {
  /** The file that it is in: values lead into other modules. */
  readonly file: ts.SourceFile;
  readonly parent: Scope | undefined;
  /** Made when the first name is declared: most blocks declare none. */
  bindings: Map<string, Binding> | undefined;
  /** The innermost class around it: what `this` means. */
  readonly owner: ClassOutline | undefined;
  /** The block, function or other node that it is the scope of; undefined for one of a guard, and at the top. */
  readonly node?: ts.Node;
  /** A test that holds (`truthy`) or fails in all of it; such a scope shares its parent's bindings. */
  readonly guard?: Guard;
}

export interface Guard {
  readonly condition: ts.Expression;
  readonly truthy: boolean;
  /** The name in which the condition is kept, where that is what is tested; it says nothing if it is given another value. */
  readonly kept?: Binding;
  /** Whether the condition is a call as a statement, which holds only if the function says that it asserts something. */
  readonly isAsserted?: true;
  /** The scope whose bindings it shares: the nearest one around it that is no such scope itself. */
  readonly of: Scope;
}

/** A declared name with every value it is given. */
export interface Binding {
  readonly name: string;
  readonly definitions: Definition[];
  readonly type: ts.TypeNode | undefined;
  /** Where it is declared: a name that is never assigned to has its value from there on. */
  readonly position: number;
  /** The scope of the function that it is declared in. */
  readonly home: Scope;
}

/** One assignment to a name, or a change of what the name stands for. */
export interface Assignment {
  readonly name: string;
  readonly scope: Scope;
  /** The scope of the function that assigns. */
  readonly home: Scope;
  /** What is assigned; undefined where the value is changed in another way. */
  readonly value: ts.Expression | undefined;
}

/**
 * One way in which a binding gets its value. `path`: the properties that a destructuring pattern reads, `*` for an element.
 * `without`: those that it reads beside, where the name is for the rest.
 */
export type Definition =
  | {
      readonly kind: "expression";
      readonly node: ts.Expression;
      readonly scope: Scope;
      readonly path: readonly string[];
      readonly without?: readonly string[];
      /** What a destructuring pattern is annotated with, as a whole. */
      readonly type?: ts.TypeNode;
    }
  | {
      readonly kind: "parameter";
      readonly owner: FunctionOutline;
      readonly index: number;
      readonly path: readonly string[];
    }
  | { readonly kind: "caught"; readonly attempt: Attempt; readonly path: readonly string[] }
  | { readonly kind: "import"; readonly module: string; readonly name: string }
  | { readonly kind: "function"; readonly outline: FunctionOutline }
  | { readonly kind: "getter"; readonly outline: FunctionOutline }
  | { readonly kind: "class"; readonly outline: ClassOutline }
  | { readonly kind: "enum"; readonly node: ts.EnumDeclaration }
  | { readonly kind: "namespace"; readonly scope: Scope };

/** What a destructuring pattern takes apart: a value that is read from without an expression that stands there. */
export interface TakenApart {
  readonly definition: Definition;
}

/** What a property is read from. */
export type ReadFrom = ts.Expression | TakenApart;

export function isTakenApart(from: ReadFrom): from is TakenApart {
  return "definition" in from;
}

/** An expression and the scope to read it in. */
export interface Scoped<N extends ts.Node = ts.Expression> {
  readonly node: N;
  readonly scope: Scope;
}

export interface FunctionOutline {
  readonly node: FunctionNode;
  /** The file that it is in. */
  readonly file: ts.SourceFile;
  readonly owner: ClassOutline | undefined;
  readonly returns: (Scoped & { readonly frame: Frame | undefined })[];
  /** What a generator yields; for `yield*` the whole that it goes through. */
  readonly yields: (Scoped & { readonly each: boolean })[];
  /** What leaves it by throwing. */
  readonly attempt: Attempt;
  /** The constant, property or method that it is held in. */
  name: string | undefined;
  /** Where it is handed to a call as an argument. */
  passedTo: Passed | undefined;
}

/** A function handed to a call: as an argument, or for `hook` as the member of that name somewhere in an options argument, also of `new`. */
export interface Passed {
  readonly call: ts.CallExpression | ts.NewExpression;
  readonly index: number;
  readonly scope: Scope;
  readonly hook?: string;
}

export interface ClassOutline {
  /** The file that it is in. */
  readonly file: ts.SourceFile;
  readonly name: string | undefined;
  readonly members: Map<string, Definition[]>;
  /** The types that its properties are declared to have. */
  readonly memberTypes: Map<string, Scoped<ts.TypeNode>>;
  /** What it extends. */
  readonly base: Scoped | undefined;
  /** Decorators of it that are called, and where; absent where it has none. */
  readonly decorators?: readonly Scoped<ts.CallExpression>[];
  /** Its constructor, and the call to `super` in it. */
  construct: FunctionOutline | undefined;
  superCall: Scoped<ts.CallExpression> | undefined;
}

/** A `try` block: what it calls and throws may arrive in its `catch`. */
export interface Attempt {
  readonly calls: Scoped<ts.CallExpression>[];
  /** What else fails there: calls that are written as templates, sql`…`, and names of what is waited for, or gone through so. */
  awaited?: Scoped[];
  readonly throws: (Scoped & { readonly frame: Frame | undefined })[];
}

/** What is known at a place because of a branch around it or an exit before it; linked from the innermost outwards. */
export type Frame = { readonly outer: Frame | undefined } & (
  | {
      readonly kind: "condition";
      readonly node: ts.Expression;
      readonly truthy: boolean;
      /** Where it held, the same happens as where what stands in this frame holds: the right side of `||`. */
      readonly isAlternative?: boolean;
      readonly scope: Scope;
    }
  | {
      readonly kind: "case";
      readonly subject: ts.Expression;
      /** The labels that lead here, or, for `fallback`, all labels of the other clauses. */
      readonly labels: readonly ts.Expression[];
      readonly fallback: boolean;
      readonly scope: Scope;
    }
  /** What was known of what `Outline.assigned` holds from `from` to before `to` ends here, at the position `at`. */
  | { readonly kind: "assigned"; readonly from: number; to: number; readonly at: number }
  /** What the attempt threw has been caught. */
  | {
      readonly kind: "caught";
      readonly attempt: Attempt;
      readonly clause: ts.CatchClause;
      readonly scope: Scope;
    }
  /** Where the test of `of` holds, the same happens as where the one does in which this frame stands; nothing else is known here. */
  | { readonly kind: "alternative"; readonly of: Frame & { readonly kind: "condition" | "case" } }
  /** Several ways lead here, and these are their ends. */
  | { readonly kind: "join"; readonly ends: readonly (Frame | undefined)[] }
);

/** The binding that `name` means in `scope`, or undefined where the file does not declare it. */
export function findBinding(name: string, scope: Scope): Binding | undefined {
  for (let s: Scope | undefined = scope; s !== undefined; s = (s.guard?.of ?? s).parent) {
    const binding = s.bindings?.get(name);
    if (binding !== undefined) return binding;
  }
  return undefined;
}
