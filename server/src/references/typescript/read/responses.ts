// How a response goes by name in a file: where a value of its body is tested, its status can be asked for under that name.

import * as ts from "typescript";
import type { AccessPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import { findBinding, isTakenApart, type Scope } from "../outline/scopes.ts";
import { isAccess, rootOf, spanOf, unwrap } from "../syntax.ts";
import type { Evaluator, Value, ValueSource } from "../values/model.ts";
import { libraryOf } from "../values/parts.ts";

export interface Responses {
  /** How the status of `source` is read at a position: `res.status`; undefined where no name for it is surely in scope. */
  statusText(source: ValueSource, scope: Scope, position: number): string | undefined;
}

/** A name, or properties read from one, that stands for a response. */
interface Named {
  readonly text: string;
  readonly root: string;
  readonly scope: Scope;
}

/** What is read from responses wherever they are used. */
const MEMBERS = new Set(["status", "statusCode", "ok", "json", "data", "body"]);

export function createResponses({ accesses, file }: Outline, evaluator: Evaluator): Responses {
  let names: ReadonlyMap<ValueSource, readonly Named[]> | undefined;

  function namesOf(source: ValueSource): readonly Named[] {
    if (names === undefined) {
      const found = new Map<ValueSource, Named[]>();
      for (const access of accesses) addName(access, found);
      names = found;
    }
    return names.get(source) ?? [];
  }

  function addName({ name, from, scope, node }: AccessPlace, found: Map<ValueSource, Named[]>): void {
    if (!MEMBERS.has(name) || !isAccess(node) || isTakenApart(from)) return;
    const expression = unwrap(from);
    const root = rootOf(expression);
    if (root === undefined || !isPlain(expression)) return;
    const value = evaluator.evaluate(expression, scope);
    if (value?.kind !== "part" || value.part !== "response") return;
    const status = statusMember(value.source, name);
    if (status === undefined) return;
    const { start, end } = spanOf(expression, file);
    const named = { text: `${file.text.slice(start, end)}.${status}`, root: root.text, scope };
    const names = found.get(value.source);
    if (names === undefined) found.set(value.source, [named]);
    else if (!names.some(({ text }) => text === named.text)) names.push(named);
  }

  return {
    statusText(source, scope, position) {
      return namesOf(source).find(({ root, scope: other }) => {
        const binding = findBinding(root, scope);
        return (
          binding !== undefined &&
          binding === findBinding(root, other) &&
          binding.definitions.length === 1 &&
          binding.position < position
        );
      })?.text;
    },
  };
}

/** The member that holds the status: as it is read here, else as the library has it. */
function statusMember(source: ValueSource, read: string): string | undefined {
  const fields = libraryOf(source)?.response;
  if (fields?.get(read)?.part === "status") return read;
  for (const [name, { part }] of fields ?? []) if (part === "status") return name;
  return undefined;
}

/** `res`, `error.response`: names only, which can be written again without doing anything again. */
function isPlain(expression: ts.Expression): boolean {
  let node = expression;
  while (node.kind === ts.SyntaxKind.PropertyAccessExpression)
    node = unwrap((node as ts.PropertyAccessExpression).expression);
  return node.kind === ts.SyntaxKind.Identifier;
}

/** The value that a property is read from. */
export function valueRead(
  { from, scope }: Pick<AccessPlace, "from" | "scope">,
  evaluator: Evaluator,
): Value | undefined {
  return isTakenApart(from) ? evaluator.define(from.definition, scope) : evaluator.evaluate(from, scope);
}
