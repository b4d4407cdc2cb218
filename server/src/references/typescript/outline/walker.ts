// The state of the walk over a tree and the small steps on it: declaring, entering scopes and branches. Which nodes are visited in which
// order is in walk.ts, branches.ts and names.ts; how it notes places, in noting.ts.

import type * as ts from "typescript";
import { type FunctionNode, mayGuard } from "../syntax.ts";
import { keptConditions } from "./keptConditions.ts";
import type { LoopOutline } from "./notes.ts";
import { Noting } from "./noting.ts";
import type { Outcomes } from "./outcomes.ts";
import { beginOutline, type Outline, type OutlineBeingMade } from "./outline.ts";
import {
  type Attempt,
  type Binding,
  type Definition,
  type Frame,
  type FunctionOutline,
  findBinding,
  type Guard,
  type Scope,
} from "./scopes.ts";

/** What is saved around a function: it has its own flow of control. */
export type FunctionState = ReturnType<Walker["saveFunction"]>;

/** What holds at a point of the walk, and the scope there. */
export interface Here {
  readonly frame: Frame | undefined;
  readonly scope: Scope;
}

export class Walker extends Noting {
  /** Whether control never gets behind the statement that was visited last. */
  exits = false;
  /** `break` statements without a label met in the innermost loop or switch, and those with one met so far. */
  breaks = 0;
  labelledBreaks = 0;
  /** The statement of a list that was begun last. */
  listed: ts.Node | undefined = undefined;
  /** How deep the node being visited is nested. */
  depth = 0;
  /** A name of which somebody asks what holds there, and the answer once it was visited. */
  sought: ts.Node | undefined = undefined;
  found: Here | undefined = undefined;
  functionScope: Scope;
  attempt: Attempt | undefined = undefined;
  /** What tests in the function leave it, a loop or a clause with. */
  outcomes: Outcomes = new Map();
  /** The innermost loop in the function. */
  loop: LoopOutline | undefined = undefined;
  /** The innermost statement in the function. */
  statement: ts.Statement | undefined = undefined;

  /** The outline as far as it is made. */
  readonly made: OutlineBeingMade;
  /** Visits one node of any kind. */
  readonly visit: (node: ts.Node) => void;

  private readonly assignedValues: { name: string; definition: Definition; scope: Scope }[] = [];

  constructor(file: ts.SourceFile, visitNode: (node: ts.Node, walker: Walker) => void) {
    super(file, { file, parent: undefined, bindings: undefined, owner: undefined });
    this.functionScope = this.scope;
    this.made = beginOutline(file, this.scope);
    this.visit = (node) => visitNode(node, this);
  }

  /** The outline of what was visited. */
  finish(): Outline {
    for (const { name, definition, scope } of this.assignedValues)
      findBinding(name, scope)?.definitions.push(definition);
    // What a `for` does after each turn is visited behind its body.
    this.made.calls.sort((a, b) => a.node.pos - b.node.pos);
    return { ...this.made, ...this.notes() };
  }

  // Names

  declare(scope: Scope, name: ts.Identifier, definition: Definition | undefined, type?: ts.TypeNode): void {
    scope.bindings ??= new Map();
    const existing = scope.bindings.get(name.text);
    if (existing === undefined) {
      const binding: Binding = {
        name: name.text,
        definitions: definition ? [definition] : [],
        type,
        position: name.pos,
        home: this.functionScope,
      };
      scope.bindings.set(name.text, binding);
    } else if (definition) existing.definitions.push(definition);
  }

  /** Adds a value that a name declared somewhere around is given; the declaration may still be to come. */
  assignValue(name: string, definition: Definition): void {
    this.assignedValues.push({ name, definition, scope: this.scope });
    this.logAssigned(name, definition.kind === "expression" ? definition.node : undefined);
  }

  /** What was known of a name ends: it is given another value, or, without one, the value changes. */
  logAssigned(name: string, value?: ts.Expression): void {
    this.made.assigned.push({ name, scope: this.scope, home: this.functionScope, value });
  }

  addMember(name: string, definition: Definition): void {
    const members = this.scope.owner?.members;
    if (members === undefined) return;
    const definitions = members.get(name);
    if (definitions === undefined) members.set(name, [definition]);
    else definitions.push(definition);
  }

  functionOutline(node: FunctionNode): FunctionOutline {
    let outline = this.made.functions.get(node);
    if (outline === undefined) {
      outline = {
        node,
        file: this.file,
        owner: this.scope.owner,
        returns: [],
        yields: [],
        attempt: { calls: [], throws: [] },
        name: undefined,
        passedTo: undefined,
      };
      this.made.functions.set(node, outline);
    }
    return outline;
  }

  // Statements, scopes and branches

  /** Visits one of several statements that stand one after the other. */
  visitStatement(statement: ts.Statement): void {
    const outer = this.statement;
    this.statement = statement;
    this.visit(statement);
    this.statement = outer;
  }

  /** Opens the scope of a node and returns the one to go back to. */
  openScope(node: ts.Node, owner = this.scope.owner): Scope {
    const outer = this.scope;
    this.scope = { file: this.file, parent: outer, bindings: undefined, owner, node };
    this.made.scopes.push(this.scope);
    return outer;
  }

  /** From here on `node` is true, or false. A test that may tell what a value is makes a scope of its own. `isAlternative`: see `Frame`. */
  suppose(node: ts.Expression, truthy: boolean, isAlternative = false): void {
    const { scope } = this;
    this.frame = { kind: "condition", node, truthy, isAlternative, scope, outer: this.frame };
    if (mayGuard(node)) this.guard({ condition: node, truthy });
    for (const kept of keptConditions(node, truthy, scope)) this.guard(kept);
  }

  /** From here on a test is known to hold, or to fail, that may say what a name stands for. */
  guard(guard: Omit<Guard, "of">): void {
    const { scope } = this;
    scope.bindings ??= new Map();
    const { file, bindings, owner } = scope;
    this.scope = { file, parent: scope, bindings, owner, guard: { ...guard, of: scope.guard?.of ?? scope } };
  }

  /** What holds now, to go back to. */
  here(): Here {
    return { frame: this.frame, scope: this.scope };
  }

  goTo({ frame, scope }: Here): void {
    this.frame = frame;
    this.scope = scope;
  }

  /** What was known of whatever was assigned since the mark `from` ends here. */
  forgetAssigned(from: number, at: number): void {
    const to = this.made.assigned.length;
    if (to > from) this.frame = { kind: "assigned", from, to, at, outer: this.frame };
  }

  saveFunction() {
    return {
      scope: this.scope,
      frame: this.frame,
      exits: this.exits,
      isFollowed: this.isFollowed,
      next: this.next,
      currentFunction: this.currentFunction,
      functionScope: this.functionScope,
      attempt: this.attempt,
      outcomes: this.outcomes,
      loop: this.loop,
      statement: this.statement,
      conditional: this.conditional,
      isOutgoing: this.isOutgoing,
      absences: this.absences,
    };
  }

  restoreFunction(state: FunctionState): void {
    Object.assign(this, state);
  }
}
