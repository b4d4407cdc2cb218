// invalid-response: a body in a mock, a fixture or a JSON file that the API it stands for would never send.

import type { Catalog, Shape } from "../../catalog/model.ts";
import { shapeOf } from "../../catalog/newShape.ts";
import type { BodyCandidate, BodyNode, BodyObject, BodyProperty } from "../../references/bodyModel.ts";
import { isRecordOfResponse } from "../../resolve/bodies.ts";
import { faultsOf, propertyOf } from "../../resolve/bodyFaults.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import type { Evidence } from "../../resolve/model.ts";
import { pointerTokens } from "../../text/jsonPlace.ts";
import { withoutQuotes } from "../../text/span.ts";
import { entriesNamedIn, formsFor } from "../bodyForms.ts";
import type { Finding, Findings, Rule } from "../rule.ts";
import { becauseOf, documentedStatuses } from "../support.ts";
import { fixFor } from "./fix.ts";
import { messages } from "./messages.ts";
import { describeTroubles, spanOfTroubles, troublesOf } from "./troubles.ts";

export const invalidResponse: Rule = {
  metadata: {
    id: "invalid-response",
    title: "A mock or recorded body that has none of the API's documented forms",
    what: "Reports error bodies in mocks, fixtures and JSON files that have none of the forms that the API documents for their status: a required field is missing or in another place, has another type, or differs from a value that is always the same.",
    why: "A test with such a body passes although the code cannot handle what the API really sends.",
    howToFix:
      "Give the body the documented form; the fix writes what is missing and keeps what is right. Unknown codes, and codes with the wrong status, are reported by other rules.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `http.post("https://videoconduit.com/v1/download", () =>
  HttpResponse.json({ detail: "Too many requests", retry_after: 5 }, { status: 429 }),
);
`,
        },
        {
          language: "ts",
          code: `// What is worked out at run time counts as right, and so do further fields.
const mocked = (message: string) =>
  nock("https://api.pureframe.ai")
    .get("/v1/search")
    .reply(402, { detail: { code: "SEARCH_LIMIT_EXCEEDED", message }, id: 7 });
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `http.get("https://api.pureframe.ai/v1/search", () =>
  HttpResponse.json({ error: { code: "SEARCH_UNAVAILABLE", message: "Try again." } }, { status: 503 }),
//                    ^^^^^
);
`,
        },
        {
          language: "json",
          code: `{
  "url": "https://videoconduit.com/v1/download",
  "status": 402,
  "body": { "detail": "Insufficient credits", "code": "insufficient_credits", "required": "3", "available": 1 }
//                                                                                         ^
}
`,
        },
      ],
    },
  },

  *check(document): Findings {
    for (const [index, body] of document.references.bodies.entries()) {
      yield;
      const { apis, certain } = document.resolveBody(index);
      const [api] = apis;
      if (!certain || api === undefined || body.isSketch) continue;
      const finding = checkBody(body, api.catalog, api.evidence, document);
      if (finding) yield finding;
    }
  },
};

function checkBody(
  body: BodyCandidate,
  catalog: Catalog,
  evidence: Evidence,
  document: ResolvedDocument,
): Finding | undefined {
  const { root, status } = body;
  if (root.kind !== "object" || isRecordOfResponse(body, catalog) || isUnfinished(root)) return undefined;
  if (status && (status.value < 400 || !documentedStatuses(catalog).has(status.value))) return undefined;
  const known = entriesNamedIn(root, catalog);
  // A code of another status is contradictory-status's to report.
  if (status && known.length > 0 && !known.some(({ statuses }) => comesWith(statuses, status.value)))
    return undefined;
  const shapes = formsFor(catalog, status?.value, known);
  if (shapes.length === 0 || !shapes.every(({ guaranteed }) => guaranteed)) return undefined;
  const measured = shapes.map((shape) => ({ shape, faults: faultsOf(root, shape) }));
  const best = measured.reduce((a, b) => (b.faults.length < a.faults.length ? b : a));
  const related = becauseOf(catalog, evidence);
  if (best.faults.length === 0) return undocumentedCode(body, root, catalog, shapes, related, document);
  // Without a status it may be a success, and what a server answers may be its own.
  if ((status === undefined || body.sentBy === "server") && known.length === 0) return undefined;
  const isOwn = hasNameOf(root, catalog);
  if (!isOwn && (root.properties.length === 0 || evidence.kind !== "flow")) return undefined;
  const { shape, faults } = best;
  const troubles = troublesOf(faults, root, shape, catalog);
  // Without them nothing is left that would be found then.
  const undocumented = status === undefined ? [] : undocumentedCodes(root, catalog, shapes);
  const names = undocumented.map(({ key }) => key.value);
  const form = shapeOf(root, status?.value);
  return {
    span: spanOfTroubles(troubles, document.source),
    message: describeTroubles(troubles, catalog),
    ...(isOwn ? {} : { severity: "information", preset: "strict" }),
    related,
    lacking: form && { catalog, shape: form },
    fixes: fixFor(
      {
        root,
        literals: body.literals ?? [],
        status: status?.value,
        shape,
        catalog,
        known,
        undocumented: names,
      },
      document,
    ),
  };
}

/** A code in a body of a status whose documented body has none: the documentation may only have left it out of its example. */
function undocumentedCode(
  { status }: BodyCandidate,
  root: BodyObject,
  catalog: Catalog,
  shapes: readonly Shape[],
  related: Finding["related"],
  { source }: ResolvedDocument,
): Finding | undefined {
  const [property] = status === undefined ? [] : undocumentedCodes(root, catalog, shapes);
  if (property === undefined || status === undefined) return undefined;
  return {
    span: withoutQuotes(property.key.span, source),
    message: messages.undocumentedCode({
      api: catalog.name,
      name: property.key.value,
      status: status.value,
    }),
    severity: "information",
    preset: "strict",
    related,
    fixes: [],
  };
}

/** The codes and types at the top of a body that none of the shapes has. */
function undocumentedCodes(
  root: BodyObject,
  { discriminators }: Catalog,
  shapes: readonly Shape[],
): readonly BodyProperty[] {
  return discriminators.flatMap(({ pointer, kind }) => {
    const [token, deeper] = pointerTokens(pointer);
    const property = token === undefined || deeper ? undefined : propertyOf(root, token);
    const isDocumented = shapes.some(({ fields }) => fields.some((field) => field.pointer === pointer));
    return property === undefined || kind === "message" || isDocumented ? [] : [property];
  });
}

/** Whether a key in it waits for its value, or has what the value has to match. */
function isUnfinished(node: BodyNode): boolean {
  if (node.kind === "array") return node.items.some(isUnfinished);
  return (
    node.kind === "object" &&
    node.properties.some(
      ({ key, value }) => value === undefined || MATCHERS.has(key.value) || isUnfinished(value),
    )
  );
}

/** How WireMock, Pact and snapshots say what a value has to match. */
const MATCHERS = new Set([
  "equalTo",
  "matches",
  "doesNotMatch",
  "matchesJsonPath",
  "equalToJson",
  "pact:matcher:type",
  "json_class",
  "asymmetricMatch",
]);

function comesWith(statuses: readonly number[], status: number): boolean {
  return statuses.length === 0 || statuses.includes(status);
}

/** Whether a body has any name that the API's bodies have. */
function hasNameOf(node: BodyNode, catalog: Catalog): boolean {
  if (node.kind === "array") return node.items.some((item) => hasNameOf(item, catalog));
  if (node.kind !== "object") return false;
  return node.properties.some(
    ({ key, value }) =>
      catalog.shapes.some(({ fields }) =>
        fields.some(({ pointer }) => pointerTokens(pointer).includes(key.value)),
      ) ||
      (value !== undefined && hasNameOf(value, catalog)),
  );
}
