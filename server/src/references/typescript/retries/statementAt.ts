// Where statements can be put before another one: trees have no parents, so that what is around a place is found from above.

import * as ts from "typescript";

export interface StatementPlace {
  /** The innermost statement around the place that is no block. */
  readonly statement: ts.Statement | undefined;
  /** True where it is not one of a list, or of a list whose names other cases share: braces have to go around what is put there. */
  readonly isLone: boolean;
  /** True where what is thrown there is caught within the region. */
  readonly isTried: boolean;
}

/** What is around a position of `region`, not looked for in functions in it. */
export function statementAt(position: number, region: ts.Node): StatementPlace {
  let place: StatementPlace = { statement: undefined, isLone: false, isTried: false };
  const holds = (child: ts.Node) => (child.pos <= position && position < child.end ? child : undefined);
  let parent = region;
  for (
    let node = ts.forEachChild(parent, holds);
    node !== undefined && !ts.isFunctionLike(node);
    node = ts.forEachChild(parent, holds)
  ) {
    if (parent.kind === ts.SyntaxKind.TryStatement) {
      const { tryBlock, catchClause } = parent as ts.TryStatement;
      if (node === tryBlock && catchClause !== undefined) place = { ...place, isTried: true };
    }
    if (isStatement(node)) place = { ...place, statement: node, isLone: !isBlock(parent) };
    parent = node;
  }
  return place;
}

function isStatement(node: ts.Node): node is ts.Statement {
  return node.kind >= ts.SyntaxKind.FirstStatement && node.kind <= ts.SyntaxKind.LastStatement;
}

function isBlock({ kind }: ts.Node): boolean {
  return (
    kind === ts.SyntaxKind.Block || kind === ts.SyntaxKind.SourceFile || kind === ts.SyntaxKind.ModuleBlock
  );
}
