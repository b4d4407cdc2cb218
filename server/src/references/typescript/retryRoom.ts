// Where a wait could be written before the next attempt, and by which names it could ask what the API states.

import * as ts from "typescript";
import type { RetryRoom } from "../model.ts";
import type { Reader } from "./reader.ts";
import type { Failure } from "./retryFailure.ts";
import type { Way } from "./retryWay.ts";

/** The room on a way; undefined where code cannot wait there, or where that is not sure. */
export function roomOf({ caught, names }: Failure, way: Way, { file }: Reader): RetryRoom | undefined {
  const { owner, node, form, isBodyEnd } = way;
  const isAsync =
    owner?.node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? owner === undefined;
  if (!isAsync || way.isLate) return undefined;
  const place =
    form === "recursion"
      ? returnBefore(node.getStart(file), file.text)
      : isBodyEnd
        ? endOf(node)
        : node.getStart(file);
  if (place === undefined) return undefined;
  const name = caught?.clause.variableDeclaration?.name;
  const error = name?.kind === ts.SyntaxKind.Identifier ? name.text : undefined;
  return {
    at: place,
    isEnd: isBodyEnd,
    isLone: !isBodyEnd && /(?:\)|\belse)$/.test(file.text.slice(0, place).trimEnd().slice(-5)),
    ...names,
    ...(error === undefined ? {} : { error }),
  };
}

function endOf(body: ts.Node): number | undefined {
  return body.kind === ts.SyntaxKind.Block ? body.end - 1 : undefined;
}

/** Where the `return` begins that gives the call at `start`. */
function returnBefore(start: number, text: string): number | undefined {
  const match = /\breturn\s+(?:await\s+)?$/.exec(text.slice(Math.max(0, start - 40), start));
  return match ? start - match[0].length : undefined;
}
