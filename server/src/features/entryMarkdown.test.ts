import { describe, expect, test } from "vitest";
import { markdownRenderers, readHtml } from "../../../test/support/markdownRenderers.ts";
import { builtinCatalogs } from "../catalog/builtin.ts";
import { createCatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, EntryRef } from "../catalog/model.ts";
import { normalise } from "../catalog/normalise.ts";
import { because } from "../text/reason.ts";
import { renderCandidateLine, renderEntry, renderField, renderStatus } from "./entryMarkdown.ts";

const index = createCatalogIndex(builtinCatalogs(), 1);

function catalog(id: string): Catalog {
  return index.catalog(id)!.catalog;
}

/** The built-in entry with that id, or the first one with that code or type. */
function entry(catalogId: string, name: string): EntryRef {
  const found = catalog(catalogId).entries.find(({ id, code, type }) => [id, code, type].includes(name));
  return { catalog: catalog(catalogId), entry: found! };
}

const source = { source: "docs", section: "<b>Section</b>" };
const evil =
  "[click](command:evil) <img src=x onerror=1> ![i](https://evil.example/i.png) `unclosed\n\n# Heading";
const madeUp = createCatalogIndex(
  [
    {
      uri: "file:///evil.error-catalog.json",
      origin: "workspace",
      text: "",
      catalog: normalise({
        id: "made-up",
        name: "[Evil](command:x)",
        version: "1.0.0",
        summary: evil,
        sources: [
          {
            id: "docs",
            title: evil,
            document: "d",
            url: "https://evil.example/)[x](command:y)",
            read: "2026-11-20",
          },
        ],
        shapes: [
          {
            id: "s",
            title: evil,
            fields: [
              {
                pointer: "/a`b/*",
                types: ["string"],
                required: false,
                meaning: evil,
                unit: evil,
                constant: "```",
              },
            ],
            example: { text: "```\n</details>[x](command:y)" },
            source,
          },
        ],
        entries: [
          {
            id: "many",
            code: "many",
            statuses: [500, 502],
            title: "T",
            meaning: "M",
            condition: "not_found",
            source,
          },
          {
            id: "evil",
            code: "a`*_[x](command:y)",
            statuses: [400],
            title: evil,
            meaning: evil,
            messages: [evil],
            causes: [{ text: evil }, { text: evil }],
            resolution: [evil],
            retry: { policy: "after-delay", field: "/a`b", header: "X`Y", note: evil },
            deprecated: { since: evil, replacedBy: "many", note: evil },
            condition: "not_found",
            note: evil,
            source,
          },
        ],
      }),
    },
    ...builtinCatalogs(),
  ],
  1,
);

describe("renderEntry", () => {
  test("a code, with the reason and the other APIs", () => {
    const text = renderEntry(entry("pureframe", "INSUFFICIENT_CREDITS"), {
      index,
      relatedApis: true,
      reason: because`${"fetch(…api.pureframe.ai…)"} on line ${12}`,
    });
    expect(text).toMatchInlineSnapshot(`
      "\`INSUFFICIENT_CREDITS\` · 402 Payment Required · PureFrame

      The account has used up its credits.

      **Suggestions**
      - Add credits to the account.

      \`\`\`json
      {
        "detail": {
          "code": "INSUFFICIENT_CREDITS",
          "message": "…"
        }
      }
      \`\`\`

      **Out of credits elsewhere** LTX \`insufficient_funds_error\` (402) · Pipevideo 400, “Insufficient credits” (later) · VideoConduit \`insufficient_credits\` (402) · VIDIO \`insufficient_balance\` (402)

      Why PureFrame: \`fetch(…api.pureframe.ai…)\` on line 12

      Source: PureFrame API documentation: Error Codes, Error code reference > Billing & credits, read 2026-11-20"
    `);
  });

  test("a type that many errors share", () => {
    expect(
      renderEntry(entry("vidio", "job-not-found"), { index, relatedApis: false }),
    ).toMatchInlineSnapshot(`
      "\`invalid_request_error\` · 404 Not Found · VIDIO

      No job has the ID that was asked for.

      Message: \`Job not found\`

      **Suggestions**
      - Check the job ID.

      \`\`\`json
      {
        "error": {
          "type": "invalid_request_error",
          "message": "Job not found"
        }
      }
      \`\`\`

      Note: The type is the one that also stands for all 400 errors: look at the status too.

      Source: [VIDIO API documentation: Errors](https://www.vidio.ai/docs/errors), Error reference, read 2026-11-20"
    `);
  });

  test("fields, a wait that the body states, and a body without a code", () => {
    expect(
      renderEntry(entry("videoconduit", "rate_limited"), { index, relatedApis: false }),
    ).toMatchInlineSnapshot(`
      "\`rate_limited\` · 429 Too Many Requests · VideoConduit

      More requests were sent than the plan's rate limit allows.

      Message: \`Rate limit exceeded. Retry after {seconds} seconds.\`

      **What to do**
      - Wait as long as the \`Retry-After\` header says, if it is present.
      - Or wait as many seconds as \`retry_after\` says.

      **Retry** after the seconds in \`retry_after\` or the wait in the header \`Retry-After\`. The header may be absent. The page's Python example then waits 5 seconds.

      **Fields**
      - \`retry_after\` (integer, seconds): How long to wait before trying again.

      \`\`\`json
      {
        "detail": "Rate limit exceeded. Retry after 5 seconds.",
        "retry_after": 5
      }
      \`\`\`

      Note: The rate limit depends on the plan's tier. The documented body of this status has no \`code\`, although the page says that all errors have one: check the status.

      Source: VideoConduit API documentation: Error Codes, HTTP Status Codes, read 2026-11-20"
    `);
  });

  test("a name that is only in the documentation", () => {
    expect(
      renderEntry(entry("pipevideo", "bad-request"), { index, relatedApis: false }),
    ).toMatchInlineSnapshot(`
      "**Bad request** · 400 Bad Request · Pipevideo

      The request cannot be carried out as it is: a wrong model or provider, malformed input, or too few credits.

      \`BAD_REQUEST\` is only in the documentation, not in the body. Check the status.

      **Causes**
      - The model is not valid.
      - The account does not have enough credits.
      - The input is malformed.
      - The provider is not supported.

      **What to do**
      - Correct the request: without a change it fails again.

      **Suggestions**
      - Read \`message\` for what is wrong, and add credits if they ran out.

      **Retry** only after a change. Fix the input first.

      \`\`\`json
      {
        "message": "Human readable error description"
      }
      \`\`\`

      Note: Missing credits are reported with this status, not with 402.

      Source: Pipevideo documentation: Errors, Status codes, read 2026-11-20"
    `);
  });

  test("a failure that comes later", () => {
    const { entries } = catalog("pipevideo");
    const later = entries.find(
      ({ channel, condition }) => channel === "async" && condition === "out_of_credits",
    )!;
    const ref = { catalog: catalog("pipevideo"), entry: later };
    expect(renderEntry(ref, { index, relatedApis: false })).toMatchInlineSnapshot(`
      "**Insufficient credits** · later failure · Pipevideo

      The generation stopped because it could not be paid for.

      It comes after a 200: a later poll or webhook has \`failed\` at \`status\`.

      **Causes**
      - The balance is zero.
      - The charge failed.

      **Suggestions**
      - Make sure that the account has credits and can be charged.

      Source: Pipevideo documentation: Errors, Generation failures, read 2026-11-20"
    `);
  });

  test("a status of HTTP", () => {
    expect(renderEntry(entry("http", "status-429"), { index, relatedApis: true })).toMatchInlineSnapshot(`
      "**429 Too Many Requests** · HTTP

      The caller sent too many requests in a span of time.

      **Suggestions**
      - Wait before the next request, and send fewer.

      **Retry** after the wait in the header \`Retry-After\`. The response may have \`Retry-After\`; the standard does not say how requests are counted.

      **Rate limited elsewhere** LTX \`rate_limit_error\` (429) · Pipevideo 429 · PureFrame \`RATE_LIMIT_EXCEEDED\` (429) · VideoConduit \`rate_limited\` (429) · VIDIO \`rate_limit_error\` (429)

      Source: [RFC 6585: Additional HTTP Status Codes](https://www.rfc-editor.org/rfc/rfc6585#section-4), Section 4, read 2026-11-20"
    `);
  });

  test("the status known at the place comes first", () => {
    const many = madeUp.entry("made-up", "many")!;
    const [first] = renderEntry(many, { index: madeUp, relatedApis: false, status: 502 }).split("\n");
    expect(first).toBe("`many` · 502 Bad Gateway, 500 Internal Server Error · \\[Evil](command:x)");
  });
});

describe("text from a catalog stays text", () => {
  const [many, hostile] = madeUp.catalog("made-up")!.catalog.entries.map((one) => ({
    catalog: madeUp.catalog("made-up")!.catalog,
    entry: one,
  }));
  test.each([
    ["entry", renderEntry(hostile!, { index: madeUp, relatedApis: true, reason: because`${evil}` })],
    ["line", renderCandidateLine(hostile!)],
    ["status", renderStatus(many!.catalog, 400, { index: madeUp, reason: because`${evil}` })],
    ["field", renderField(many!.catalog, "/a`b/*", { reason: because`${evil}` })!],
  ])("%s", (_, markdown) => {
    for (const render of Object.values(markdownRenderers)) {
      const { elements, links } = readHtml(render(markdown));
      expect(elements.filter((name) => !/^(?:p|ul|li|code|pre|strong|a)$/.test(name))).toEqual([]);
      expect(links.filter((address) => !address.startsWith("https://"))).toEqual([]);
    }
  });
});

test("every built-in entry fits a hover", () => {
  for (const { catalog: one } of builtinCatalogs()) {
    for (const each of one.entries) {
      const text = renderEntry(
        { catalog: one, entry: each },
        { index, relatedApis: true, reason: because`the reason` },
      );
      const lines = text.split("\n").filter((line) => line !== "");
      expect([one.id, each.id, lines.length <= 34]).toEqual([one.id, each.id, true]);
    }
  }
});

test.each([
  ["pureframe", "INSUFFICIENT_CREDITS", "`INSUFFICIENT_CREDITS` · 402 · PureFrame: No credits left"],
  ["pipevideo", "bad-request", "**Bad request** · 400 · Pipevideo"],
  ["grpc", "NOT_FOUND", "`NOT_FOUND` · 404 · gRPC: Not found"],
])("renderCandidateLine %s %s", (id, name, expected) => {
  expect(renderCandidateLine(entry(id, name))).toBe(expected);
});

describe("renderStatus", () => {
  test("with a meaning and entries", () => {
    expect(
      renderStatus(catalog("pureframe"), 402, { index, reason: because`the directive on line ${1}` }),
    ).toMatchInlineSnapshot(`
      "**402 Payment Required** · PureFrame

      Payment required, or a plan limit was reached.

      **Errors**
      - \`PLAN_LIMIT_EXCEEDED\` Storage limit of the plan
      - \`SEARCH_LIMIT_EXCEEDED\` Daily searches used up
      - \`INSUFFICIENT_CREDITS\` No credits left
      - \`PAYMENT_METHOD_REQUIRED\` No saved payment method
      - \`PAYMENT_FAILED\` Payment failed
      - \`BILLING_NOT_CONFIGURED\` No billing account
      - \`API_KEY_LIMIT_REACHED\` Key limit of the plan

      Why PureFrame: the directive on line 1

      Source: PureFrame API documentation: Error Codes, HTTP status codes, read 2026-11-20"
    `);
  });

  test("with one entry", () => {
    expect(renderStatus(catalog("ltx"), 402, { index })).toMatchInlineSnapshot(`
      "**402 Payment Required** · LTX

      The account's credits do not cover the request.

      **Error**
      - \`insufficient_funds_error\` Not enough credits

      **Retry** only after a change. Credits have to be added, or the cost lowered, first.

      Source: LTX API documentation: Error Handling, HTTP Status Codes > 402 - Payment Required, read 2026-11-20"
    `);
  });

  test("that the catalog does not list", () => {
    expect(renderStatus(catalog("pipevideo"), 402, { index })).toBe(
      "**402 Payment Required** · Pipevideo\n\nThe catalog of Pipevideo does not list this status.",
    );
  });
});

describe("renderField", () => {
  test("that tells errors apart, and is not in every body", () => {
    expect(renderField(catalog("videoconduit"), "/code")).toMatchInlineSnapshot(`
      "\`code\` · string · VideoConduit

      The code of the error, for programs.

      Known: \`bad_request\`, \`unauthorized\`, \`insufficient_credits\`, \`forbidden\`, \`not_found\`, \`conflict\` and 5 more. Called machine-readable and stated for all errors, but absent from the example bodies of 401, 404, 422 and 429.

      Documented for 400, 402, 403, 409, 500, 502, 503. Not in the bodies of 401, 404, 422, 429.

      Source: VideoConduit API documentation: Error Codes, Error Response Format, read 2026-11-20"
    `);
  });

  test("that may be absent", () => {
    expect(
      renderField(catalog("pipevideo"), "/data/retry_after", { reason: because`a reason` }),
    ).toMatchInlineSnapshot(`
      "\`data.retry_after\` · integer, seconds · Pipevideo

      How long to wait before trying again.

      Documented for 429. May be absent.

      Why Pipevideo: a reason

      Source: Pipevideo documentation: Errors, Error shape, read 2026-11-20"
    `);
  });

  test("with one value only", () => {
    expect(renderField(catalog("ltx"), "/type")).toMatchInlineSnapshot(`
      "\`type\` · string · LTX

      Says that this is an error.

      Always \`"error"\`.

      Documented for 400, 401, 402, 413, 422, 429, 500, 503.

      Source: LTX API documentation: Error Handling, Error Response Format, read 2026-11-20"
    `);
  });

  test("in an array", () => {
    expect(renderField(catalog("videoconduit"), "/detail/*/loc")).toMatchInlineSnapshot(`
      "\`detail[].loc\` · array · VideoConduit

      The path to the field, from the part of the request on.

      Documented for 422.

      Source: VideoConduit API documentation: Error Codes, Detailed Error Examples > 422 — Validation Error, read 2026-11-20"
    `);
  });

  test("that no body has", () => {
    expect(renderField(catalog("pureframe"), "/error/code")).toBeUndefined();
  });
});
