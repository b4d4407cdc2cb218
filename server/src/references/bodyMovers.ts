// A mover for bodies, node by node.

import type { BodyCandidate, BodyNode, BodyObject, BodyProperty } from "./bodyModel.ts";
import { body, listOf, type Move, object, offset, plain, same, span } from "./move.ts";
import { stated } from "./referenceMovers.ts";

/** How a body is moved. */
export const bodyCandidate = object<BodyCandidate>({
  span,
  root: bodyNode,
  status: stated,
  isError: same,
  url: same,
  sentBy: same,
  isDouble: same,
  literals: listOf(span),
  isCut: same,
  isPlaced: same,
  isExample: same,
  isSketch: same,
  within: body,
});

type NodeOf<Kind> = Extract<BodyNode, { readonly kind: Kind }>;

const bodyProperty = object<BodyProperty>({
  span,
  key: object<BodyProperty["key"]>({ value: same, span }),
  colon: offset,
  value: bodyNode,
});
const bodyObject = object<BodyObject>({ kind: same, span, properties: listOf(bodyProperty), isOpen: same });
const bodyArray = object<NodeOf<"array">>({ kind: same, span, items: listOf(bodyNode) });
const bodyString = object<NodeOf<"string">>({ kind: same, span, value: same });
const bodyUnknown = object<NodeOf<"unknown">>({ kind: same, span });
const bodyLiteral = object<NodeOf<"number" | "boolean" | "null">>({ kind: same, span, value: plain });

function bodyNode(node: BodyNode, move: Move): BodyNode {
  switch (node.kind) {
    case "object":
      return bodyObject(node, move);
    case "array":
      return bodyArray(node, move);
    case "string":
      return bodyString(node, move);
    case "unknown":
      return bodyUnknown(node, move);
    default:
      return bodyLiteral(node, move);
  }
}
