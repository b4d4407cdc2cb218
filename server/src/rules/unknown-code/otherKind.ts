// A number in the place of a text, or a text in that of a number: what is said, and how it is mended.

import type { Reference } from "../../references/model.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { writtenAt } from "../constants.ts";
import { otherKindOf } from "../otherKinds.ts";
import type { Finding } from "../rule.ts";
import { becauseOf } from "../support.ts";
import { messages, titles } from "./messages.ts";

/** The finding; undefined where the value is of the kind that the API's are. */
export function ofOtherKind(reference: Reference, document: ResolvedDocument): Finding | undefined {
  const { value, span, quote, constant } = reference;
  const found = otherKindOf(reference, document);
  if (found === undefined) return undefined;
  const { value: other, api } = found;
  const said = { api: api.catalog.name, value: String(value) };
  const whole = { start: span.start - quote.length, end: span.end + quote.length };
  const newText = typeof other === "number" ? String(other) : JSON.stringify(other);
  return {
    span: constant?.use ?? span,
    message: typeof other === "number" ? messages.isNumber(said) : messages.isText(said),
    related: [...writtenAt(reference), ...becauseOf(api.catalog, api.evidence)],
    fixes: constant
      ? []
      : [
          {
            title: titles.compareWith({ value: newText }),
            edits: [{ span: whole, newText }],
            preferred: true,
          },
        ],
  };
}
