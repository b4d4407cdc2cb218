// The outline of a TypeScript file: its scopes and bindings, what holds in which branch, and the places worth a closer look.
// One walk makes it (walk.ts) without asking what anything means; evaluate.ts and narrow.ts answer that later, on demand.

import type * as ts from "typescript";
import type { Hint, ReferenceRole } from "../model.ts";
import type { FunctionNode, LiteralNode } from "./syntax.ts";

/** A region of source in which names are declared. */
export interface Scope {
  readonly parent: Scope | undefined;
  /** Made when the first name is declared: most blocks declare none. */
  bindings: Map<string, Binding> | undefined;
  /** The innermost class around it: what `this` means. */
  readonly owner: ClassOutline | undefined;
}

/** A declared name with every value it is given. */
export interface Binding {
  readonly name: string;
  readonly definitions: Definition[];
  readonly type: ts.TypeNode | undefined;
}

/** One way in which a binding gets its value. `path`: the properties that a destructuring pattern reads, `*` for an element. */
export type Definition =
  | {
      readonly kind: "expression";
      readonly node: ts.Expression;
      readonly scope: Scope;
      readonly path: readonly string[];
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
  | { readonly kind: "class"; readonly outline: ClassOutline }
  | { readonly kind: "enum"; readonly node: ts.EnumDeclaration };

export interface FunctionOutline {
  readonly node: FunctionNode;
  readonly owner: ClassOutline | undefined;
  readonly returns: { readonly node: ts.Expression; readonly scope: Scope }[];
  /** Where it is handed to a call as an argument. */
  passedTo: { readonly call: ts.CallExpression; readonly index: number; readonly scope: Scope } | undefined;
}

export interface ClassOutline {
  readonly members: Map<string, Definition[]>;
}

/** A `try` block: what it calls and throws may arrive in its `catch`. */
export interface Attempt {
  readonly calls: { readonly node: ts.CallExpression; readonly scope: Scope }[];
  readonly throws: { readonly node: ts.Expression; readonly scope: Scope }[];
}

/** What is known at a place because of a branch around it or an exit before it; linked from the innermost outwards. */
export type Frame = { readonly outer: Frame | undefined } & (
  | {
      readonly kind: "condition";
      readonly node: ts.Expression;
      readonly truthy: boolean;
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
  /** What was known of these names ends here. The set of a loop is complete only after the walk. */
  | { readonly kind: "assigned"; readonly names: ReadonlySet<string>; readonly scope: Scope }
);

/** A literal or key in source, and what stands around it. */
export interface Place {
  /** A literal, an unquoted key, or a name that may stand for a literal (`Codes.NotFound`). */
  readonly node: LiteralNode | ts.Identifier | ts.PropertyAccessExpression | ts.ElementAccessExpression;
  readonly role: ReferenceRole;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
  /** What it is compared with or matched against. */
  readonly subject: ts.Expression | undefined;
  /** The name of the property or constant that holds it. */
  readonly property: string | undefined;
  readonly operator: "<" | "<=" | ">" | ">=" | undefined;
  readonly negated: boolean | undefined;
  readonly site: number | undefined;
}

/** A look-up of a value in a table of literals. */
export interface TablePlace {
  readonly table: ts.Expression;
  readonly subject: ts.Expression;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
}

/** A read of a property: a field reference if what it reads from turns out to be a response's. */
export interface AccessPlace {
  /** The name that is read, its node, and what it is read from. */
  readonly name: string;
  readonly nameNode: ts.Node;
  readonly node: ts.Node;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
  /** The expression, or for a destructuring pattern the definition that is taken apart. */
  readonly from: ts.Expression | Definition;
}

/** A switch or if-chain as written. */
export interface SitePlace {
  readonly kind: "switch" | "chain";
  readonly node: ts.Node;
  readonly subject: ts.Expression;
  readonly labels: readonly ts.Expression[];
  readonly hasDefault: boolean;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
}

export interface Outline {
  readonly file: ts.SourceFile;
  readonly places: readonly Place[];
  readonly accesses: readonly AccessPlace[];
  readonly sites: readonly SitePlace[];
  readonly tables: readonly TablePlace[];
  readonly hints: readonly Hint[];
  /** The scope in which an expression stands, for function bodies. */
  readonly functions: ReadonlyMap<FunctionNode, FunctionOutline>;
  readonly classes: ReadonlyMap<ts.ClassLikeDeclaration, ClassOutline>;
  /** Calls by the last name of what they call. */
  readonly callsByName: ReadonlyMap<
    string,
    readonly { readonly node: ts.CallExpression; readonly scope: Scope }[]
  >;
  /** Calls in the order of source: those that turn out to go to a web API become `FileReferences.calls`. */
  readonly calls: readonly { readonly node: ts.CallExpression; readonly scope: Scope }[];
}

/** The binding that `name` means in `scope`, or undefined where the file does not declare it. */
export function lookUp(name: string, scope: Scope): Binding | undefined {
  for (let s: Scope | undefined = scope; s !== undefined; s = s.parent) {
    const binding = s.bindings?.get(name);
    if (binding !== undefined) return binding;
  }
  return undefined;
}
