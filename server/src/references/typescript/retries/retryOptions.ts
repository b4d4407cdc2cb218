// Options of clients that say which statuses are tried again.

import * as ts from "typescript";
import type { Client } from "../../../libraries/library.ts";
import type { RetryPlace } from "../../retryModel.ts";
import { statusSet } from "../../statusSet.ts";
import type { CallPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scope } from "../outline/scopes.ts";
import { calleeNames } from "../read/dependencies.ts";
import type { Reader } from "../read/reader.ts";
import { spanOf, unwrap } from "../syntax.ts";
import type { Value } from "../values/model.ts";

/** The lists of statuses in the options of requests and of configured clients, each once. */
export function optionRetries({ calls }: Outline, reader: Reader): readonly RetryPlace[] {
  const { libraries } = reader.evaluator;
  if (!reader.calls.calls.some(({ client }) => libraries.named(client)?.retriedStatuses)) return [];
  const seen = new Set<ts.Node>();
  return calls.flatMap((place): readonly RetryPlace[] => {
    const target = targetOf(place, reader);
    const path = target?.client.library.retriedStatuses;
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
): { readonly client: Client; readonly call: number } | undefined {
  const { last } = calleeNames(unwrap(node.expression));
  const value = evaluator.evaluate(node, scope);
  if (value?.kind === "part" && value.source.call?.node === node) {
    const call = calls.of(value.source);
    return call === undefined ? undefined : { client: value.source.call.client, call };
  }
  if (value?.kind !== "client" || !value.client.factories.has(last)) return undefined;
  const { client, base } = value;
  const { name } = client.library;
  const call = calls.calls.findIndex(
    (each) => base !== undefined && each.client === name && each.url?.startsWith(base.text) === true,
  );
  return call < 0 ? undefined : { client, call };
}

function listIn(
  options: ts.Expression,
  scope: Scope,
  path: readonly string[],
  { file, evaluator }: Reader,
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
  return value?.kind === "array" && value.scope.file === file ? value.node : undefined;
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
