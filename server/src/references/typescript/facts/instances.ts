// Which one of several responses an expression is about, where one source stands for several: each call of a wrapper function
// gives a response of its own, though all come from the one request in it.

import * as ts from "typescript";
import { depths } from "../budget.ts";
import {
  type Binding,
  type Definition,
  findBinding,
  isTakenApart,
  type ReadFrom,
  type Scope,
} from "../outline/scopes.ts";
import { isAccess, unwrap } from "../syntax.ts";
import type { Evaluator, Value, ValueSource } from "../values/model.ts";

/**
 * Compared by identity: the call that gives the response, or the name or `catch` clause that receives one of several.
 * undefined where there is no sign of more than one.
 */
export type Instance = object | undefined;

export interface Instances {
  /** Which response of `source` an expression, or what a pattern takes apart, is or belongs to. */
  of(from: ReadFrom, scope: Scope, source: ValueSource): Instance;
}

export function createInstances(evaluator: Evaluator): Instances {
  const known = new Map<Binding, Instance>();

  function ofExpression(expression: ts.Expression, scope: Scope, depth: number): Instance {
    let node = unwrap(expression);
    for (;;) {
      switch (node.kind) {
        case ts.SyntaxKind.PropertyAccessExpression:
        case ts.SyntaxKind.ElementAccessExpression:
          node = unwrap((node as ts.PropertyAccessExpression).expression);
          break;
        case ts.SyntaxKind.CallExpression: {
          const inner = derivedFrom(node as ts.CallExpression, scope);
          if (inner === undefined) return isWrapper(node as ts.CallExpression, scope) ? node : undefined;
          node = unwrap(inner);
          break;
        }
        case ts.SyntaxKind.BinaryExpression:
          node = unwrap(outcomeOf(node as ts.BinaryExpression));
          break;
        case ts.SyntaxKind.Identifier: {
          const binding = findBinding((node as ts.Identifier).text, scope);
          return binding && ofBinding(binding, depth + 1);
        }
        default:
          return undefined;
      }
    }
  }

  /** What a call only reads a part of: `res.json()`, `JSON.parse(text)`, `readBody(res)`; undefined where it gives something new. */
  function derivedFrom(call: ts.CallExpression, scope: Scope): ts.Expression | undefined {
    const callee = unwrap(call.expression);
    if (isAccess(callee) && isPart(evaluator.evaluate(callee.expression, scope))) return callee.expression;
    return call.arguments.find((argument) => isWhole(evaluator.evaluate(argument, scope)));
  }

  /** Whether a call is one of a function that the source shows, and so may make the same request as others do. */
  function isWrapper({ expression }: ts.CallExpression, scope: Scope): boolean {
    return evaluator.evaluate(expression, scope)?.kind === "function";
  }

  function ofBinding(binding: Binding, depth: number): Instance {
    if (known.has(binding)) return known.get(binding);
    const [definition, other] = binding.definitions;
    const instance =
      other || depth >= depths.passedOn ? binding : definition && ofDefinition(definition, binding, depth);
    known.set(binding, instance);
    return instance;
  }

  function ofDefinition(definition: Definition, binding: Binding | undefined, depth: number): Instance {
    switch (definition.kind) {
      case "expression":
        return binding && definition.path.some(isElement)
          ? binding
          : ofExpression(definition.node, definition.scope, depth);
      case "parameter": {
        // A callback gets a part of what it is handed to: `res.json().then((body) => …)`.
        const { passedTo } = definition.owner;
        const callee = passedTo && unwrap(passedTo.call.expression);
        const object = callee && isAccess(callee) ? callee.expression : undefined;
        return passedTo && object && isPart(evaluator.evaluate(object, passedTo.scope))
          ? ofExpression(object, passedTo.scope, depth + 1)
          : undefined;
      }
      case "caught":
        return definition.attempt;
      default:
        return undefined;
    }
  }

  return {
    of(from, scope, source) {
      const instance = isTakenApart(from)
        ? ofDefinition(from.definition, undefined, 0)
        : ofExpression(from, scope, 0);
      return instance === source.call?.node ? undefined : instance;
    },
  };
}

/** What `a && b`, `a, b`, `a ?? b` and `a || b` come to where they come to a response. */
function outcomeOf({ left, right, operatorToken }: ts.BinaryExpression): ts.Expression {
  return operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
    operatorToken.kind === ts.SyntaxKind.BarBarToken
    ? left
    : right;
}

function isElement(name: string): boolean {
  return name === "*" || /^\d+$/.test(name);
}

function isPart(value: Value | undefined): boolean {
  return value?.kind === "part" || value?.kind === "opaque";
}

/** A response, its body or its error as a whole. */
function isWhole(value: Value | undefined): boolean {
  return value?.kind === "part" && value.path.length === 0 && value.part !== "status" && value.part !== "ok";
}
