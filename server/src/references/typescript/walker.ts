// The state of the walk over a tree and the small steps on it: noting, declaring, entering branches. Which nodes are visited in
// which order is in walk.ts, branches.ts and names.ts.

import type * as ts from "typescript";
import type { Hint } from "../model.ts";
import type {
  Absences,
  AccessPlace,
  Assignment,
  Attempt,
  Binding,
  Branch,
  CallPlace,
  ClassOutline,
  ClauseEnd,
  DecidedIf,
  DefaultPlace,
  Definition,
  Frame,
  FunctionOutline,
  LoopOutline,
  Outline,
  Passed,
  Place,
  Pretence,
  Scope,
  Scoped,
  SentForm,
  SentPlace,
  SitePlace,
  TablePlace,
  TypedPlace,
} from "./outline.ts";
import { lookUp } from "./outline.ts";
import { type FunctionNode, isLookUp, mayGuard, unwrap } from "./syntax.ts";

/** What places.ts may use of the walk. */
export interface Walk {
  readonly file: ts.SourceFile;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
  /** Notes a place, once per node: the first caller, who knows the most about it, wins. */
  note(node: Place["node"], role: Place["role"], more?: PlaceDetails): void;
  /** Notes a site; its labels' places will know that they are in it. */
  noteSite(site: Omit<SitePlace, "isFollowed" | "next" | "scope" | "frame" | "owner">): void;
  /** Notes that `subject` is looked up in `table`: an array, Set, Map or object. */
  noteTable(table: TableDetails): void;
  /** Notes that what an expression gives is used as it is: if it is a look-up, nothing is done here about what is not found. */
  noteUse(expression: ts.Expression, isHandedOn: boolean): void;
  /** Notes what is sent as a body. `isDouble`: as part of an object that merely has the form of a response. */
  noteSent(
    body: ts.Expression,
    status: ts.Expression,
    form: SentForm,
    address?: ts.Expression,
    isDouble?: boolean,
  ): void;
  /** Notes the read of a field by name, `below` some properties of `from`. */
  noteAccess(
    name: string,
    nameNode: ts.Node,
    node: ts.Node,
    from: AccessPlace["from"],
    below?: readonly string[],
  ): void;
  /** True the first time it is asked for `node`. */
  claim(node: ts.Node): boolean;
}

/** What a form of code says of a place besides its role. */
export type PlaceDetails = Partial<
  Pick<Place, "subject" | "below" | "property" | "operator" | "negated" | "test" | "branch">
>;

/** What a form of code says of a look-up. */
export type TableDetails = Pick<TablePlace, "node" | "table" | "subject" | "question">;

const NO_DETAILS: PlaceDetails = {};

/** What is saved around a function: it has its own flow of control. */
export interface FunctionState {
  readonly scope: Scope;
  readonly frame: Frame | undefined;
  readonly exits: boolean;
  readonly isFollowed: boolean;
  readonly next: ts.Statement | undefined;
  readonly currentFunction: FunctionOutline | undefined;
  readonly functionScope: Scope;
  readonly attempt: Attempt | undefined;
  readonly loop: LoopOutline | undefined;
  readonly statement: ts.Statement | undefined;
  readonly branch: Branch | undefined;
  readonly absences: Absences;
}

/** What holds at a point of the walk, and the scope there. */
export interface Here {
  readonly frame: Frame | undefined;
  readonly scope: Scope;
}

export class Walker implements Walk {
  readonly file: ts.SourceFile;
  scope: Scope;
  /** What holds now; after a statement, what holds behind it. */
  frame: Frame | undefined = undefined;
  /** Whether control never gets behind the statement that was visited last. */
  exits = false;
  /** `break` statements without a label met in the innermost loop or switch, and those with one met so far. */
  breaks = 0;
  labelledBreaks = 0;
  /** Whether code follows what is visited now, in its function or in the next round of a loop. */
  isFollowed = false;
  /** The statement that control comes to next, where nothing that is visited now leads elsewhere. */
  next: ts.Statement | undefined = undefined;
  /** The statement of a list that was begun last. */
  listed: ts.Node | undefined = undefined;
  /** How deep the node being visited is nested. */
  depth = 0;
  currentFunction: FunctionOutline | undefined = undefined;
  functionScope: Scope;
  attempt: Attempt | undefined = undefined;
  /** The innermost loop in the function. */
  loop: LoopOutline | undefined = undefined;
  /** The innermost statement in the function. */
  statement: ts.Statement | undefined = undefined;
  /** What the condition decides upon that is being visited. */
  branch: Branch | undefined = undefined;
  /** What the function is ready to find missing. */
  absences: Absences = { reads: undefined, texts: undefined, holders: undefined };
  /** What around answers in the place of an API. */
  pretence: Pretence | undefined = undefined;

  readonly hints: Hint[] = [];
  readonly textBlocks: ts.Node[] = [];
  readonly clauseEnds = new Map<ts.Node, (ClauseEnd | undefined)[]>();
  readonly decided = new Map<ts.Node, DecidedIf>();
  readonly functions = new Map<FunctionNode, FunctionOutline>();
  readonly classes = new Map<ts.ClassLikeDeclaration, ClassOutline>();
  readonly calls: CallPlace[] = [];
  readonly loops: LoopOutline[] = [];
  readonly scopes: Scope[] = [];
  readonly callsByName = new Map<string, CallPlace[]>();
  readonly newsByName = new Map<string, Scoped<ts.NewExpression>[]>();
  readonly derivedByName = new Map<string, ClassOutline[]>();
  readonly passedByName = new Map<string, Passed[]>();
  readonly types = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();
  readonly typed: TypedPlace[] = [];
  readonly defaults: DefaultPlace[] = [];
  /** Assignments to names in the order of source; a stretch of it is what a statement assigns. */
  readonly assigned: Assignment[] = [];
  /** Visits one node of any kind. */
  readonly visit: (node: ts.Node) => void;

  private readonly top: Scope;
  private readonly places: Place[] = [];
  private readonly accesses: AccessPlace[] = [];
  private readonly sites: SitePlace[] = [];
  private readonly siteOf = new Map<ts.Node, number>();
  private readonly tables: TablePlace[] = [];
  private readonly sent: SentPlace[] = [];
  readonly thrown: Scoped[] = [];
  private readonly used = new Map<ts.Node, boolean>();
  private readonly noted = new Set<ts.Node>();
  private readonly assignedValues: { name: string; definition: Definition; scope: Scope }[] = [];

  constructor(file: ts.SourceFile, visitNode: (node: ts.Node, walker: Walker) => void) {
    this.file = file;
    this.scope = { parent: undefined, bindings: undefined, owner: undefined };
    this.functionScope = this.scope;
    this.top = this.scope;
    this.visit = (node) => visitNode(node, this);
  }

  /** The outline of what was visited. */
  finish(): Outline {
    for (const { name, definition, scope } of this.assignedValues)
      lookUp(name, scope)?.definitions.push(definition);
    const {
      file,
      top: scope,
      places,
      accesses,
      sites,
      tables,
      sent,
      thrown,
      hints,
      assigned,
      functions,
      classes,
    } = this;
    const { callsByName, newsByName, derivedByName, passedByName, types, typed, defaults } = this;
    const { calls, loops, scopes, textBlocks, clauseEnds, decided } = this;
    return {
      file,
      scope,
      places,
      accesses,
      sites,
      clauseEnds,
      decided,
      tables,
      sent,
      thrown,
      hints,
      assigned,
      functions,
      classes,
      callsByName,
      newsByName,
      derivedByName,
      passedByName,
      types,
      typed,
      defaults,
      calls,
      loops,
      textBlocks,
      scopes,
    };
  }

  // Noting

  note(node: Place["node"], role: Place["role"], more: PlaceDetails = NO_DETAILS): void {
    if (!this.claim(node)) return;
    const { scope, frame } = this;
    const { subject, below, property, operator, negated, test } = more;
    const site = this.siteOf.get(node);
    const branch = test && (more.branch ?? this.branch);
    this.places.push({
      node,
      role,
      scope,
      frame,
      subject,
      below,
      property,
      operator,
      negated,
      site,
      test,
      branch,
    });
  }

  noteSite(site: Omit<SitePlace, "isFollowed" | "next" | "scope" | "frame" | "owner">): void {
    const { isFollowed, next, scope, frame, currentFunction: owner } = this;
    const index = this.sites.push({ ...site, isFollowed, next, scope, frame, owner }) - 1;
    for (const label of site.labels) this.siteOf.set(unwrap(label), index);
  }

  noteTable({ node, table, subject, question }: TableDetails): void {
    const { scope, frame } = this;
    const isHandedOn = this.used.get(node);
    const hasDefault = question === "element" || isHandedOn === undefined;
    this.tables.push({
      node,
      table,
      subject,
      question,
      hasDefault,
      isHandedOn: isHandedOn === true,
      scope,
      frame,
    });
  }

  noteUse(expression: ts.Expression, isHandedOn: boolean): void {
    const node = unwrap(expression);
    if (isLookUp(node)) this.used.set(node, isHandedOn);
  }

  noteSent(
    body: ts.Expression,
    status: ts.Expression,
    form: SentForm,
    address?: ts.Expression,
    isDouble = false,
  ): void {
    const { pretence, scope } = this;
    this.sent.push({ body, status, form, address, pretence, scope, isDouble });
  }

  noteAccess(
    name: string,
    nameNode: ts.Node,
    node: ts.Node,
    from: AccessPlace["from"],
    below?: readonly string[],
  ): void {
    const { scope, frame, absences } = this;
    this.accesses.push({ name, nameNode, node, from, scope, frame, below, absences });
  }

  claim(node: ts.Node): boolean {
    const { size } = this.noted;
    return this.noted.add(node).size > size;
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
    this.assigned.push({ name, scope: this.scope, home: this.functionScope, value });
  }

  addMember(name: string, definition: Definition): void {
    const members = this.scope.owner?.members;
    if (members === undefined) return;
    const definitions = members.get(name);
    if (definitions === undefined) members.set(name, [definition]);
    else definitions.push(definition);
  }

  functionOutline(node: FunctionNode): FunctionOutline {
    let outline = this.functions.get(node);
    if (outline === undefined) {
      outline = {
        node,
        owner: this.scope.owner,
        returns: [],
        yields: [],
        attempt: { calls: [], throws: [] },
        name: undefined,
        passedTo: undefined,
      };
      this.functions.set(node, outline);
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
    this.scope = { parent: outer, bindings: undefined, owner, node };
    this.scopes.push(this.scope);
    return outer;
  }

  /** From here on `node` is true, or false. A test that may tell what a value is makes a scope of its own. */
  suppose(node: ts.Expression, truthy: boolean): void {
    const { scope } = this;
    this.frame = { kind: "condition", node, truthy, scope, outer: this.frame };
    if (!mayGuard(node)) return;
    scope.bindings ??= new Map();
    const { bindings, owner } = scope;
    this.scope = {
      parent: scope,
      bindings,
      owner,
      guard: { condition: node, truthy, of: scope.guard?.of ?? scope },
    };
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
    const to = this.assigned.length;
    if (to > from) this.frame = { kind: "assigned", from, to, at, outer: this.frame };
  }

  saveFunction(): FunctionState {
    const { scope, frame, exits, isFollowed, next, currentFunction, functionScope, attempt } = this;
    const { loop, statement, branch, absences } = this;
    return {
      scope,
      frame,
      exits,
      isFollowed,
      next,
      currentFunction,
      functionScope,
      attempt,
      loop,
      statement,
      branch,
      absences,
    };
  }

  restoreFunction(state: FunctionState): void {
    Object.assign(this, state);
  }
}
