// unknown-code: a code or type that the API does not have.

import type { Catalog } from "../../catalog/model.ts";
import type { Reference } from "../../references/model.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import { discriminatorOf, pathText } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { Finding, Fix, Rule } from "../rule.ts";
import { becauseOf, certainApi, isApiBody, isDeciding, isNoSuccess } from "../support.ts";

export const unknownCode: Rule = {
  metadata: {
    id: "unknown-code",
    title: "A code or type that this API does not have",
    what: "Reports a string that is compared with an API's error code or type but is in no entry of its catalog.",
    why: "The comparison is never true, so the branch behind it never runs and the error is handled as something else. A test with such a body shows nothing.",
    howToFix:
      "Use the code the API has; the nearest ones are offered as fixes. If the API does have it and the catalog is behind, add the entry to a catalog of your own.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/collections/c1");
const body = await res.json();
if (body.detail.code === "COLLECTION_NOT_FOUND") create();
`,
        },
        {
          language: "ts",
          code: `// Another API: nothing is known of its codes.
const res = await fetch("https://api.example.com/v1/things");
const body = await res.json();
if (body.detail.code === "COLECTION_NOT_FOUND") create();
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/collections/c1");
const body = await res.json();
if (body.detail.code === "COLECTION_NOT_FOUND") create();
//                        ^^^^^^^^^^^^^^^^^^^
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
const { error } = await res.json();
switch (error.type) {
  case "insufficient_funds":
//      ^^^^^^^^^^^^^^^^^^
    return "top up";
}
`,
        },
      ],
    },
  },

  *check(document): Iterable<Finding> {
    for (const reference of document.references.references) {
      if (!isCandidate(reference, document)) continue;
      const resolution = document.resolve(reference);
      const api = certainApi(resolution);
      if (api === undefined || resolution.verdict !== "unknown") continue;
      const { catalog, evidence } = api;
      const discriminator = discriminatorOf(reference.subject, catalog);
      if (discriminator === undefined || discriminator.kind === "message") continue;
      if (!isApiBody(reference, catalog, document)) continue;
      if (isSystemCode(String(reference.value))) continue;
      const [near] = resolution.nearest;
      if (near === undefined && !isSurelyCode(reference, discriminator.pointer)) continue;
      yield {
        span: reference.span,
        message: messageFor(reference, catalog, pathText(discriminator.pointer), near),
        related: becauseOf(catalog, evidence),
        fixes: resolution.nearest.map(
          (value, i): Fix => ({
            title: `Change to "${value}"`,
            edits: [{ span: reference.span, newText: asWritten(value, reference) }],
            preferred: i === 0,
          }),
        ),
      };
    }
  },
};

function isCandidate(reference: Reference, { source }: ResolvedDocument): boolean {
  const { kind, value, quote, span, subject } = reference;
  if (subject === undefined || typeof value !== "string" || value === "") return false;
  // A name that stands for its value is written right; where its value comes from is another place.
  if (quote === "" && source.slice(span.start, span.end) !== value) return false;
  return kind !== "field" && isDeciding(reference);
}

/** In place of a text, between its quotes, or of a key without any. */
function asWritten(value: string, { quote }: Reference): string {
  return quote !== "" || /^[A-Za-z_$][\w$]*$/.test(value) ? value : JSON.stringify(value);
}

/**
 * Whether a value that resembles no code of the API is meant as one all the same. A table may have a key for all others; and
 * where a success can be at hand, what the top of its body calls `code` is its own affair.
 */
function isSurelyCode(reference: Reference, pointer: string): boolean {
  if (reference.role === "key") return false;
  return reference.body !== undefined || tokensOf(pointer).length > 1 || isNoSuccess(reference);
}

/** Codes of the platform, not of an API: they reach the same `catch` as an API's errors. */
function isSystemCode(value: string): boolean {
  return /^(E[A-Z0-9]{3,}|ERR_\w+|UND_ERR_\w+|ABORT_ERR)$/.test(value);
}

function messageFor(
  { value, negated, body }: Reference,
  { name }: Catalog,
  path: string,
  near: string | undefined,
): string {
  const so = body === undefined ? `this is ${negated ? "always" : "never"} true` : "it never sends this body";
  const what = `${name} has no error with "${value}" at ${path}, so ${so}.`;
  return near === undefined
    ? `${what} Check the spelling, or that it is this API's error.`
    : `${what} Did you mean "${near}"?`;
}
