// Objects with a code and a status side by side: results (`{ ok: false, error: "X", status: 404 }`), answers of functions, errors in a
// table. What is handed to a call may be anything, and is left to whoever understands the call.

import * as ts from "typescript";
import { memberName } from "../../syntax.ts";
import { isStatusName } from "../names.ts";
import { statedError } from "../statedError.ts";
import { valuesOf } from "../statedValues.ts";
import type { Kind } from "./kind.ts";

export const objects: Kind = (node, { scope, isArgument }, reader) => {
  if (isArgument || node.kind !== ts.SyntaxKind.ObjectLiteralExpression) return [];
  const object = node as ts.ObjectLiteralExpression;
  if (!object.properties.some(({ name }) => isStatusName(memberName(name) ?? ""))) return [];
  const values = valuesOf({ node: object, scope }, [], reader);
  const error = statedError(node, { how: "thrown", values }, reader);
  return error?.status ? [error] : [];
};
