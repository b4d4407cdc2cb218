// Literals that constants come to: where a constant is compared with a part of a response, its literal is about that part as well,
// which is what completion and hover ask for at the declaration.

import type { Constant, Reference } from "../../model.ts";

/** @returns the references, with what the uses of constants of this file say of their literals */
export function withDeclared(references: readonly Reference[]): readonly Reference[] {
  const uses = new Map<number, Reference>();
  for (const use of references) {
    const start = use.constant?.here?.start;
    if (start !== undefined && !uses.has(start) && isOfResponse(use)) uses.set(start, use);
  }
  if (uses.size === 0) return references;
  const described = references.map((reference) => {
    const use = reference.constant ? undefined : uses.get(reference.span.start);
    if (use === undefined) return reference;
    uses.delete(reference.span.start);
    return reference.subject?.origin || reference.body !== undefined ? reference : declared(use, reference);
  });
  for (const use of uses.values()) {
    const { span, quote } = placeOf(use);
    described.push(declared(use, { role: "declaration", span, quote, partial: isPartial(use) }));
  }
  return described;
}

/** Messages are compared by their words, which is for the rules to say where that is done. */
function isOfResponse({ kind, subject }: Reference): boolean {
  const part = subject?.origin?.part;
  return kind !== "message" && (part === "body" || part === "status");
}

function placeOf({ constant, span }: Reference): Pick<Constant, "quote"> & Pick<Reference, "span"> {
  return { span: constant?.here ?? span, quote: constant?.quote ?? "" };
}

function isPartial({ value }: Reference): boolean {
  return value === "" || (typeof value === "number" && value < 100);
}

/** The literal of a constant, as a reference to what the constant is compared with. */
function declared(
  { kind, value, subject, statuses }: Reference,
  literal: Pick<Reference, "role" | "span" | "quote" | "partial">,
): Reference {
  return {
    ...literal,
    kind,
    value,
    ...(subject ? { subject: { ...subject, span: literal.span, pathSpans: [] } } : {}),
    ...(statuses ? { statuses } : {}),
  };
}
