// Which calls write to a log: those of the console and of loggers, by what they are called.

import * as ts from "typescript";
import { findBinding, type Scope } from "../outline/scopes.ts";
import { accessedName, isAccess, isNamed, unwrap } from "../syntax.ts";

const LEVELS = ["silly", "trace", "debug", "verbose", "info", "notice", "warn", "error", "critical", "fatal"];
const METHODS = new Set([...LEVELS, "log", "dir", "table", "write"]);

const LOGGERS = /^(log|logger|winston|pino|bunyan|debug)$|(Log|Logger|_log|_logger)$/;

/** `plain`: it writes all that it is given; `logger`: it may be set up to leave fields of objects out; undefined: it is no log. */
export function isLog({ expression }: ts.CallExpression, scope: Scope): "plain" | "logger" | undefined {
  const callee = unwrap(expression);
  if (callee.kind === ts.SyntaxKind.Identifier) {
    if (!isNamed(callee, "debug") && !isNamed(callee, "log")) return undefined;
    // A function of the file's own may do as it likes; what `debug` makes writes what it is given.
    const [definition] = findBinding((callee as ts.Identifier).text, scope)?.definitions ?? [];
    return definition?.kind === "expression" && isMadeByDebug(definition.node, definition.scope)
      ? "plain"
      : undefined;
  }
  if (callee.kind !== ts.SyntaxKind.PropertyAccessExpression) return undefined;
  const { name, expression: owner } = callee as ts.PropertyAccessExpression;
  if (!METHODS.has(name.text)) return undefined;
  const object = unwrap(owner);
  if (name.text === "write") {
    const stream = isAccess(object) && isNamed(unwrap(object.expression), "process") && accessedName(object);
    // What a program prints to its standard output may be what it is for.
    return stream === "stderr" ? "plain" : undefined;
  }
  if (isNamed(object, "console")) return findBinding("console", scope) ? undefined : "plain";
  const last =
    object.kind === ts.SyntaxKind.Identifier
      ? (object as ts.Identifier).text
      : isAccess(object)
        ? accessedName(object)
        : "";
  return LOGGERS.test(last) ? "logger" : undefined;
}

/** `const log = debug("videos")`, of the package of that name. */
function isMadeByDebug(node: ts.Expression, scope: Scope): boolean {
  const call = unwrap(node);
  if (call.kind !== ts.SyntaxKind.CallExpression) return false;
  const maker = unwrap((call as ts.CallExpression).expression);
  if (maker.kind !== ts.SyntaxKind.Identifier) return false;
  const [definition] = findBinding((maker as ts.Identifier).text, scope)?.definitions ?? [];
  return definition?.kind === "import" && definition.module === "debug";
}
