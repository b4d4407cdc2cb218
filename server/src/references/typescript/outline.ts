// The outline of a TypeScript file: its scopes and bindings, what holds in which branch, and the places worth a closer look.
// One walk makes it (walk.ts) without asking what anything means; evaluate.ts and narrow.ts answer that later, on demand.

import type * as ts from "typescript";
import type { Hint, ReferenceRole } from "../model.ts";
import type { FunctionNode, LiteralNode } from "./syntax.ts";

/** What is asked of a table: whether it has an element, whether it has a key, or what a Map has under a key. */
export type TableQuestion = "element" | "key" | "entry";

/** A region of source in which names are declared. */
export interface Scope {
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
  | { readonly kind: "enum"; readonly node: ts.EnumDeclaration };

/** An expression and the scope to read it in. */
export interface Scoped<N extends ts.Node = ts.Expression> {
  readonly node: N;
  readonly scope: Scope;
}

export interface FunctionOutline {
  readonly node: FunctionNode;
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

/** A call of a function, with what holds there and what it stands in. */
export interface CallPlace extends Scoped<ts.CallExpression> {
  readonly frame: Frame | undefined;
  /** The function that it is made in; undefined at the top of the file. */
  readonly owner: FunctionOutline | undefined;
  /** The innermost loop around it in that function. */
  readonly loop: LoopOutline | undefined;
  /** The innermost statement around it in that function; undefined in what an arrow function gives without braces. */
  readonly statement: ts.Statement | undefined;
  /** What pretends to be an API around it. */
  readonly pretence: Pretence | undefined;
}

/** A loop, with the ways that lead back to its beginning. */
export interface LoopOutline {
  readonly node: ts.IterationStatement;
  /** The function that it is in; undefined at the top of the file. */
  readonly owner: FunctionOutline | undefined;
  /** The loop around it in the same function. */
  readonly outer: LoopOutline | undefined;
  /** The condition, which holds whenever it begins anew. */
  readonly condition: Scoped | undefined;
  /** What is known at its beginning: all but of what it assigns. */
  readonly frame: Frame & { readonly kind: "assigned" };
  readonly backs: LoopBack[];
}

/** One way back to the beginning of a loop, before its condition is tested again. */
export interface LoopBack {
  /** The `continue`, or the loop's body where that ends. */
  readonly node: ts.Node;
  readonly frame: Frame | undefined;
  readonly scope: Scope;
}

/** A function handed to a call: as an argument, or for `hook` as the member of that name somewhere in an options argument. */
export interface Passed {
  readonly call: ts.CallExpression;
  readonly index: number;
  readonly scope: Scope;
  readonly hook?: string;
}

export interface ClassOutline {
  readonly name: string | undefined;
  readonly members: Map<string, Definition[]>;
  /** What it extends. */
  readonly base: Scoped | undefined;
  /** Its constructor, and the call to `super` in it. */
  construct: FunctionOutline | undefined;
  superCall: Scoped<ts.CallExpression> | undefined;
}

/** A `try` block: what it calls and throws may arrive in its `catch`. */
export interface Attempt {
  readonly calls: Scoped<ts.CallExpression>[];
  readonly throws: (Scoped & { readonly frame: Frame | undefined })[];
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
  /** What was known of what `Outline.assigned` holds from `from` to before `to` ends here, at the position `at`. */
  | { readonly kind: "assigned"; readonly from: number; to: number; readonly at: number }
  /** What the attempt threw has been caught. */
  | {
      readonly kind: "caught";
      readonly attempt: Attempt;
      readonly clause: ts.CatchClause;
      readonly scope: Scope;
    }
  /** Several ways lead here, and these are their ends. */
  | { readonly kind: "join"; readonly ends: readonly (Frame | undefined)[] }
);

/** A literal or key in source, and what stands around it. */
export interface Place {
  /** A literal, an unquoted key, a regular expression, or a name that may stand for a literal (`Codes.NotFound`). */
  readonly node: PlaceNode;
  readonly role: ReferenceRole;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
  /** What it is compared with or matched against. */
  readonly subject: ts.Expression | undefined;
  /** The properties of the subject that it is compared with, where they are named apart from it. */
  readonly below: Below | undefined;
  /** The name of the property or constant that holds it. */
  readonly property: string | undefined;
  readonly operator: "<" | "<=" | ">" | ">=" | undefined;
  readonly negated: boolean | undefined;
  readonly site: number | undefined;
  /** The test that it is a part of, where the program decides by it. */
  readonly test: ts.Expression | undefined;
  /** What that decides upon, where it is known. */
  readonly branch: Branch | undefined;
}

/** What a condition decides upon. */
export interface Branch {
  /** Undefined for the clause of a `switch`. */
  readonly condition: ts.Expression | undefined;
  /** What runs where it holds: one node, or the statements of a clause. */
  readonly body: readonly ts.Node[];
}

/** Properties of a subject that are named apart from it, and where the last of them is. */
export interface Below {
  readonly names: readonly string[];
  readonly last: ts.Node | undefined;
}

export type PlaceNode =
  | LiteralNode
  | ts.Identifier
  | ts.PropertyAccessExpression
  | ts.ElementAccessExpression
  | ts.RegularExpressionLiteral;

/** A look-up of a value in a table of literals. */
export interface TablePlace {
  /** The whole look-up. */
  readonly node: ts.Node;
  readonly table: ts.Expression;
  readonly subject: ts.Expression;
  readonly question: TableQuestion;
  /** Whether something is done about a value that is not in the table, or may be. */
  readonly hasDefault: boolean;
  /** Whether what is found is handed on, so that others may deal with what is not. */
  readonly isHandedOn: boolean;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
}

/** What is sent, or pretended to be sent, as the body of a response. */
export interface SentPlace {
  readonly body: ts.Expression;
  /** The status that goes with it. */
  readonly status: ts.Expression;
  readonly form: SentForm;
  /** The address written beside it, in the same object. */
  readonly address: ts.Expression | undefined;
  /** What pretends to be the API around it. */
  readonly pretence: Pretence | undefined;
  readonly scope: Scope;
  /** Whether it is part of an object that has the form of a response, and nothing is called with it. */
  readonly isDouble: boolean;
}

/** `mock`: nothing but a mock is written so · `server`: nothing but a server is · `either`: what is around it decides. */
export type SentForm = "mock" | "server" | "either";

/** A call or a key around a place that answers in the place of an API; linked from the innermost outwards. */
export interface Pretence {
  /** The call that says what is answered, or the key that is the address. */
  readonly node: ts.CallExpression | ts.StringLiteralLike | undefined;
  /** Whether it is a test double, whatever the address turns out to be. */
  readonly isMock: boolean;
  readonly scope: Scope;
  readonly outer: Pretence | undefined;
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
  /** The properties of `from` that it is read below. */
  readonly below: readonly string[] | undefined;
  /** What the function around it is ready to find missing. */
  readonly absences: Absences;
}

/** What one function is ready to find missing. */
export interface Absences {
  /** Reads in places where it does no harm to miss them. */
  reads: Set<ts.Node> | undefined;
  /** The reads and names that it asks for, as absence.ts writes them. */
  texts: Set<string> | undefined;
  /** The names in which reads are held: `const code = body.code`. */
  holders: Map<ts.Node, string> | undefined;
}

/** How a clause ends: with a `break` somewhere, by leaving for good on every way, or by going on to the next clause. */
export type ClauseEnd = "breaks" | "leaves" | "falls";

/** An `if` that one comparison decides alone. */
export interface DecidedIf {
  readonly node: ts.IfStatement;
  /** The `if` whose `else` it is. */
  readonly before: ts.IfStatement | undefined;
  /** Whether the first `if` of the chain stands in a list of statements, so that it can be taken out. */
  readonly isListed: boolean;
}

/** A switch or if-chain as written. */
export interface SitePlace {
  readonly kind: "switch" | "chain";
  readonly node: ts.Node;
  readonly subject: ts.Expression;
  readonly labels: readonly ts.Expression[];
  readonly hasDefault: boolean;
  /** Whether code follows that runs for what it does not name. */
  readonly isFollowed: boolean;
  /** The statement that does, where it is the same on all ways. */
  readonly next: ts.Statement | undefined;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
  /** The function that it is in; undefined at the top of the file. */
  readonly owner: FunctionOutline | undefined;
}

/** What can be looked up, in one file or in several. */
export type Lookup<K, V> = Pick<ReadonlyMap<K, V>, "get">;

export interface Outline {
  readonly file: ts.SourceFile;
  /** The scope at the top of the file. */
  readonly scope: Scope;
  readonly places: readonly Place[];
  readonly accesses: readonly AccessPlace[];
  readonly sites: readonly SitePlace[];
  /** The ends of the clauses of each switch, by their number; those without statements have none. */
  readonly clauseEnds: Lookup<ts.Node, readonly (ClauseEnd | undefined)[]>;
  /** What a comparison decides, by its literal. */
  readonly decided: Lookup<ts.Node, DecidedIf>;
  readonly tables: readonly TablePlace[];
  readonly sent: readonly SentPlace[];
  /** What is thrown, handed to `next`, or returned as an object. */
  readonly thrown: readonly Scoped[];
  readonly hints: readonly Hint[];
  /** All assignments to names, in the order of source. */
  readonly assigned: readonly Assignment[];
  /** The scope in which an expression stands, for function bodies. */
  readonly functions: Lookup<FunctionNode, FunctionOutline>;
  readonly classes: Lookup<ts.ClassLikeDeclaration, ClassOutline>;
  /** Calls by the last name of what they call. */
  readonly callsByName: Lookup<string, readonly CallPlace[]>;
  /** `new X(…)` by the name of X. */
  readonly newsByName: Lookup<string, readonly Scoped<ts.NewExpression>[]>;
  /** Classes by the name of the class that they extend. */
  readonly derivedByName: Lookup<string, readonly ClassOutline[]>;
  /** Named functions handed to a call, by their name: `.then(handle)`. */
  readonly passedByName: Lookup<string, readonly Passed[]>;
  /** Interfaces and type aliases, by name. */
  readonly types: Lookup<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>;
  /** Values that are said to be of a type: asserted, annotated, or given as the type argument of a call. */
  readonly typed: readonly TypedPlace[];
  /** Assignments to a default of a client, such as `client.defaults.baseURL = node`. */
  readonly defaults: readonly DefaultPlace[];
  /** Calls in the order of source: those that turn out to go to a web API become `FileReferences.calls`. */
  readonly calls: readonly CallPlace[];
  /** Loops in the order in which they begin. */
  readonly loops: readonly LoopOutline[];
  /** Texts between JSX tags, and parts of template literals, that go over several lines. */
  readonly textBlocks: readonly ts.Node[];
  /** The scopes that nodes open. */
  readonly scopes: readonly Scope[];
}

/** A value that source says to be of a type. `of`: an expression, or the name it is declared as. */
export interface TypedPlace {
  readonly type: ts.TypeNode;
  readonly of: ts.Expression | string;
  readonly scope: Scope;
}

/** `object.defaults.property = node` */
export interface DefaultPlace extends Scoped {
  readonly object: ts.Expression;
  readonly property: string;
}

/** The binding that `name` means in `scope`, or undefined where the file does not declare it. */
export function lookUp(name: string, scope: Scope): Binding | undefined {
  for (let s: Scope | undefined = scope; s !== undefined; s = (s.guard?.of ?? s).parent) {
    const binding = s.bindings?.get(name);
    if (binding !== undefined) return binding;
  }
  return undefined;
}

/** Adds to the values that a map has for a name. */
export function addTo<V>(map: Map<string, V[]>, name: string, value: V): void {
  const values = map.get(name);
  if (values === undefined) map.set(name, [value]);
  else values.push(value);
}
