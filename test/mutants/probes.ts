// Which tests come by a mutant: a call is put at the beginning of the function that a mutant is in, and noted by each test file.

import ts from "typescript";

/** A place in a source, and the number that is noted when code comes by. */
export interface Probe {
  readonly id: number;
  readonly offset: number;
}

/**
 * The source with a call for each probe, at the beginning of the innermost function around it. What is in no function runs when the
 * module is loaded, for whoever imports it: such probes are left out, and their ids are returned.
 */
export function withProbes(
  text: string,
  probes: readonly Probe[],
): { text: string; outside: readonly number[] } {
  const tree = ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest, true);
  const inserted: { at: number; text: string }[] = [];
  const outside: number[] = [];
  for (const { id, offset } of probes) {
    const body = bodyAround(tree, offset);
    const call = `globalThis.comeBy?.(${id})`;
    if (body === undefined) outside.push(id);
    else if (ts.isBlock(body)) inserted.push({ at: body.getStart() + 1, text: ` ${call};` });
    else inserted.push({ at: body.getStart(), text: `(${call}, ` }, { at: body.getEnd(), text: ")" });
  }
  inserted.sort((a, b) => b.at - a.at);
  return {
    text: inserted.reduce((all, { at, text: piece }) => all.slice(0, at) + piece + all.slice(at), text),
    outside,
  };
}

/** The body of the innermost function that an offset is in the body of. */
function bodyAround(node: ts.Node, offset: number): ts.ConciseBody | undefined {
  let found: ts.ConciseBody | undefined;
  const visit = (at: ts.Node) => {
    if (offset < at.getStart() || offset >= at.getEnd()) return;
    const body = ts.isFunctionLike(at) && "body" in at ? (at.body as ts.ConciseBody | undefined) : undefined;
    if (body && offset >= body.getStart()) found = body;
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}
