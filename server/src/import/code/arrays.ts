// Arrays as lists of errors: of codes, of pairs, of records.

import * as ts from "typescript";
import type { Scope } from "../../references/typescript/outline/scopes.ts";
import { commentOf } from "./comments.ts";
import type { List, Row } from "./listModel.ts";
import { frozen, lineOf, plainOf, type Reader } from "./listReader.ts";
import { saidBy } from "./said.ts";

/** `["a", "b"]`, `[["a", 404], …]` of a Map, `[{ code: "a" }, …]`. */
export function arrayLists(
  name: string,
  node: ts.ArrayLiteralExpression,
  scope: Scope,
  reader: Reader,
): readonly List[] {
  let records = 0;
  const rows = node.elements.flatMap((element): Row[] => {
    const line = lineOf(element, reader);
    const plain = frozen(element);
    const pair =
      plain.kind === ts.SyntaxKind.ArrayLiteralExpression
        ? (plain as ts.ArrayLiteralExpression).elements
        : [];
    const [first, second] = pair;
    const key = first && plainOf(first, scope, reader);
    const meaning = commentOf(element, reader.file);
    if (second && key !== undefined) {
      const said = saidBy(frozen(second), scope, reader);
      if (said?.isRecord) records += 1;
      return said
        ? [
            {
              ...said,
              key: String(key),
              isNumberKey: typeof key === "number",
              meaning: said.meaning || meaning,
              line,
            },
          ]
        : [];
    }
    const said = saidBy(plain, scope, reader);
    if (said === undefined) return [];
    if (said.isRecord) records += 1;
    return [{ ...said, key: undefined, isNumberKey: false, meaning: said.meaning || meaning, line }];
  });
  const isKeyed = rows.some(({ key }) => key !== undefined);
  const isOfRecords = records > rows.length / 2;
  return rows.length === 0
    ? []
    : [
        {
          name,
          kind: isKeyed || isOfRecords ? "object" : "array",
          isOfRecords,
          rows,
          line: lineOf(node, reader),
        },
      ];
}
