import { describe, expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { markdownRenderers, readHtml } from "../../../test/support/markdownRenderers.ts";
import { createCatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, EntryRef } from "../catalog/model.ts";
import { normalise } from "../catalog/normalise.ts";
import { plainLine } from "../text/plainMarkdown.ts";
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

      **Suggestions** Add credits to the account.

      **In other APIs:** LTX \`insufficient_funds_error\` (402) · Pipevideo 400 · 4 more

      Source: PureFrame, “Error Codes” › Error code reference › Billing & credits (read 2026-11-20) · Detected from \`fetch(…api.pureframe.ai…)\` on line 12"
    `);
  });

  test("a type that many errors share", () => {
    expect(
      renderEntry(entry("vidio", "job-not-found"), { index, relatedApis: false }),
    ).toMatchInlineSnapshot(`
      "\`invalid_request_error\` · 404 Not Found · VIDIO

      No job has the ID that was asked for.

      Message: \`Job not found\`

      **Suggestions** Check the job ID.

      [Documentation](https://www.vidio.ai/docs/errors)"
    `);
  });

  test("fields, a wait that the body states, and a body without a code", () => {
    expect(
      renderEntry(entry("videoconduit", "rate_limited"), { index, relatedApis: false }),
    ).toMatchInlineSnapshot(`
      "\`rate_limited\` · 429 Too Many Requests · VideoConduit

      More requests were sent than the plan's rate limit allows.

      **What to do** Wait as long as the \`Retry-After\` header says, if it is present. Or wait as many seconds as \`retry_after\` says.

      **Retry** after the wait that \`retry_after\` or \`Retry-After\` states.

      \`\`\`json
      { "detail": "Rate limit exceeded. Retry after 5 seconds.", "retry_after": 5 }
      \`\`\`

      Source: VideoConduit, “Error Codes” › HTTP Status Codes (read 2026-11-20)"
    `);
  });

  test("a name that is only in the documentation", () => {
    expect(
      renderEntry(entry("pipevideo", "bad-request"), { index, relatedApis: false }),
    ).toMatchInlineSnapshot(`
      "**Bad request** · 400 Bad Request · Pipevideo

      The request cannot be carried out as it is: a wrong model or provider, malformed input, or too few credits.

      \`BAD_REQUEST\` is only in the documentation, not in the body. Check the status.

      **What to do** Correct the request: without a change it fails again.

      **Suggestions** Read \`message\` for what is wrong, and add credits if they ran out.

      **Retry** only if the request or the account changes. Fix the input first.

      Source: Pipevideo, “Errors” › Status codes (read 2026-11-20)"
    `);
  });

  test("a failure that comes later", () => {
    const { entries } = catalog("pipevideo");
    const later = entries.find(
      ({ channel, condition }) => channel === "async" && condition === "out_of_credits",
    )!;
    const ref = { catalog: catalog("pipevideo"), entry: later };
    expect(renderEntry(ref, { index, relatedApis: false })).toMatchInlineSnapshot(`
      "**Insufficient credits** · async failure · Pipevideo

      The generation stopped because it could not be paid for.

      It comes after a 200: a later poll or webhook has \`failed\` at \`status\`.

      **Suggestions** Make sure that the account has credits and can be charged.

      Source: Pipevideo, “Errors” › Generation failures (read 2026-11-20)"
    `);
  });

  test("a status of HTTP", () => {
    expect(renderEntry(entry("http", "status-429"), { index, relatedApis: true })).toMatchInlineSnapshot(`
      "**429 Too Many Requests** · HTTP

      The caller sent too many requests in a span of time.

      **Suggestions** Wait before the next request, and send fewer.

      **Retry** after the wait that \`Retry-After\` states.

      **In other APIs:** LTX \`rate_limit_error\` (429) · Pipevideo 429 · 25 more

      [Documentation](https://www.rfc-editor.org/rfc/rfc6585#section-4)"
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

/** Pixels of a hover in VS Code, where 90 characters fit into a line, a line has 19 and a paragraph ends with 8. */
function heightOf(markdown: string): number {
  const blocks = markdown.replace(/^```.*\n?/gm, "").split("\n\n");
  const linesOf = (line: string) =>
    Math.max(1, Math.ceil(plainLine(line).replace(/ \(\w+:[^ ]*\)/g, "").length / 90));
  return blocks
    .map(
      (block) =>
        8 +
        19 *
          block
            .trim()
            .split("\n")
            .reduce((sum, line) => sum + linesOf(line), 0),
    )
    .reduce((sum, height) => sum + height, 0);
}

test("what hovers say of an error or a status fits the box of VS Code", () => {
  const options = {
    index,
    relatedApis: true,
    linksToPages: true,
    reason: because`${"fetch(…api.ltx.io…)"} on line ${12}`,
  };
  const tall: string[] = [];
  let count = 0;
  for (const { catalog: one } of builtinCatalogs()) {
    const texts = [
      ...one.entries.map((each) => [each.id, renderEntry({ catalog: one, entry: each }, options)]),
      ...one.statuses.map(({ status }) => [`${status}`, renderStatus(one, status, options)]),
    ];
    for (const [name = "", text = ""] of texts) {
      count += 1;
      if (heightOf(text) > 250) tall.push(`${one.id} ${name} ${heightOf(text)}`);
    }
  }
  expect(count).toBeGreaterThan(150);
  expect(tall).toEqual([]);
});

test("links to the page and the catalog, for clients that run them", () => {
  const lastLine = (linksToPages: boolean) =>
    renderEntry(entry("vidio", "job-not-found"), { index, relatedApis: false, linksToPages })
      .split("\n")
      .at(-1);
  const ids = "%5B%7B%22catalogId%22%3A%22vidio%22%2C%22entryId%22%3A%22job-not-found%22%7D%5D";
  const documentation = "[Documentation](https://www.vidio.ai/docs/errors)";
  expect(lastLine(true)).toBe(
    `[Page](command:errorAtlas.showEntry?${ids}) · [Catalog](command:errorAtlas.openCatalog?${ids}) · ${documentation}`,
  );
  expect(lastLine(false)).toBe(documentation);
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
      - … and 3 more

      Source: PureFrame, “Error Codes” › HTTP status codes (read 2026-11-20) · Detected from the directive on line 1"
    `);
  });

  test("with one entry", () => {
    expect(renderStatus(catalog("ltx"), 402, { index })).toMatchInlineSnapshot(`
      "**402 Payment Required** · LTX

      The account's credits do not cover the request.

      **Error**
      - \`insufficient_funds_error\` Not enough credits

      **Retry** only if the request or the account changes. Credits have to be added, or the cost lowered, first.

      Source: LTX, “Error Handling” › HTTP Status Codes › 402 - Payment Required (read 2026-11-20)"
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

      Source: VideoConduit, “Error Codes” › Error Response Format (read 2026-11-20)"
    `);
  });

  test("that says another thing with another status", () => {
    expect(renderField(catalog("videoconduit"), "/detail")).toMatchInlineSnapshot(`
      "\`detail\` · string or array · VideoConduit

      - 400, 401, 402, 403, 404, 409, 429, 500, 502, 503: What went wrong, as text for people.
      - 422: One element for each field error.

      Known: \`Invalid or missing API key\`, \`Insufficient credits\`, \`Could not extract info from URL: Unsupported URL\`, \`Rate limit exceeded. Retry after {seconds} seconds.\`.

      Source: VideoConduit, “Error Codes” › Error Response Format (read 2026-11-20)"
    `);
  });

  test("that may be absent", () => {
    expect(
      renderField(catalog("pipevideo"), "/data/retry_after", { reason: because`a reason` }),
    ).toMatchInlineSnapshot(`
      "\`data.retry_after\` · integer, seconds · Pipevideo

      How long to wait before trying again.

      Documented for 429. May be absent.

      Source: Pipevideo, “Errors” › Error shape (read 2026-11-20) · Detected from a reason"
    `);
  });

  test("with one value only", () => {
    expect(renderField(catalog("ltx"), "/type")).toMatchInlineSnapshot(`
      "\`type\` · string · LTX

      Says that this is an error.

      Always \`"error"\`.

      Documented for 400, 401, 402, 413, 422, 429, 500, 503.

      Source: LTX, “Error Handling” › Error Response Format (read 2026-11-20)"
    `);
  });

  test("in an array", () => {
    expect(renderField(catalog("videoconduit"), "/detail/*/loc")).toMatchInlineSnapshot(`
      "\`detail[].loc\` · array · VideoConduit

      The path to the field, from the part of the request on.

      Documented for 422.

      Source: VideoConduit, “Error Codes” › Detailed Error Examples › 422 — Validation Error (read 2026-11-20)"
    `);
  });

  test("that no body has", () => {
    expect(renderField(catalog("pureframe"), "/error/code")).toBeUndefined();
  });
});
