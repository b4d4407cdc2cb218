// Options of clients that say which statuses are tried again. Facts are from the clients' own documentation: ky and got
// (`retry.statusCodes`), ofetch (`retryStatusCodes`).

import * as ts from "typescript";
import type { RetryPlace } from "../../retryModel.ts";
import { statusSet } from "../../statusSet.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scope } from "../outline/scopes.ts";
import { calleeNames } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { spanOf, unwrap } from "../syntax.ts";
import type { Value } from "../values/model.ts";
import { isElsewhere } from "../values/modules.ts";

/** The path of the option that lists statuses, by client. */
const LISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["ky", ["retry", "statusCodes"]],
  ["got", ["retry", "statusCodes"]],
  ["ofetch", ["retryStatusCodes"]],
]);

/** The lists of statuses in the options of requests and of configured clients, each once. */
export function optionRetries({ calls }: Outline, reader: Reader): readonly RetryPlace[] {
  if (!reader.calls.calls.some(({ client }) => LISTS.has(client))) return [];
  const seen = new Set<ts.Node>();
  return calls.flatMap((place): readonly RetryPlace[] => {
    const target = targetOf(place, reader);
    const path = target && LISTS.get(target.client);
    if (target === undefined || path === undefined) return [];
    return place.node.arguments.flatMap((argument) => {
      const list = listIn(argument, place.scope, path, reader);
      if (list === undefined || seen.has(list)) return [];
      seen.add(list);
      return placeFor(list, target.call, reader);
    });
  });
}

/** What a call configures: itself, or the client that it makes, for which the first request to its address stands. */
function targetOf(
  { node, scope }: CallPlace,
  { evaluator, calls }: Reader,
): { readonly client: string; readonly call: number } | undefined {
  const { last } = calleeNames(unwrap(node.expression));
  const value = evaluator.evaluate(node, scope);
  if (value?.kind === "part" && value.source.call?.node === node) {
    const call = calls.of(value.source);
    return call === undefined ? undefined : { client: value.source.call.client.name, call };
  }
  if (value?.kind !== "client" || (last !== "create" && last !== "extend")) return undefined;
  const { client, base } = value;
  const call = calls.calls.findIndex(
    (each) => base !== undefined && each.client === client.name && each.url?.startsWith(base.text) === true,
  );
  return call < 0 ? undefined : { client: client.name, call };
}

function listIn(
  options: ts.Expression,
  scope: Scope,
  path: readonly string[],
  { evaluator }: Reader,
): ts.ArrayLiteralExpression | undefined {
  let value: Value | undefined = evaluator.evaluate(options, scope);
  for (const name of path) {
    if (value?.kind !== "object") return undefined;
    const member: ts.ObjectLiteralElementLike | undefined = value.node.properties.find(
      (property) => property.name?.kind === ts.SyntaxKind.Identifier && property.name.text === name,
    );
    const given =
      member?.kind === ts.SyntaxKind.PropertyAssignment
        ? (member as ts.PropertyAssignment).initializer
        : member?.kind === ts.SyntaxKind.ShorthandPropertyAssignment
          ? (member as ts.ShorthandPropertyAssignment).name
          : undefined;
    value = given && evaluator.evaluate(given, value.scope);
  }
  return value?.kind === "array" && !isElsewhere(value.node) ? value.node : undefined;
}

function placeFor(list: ts.ArrayLiteralExpression, call: number, { file }: Reader): readonly RetryPlace[] {
  const listed = list.elements.flatMap((element) => {
    const value = Number(
      element.kind === ts.SyntaxKind.NumericLiteral && (element as ts.NumericLiteral).text,
    );
    return value > 0 ? [{ value, span: spanOf(element, file) }] : [];
  });
  if (listed.length === 0) return [];
  const span = spanOf(list, file);
  return [
    {
      call,
      form: "option",
      span,
      facts: { statuses: statusSet(...listed.map(({ value }) => value)), values: [], because: [span] },
      takesAll: false,
      listed,
      wait: { kind: "unknown" },
      isBounded: true,
    },
  ];
}
