// For whom a place in code answers: the address that the mock around it stands for, and whether it is a mock at all. Asked
// when bodies are read, since addresses are put together from constants, templates and configured clients.

import * as ts from "typescript";
import type { BodyCandidate } from "../../bodyModel.ts";
import type { Pretence, SentPlace } from "../outline/notes.ts";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { literalOf, unwrap } from "../syntax.ts";
import type { Evaluator, TextValue, Value } from "../values/model.ts";

/** Who sends a body, and from which address. */
export interface Answer {
  readonly sentBy: NonNullable<BodyCandidate["sentBy"]>;
  readonly url?: string;
  /** Where nothing but the form of an object says that it is an answer. */
  readonly isDouble?: boolean;
}

/** What a place answers for; undefined where it is part of a request, not of an answer. */
export function answerAt(place: SentPlace, evaluator: Evaluator): Answer | undefined {
  const { form, address, scope } = place;
  // `res.status(404).json(…)` in a callback of a client is one's own answer to what the client got.
  if (form === "server") return { sentBy: "server" };
  let isMock = form === "mock";
  let url = address && wholeText(evaluator.evaluate(address, scope));
  for (let around = place.pretence; around; around = around.outer) {
    const own = addressOf(around, evaluator);
    if (own === "request") return undefined;
    isMock ||= around.isMock || standsForClient(around, evaluator);
    url ??= own;
  }
  const known = url === undefined ? undefined : knownAddress(url);
  if (known !== undefined && hasHost(known)) return { sentBy: "mock", url: known };
  if (!isMock) return place.isDouble ? { sentBy: "server", isDouble: true } : { sentBy: "server" };
  return known === undefined ? { sentBy: "mock" } : { sentBy: "mock", url: known };
}

/** Patterns of mocking libraries end where the first `*` is: what follows is not known. */
function knownAddress(text: string): string | undefined {
  const url = text.replace(/\*.*$/s, "{}");
  return hasHost(url) || /^\/(?!\/)/.test(url) ? url : undefined;
}

function hasHost(url: string): boolean {
  return /^https?:\/\/[^/{}]+/i.test(url);
}

/** The address that a mock stands for; `request` where the call is a client's, which sends instead of answering. */
function addressOf({ node, scope }: Pretence, evaluator: Evaluator): string | "request" | undefined {
  if (node?.kind === ts.SyntaxKind.StringLiteral) return (node as ts.StringLiteralLike).text;
  if (node?.kind !== ts.SyntaxKind.CallExpression) return undefined;
  const { expression: callee, arguments: args } = node as ts.CallExpression;
  const { expression: object, name } = callee as ts.PropertyAccessExpression;
  if (name.text === "reply" || name.text === "replyOnce") return addressOfChain(object, scope, evaluator);
  if (evaluator.evaluate(object, scope)?.kind === "client") return "request";
  // Cypress may have the method first: `cy.intercept("POST", "https://…", { … })`.
  const [first, second] = args.slice(0, 2).map((argument) => addressIn(argument, scope, evaluator));
  return second !== undefined && /^[A-Z]+$/.test(first ?? "") ? second : first;
}

/** Whether an error that is made is one that a client throws, or a member that is assigned to is a client. */
function standsForClient({ node, scope }: Pretence, evaluator: Evaluator): boolean {
  const { libraries } = evaluator;
  if (node?.kind === ts.SyntaxKind.PropertyAccessExpression)
    return libraries.global((node as ts.PropertyAccessExpression).name.text)?.kind === "client";
  if (node?.kind !== ts.SyntaxKind.NewExpression) return false;
  const { expression } = node as ts.NewExpression;
  const made = evaluator.evaluate(expression, scope);
  if (made?.kind === "error-class" || made?.kind === "class") return made.kind === "error-class";
  return libraries.errorClasses.has((expression as ts.Identifier).text);
}

/** What calls of mocks that are given a path are named by: those of axios-mock-adapter begin with `on`, as in `onGet`. */
const METHODS = ["get", "post", "put", "patch", "delete", "head", "options"];
const ADAPTER_METHODS = [...METHODS, "any"].map(
  (name) => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`,
);
const PATHS = new Set([...METHODS, "intercept", ...ADAPTER_METHODS]);
/** Longer chains than people write. */
const LONGEST_CHAIN = 30;

/** `nock(host).post(path)`, `agent.get(origin).intercept({ path })`, `new MockAdapter(client).onPost(path)`, also through constants. */
function addressOfChain(chain: ts.Expression, at: Scope, evaluator: Evaluator): string | undefined {
  let node = unwrap(chain);
  let scope = at;
  let path: string | undefined;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    switch (node.kind) {
      case ts.SyntaxKind.Identifier: {
        const [definition, other] = findBinding((node as ts.Identifier).text, scope)?.definitions ?? [];
        if (other || definition?.kind !== "expression" || definition.path.length > 0) return undefined;
        node = unwrap(definition.node);
        scope = definition.scope;
        break;
      }
      case ts.SyntaxKind.NewExpression: {
        const [client] = (node as ts.NewExpression).arguments ?? [];
        const value = client && evaluator.evaluate(client, scope);
        return value?.kind === "client" && value.base ? joined(value.base.text, path) : undefined;
      }
      case ts.SyntaxKind.CallExpression: {
        const { expression: callee, arguments: args } = node as ts.CallExpression;
        const text = args[0] && addressIn(args[0], scope, evaluator);
        if (text !== undefined && hasHost(text)) return joined(text, path);
        if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
        const { expression, name } = callee as ts.PropertyAccessExpression;
        if (PATHS.has(name.text)) path ??= text;
        node = unwrap(expression);
        break;
      }
      default:
        return undefined;
    }
  }
  return undefined;
}

function joined(host: string, path: string | undefined): string {
  return path?.startsWith("/") ? `${host.replace(/\/$/, "")}${path}` : host;
}

/** An address as a text, or as `{ url }` or `{ path }`. */
function addressIn(argument: ts.Expression, scope: Scope, evaluator: Evaluator): string | undefined {
  const literal = literalOf(unwrap(argument));
  if (literal) return literal.text;
  const node = unwrap(argument);
  if (node.kind !== ts.SyntaxKind.ObjectLiteralExpression) return wholeText(evaluator.evaluate(node, scope));
  for (const property of (node as ts.ObjectLiteralExpression).properties) {
    if (property.kind !== ts.SyntaxKind.PropertyAssignment) continue;
    const name = (property.name as ts.Identifier).text;
    if (name === "url" || name === "path") return wholeText(evaluator.evaluate(property.initializer, scope));
  }
  return undefined;
}

function wholeText(value: Value | undefined): TextValue["text"] | undefined {
  return value?.kind === "text" ? value.text : undefined;
}
