// What a call between a failed request and its next attempt does, as far as its name or what it is given tells: it waits, it
// changes nothing that matters, or it may change everything.

import * as ts from "typescript";
import type { CallPlace } from "../outline/notes.ts";
import { type FunctionOutline, findBinding } from "../outline/scopes.ts";
import { calleeNames } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { isFunctionNode, unwrap } from "../syntax.ts";
import { isWritten } from "../written.ts";

/** `harmless`: it logs, reads or computes. `effect`: it may change whether the request succeeds. */
export type CallEffect = "wait" | "harmless" | "effect";

const WAIT_NAME = /^set_?timeout$|(?:sleep|delay|wait|pause|back_?off|cool_?down)(?!er)/i;
const LOG_ROOT = /^(?:console|debug|logg?er|log|winston|pino|metrics|sentry|span|telemetry|stats\w*)$/i;
const LOG_NAME =
  /^(?:log\w*|warn\w*|error|info|debug|trace|verbose|report\w*|track\w*|emit|notify\w*|record\w*|increment|count|capture\w+|on(?:Retry|Attempt|Error|Failed)\w*|print|write)$/i;
const PURE_ROOT = new Set([
  "AbortSignal",
  "Array",
  "Boolean",
  "Date",
  "JSON",
  "Math",
  "Number",
  "Object",
  "Promise",
  "String",
  "URL",
  "clearTimeout",
  "encodeURIComponent",
  "isNaN",
  "parseFloat",
  "parseInt",
  "performance",
  "structuredClone",
]);
const PURE_NAME = new Set([
  "abort",
  "arrayBuffer",
  "blob",
  "cancel",
  "clone",
  "concat",
  "dump",
  "endsWith",
  "entries",
  "every",
  "filter",
  "has",
  "includes",
  "indexOf",
  "join",
  "json",
  "keys",
  "map",
  "match",
  "padStart",
  "push",
  "replace",
  "round",
  "slice",
  "some",
  "split",
  "startsWith",
  "test",
  "text",
  "toFixed",
  "toISOString",
  "toLowerCase",
  "toString",
  "toUpperCase",
  "trim",
]);

/** What a call does that is made in the function `home`, or in one written there. */
export function effectOf(call: CallPlace, home: FunctionOutline | undefined, reader: Reader): CallEffect {
  const { node, scope } = call;
  const callee = unwrap(node.expression);
  const { root, last } = calleeNames(callee);
  const { guards } = reader.evaluator.libraries;
  if (PURE_ROOT.has(root) || PURE_NAME.has(last) || guards.has(last) || last === "get") {
    return last === "get" && !isHeaderRead(node) ? "effect" : "harmless";
  }
  if (/^set_?timeout$/i.test(last)) return isDeadline(call) ? "harmless" : "wait";
  if (WAIT_NAME.test(last)) return "wait";
  if (LOG_ROOT.test(root) || LOG_NAME.test(last)) return "harmless";
  if (call.owner !== home && isParameterOfExecutor(root, call)) return "harmless";
  return reader.narrower.isTest(node, scope) ? "harmless" : "effect";
}

/** `headers.get("Retry-After")`, `delays.get(attempt)`: a look-up, not a request. */
function isHeaderRead({ expression, arguments: [first] }: ts.CallExpression): boolean {
  const object = unwrap((expression as ts.PropertyAccessExpression).expression ?? expression);
  return calleeNames(object).last === "headers" || (first !== undefined && !isAddress(first));
}

function isAddress(argument: ts.Expression): boolean {
  const { kind } = unwrap(argument);
  return kind === ts.SyntaxKind.TemplateExpression || kind === ts.SyntaxKind.StringLiteral;
}

/** `setTimeout(() => controller.abort(), ms)` waits for nothing. */
function isDeadline({ node }: CallPlace): boolean {
  const [first] = node.arguments;
  return (
    first !== undefined &&
    isFunctionNode(unwrap(first)) &&
    isWritten(first, (text) => /abort|cancel/i.test(text))
  );
}

/** `resolve` in `new Promise((resolve) => …)`. */
function isParameterOfExecutor(name: string, { scope, owner }: CallPlace): boolean {
  const [definition] = (name === "" ? undefined : findBinding(name, scope))?.definitions ?? [];
  return definition?.kind === "parameter" && definition.owner === owner && owner.passedTo === undefined;
}
