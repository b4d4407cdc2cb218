// The one walk over a tree: declares names, keeps track of branches, and notes places. It decides nothing about meaning;
// what a literal's surroundings say of its role is in places.ts.

import * as ts from "typescript";
import type { Hint } from "../model.ts";
import { hintOfImport, hintsOfNode } from "./hints.ts";
import type {
  AccessPlace,
  Attempt,
  Binding,
  ClassOutline,
  Definition,
  Frame,
  FunctionOutline,
  Outline,
  Place,
  Scope,
  SitePlace,
  TablePlace,
} from "./outline.ts";
import { lookUp } from "./outline.ts";
import { notePlaces } from "./places.ts";
import {
  accessedName,
  alwaysExits,
  type FunctionNode,
  isFunctionNode,
  literalOf,
  memberName,
  unwrap,
} from "./syntax.ts";

/** What places.ts may use of the walk. */
export interface Walk {
  readonly file: ts.SourceFile;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
  /** Notes a place, once per node: the first caller, who knows the most about it, wins. */
  note(node: Place["node"], role: Place["role"], more?: PlaceDetails): void;
  /** Notes a site; its labels' places will know that they are in it. */
  noteSite(site: Omit<SitePlace, "scope" | "frame">): void;
  /** Notes that `subject` is looked up in `table`: an array, Set, Map or object. */
  noteTable(table: ts.Expression, subject: ts.Expression): void;
  /** Notes the read of a field by name. */
  noteAccess(access: Omit<AccessPlace, "scope" | "frame">): void;
  /** True the first time it is asked for `node`. */
  claim(node: ts.Node): boolean;
}

/** What a form of code says of a place besides its role. */
export type PlaceDetails = Partial<Pick<Place, "subject" | "property" | "operator" | "negated">>;

const NO_DETAILS: PlaceDetails = {};

/** Reads the outline of a file. A tree nested deeper than the stack allows gives what was read up to there. */
export function outlineOf(file: ts.SourceFile): Outline {
  const walker = new Walker(file);
  try {
    walker.visitFile();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return walker.finish();
}

type Pattern = ts.BindingName;

class Walker implements Walk {
  readonly file: ts.SourceFile;
  scope: Scope;
  frame: Frame | undefined = undefined;

  private readonly places: Place[] = [];
  private readonly accesses: AccessPlace[] = [];
  private readonly sites: SitePlace[] = [];
  private readonly siteOf = new Map<ts.Node, number>();
  private readonly tables: TablePlace[] = [];
  private readonly hints: Hint[] = [];
  private readonly functions = new Map<FunctionNode, FunctionOutline>();
  private readonly classes = new Map<ts.ClassLikeDeclaration, ClassOutline>();
  private readonly calls: { node: ts.CallExpression; scope: Scope }[] = [];
  private readonly callsByName = new Map<string, { node: ts.CallExpression; scope: Scope }[]>();
  private readonly noted = new Set<ts.Node>();
  private readonly assignments: { name: string; definition: Definition; scope: Scope }[] = [];
  /** Names in the order in which they are assigned to; a stretch of it is what a statement assigns. */
  private readonly assignedLog: string[] = [];
  private readonly everAssigned = new Set<string>();
  private currentFunction: FunctionOutline | undefined = undefined;
  private functionScope: Scope;
  private attempt: Attempt | undefined = undefined;
  private readonly visit = (node: ts.Node): void => this.visitNode(node);

  constructor(file: ts.SourceFile) {
    this.file = file;
    this.scope = { parent: undefined, bindings: undefined, owner: undefined };
    this.functionScope = this.scope;
  }

  visitFile(): void {
    this.visitStatements(this.file.statements);
  }

  finish(): Outline {
    for (const { name, definition, scope } of this.assignments)
      lookUp(name, scope)?.definitions.push(definition);
    const { file, places, accesses, sites, tables, hints, functions, classes, callsByName, calls } = this;
    return { file, places, accesses, sites, tables, hints, functions, classes, callsByName, calls };
  }

  note(node: Place["node"], role: Place["role"], more: PlaceDetails = NO_DETAILS): void {
    if (!this.claim(node)) return;
    const { scope, frame } = this;
    const { subject, property, operator, negated } = more;
    this.places.push({
      node,
      role,
      scope,
      frame,
      subject,
      property,
      operator,
      negated,
      site: this.siteOf.get(node),
    });
  }

  noteSite(site: Omit<SitePlace, "scope" | "frame">): void {
    const index = this.sites.push({ ...site, scope: this.scope, frame: this.frame }) - 1;
    for (const label of site.labels) this.siteOf.set(unwrap(label), index);
  }

  noteTable(table: ts.Expression, subject: ts.Expression): void {
    this.tables.push({ table, subject, scope: this.scope, frame: this.frame });
  }

  noteAccess(access: Omit<AccessPlace, "scope" | "frame">): void {
    const { name, nameNode, node, from } = access;
    this.accesses.push({ name, nameNode, node, from, scope: this.scope, frame: this.frame });
  }

  claim(node: ts.Node): boolean {
    if (this.noted.has(node)) return false;
    this.noted.add(node);
    return true;
  }

  private visitNode(node: ts.Node): void {
    switch (node.kind) {
      case ts.SyntaxKind.StringLiteral:
      case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
        this.note(node as ts.StringLiteral, "other");
        hintsOfNode(node, this.file, this.hints);
        return;
      case ts.SyntaxKind.NumericLiteral:
      case ts.SyntaxKind.Identifier:
        return;
      case ts.SyntaxKind.ImportDeclaration:
        return this.visitImport(node as ts.ImportDeclaration);
      case ts.SyntaxKind.ExportDeclaration: {
        const { moduleSpecifier } = node as ts.ExportDeclaration;
        if (moduleSpecifier) hintOfImport(moduleSpecifier, this.file, this.hints);
        return;
      }
      case ts.SyntaxKind.Block:
        return this.inScope(() => this.visitStatements((node as ts.Block).statements));
      case ts.SyntaxKind.VariableDeclarationList:
        return this.visitDeclarations(node as ts.VariableDeclarationList);
      case ts.SyntaxKind.IfStatement:
        return this.visitIf(node as ts.IfStatement);
      case ts.SyntaxKind.ConditionalExpression: {
        const { condition, whenTrue, whenFalse } = node as ts.ConditionalExpression;
        this.visitNode(condition);
        this.under(condition, true, () => this.visitNode(whenTrue));
        return this.under(condition, false, () => this.visitNode(whenFalse));
      }
      case ts.SyntaxKind.SwitchStatement:
        return this.visitSwitch(node as ts.SwitchStatement);
      case ts.SyntaxKind.WhileStatement: {
        const { expression, statement } = node as ts.WhileStatement;
        return this.inLoop(() => {
          this.visitNode(expression);
          this.under(expression, true, () => this.visitNode(statement));
        });
      }
      case ts.SyntaxKind.DoStatement:
        return this.inLoop(() => ts.forEachChild(node, this.visit));
      case ts.SyntaxKind.ForStatement:
        return this.visitFor(node as ts.ForStatement);
      case ts.SyntaxKind.ForOfStatement:
      case ts.SyntaxKind.ForInStatement:
        return this.visitForOf(node as ts.ForOfStatement);
      case ts.SyntaxKind.TryStatement:
        return this.visitTry(node as ts.TryStatement);
      case ts.SyntaxKind.ThrowStatement: {
        const { expression } = node as ts.ThrowStatement;
        this.attempt?.throws.push({ node: expression, scope: this.scope });
        return this.visitNode(expression);
      }
      case ts.SyntaxKind.ReturnStatement: {
        const { expression } = node as ts.ReturnStatement;
        if (expression === undefined) return;
        this.currentFunction?.returns.push({ node: expression, scope: this.scope });
        return this.visitNode(expression);
      }
      case ts.SyntaxKind.ClassDeclaration:
      case ts.SyntaxKind.ClassExpression:
        return this.visitClass(node as ts.ClassLikeDeclaration);
      case ts.SyntaxKind.EnumDeclaration: {
        const { name } = node as ts.EnumDeclaration;
        this.declare(this.scope, name.text, { kind: "enum", node: node as ts.EnumDeclaration });
        notePlaces(node, this);
        return ts.forEachChild(node, this.visit);
      }
      case ts.SyntaxKind.BinaryExpression:
        return this.visitBinary(node as ts.BinaryExpression);
      case ts.SyntaxKind.PostfixUnaryExpression:
      case ts.SyntaxKind.PrefixUnaryExpression: {
        const { operand, operator } = node as ts.PrefixUnaryExpression;
        const changes =
          operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
        if (changes && operand.kind === ts.SyntaxKind.Identifier)
          this.logAssigned((operand as ts.Identifier).text);
        return this.visitNode(operand);
      }
      case ts.SyntaxKind.CallExpression:
        return this.visitCall(node as ts.CallExpression);
      case ts.SyntaxKind.PropertyAccessExpression:
        return this.visitPropertyAccess(node as ts.PropertyAccessExpression);
      case ts.SyntaxKind.ElementAccessExpression:
        return this.visitElementAccess(node as ts.ElementAccessExpression);
      default:
        if (isFunctionNode(node)) return this.visitFunction(node);
        notePlaces(node, this);
        hintsOfNode(node, this.file, this.hints);
        ts.forEachChild(node, this.visit);
    }
  }

  // Statements and branches

  private visitStatements(statements: ts.NodeArray<ts.Statement>): void {
    const outer = this.frame;
    for (const statement of statements) {
      const from = this.assignedLog.length;
      this.visitNode(statement);
      this.endWhatWasAssigned(from);
      if (statement.kind === ts.SyntaxKind.IfStatement) {
        const { expression, thenStatement, elseStatement } = statement as ts.IfStatement;
        if (alwaysExits(thenStatement)) this.enter(expression, false);
        else if (alwaysExits(elseStatement)) this.enter(expression, true);
      }
    }
    this.frame = outer;
  }

  private visitIf(node: ts.IfStatement): void {
    notePlaces(node, this);
    this.visitNode(node.expression);
    this.under(node.expression, true, () => this.visitNode(node.thenStatement));
    const { elseStatement } = node;
    if (elseStatement) this.under(node.expression, false, () => this.visitNode(elseStatement));
  }

  private visitSwitch(node: ts.SwitchStatement): void {
    this.visitNode(node.expression);
    notePlaces(node, this);
    const clauses = node.caseBlock.clauses;
    const labelOf = (clause: ts.CaseOrDefaultClause) =>
      clause.kind === ts.SyntaxKind.CaseClause ? clause.expression : undefined;
    this.inScope(() => {
      let reaching: ts.CaseOrDefaultClause[] = [];
      for (const clause of clauses) {
        reaching.push(clause);
        const label = labelOf(clause);
        if (label) this.visitNode(label);
        const group = new Set<ts.CaseOrDefaultClause>(reaching);
        const fallback = reaching.some((c) => labelOf(c) === undefined);
        const labels = clauses.filter((c) => group.has(c) !== fallback).flatMap((c) => labelOf(c) ?? []);
        const outer = this.frame;
        this.frame = { kind: "case", subject: node.expression, labels, fallback, scope: this.scope, outer };
        this.visitStatements(clause.statements);
        this.frame = outer;
        if (clause.statements.some(alwaysExits)) reaching = [];
      }
    });
  }

  private visitFor(node: ts.ForStatement): void {
    this.inScope(() => {
      if (node.initializer) this.visitNode(node.initializer);
      this.inLoop(() => {
        const body = () => {
          this.visitNode(node.statement);
          if (node.incrementor) this.visitNode(node.incrementor);
        };
        if (node.condition === undefined) return body();
        this.visitNode(node.condition);
        this.under(node.condition, true, body);
      });
    });
  }

  private visitForOf(node: ts.ForOfStatement | ts.ForInStatement): void {
    this.inScope(() => {
      this.visitNode(node.expression);
      const { initializer } = node;
      if (initializer.kind === ts.SyntaxKind.VariableDeclarationList) {
        const element: Definition = {
          kind: "expression",
          node: node.expression,
          scope: this.scope,
          path: ["*"],
        };
        for (const { name } of (initializer as ts.VariableDeclarationList).declarations) {
          this.declarePattern(
            name,
            node.kind === ts.SyntaxKind.ForOfStatement ? element : undefined,
            this.scope,
          );
        }
      }
      this.inLoop(() => this.visitNode(node.statement));
    });
  }

  private visitTry(node: ts.TryStatement): void {
    const outer = this.attempt;
    const attempt: Attempt = { calls: [], throws: [] };
    this.attempt = attempt;
    const from = this.assignedLog.length;
    this.visitNode(node.tryBlock);
    this.attempt = outer;
    outer?.calls.push(...attempt.calls);
    this.underAssigned(from, () => {
      const { catchClause, finallyBlock } = node;
      if (catchClause) {
        this.inScope(() => {
          const name = catchClause.variableDeclaration?.name;
          if (name) this.declarePattern(name, { kind: "caught", attempt, path: [] }, this.scope);
          this.visitStatements(catchClause.block.statements);
        });
      }
      if (finallyBlock) this.visitNode(finallyBlock);
    });
  }

  // Names

  private visitImport(node: ts.ImportDeclaration): void {
    hintOfImport(node.moduleSpecifier, this.file, this.hints);
    const module = literalOf(node.moduleSpecifier)?.text;
    const clause = node.importClause;
    if (module === undefined || clause === undefined) return;
    if (clause.name) this.declare(this.scope, clause.name.text, { kind: "import", module, name: "default" });
    const bindings = clause.namedBindings;
    if (bindings?.kind === ts.SyntaxKind.NamespaceImport) {
      this.declare(this.scope, bindings.name.text, { kind: "import", module, name: "*" });
    } else if (bindings) {
      for (const { name, propertyName } of bindings.elements) {
        this.declare(this.scope, name.text, { kind: "import", module, name: (propertyName ?? name).text });
      }
    }
  }

  private visitDeclarations(list: ts.VariableDeclarationList): void {
    const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
    for (const declaration of list.declarations) {
      const scope = isVar ? this.functionScope : this.scope;
      const { initializer } = declaration;
      const definition: Definition | undefined = initializer && {
        kind: "expression",
        node: initializer,
        scope: this.scope,
        path: [],
      };
      this.declarePattern(declaration.name, definition, scope, declaration.type);
      notePlaces(declaration, this);
      if (declaration.type) this.visitNode(declaration.type);
      if (initializer) this.visitNode(initializer);
    }
  }

  private declarePattern(
    pattern: Pattern,
    definition: Definition | undefined,
    scope: Scope,
    type?: ts.TypeNode,
  ): void {
    if (pattern.kind === ts.SyntaxKind.Identifier) {
      this.declare(scope, pattern.text, definition, type);
      return;
    }
    for (const element of pattern.elements) {
      if (element.kind === ts.SyntaxKind.OmittedExpression) continue;
      if (element.initializer) this.visitNode(element.initializer);
      const name =
        pattern.kind === ts.SyntaxKind.ArrayBindingPattern
          ? "*"
          : memberName(element.propertyName ?? element.name);
      if (
        definition === undefined ||
        !("path" in definition) ||
        name === undefined ||
        element.dotDotDotToken
      ) {
        this.declarePattern(element.name, undefined, scope);
        continue;
      }
      if (pattern.kind === ts.SyntaxKind.ObjectBindingPattern) {
        this.noteAccess({
          name,
          nameNode: element.propertyName ?? element.name,
          node: element,
          from: definition,
        });
      }
      this.declarePattern(element.name, { ...definition, path: [...definition.path, name] }, scope);
    }
  }

  private declare(scope: Scope, name: string, definition: Definition | undefined, type?: ts.TypeNode): void {
    scope.bindings ??= new Map();
    const existing = scope.bindings.get(name);
    if (existing === undefined) {
      const binding: Binding = { name, definitions: definition ? [definition] : [], type };
      scope.bindings.set(name, binding);
    } else if (definition) existing.definitions.push(definition);
  }

  private logAssigned(name: string): void {
    this.assignedLog.push(name);
    this.everAssigned.add(name);
  }

  // Functions and classes

  private visitFunction(node: FunctionNode): void {
    const outline = this.functionOutline(node);
    if (node.kind === ts.SyntaxKind.FunctionDeclaration && node.name) {
      this.declare(this.functionScope, node.name.text, { kind: "function", outline });
    }
    const saved = {
      scope: this.scope,
      frame: this.frame,
      currentFunction: this.currentFunction,
      functionScope: this.functionScope,
      attempt: this.attempt,
    };
    this.scope = { parent: this.scope, bindings: undefined, owner: this.scope.owner };
    this.functionScope = this.scope;
    this.currentFunction = outline;
    this.attempt = undefined;
    this.frame = { kind: "assigned", names: this.everAssigned, scope: this.scope, outer: saved.frame };
    if (node.kind === ts.SyntaxKind.FunctionExpression && node.name) {
      this.declare(this.scope, node.name.text, { kind: "function", outline });
    }
    node.parameters.forEach((parameter, index) => {
      this.visitParameter(parameter, { kind: "parameter", owner: outline, index, path: [] });
    });
    if (node.type) this.visitNode(node.type);
    const { body } = node;
    if (body?.kind === ts.SyntaxKind.Block) this.visitStatements((body as ts.Block).statements);
    else if (body) {
      outline.returns.push({ node: body as ts.Expression, scope: this.scope });
      this.visitNode(body);
    }
    Object.assign(this, saved);
  }

  private visitParameter(parameter: ts.ParameterDeclaration, definition: Definition): void {
    this.declarePattern(parameter.name, definition, this.scope, parameter.type);
    if (parameter.type) this.visitNode(parameter.type);
    const { initializer } = parameter;
    if (initializer) {
      if (parameter.name.kind === ts.SyntaxKind.Identifier) {
        this.declare(this.scope, parameter.name.text, {
          kind: "expression",
          node: initializer,
          scope: this.scope,
          path: [],
        });
      }
      notePlaces(parameter, this);
      this.visitNode(initializer);
    }
    const isProperty = parameter.modifiers?.some((m) => m.kind !== ts.SyntaxKind.Decorator) === true;
    if (isProperty && parameter.name.kind === ts.SyntaxKind.Identifier) {
      this.addMember(parameter.name.text, {
        kind: "expression",
        node: parameter.name,
        scope: this.scope,
        path: [],
      });
    }
  }

  private functionOutline(node: FunctionNode): FunctionOutline {
    let outline = this.functions.get(node);
    if (outline === undefined) {
      outline = { node, owner: this.scope.owner, returns: [], passedTo: undefined };
      this.functions.set(node, outline);
    }
    return outline;
  }

  private visitClass(node: ts.ClassLikeDeclaration): void {
    const outline: ClassOutline = { members: new Map() };
    this.classes.set(node, outline);
    if (node.name && node.kind === ts.SyntaxKind.ClassDeclaration)
      this.declare(this.scope, node.name.text, { kind: "class", outline });
    const saved = this.scope;
    this.scope = { parent: saved, bindings: undefined, owner: outline };
    for (const member of node.members) {
      const name = memberName(member.name);
      if (name !== undefined && member.kind === ts.SyntaxKind.PropertyDeclaration) {
        const { initializer } = member as ts.PropertyDeclaration;
        if (initializer)
          this.addMember(name, { kind: "expression", node: initializer, scope: this.scope, path: [] });
      } else if (name !== undefined && member.kind === ts.SyntaxKind.MethodDeclaration) {
        this.addMember(name, {
          kind: "function",
          outline: this.functionOutline(member as ts.MethodDeclaration),
        });
      }
      this.visitNode(member);
    }
    node.heritageClauses?.forEach(this.visit);
    this.scope = saved;
  }

  private addMember(name: string, definition: Definition): void {
    const members = this.scope.owner?.members;
    if (members === undefined) return;
    const definitions = members.get(name);
    if (definitions === undefined) members.set(name, [definition]);
    else definitions.push(definition);
  }

  // Expressions

  private visitBinary(node: ts.BinaryExpression): void {
    const { left, right, operatorToken } = node;
    notePlaces(node, this);
    switch (operatorToken.kind) {
      case ts.SyntaxKind.AmpersandAmpersandToken:
        this.visitNode(left);
        return this.under(left, true, () => this.visitNode(right));
      case ts.SyntaxKind.BarBarToken:
        this.visitNode(left);
        return this.under(left, false, () => this.visitNode(right));
      case ts.SyntaxKind.EqualsToken:
      case ts.SyntaxKind.QuestionQuestionEqualsToken:
      case ts.SyntaxKind.BarBarEqualsToken:
        this.visitNode(right);
        this.visitNode(left);
        return this.assign(unwrap(left), { kind: "expression", node: right, scope: this.scope, path: [] });
      default:
        this.visitNode(left);
        this.visitNode(right);
        if (
          operatorToken.kind >= ts.SyntaxKind.FirstCompoundAssignment &&
          operatorToken.kind <= ts.SyntaxKind.LastCompoundAssignment
        ) {
          if (left.kind === ts.SyntaxKind.Identifier) this.logAssigned((left as ts.Identifier).text);
        }
    }
  }

  private assign(target: ts.Expression, definition: Definition & { kind: "expression" }): void {
    if (target.kind === ts.SyntaxKind.Identifier) {
      const name = (target as ts.Identifier).text;
      this.assignments.push({ name, definition, scope: this.scope });
      this.logAssigned(name);
    } else if (target.kind === ts.SyntaxKind.PropertyAccessExpression) {
      const { expression, name } = target as ts.PropertyAccessExpression;
      if (expression.kind === ts.SyntaxKind.ThisKeyword) this.addMember(name.text, definition);
    } else if (target.kind === ts.SyntaxKind.ObjectLiteralExpression) {
      for (const property of (target as ts.ObjectLiteralExpression).properties) {
        const name = memberName(property.name);
        if (name === undefined) continue;
        const inner = { ...definition, path: [...definition.path, name] };
        if (property.kind === ts.SyntaxKind.ShorthandPropertyAssignment) this.assign(property.name, inner);
        else if (property.kind === ts.SyntaxKind.PropertyAssignment)
          this.assign(unwrap(property.initializer), inner);
      }
    }
  }

  private visitCall(node: ts.CallExpression): void {
    const call = { node, scope: this.scope };
    this.calls.push(call);
    this.attempt?.calls.push(call);
    const callee = unwrap(node.expression);
    const name =
      callee.kind === ts.SyntaxKind.Identifier
        ? (callee as ts.Identifier).text
        : callee.kind === ts.SyntaxKind.PropertyAccessExpression
          ? (callee as ts.PropertyAccessExpression).name.text
          : undefined;
    if (name !== undefined) {
      const calls = this.callsByName.get(name);
      if (calls === undefined) this.callsByName.set(name, [call]);
      else calls.push(call);
    }
    if (callee.kind === ts.SyntaxKind.ImportKeyword || name === "require") {
      const [argument] = node.arguments;
      if (argument && literalOf(argument)) return hintOfImport(argument, this.file, this.hints);
    }
    node.arguments.forEach((argument, index) => {
      const value = unwrap(argument);
      if (isFunctionNode(value))
        this.functionOutline(value).passedTo = { call: node, index, scope: this.scope };
    });
    notePlaces(node, this);
    hintsOfNode(node, this.file, this.hints);
    ts.forEachChild(node, this.visit);
  }

  private visitPropertyAccess(node: ts.PropertyAccessExpression): void {
    const name = node.name.text;
    this.noteAccess({ name, nameNode: node.name, node, from: node.expression });
    hintsOfNode(node, this.file, this.hints);
    this.visitNode(node.expression);
  }

  private visitElementAccess(node: ts.ElementAccessExpression): void {
    const argument = node.argumentExpression;
    if (argument.kind === ts.SyntaxKind.StringLiteral) {
      this.noted.add(argument);
      this.noteAccess({ name: accessedName(node), nameNode: argument, node, from: node.expression });
    } else {
      this.noteTable(node.expression, argument);
      this.visitNode(argument);
    }
    this.visitNode(node.expression);
  }

  // What holds where

  private inScope(body: () => void): void {
    const saved = this.scope;
    this.scope = { parent: saved, bindings: undefined, owner: saved.owner };
    body();
    this.scope = saved;
  }

  private enter(node: ts.Expression, truthy: boolean): void {
    this.frame = { kind: "condition", node, truthy, scope: this.scope, outer: this.frame };
  }

  private under(condition: ts.Expression, truthy: boolean, body: () => void): void {
    const saved = this.frame;
    this.enter(condition, truthy);
    body();
    this.frame = saved;
  }

  /** Around a loop: its own assignments reach its beginning again. */
  private inLoop(body: () => void): void {
    const saved = this.frame;
    const names = new Set<string>();
    const from = this.assignedLog.length;
    this.frame = { kind: "assigned", names, scope: this.scope, outer: saved };
    body();
    for (const name of this.assignedLog.slice(from)) names.add(name);
    this.frame = saved;
  }

  private underAssigned(from: number, body: () => void): void {
    const saved = this.frame;
    this.endWhatWasAssigned(from);
    body();
    this.frame = saved;
  }

  private endWhatWasAssigned(from: number): void {
    if (this.assignedLog.length === from) return;
    const names = new Set(this.assignedLog.slice(from));
    const { frame } = this;
    const isKnown =
      frame?.kind === "assigned" &&
      frame.scope === this.scope &&
      [...names].every((name) => frame.names.has(name));
    if (!isKnown) this.frame = { kind: "assigned", names, scope: this.scope, outer: frame };
  }
}
