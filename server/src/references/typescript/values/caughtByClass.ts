// What methods are called with whose class is decorated with the classes of errors that it catches: `@Catch(SomeError) class Filter`.

import type { FunctionOutline } from "../outline/scopes.ts";
import { type ErrorKind, namesOfKinds, testedClass } from "./errorKinds.ts";
import type { Evaluation, Value } from "./model.ts";

/** The error that a method is given; undefined for methods of other classes, and where errors of several libraries are caught. */
export function caughtByClass(
  { node, name, owner }: FunctionOutline,
  index: number,
  evaluation: Evaluation,
): Value | undefined {
  const parameter = node.parameters[index];
  if (index > 0 || parameter === undefined) return undefined;
  for (const { node: call, scope } of owner?.decorators ?? []) {
    const decorator = evaluation.evaluate(call.expression, scope);
    if (decorator?.kind !== "catcher" || decorator.method !== name) continue;
    const kinds = call.arguments.map((each) => kindOf(evaluation.evaluate(each, scope)));
    const [first] = kinds;
    if (first === undefined || kinds.some((each) => each?.library !== first.library)) return undefined;
    const source = evaluation.sourceFor(parameter, "", {
      library: first.library,
      is: kinds.flatMap((each) => each?.is ?? []),
      names: namesOfKinds(kinds),
    });
    return { kind: "part", source, part: "error", path: [] };
  }
  return undefined;
}

function kindOf(value: Value | undefined): ErrorKind | undefined {
  return value?.kind === "error-class" ? { library: value.library, is: [{}], names: [] } : testedClass(value);
}
