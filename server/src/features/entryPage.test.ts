import { describe, expect, test } from "vitest";
import { indexWith } from "../../../test/support/analyse.ts";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { catalogText } from "../../../test/support/catalogText.ts";
import { createCatalogIndex } from "../catalog/catalogIndex.ts";
import { entryPage } from "./entryPage.ts";
import { pageMarkdown } from "./page/pageMarkdown.ts";

const index = createCatalogIndex(builtinCatalogs(), 1);

function page(catalogId: string, entryId: string): string {
  return pageMarkdown(entryPage(index.entry(catalogId, entryId)!, index));
}

test("a page has everything that the catalog says of the entry", () => {
  expect(page("videoconduit", "rate-limited")).toMatchInlineSnapshot(`
    "# \`rate_limited\`

    429 Too Many Requests · VideoConduit

    More requests were sent than the plan's rate limit allows.

    - Code at \`code\`: \`rate_limited\`
    - Message at \`detail\`: \`Rate limit exceeded. Retry after {seconds} seconds.\`
    - Condition: Rate limited. Too many requests in a span of time.

    ## What to do

    - Wait as long as the \`Retry-After\` header says, if it is present.
    - Or wait as many seconds as \`retry_after\` says.

    ## Retry

    After the wait that \`retry_after\` or \`Retry-After\` states. The header may be absent. The page's Python example then waits 5 seconds.

    ## Body

    **Body of 429**, known from an example

    - \`detail\` (string): What went wrong, as text for people.
    - \`retry_after\` (integer, seconds): How long to wait before trying again.

    The documented body of this status has no \`code\`, although the page says that all errors have one: check the status.

    \`\`\`json
    {
      "detail": "Rate limit exceeded. Retry after 5 seconds.",
      "retry_after": 5
    }
    \`\`\`

    ## Statuses

    - 429 Too Many Requests: Too many requests were sent. Retry: after the wait that \`retry_after\` or \`Retry-After\` states. The header may be absent. The page's Python example then waits 5 seconds.

    ## Note

    The rate limit depends on the plan's tier. The documented body of this status has no \`code\`, although the page says that all errors have one: check the status.

    ## In other APIs

    - VideoConduit · \`rate_limited\` · 429 · after the wait that \`retry_after\` or \`Retry-After\` states.
    - LTX · \`rate_limit_error\` · 429
    - Pipevideo · Too many requests · 429 · after the wait that \`data.retry_after\` states.
    - PureFrame · \`RATE_LIMIT_EXCEEDED\` · 429 · with exponential backoff.
    - Stripe · \`rate_limit\` · — · suggestion: with exponential backoff.
    - Stripe · \`rate_limit_error\` · — · suggestion: with exponential backoff.
    - Supabase · \`SlowDown\` · — · suggestion: with exponential backoff.
    - Supabase · \`over_request_rate_limit\` · 429 · suggestion: with exponential backoff.
    - Supabase · \`over_email_send_rate_limit\` · 429 · suggestion: with exponential backoff.
    - VIDIO · \`rate_limit_error\` · 429 · after a wait.
    - AWS · \`SlowDown\` · — · suggestion: with exponential backoff.
    - AWS · \`RequestLimitExceeded\` · — · suggestion: with exponential backoff.
    - AWS · \`BandwidthLimitExceeded\` · — · suggestion: with exponential backoff.
    - Amazon S3 · \`SlowDown\` · 503 · suggestion: with exponential backoff.
    - Amazon DynamoDB · \`RequestLimitExceeded\` · — · suggestion: with exponential backoff.
    - Amazon DynamoDB · \`ThrottlingException\` · 400 · suggestion: with exponential backoff.
    - Amazon DynamoDB · \`ProvisionedThroughputExceededException\` · — · suggestion: with exponential backoff.
    - Amazon SQS · \`RequestThrottled\` · 403 · suggestion: with exponential backoff.
    - Amazon SQS · \`KmsThrottled\` · 400 · suggestion: with exponential backoff.
    - Amazon Cognito user pools · \`TooManyRequestsException\` · 429 · suggestion: with exponential backoff.
    - Amazon Cognito user pools · \`LimitExceededException\` · 400 · suggestion: with exponential backoff.
    - Amazon Cognito user pools · \`TooManyFailedAttemptsException\` · 400 · suggestion: with exponential backoff.
    - Anthropic · \`rate_limit_error\` · — · suggestion: with exponential backoff.
    - Anthropic · \`ramp_limit_exceeded\` · 429 · suggestion: with exponential backoff.
    - Clerk · \`too_many_requests\` · 429 · suggestion: with exponential backoff.
    - Cloudflare · \`1015\` · — · suggestion: after the wait that \`Retry-After\` states.
    - Discord · \`20028\` · — · suggestion: with exponential backoff.
    - Discord · \`20029\` · — · suggestion: with exponential backoff.
    - GitHub · Rate limit exceeded · 403, 429 · suggestion: with exponential backoff.
    - OpenAI · \`rate_limit_exceeded\` · — · suggestion: with exponential backoff.
    - Resend · \`rate_limit_exceeded\` · 429 · suggestion: with exponential backoff.
    - Twilio · \`31429\` · — · suggestion: with exponential backoff.
    - Twilio · \`54009\` · — · suggestion: with exponential backoff.
    - Twilio · \`20429\` · — · suggestion: with exponential backoff.
    - Auth0 · \`too_many_attempts\` · — · suggestion: only if the request or the account changes.
    - Auth0 · \`too_many_requests\` · — · suggestion: with exponential backoff.
    - Firebase · \`auth/too-many-requests\` · — · suggestion: with exponential backoff.
    - Shopify · \`THROTTLED\` · — · suggestion: with exponential backoff.
    - Slack · \`ratelimit\` · — · suggestion: with exponential backoff.
    - Slack · \`slack_webapi_rate_limited_error\` · — · suggestion: with exponential backoff.
    - Slack · \`ratelimited\` · — · suggestion: after the wait that \`Retry-After\` states.
    - JSON-RPC 2.0 · \`-32005\` · — · suggestion: with exponential backoff.
    - OAuth 2.0 · \`slow_down\` · — · suggestion: with exponential backoff.
    - tRPC · \`TOO_MANY_REQUESTS\` · 429 · suggestion: with exponential backoff.

    ## Practice

    - Check the HTTP status before the body is parsed.
    - A 4xx is a fault of the request: read \`detail\` for what to correct.
    - A 5xx is a fault of the service: try again with exponential backoff, after 1 s, then 2 s, then 4 s, up to 30 s.
    - On 429, keep to the \`Retry-After\` header where it is there.

    ## Pages

    - Rate Limits & Pagination

    ## Sources

    - VideoConduit, “Error Codes” › HTTP Status Codes (read 2026-11-20)
    - VideoConduit, “Error Codes” › Detailed Error Examples › 429 — Rate Limited (read 2026-11-20)
    - VideoConduit, “Error Codes” › Error Handling Best Practices (read 2026-11-20)"
  `);
});

test("accepted values", () => {
  const ref = index.byMessagePart("Invalid video_category")[0]!;
  expect(pageMarkdown(entryPage(ref, index))).toContain(
    "## Accepted values\n\n- `video_category`: `podcast`, `ball-sports`, `non-ball-sports`, `beauty-product-demo`, `wedding`, `travel`, `others`\n",
  );
});

test("a number that stands for the code", () => {
  expect(page("grpc", "unavailable")).toContain("- Number: 14\n");
});

test("an async failure tells of the operation", () => {
  const later = index.byCondition("out_of_credits").find(({ entry }) => entry.channel === "async")!;
  expect(pageMarkdown(entryPage(later, index))).toContain(
    "## Async failure\n\n**Video generation** is accepted with 200 and `status` `pending`.\n\n- Under way: `pending`, `processing`\n- Done: `completed`\n- Failed: `failed`\n- Why it failed: `error`, `errorMessage`\n",
  );
});

describe("every built-in entry has a page", () => {
  test.each(builtinCatalogs().map(({ catalog }) => [catalog.id, catalog] as const))("%s", (_, catalog) => {
    for (const entry of catalog.entries) {
      const text = pageMarkdown(entryPage({ catalog, entry }, index));
      expect([
        entry.id,
        text.startsWith("# "),
        text.includes("## Sources\n\n- "),
        text.includes("[object"),
        // Some catalogs speak of the value.
        /(?<!\w)undefined(?!\w)/.test(text) && !JSON.stringify(entry).includes("undefined"),
      ]).toEqual([entry.id, true, true, false, false]);
    }
  });
});

test.each([
  [
    { since: "2026-01-01", replacedBy: "gone", note: "It was split." },
    "> **Deprecated** since 2026-01-01. Use `gone` (410). It was split.",
  ],
  [{ replacedBy: "gone" }, "> **Deprecated**. Use `gone` (410)."],
  [{ note: "It was split." }, "> **Deprecated**. It was split."],
])("a deprecated entry says so, and what takes its place: %j", (deprecated, expected) => {
  const source = JSON.parse(catalogText("shop", { sold_out: 409, gone: 410 }));
  source.entries[0].deprecated = deprecated;
  const catalogs = indexWith([source]);
  const lines = pageMarkdown(entryPage(catalogs.entry("shop", "sold-out")!, catalogs)).split("\n");
  expect(lines.filter((line) => line.startsWith("> "))).toEqual([expected]);
});

test("what is no response has no body", () => {
  expect(page("prisma", "p2002")).toContain("- Name in the documentation: `UniqueConstraintViolation`\n");
});
