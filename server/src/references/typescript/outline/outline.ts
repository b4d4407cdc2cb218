// The outline of a TypeScript file: its scopes (scopes.ts) and what was noted in them (notes.ts). One walk makes it (walk.ts) without
// asking what anything means; evaluate.ts and narrow.ts answer that later, on demand.

import type * as ts from "typescript";
import type { Hint } from "../../fileReferences.ts";
import type { FunctionNode } from "../syntax.ts";
import type {
  AccessPlace,
  CallPlace,
  CaughtPlace,
  ClauseEnd,
  DecidedIfPlace,
  DefaultPlace,
  FailedPlace,
  LoopOutline,
  NotedPlace,
  SentPlace,
  SitePlace,
  TablePlace,
  TypedPlace,
} from "./notes.ts";
import type { Assignment, ClassOutline, FunctionOutline, Passed, Scope, Scoped } from "./scopes.ts";

export interface Outline {
  readonly file: ts.SourceFile;
  /** The scope at the top of the file. */
  readonly scope: Scope;
  readonly places: readonly NotedPlace[];
  readonly accesses: readonly AccessPlace[];
  readonly sites: readonly SitePlace[];
  /** The ends of the clauses of each switch, by their number; those without statements have none. */
  readonly clauseEnds: Lookup<ts.Node, readonly (ClauseEnd | undefined)[]>;
  /** What a comparison decides alone, by its literal. */
  readonly decidedIfs: Lookup<ts.Node, DecidedIfPlace>;
  readonly tables: readonly TablePlace[];
  readonly sent: readonly SentPlace[];
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
  /** `new X(…, { … })` with an object among what is given: an error may be made of it. */
  readonly newsOfObjects: readonly Scoped<ts.NewExpression>[];
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
  /** Calls that are awaited or returned: what they throw, or reject with, goes on from here. */
  readonly awaited: Pick<ReadonlySet<ts.Node>, "has">;
  /** Calls that are returned as they are: what their promises come to, the code around them does not see. */
  readonly returned: Pick<ReadonlySet<ts.Node>, "has">;
  /** Loops in the order in which they begin. */
  readonly loops: readonly LoopOutline[];
  /** The `catch` clauses, in the order in which they begin. */
  readonly caught: readonly CaughtPlace[];
  /** The blocks behind `finally`. */
  readonly finallies: readonly ts.Block[];
  /** Where it is asked at once whether a result is a failure. */
  readonly failed: readonly FailedPlace[];
  /** Texts between JSX tags, and parts of template literals, that go over several lines. */
  readonly textBlocks: readonly ts.Node[];
  /** The scopes that nodes open. */
  readonly scopes: readonly Scope[];
}

/** An outline without anything in it, to be filled by the walk; what is noted of places comes in the end. */
export function beginOutline(file: ts.SourceFile, scope: Scope) {
  return {
    file,
    scope,
    hints: [] as Hint[],
    textBlocks: [] as ts.Node[],
    clauseEnds: new Map<ts.Node, (ClauseEnd | undefined)[]>(),
    decidedIfs: new Map<ts.Node, DecidedIfPlace>(),
    functions: new Map<FunctionNode, FunctionOutline>(),
    classes: new Map<ts.ClassLikeDeclaration, ClassOutline>(),
    calls: [] as CallPlace[],
    awaited: new Set<ts.Node>(),
    returned: new Set<ts.Node>(),
    loops: [] as LoopOutline[],
    caught: [] as CaughtPlace[],
    finallies: [] as ts.Block[],
    failed: [] as FailedPlace[],
    scopes: [] as Scope[],
    callsByName: new Map<string, CallPlace[]>(),
    newsByName: new Map<string, Scoped<ts.NewExpression>[]>(),
    newsOfObjects: [] as Scoped<ts.NewExpression>[],
    derivedByName: new Map<string, ClassOutline[]>(),
    passedByName: new Map<string, Passed[]>(),
    types: new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>(),
    typed: [] as TypedPlace[],
    defaults: [] as DefaultPlace[],
    assigned: [] as Assignment[],
  };
}

export type OutlineBeingMade = ReturnType<typeof beginOutline>;

/** What can be looked up, in one file or in several. */
export type Lookup<K, V> = Pick<ReadonlyMap<K, V>, "get">;

/** Adds to the values that a map has for a name. */
export function addTo<V>(map: Map<string, V[]>, name: string, value: V): void {
  const values = map.get(name);
  if (values === undefined) map.set(name, [value]);
  else values.push(value);
}
