// Literals that describe a body instead of being compared with it: in types and in schemas.

import type * as ts from "typescript";
import type { Outline } from "../outline/outline.ts";
import type { Evaluator, Part } from "../values/model.ts";
import { joinValues } from "../values/value.ts";
import { noteSchemas } from "./describedSchemas.ts";
import { noteTypes } from "./describedTypes.ts";

/** What the literals in types and schemas describe, where that is a part of the body of a known call, or of calls to one host. */
export function describedLiterals(outline: Outline, evaluator: Evaluator): ReadonlyMap<ts.Node, Part> {
  const described = new Map<ts.Node, Part | undefined>();
  const note: Parameters<typeof noteTypes>[2] = ({ node, path }, of) => {
    const part: Part = { kind: "part", source: of.source, part: "body", path: [...of.path, ...path] };
    if (!described.has(node)) described.set(node, part);
    else {
      const known = described.get(node);
      const both = known && joinValues(known, part);
      described.set(node, both?.kind === "part" ? both : undefined);
    }
  };
  noteTypes(outline, evaluator, note);
  noteSchemas(outline, evaluator, note);
  const certain = new Map<ts.Node, Part>();
  for (const [node, part] of described) if (part && part.path.length > 0) certain.set(node, part);
  return certain;
}
