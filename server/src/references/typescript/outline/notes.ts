// What the walk over a tree notes for a closer look: literals, reads, calls, loops, sites, tables, and what is sent. Nodes with their
// scopes and frames, nothing of what they mean; scopes and frames themselves are in scopes.ts.

import type * as ts from "typescript";
import type { Marks, ReferenceRole } from "../../model.ts";
import type { LiteralNode } from "../syntax.ts";
import type { Attempt, Frame, FunctionOutline, ReadFrom, Scope, Scoped } from "./scopes.ts";

/** A literal or key in source, and what stands around it. */
export interface NotedPlace {
  /** A literal, a number below zero, an unquoted key, a regular expression, or a name that may stand for a literal (`Codes.NotFound`). */
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
  readonly marks: Marks | undefined;
  readonly site: number | undefined;
  /** The test that it is a part of, where the program decides by it. */
  readonly test: ts.Expression | undefined;
  /** The condition that the test is a part of, where it is known. */
  readonly conditional: Conditional | undefined;
}

export type PlaceNode =
  | LiteralNode
  | ts.Identifier
  | ts.PropertyAccessExpression
  | ts.ElementAccessExpression
  | ts.PrefixUnaryExpression
  | ts.RegularExpressionLiteral;

/** A condition with what it decides upon. */
export interface Conditional {
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

/** An `if` that one comparison decides alone. */
export interface DecidedIfPlace {
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
  readonly marks?: Marks | undefined;
}

/** How a clause ends: with a `break` somewhere, by leaving for good on every way, or by going on to the next clause. */
export type ClauseEnd = "breaks" | "leaves" | "falls";

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

/** What is asked of a table: whether it has an element, whether it has a key, or what a Map has under a key. */
export type TableQuestion = "element" | "key" | "entry";

/** A read of a property: a field reference if what it reads from turns out to be a response's. */
export interface AccessPlace {
  /** The name that is read, its node, and what it is read from. */
  readonly name: string;
  readonly nameNode: ts.Node;
  readonly node: ts.Node;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
  readonly from: ReadFrom;
  /** The properties of `from` that it is read below. */
  readonly below: readonly string[] | undefined;
  /** What the function around it is ready to find missing. */
  readonly absences: Absences;
  readonly marks: Marks | undefined;
}

/** What one function is ready to find missing. */
export interface Absences {
  /** Reads in places where it does no harm to miss them. */
  reads: Set<ts.Node> | undefined;
  /** The forms of the reads and names that it asks for. */
  forms: Set<string> | undefined;
  /** The names in which reads are held: `const code = body.code`. */
  holders: Map<ts.Node, string> | undefined;
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
  readonly marks: Marks | undefined;
}

/** A `catch` clause, with what its block threw. */
export interface CaughtPlace {
  readonly clause: ts.CatchClause;
  readonly attempt: Attempt;
  /** Its scope. */
  readonly scope: Scope;
  /** What the block assigns, or changes: `Outline.assigned` from here to before there. */
  readonly assigned: { readonly from: number; readonly to: number };
}

/** An `if` right behind the statement that declares a name, and that tests nothing but whether what it names has failed. */
export interface FailedPlace {
  readonly node: ts.IfStatement;
  /** What is tested: `res` of `!res.ok`, `error`, `result` of `result.error`. */
  readonly tested: ts.Identifier;
  /** Whether the test is that of a response: `!res.ok`. */
  readonly isResponse: boolean;
  /** The name, or pattern, that is declared. */
  readonly declared: ts.BindingName;
  readonly scope: Scope;
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
  /** The call that says what is answered, the key that is the address, or the error or the member that may stand for a client's. */
  readonly node:
    | ts.CallExpression
    | ts.StringLiteralLike
    | ts.NewExpression
    | ts.PropertyAccessExpression
    | undefined;
  /** Whether it is a test double, whatever the address turns out to be. */
  readonly isMock: boolean;
  readonly scope: Scope;
  readonly outer: Pretence | undefined;
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
