// The walk through what declares names: imports, variables, patterns, functions, classes, assignments.

import * as ts from "typescript";
import { isEnvironmentModule } from "../environment.ts";
import {
  accessedName,
  type FunctionNode,
  isAccess,
  isFunctionNode,
  literalOf,
  memberName,
  rootOf,
  unwrap,
} from "../syntax.ts";
import { noteHolder } from "./absence.ts";
import { hintOfDeclaration, hintsOfImports, hintsOfPattern } from "./hints.ts";
import { isOutgoingIn } from "./outgoing.ts";
import { addTo } from "./outline.ts";
import { notePlaces } from "./places.ts";
import type { ClassOutline, Definition, Scope, Scoped } from "./scopes.ts";
import { visitStatements } from "./statements.ts";
import { noteAwaited } from "./walkCalls.ts";
import type { Walker } from "./walker.ts";

export function visitImport(node: ts.ImportDeclaration, walker: Walker): void {
  const { scope } = walker;
  hintOfDeclaration(node, walker.file, walker.made.hints);
  const module = literalOf(node.moduleSpecifier)?.text;
  const clause = node.importClause;
  if (module === undefined || clause === undefined) return;
  if (clause.name) walker.declare(scope, clause.name, { kind: "import", module, name: "default" });
  const bindings = clause.namedBindings;
  if (bindings?.kind === ts.SyntaxKind.NamespaceImport) {
    walker.declare(scope, bindings.name, { kind: "import", module, name: "*" });
  } else if (bindings) {
    if (isEnvironmentModule(module)) hintsOfImports(bindings, walker.file, walker.made.hints);
    for (const { name, propertyName } of bindings.elements)
      walker.declare(scope, name, { kind: "import", module, name: (propertyName ?? name).text });
  }
}

/** `import x = require("x")`, as TypeScript writes it for CommonJS. */
export function visitImportEquals(
  { name, moduleReference }: ts.ImportEqualsDeclaration,
  walker: Walker,
): void {
  if (moduleReference.kind !== ts.SyntaxKind.ExternalModuleReference) return;
  const module = literalOf((moduleReference as ts.ExternalModuleReference).expression)?.text;
  if (module !== undefined) walker.declare(walker.scope, name, { kind: "import", module, name: "*" });
}

export function visitDeclarations(list: ts.VariableDeclarationList, walker: Walker): void {
  const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
  for (const declaration of list.declarations) {
    const { name, type, initializer } = declaration;
    const scope = isVar ? walker.functionScope : walker.scope;
    const isPattern = name.kind !== ts.SyntaxKind.Identifier;
    const definition = initializer && {
      ...expressionDefinition(initializer, walker),
      ...(isPattern && type && { type }),
    };
    const isAgain =
      isVar && name.kind === ts.SyntaxKind.Identifier && scope.bindings?.has(name.text) === true;
    if (isAgain && definition) walker.assignValue(name.text, definition);
    else declarePattern(name, definition, scope, type, walker);
    notePlaces(declaration, walker);
    hintsOfPattern(declaration, walker.file, walker.made.hints);
    if (type) walker.visit(type);
    if (initializer === undefined) continue;
    if (name.kind === ts.SyntaxKind.Identifier) {
      nameFunction(initializer, name.text, walker);
      noteHolder(initializer, name.text, walker);
    }
    const { isOutgoing } = walker;
    walker.isOutgoing = isOutgoingIn(name);
    walker.visit(initializer);
    walker.isOutgoing = isOutgoing;
  }
}

function expressionDefinition(node: ts.Expression, { scope }: Walker): Definition & { kind: "expression" } {
  return { kind: "expression", node, scope, path: [] };
}

/** Declares the names of a pattern, each with the part of `definition` that it takes. */
export function declarePattern(
  pattern: ts.BindingName,
  definition: Definition | undefined,
  scope: Scope,
  type: ts.TypeNode | undefined,
  walker: Walker,
): void {
  if (pattern.kind === ts.SyntaxKind.Identifier) {
    walker.declare(scope, pattern, definition, type);
    if (type && type.kind >= ts.SyntaxKind.FirstTypeNode)
      walker.made.typed.push({ type, of: pattern.text, scope });
    return;
  }
  const isArray = pattern.kind === ts.SyntaxKind.ArrayBindingPattern;
  for (const [index, element] of pattern.elements.entries()) {
    if (element.kind === ts.SyntaxKind.OmittedExpression) continue;
    if (element.initializer) walker.visit(element.initializer);
    const name = isArray ? String(index) : memberName(element.propertyName ?? element.name);
    const isRest = element.dotDotDotToken !== undefined;
    const isPart = definition !== undefined && "path" in definition && !isRest;
    if (!isPart || name === undefined) {
      const rest = isRest && !isArray ? restOf(definition, pattern) : undefined;
      declarePattern(element.name, rest, scope, undefined, walker);
      continue;
    }
    if (!isArray) {
      const nameNode = element.propertyName ?? element.name;
      walker.noteAccess(name, nameNode, element, { definition });
    }
    const part = { ...definition, path: [...definition.path, name] };
    declarePattern(element.name, part, scope, undefined, walker);
    if (element.initializer && element.name.kind === ts.SyntaxKind.Identifier)
      walker.declare(scope, element.name, expressionDefinition(element.initializer, walker), undefined);
  }
}

/** What is left for the name after `...`: the whole, without what the names before it take. */
function restOf(definition: Definition | undefined, { elements }: ts.BindingPattern): Definition | undefined {
  if (definition?.kind !== "expression") return definition;
  const names = elements.flatMap((element) =>
    element.kind === ts.SyntaxKind.BindingElement && element.dotDotDotToken === undefined
      ? (memberName(element.propertyName ?? element.name) ?? [])
      : [],
  );
  return { ...definition, without: names };
}

// Functions and classes

/** Remembers the name that a function is held in. */
export function nameFunction(value: ts.Expression, name: string | undefined, walker: Walker): void {
  const node = unwrap(value);
  if (isFunctionNode(node)) walker.functionOutline(node).name = name;
}

export function visitFunction(node: FunctionNode, walker: Walker): void {
  const outline = walker.functionOutline(node);
  outline.name ??= memberName(node.name);
  if (node.kind === ts.SyntaxKind.FunctionDeclaration && node.name)
    walker.declare(walker.functionScope, node.name, { kind: "function", outline });
  const saved = walker.saveFunction();
  walker.openScope(node);
  walker.functionScope = walker.scope;
  walker.currentFunction = outline;
  walker.attempt = outline.attempt;
  walker.outcomes = new Map();
  walker.loop = undefined;
  walker.statement = undefined;
  walker.isFollowed = false;
  walker.next = undefined;
  walker.conditional = undefined;
  walker.isOutgoing = false;
  walker.absences = { reads: undefined, forms: undefined, holders: undefined };
  // It may run at any time: what is ever assigned is not known in it. One that is hoisted may run before what stands above it.
  walker.frame = {
    kind: "assigned",
    from: 0,
    to: Number.POSITIVE_INFINITY,
    at: node.pos,
    outer: node.kind === ts.SyntaxKind.FunctionDeclaration ? undefined : saved.frame,
  };
  if (node.kind === ts.SyntaxKind.FunctionExpression && node.name)
    walker.declare(walker.scope, node.name, { kind: "function", outline });
  node.parameters.forEach((parameter, index) => {
    visitParameter(parameter, { kind: "parameter", owner: outline, index, path: [] }, walker);
  });
  if (node.type) walker.visit(node.type);
  const { body } = node;
  if (body?.kind === ts.SyntaxKind.Block) visitStatements((body as ts.Block).statements, walker);
  else if (body) {
    const { scope, frame } = walker;
    outline.returns.push({ node: body as ts.Expression, scope, frame });
    noteAwaited(body as ts.Expression, walker);
    walker.noteUse(body as ts.Expression, true);
    walker.visit(body);
  }
  walker.restoreFunction(saved);
}

function visitParameter(parameter: ts.ParameterDeclaration, definition: Definition, walker: Walker): void {
  const { name, type, initializer, modifiers } = parameter;
  declarePattern(name, definition, walker.scope, type, walker);
  if (type) walker.visit(type);
  if (initializer) {
    if (name.kind === ts.SyntaxKind.Identifier)
      walker.declare(walker.scope, name, expressionDefinition(initializer, walker));
    notePlaces(parameter, walker);
    walker.visit(initializer);
  }
  const isProperty = modifiers?.some((modifier) => modifier.kind !== ts.SyntaxKind.Decorator) === true;
  if (isProperty && name.kind === ts.SyntaxKind.Identifier) {
    walker.addMember(name.text, expressionDefinition(name, walker));
    if (type) walker.scope.owner?.memberTypes.set(name.text, { node: type, scope: walker.scope });
  }
}

/** `namespace N { … }`; what a module or the global scope is said to have, `declare module "m" { … }`, is looked through. */
export function visitNamespace(node: ts.ModuleDeclaration, walker: Walker): void {
  const { name, body } = node;
  if (body === undefined) return;
  if (name.kind !== ts.SyntaxKind.Identifier || name.text === "global")
    return ts.forEachChild(body, walker.visit);
  const { scope, functionScope } = walker;
  walker.openScope(node);
  // Beside a class or a function of its name it has mostly types.
  const others = scope.bindings?.get(name.text)?.definitions ?? [];
  if (others.every(({ kind }) => kind === "namespace"))
    walker.declare(scope, name, { kind: "namespace", scope: walker.scope });
  walker.functionScope = walker.scope;
  if (body.kind === ts.SyntaxKind.ModuleBlock) visitStatements((body as ts.ModuleBlock).statements, walker);
  else walker.visit(body);
  walker.scope = scope;
  walker.functionScope = functionScope;
}

export function visitClass(node: ts.ClassLikeDeclaration, walker: Walker): void {
  const saved = walker.scope;
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const outline: ClassOutline = {
    file: walker.file,
    name: node.name?.text,
    members: new Map(),
    memberTypes: new Map(),
    base: base && { node: base.expression, scope: saved },
    ...decoratorsOf(node, saved),
    construct: undefined,
    superCall: undefined,
  };
  walker.made.classes.set(node, outline);
  if (base?.expression.kind === ts.SyntaxKind.Identifier)
    addTo(walker.made.derivedByName, (base.expression as ts.Identifier).text, outline);
  if (node.name && node.kind === ts.SyntaxKind.ClassDeclaration)
    walker.declare(saved, node.name, { kind: "class", outline });
  walker.openScope(node, outline);
  for (const member of node.members) {
    addClassMember(member, outline, walker);
    walker.visit(member);
  }
  node.heritageClauses?.forEach(walker.visit);
  walker.scope = saved;
}

/** `@Catch(SomeError) class Filter { … }` */
function decoratorsOf(
  { modifiers = [] as unknown as ts.NodeArray<ts.ModifierLike> }: ts.ClassLikeDeclaration,
  scope: Scope,
): Pick<ClassOutline, "decorators"> {
  const decorators: Scoped<ts.CallExpression>[] = [];
  for (const modifier of modifiers) {
    if (modifier.kind !== ts.SyntaxKind.Decorator) continue;
    const node = unwrap((modifier as ts.Decorator).expression);
    if (node.kind === ts.SyntaxKind.CallExpression)
      decorators.push({ node: node as ts.CallExpression, scope });
  }
  return decorators.length > 0 ? { decorators } : {};
}

function addClassMember(member: ts.ClassElement, outline: ClassOutline, walker: Walker): void {
  if (member.kind === ts.SyntaxKind.Constructor)
    outline.construct = walker.functionOutline(member as ts.ConstructorDeclaration);
  const name = memberName(member.name);
  if (name === undefined) return;
  switch (member.kind) {
    case ts.SyntaxKind.PropertyDeclaration: {
      const { initializer, type } = member as ts.PropertyDeclaration;
      if (type) outline.memberTypes.set(name, { node: type, scope: walker.scope });
      if (initializer === undefined) return;
      nameFunction(initializer, name, walker);
      return walker.addMember(name, expressionDefinition(initializer, walker));
    }
    case ts.SyntaxKind.MethodDeclaration: {
      const method = walker.functionOutline(member as ts.MethodDeclaration);
      return walker.addMember(name, { kind: "function", outline: method });
    }
    case ts.SyntaxKind.GetAccessor: {
      const getter = walker.functionOutline(member as ts.GetAccessorDeclaration);
      return walker.addMember(name, { kind: "getter", outline: getter });
    }
  }
}

// Assignments and changes

/** `target = …`, also where the target is a pattern or a property. */
export function assign(target: ts.Expression, right: ts.Expression, walker: Walker): void {
  assignTo(unwrap(target), expressionDefinition(right, walker), walker);
}

function assignTo(
  target: ts.Expression,
  definition: Definition & { kind: "expression" },
  walker: Walker,
): void {
  if (target.kind === ts.SyntaxKind.Identifier) {
    walker.assignValue((target as ts.Identifier).text, definition);
  } else if (isAccess(target)) {
    changed(target, walker);
    assignProperty(target, definition, walker);
  } else if (target.kind === ts.SyntaxKind.ObjectLiteralExpression) {
    for (const property of (target as ts.ObjectLiteralExpression).properties) {
      const name = memberName(property.name);
      if (name === undefined) continue;
      const inner = { ...definition, path: [...definition.path, name] };
      if (property.kind === ts.SyntaxKind.ShorthandPropertyAssignment) assignTo(property.name, inner, walker);
      else if (property.kind === ts.SyntaxKind.PropertyAssignment)
        assignTo(unwrap(property.initializer), inner, walker);
    }
  } else if (target.kind === ts.SyntaxKind.ArrayLiteralExpression) {
    (target as ts.ArrayLiteralExpression).elements.forEach((element, index) => {
      assignTo(unwrap(element), { ...definition, path: [...definition.path, String(index)] }, walker);
    });
  }
}

function assignProperty(
  target: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  definition: Definition & { kind: "expression" },
  walker: Walker,
): void {
  const object = unwrap(target.expression);
  const property = accessedName(target);
  if (object.kind === ts.SyntaxKind.ThisKeyword) return walker.addMember(property, definition);
  if (!isAccess(object) || accessedName(object) !== "defaults") return;
  const { node, scope } = definition;
  walker.made.defaults.push({ object: object.expression, property, node, scope });
}

/** `x += …`, `x++`, `delete x.y`, `x.y = …`, `x.push(…)`: what was known of `x` ends. */
export function changed(target: ts.Expression, walker: Walker): void {
  const root = rootOf(target);
  if (root) walker.logAssigned(root.text);
  else if (isMember(target)) walker.logAssigned("this");
}

/** `this.token`, at any depth. */
function isMember(target: ts.Expression): boolean {
  let node = unwrap(target);
  while (isAccess(node)) node = unwrap(node.expression);
  return node.kind === ts.SyntaxKind.ThisKeyword;
}
