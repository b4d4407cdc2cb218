// What TypeScript itself knows of an expression, as far as the file says so: by an annotation, an assertion, a type argument, the result
// of a function, or a schema. An editor's own completion offers the members that it has there.

import * as ts from "typescript";
import { depths } from "../budget.ts";
import type { Outline } from "../outline/outline.ts";
import {
  type Binding,
  type Definition,
  type FunctionOutline,
  findBinding,
  isTakenApart,
  type ReadFrom,
  type Scope,
} from "../outline/scopes.ts";
import { accessedName, awaitedOf, isAccess, unwrap } from "../syntax.ts";
import { guardOf, nextGuard } from "../values/guardChain.ts";
import type { Evaluator } from "../values/model.ts";
import { PARSE_METHODS } from "./describedSchemas.ts";
import { createTypeMembers, type KnownType } from "./typeMembers.ts";

/** What is declared of expressions. */
export interface DeclaredTypes {
  /** Whether it is known which members a value has, below the names `below`. */
  hasMembers(from: ReadFrom, scope: Scope, below: readonly string[]): boolean;
  /** The literals that a value can only be; undefined where it can be something else, or nothing is declared. */
  literals(expression: ts.Expression, scope: Scope, below: readonly string[]): readonly string[] | undefined;
}

export function createDeclaredTypes(outline: Outline, evaluator: Evaluator): DeclaredTypes {
  const { budget } = evaluator;
  const members = createTypeMembers(outline.types, evaluator.libraries.bodyTypes, budget);
  /** Types of names: many members are read of one. */
  const bindings = new Map<Binding, KnownType | undefined>();

  const typeBelow = (from: ReadFrom, scope: Scope, below: readonly string[]) =>
    below.reduce(
      members.member,
      isTakenApart(from) ? ofDefinition(from.definition, 0) : typeOf(from, scope, 0),
    );

  return {
    hasMembers: (from, scope, below) => members.known(typeBelow(from, scope, below)) !== undefined,
    literals: (expression, scope, below) => members.literals(typeBelow(expression, scope, below)),
  };

  function typeOf(expression: ts.Expression, scope: Scope, depth: number): KnownType | undefined {
    budget.spend();
    if (depth >= depths.types) return undefined;
    const inner = (node: ts.Expression) => typeOf(node, scope, depth + 1);
    switch (expression.kind) {
      case ts.SyntaxKind.ParenthesizedExpression:
      case ts.SyntaxKind.NonNullExpression:
      case ts.SyntaxKind.AwaitExpression:
      // It says nothing of the value but what has to be true of it.
      case ts.SyntaxKind.SatisfiesExpression:
        return inner((expression as ts.ParenthesizedExpression).expression);
      case ts.SyntaxKind.AsExpression:
      case ts.SyntaxKind.TypeAssertionExpression: {
        const { type, expression: asserted } = expression as ts.AsExpression;
        return isConst(type) ? inner(asserted) : type;
      }
      case ts.SyntaxKind.ConditionalExpression: {
        const { whenTrue, whenFalse } = expression as ts.ConditionalExpression;
        return inner(whenTrue) ?? inner(whenFalse);
      }
      case ts.SyntaxKind.BinaryExpression: {
        const { left, right, operatorToken } = expression as ts.BinaryExpression;
        const isChoice =
          operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
          operatorToken.kind === ts.SyntaxKind.BarBarToken;
        return isChoice
          ? inner(left)
          : operatorToken.kind === ts.SyntaxKind.EqualsToken
            ? inner(right)
            : undefined;
      }
      case ts.SyntaxKind.Identifier:
        return ofName((expression as ts.Identifier).text, scope, depth);
      case ts.SyntaxKind.CallExpression:
      case ts.SyntaxKind.NewExpression:
        return ofCall(expression as ts.CallExpression | ts.NewExpression, scope, depth);
      default:
        return isAccess(expression) ? ofAccess(expression, scope, depth) : undefined;
    }
  }

  function ofAccess(
    node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    scope: Scope,
    depth: number,
  ): KnownType | undefined {
    const name = accessedName(node);
    const owner = typeOf(node.expression, scope, depth + 1);
    if (owner !== undefined) return members.member(owner, name);
    const value = evaluator.evaluate(node.expression, scope);
    return value?.kind === "instance" ? value.outline.memberTypes.get(name)?.node : undefined;
  }

  function ofName(name: string, scope: Scope, depth: number): KnownType | undefined {
    const binding = findBinding(name, scope);
    if (binding === undefined) return undefined;
    const guarded = ofGuards(name, scope);
    if (guarded !== undefined) return guarded;
    if (!bindings.has(binding)) {
      // While it is being found, a name that hangs on itself has none.
      bindings.set(binding, undefined);
      bindings.set(
        binding,
        binding.type ?? inAll(binding.definitions.map((each) => ofDefinition(each, depth + 1))),
      );
    }
    return bindings.get(binding);
  }

  /** What a test that holds at a place says: `if (isBody(body))`. */
  function ofGuards(name: string, scope: Scope): KnownType | undefined {
    for (
      let link = nextGuard(guardOf(scope, budget), name, budget);
      link !== undefined;
      link = nextGuard(link.outer, name, budget)
    ) {
      const { guard, parent } = link.node;
      const test = unwrap(guard.condition);
      if (!guard.truthy || test.kind !== ts.SyntaxKind.CallExpression) continue;
      const { arguments: args, typeArguments, expression } = test as ts.CallExpression;
      const [first] = args;
      if (first?.kind !== ts.SyntaxKind.Identifier || (first as ts.Identifier).text !== name) continue;
      if (typeArguments?.[0] && members.known(typeArguments[0]) !== undefined) return "inferred";
      const callee = evaluator.evaluate(expression, parent ?? scope);
      const predicate = callee?.kind === "function" ? callee.outline.node.type : undefined;
      if (predicate?.kind === ts.SyntaxKind.TypePredicate) return (predicate as ts.TypePredicateNode).type;
    }
    return undefined;
  }

  function ofDefinition(definition: Definition, depth: number): KnownType | undefined {
    if (definition.kind !== "expression" && definition.kind !== "parameter") return undefined;
    const whole =
      definition.kind === "expression"
        ? (definition.type ?? typeOf(definition.node, definition.scope, depth))
        : ofParameter(definition.owner, definition.index, depth);
    return definition.path.reduce(members.member, whole);
  }

  /** By its annotation; of what `then` hands on, by what comes before it. */
  function ofParameter(
    { node, passedTo }: FunctionOutline,
    index: number,
    depth: number,
  ): KnownType | undefined {
    const annotated = node.parameters[index]?.type;
    if (annotated || passedTo === undefined || passedTo.hook !== undefined || index > 0) return annotated;
    const callee = unwrap(passedTo.call.expression);
    const isThen = passedTo.index === 0 && isAccess(callee) && accessedName(callee) === "then";
    return isThen ? typeOf(callee.expression, passedTo.scope, depth + 1) : undefined;
  }

  function ofCall(
    node: ts.CallExpression | ts.NewExpression,
    scope: Scope,
    depth: number,
  ): KnownType | undefined {
    const [argument] = node.typeArguments ?? [];
    if (argument) return members.known(argument) === undefined ? undefined : "inferred";
    if (node.kind === ts.SyntaxKind.NewExpression) return undefined;
    const awaited = awaitedOf(node as ts.CallExpression);
    if (awaited) return typeOf(awaited, scope, depth + 1);
    const callee = unwrap(node.expression);
    const name = isAccess(callee)
      ? accessedName(callee)
      : callee.kind === ts.SyntaxKind.Identifier
        ? (callee as ts.Identifier).text
        : "";
    if (PARSE_METHODS.includes(name) && node.arguments?.some((each) => isBody(each, scope)))
      return "inferred";
    if (isAccess(callee)) {
      const first = node.arguments?.[0];
      if (name === "then" && first) return ofResult(first, scope, depth);
      // Of a client that is made for some type: `createClient<paths>()`.
      if (isMadeForType(callee.expression, scope)) return "inferred";
    }
    return ofResult(callee, scope, depth);
  }

  /** Whether a name stands for what a call with a type argument has made. */
  function isMadeForType(owner: ts.Expression, scope: Scope): boolean {
    const node = unwrap(owner);
    if (node.kind !== ts.SyntaxKind.Identifier) return false;
    const [definition] = findBinding((node as ts.Identifier).text, scope)?.definitions ?? [];
    if (definition?.kind !== "expression") return false;
    const [argument] = (unwrap(definition.node) as Partial<ts.CallExpression>).typeArguments ?? [];
    return members.known(argument) !== undefined;
  }

  function isBody(argument: ts.Expression, scope: Scope): boolean {
    const value = evaluator.evaluate(argument, scope);
    return value?.kind === "part" && value.part === "body";
  }

  /** What a function gives: as it is annotated, else what all of its `return` give. */
  function ofResult(callee: ts.Expression, scope: Scope, depth: number): KnownType | undefined {
    const value = evaluator.evaluate(callee, scope);
    if (value?.kind !== "function") return undefined;
    const { node, returns } = value.outline;
    if (node.type) return node.type;
    return inAll(returns.map((each) => typeOf(each.node, each.scope, depth + 1)));
  }
}

/** The first of several types; what one of them does not say, all of them do not. */
function inAll(types: readonly (KnownType | undefined)[]): KnownType | undefined {
  return types.includes(undefined) ? undefined : types[0];
}

function isConst(type: ts.TypeNode): boolean {
  if (type.kind !== ts.SyntaxKind.TypeReference) return false;
  const { typeName } = type as ts.TypeReferenceNode;
  return typeName.kind === ts.SyntaxKind.Identifier && typeName.text === "const";
}
