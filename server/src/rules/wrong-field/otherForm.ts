// Whether a branch is for bodies of another form than the API documents: `typeof body.error === "string"`, where it is an object.

import type { Catalog, FieldType } from "../../catalog/model.ts";
import { type Facts, KIND_OF_VALUE } from "../../references/model.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import { samePath } from "../../text/path.ts";

/** Whether what the tests around a place let through is in none of the API's forms. */
export function isOtherForm(facts: Facts | undefined, { shapes }: Catalog): boolean {
  return (facts?.values ?? []).some(({ path, only, not }) => {
    if (path.at(-1) !== KIND_OF_VALUE) return false;
    const field = path.slice(0, -1);
    const types = shapes.flatMap(({ fields }) =>
      fields.flatMap((each) => (samePath(tokensOf(each.pointer), field) ? each.types : [])),
    );
    const isOut = (type: FieldType) => {
      const kinds = kindsOf(type);
      return (
        (only !== undefined && !kinds.some((kind) => only.includes(kind))) ||
        kinds.every((kind) => not.includes(kind))
      );
    };
    return types.length > 0 && types.every(isOut);
  });
}

/** What `typeof` gives for a value of a type in JSON, and whether it may count as false. */
function kindsOf(type: FieldType): readonly string[] {
  switch (type) {
    case "object":
    case "array":
      return ["object"];
    case "null":
      return ["object", "falsy"];
    case "integer":
      return ["number", "falsy"];
    default:
      return [type, "falsy"];
  }
}
