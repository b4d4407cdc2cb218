// What hovers say, by the first line of each: the rendering itself is tested with entryMarkdown.ts.

import { expect, test } from "vitest";
import { diagnostics, isFound } from "../../server/src/features/diagnostics.ts";
import { hover } from "../../server/src/features/hover.ts";
import { analyseSource, type FixtureOptions, takeCursor } from "../support/analyse.ts";

const pipevideo = `const job = await (await fetch("https://api.pipevideo.co/v1/generations/g1")).json();\n`;
const conduit = `const res = await fetch("https://videoconduit.com/v1/download");\n`;

const cases: readonly (readonly [
  name: string,
  marked: string,
  expected: string | undefined,
  options?: FixtureOptions,
])[] = [
  [
    "a state of a later failure",
    `${pipevideo}if (job.status === "fai$0led") stop();`,
    "`failed` · Video generation · Pipevideo",
  ],
  [
    "a state of another API",
    `${conduit}const job = await res.json();\nif (job.status === "fai$0led") stop();`,
    undefined,
  ],
  [
    "a status that stands for one error",
    `${conduit}if (res.status === 40$02) stop();`,
    "`insufficient_credits` · 402 Payment Required · VideoConduit",
  ],
  [
    "the status of a mock",
    `nock("https://videoconduit.com").post("/v1/download").reply(40$02, { detail: "No." });`,
    "`insufficient_credits` · 402 Payment Required · VideoConduit",
  ],
  [
    "a code in a mock",
    `rest.get("https://api.pureframe.ai/v1/search", (req, res, ctx) => res(ctx.status(503), ctx.json({ detail: { code: "SEARCH_UN$0AVAILABLE" } })));`,
    "`SEARCH_UNAVAILABLE` · 503 Service Unavailable · PureFrame",
  ],
  [
    "a key in a mock",
    `fetchMock.post("https://videoconduit.com/v1/download", { status: 429, body: { retry$0_after: 5 } });`,
    "`retry_after` · integer, seconds · VideoConduit",
  ],
  ["a status without an API", "if (res.status === 42$02) stop();", "**422 Unprocessable Content** · HTTP"],
  ["a number that is no status", "if (count === 42$02) stop();", undefined],
  [
    "a gRPC code where its package is imported",
    `import { status } from "@grpc/grpc-js";\nif (err.code === "NOT_FO$0UND") stop();`,
    "`NOT_FOUND` · 404 Not Found · gRPC",
  ],
  ["a generic code without evidence", `if (err.code === "NOT_FO$0UND") stop();`, undefined],
  [
    "a status that the API does not document",
    `const res = await fetch("https://api.pipevideo.co/v1/generations");\nif (res.status === 40$02) stop();`,
    "**402** · not in the catalog of Pipevideo",
  ],
  [
    "a code that the API does not have",
    `${conduit}const { code } = await res.json();\nif (code === "no_mo$0ney") stop();`,
    "`no_money` · not in the catalog of VideoConduit",
  ],
  [
    "a field of the body",
    `${conduit}const body = await res.json();\nwait(body.retry$0_after);`,
    "`retry_after` · integer, seconds · VideoConduit",
  ],
  [
    "a field that is not documented",
    `${conduit}const body = await res.json();\nwait(body.jo$0b_id);`,
    undefined,
  ],
  [
    "a key in JSON",
    `{"detail": "x", "co$0de": "conflict"}`,
    "`code` · string · VideoConduit",
    { language: "json", api: "videoconduit" },
  ],
];

for (const [name, marked, expected, options] of cases) {
  test(name, () => {
    const { source, offset } = takeCursor(marked);
    const contents = hover(analyseSource(source, options), offset, { relatedApis: true })?.contents;
    const text = typeof contents === "object" && "value" in contents ? contents.value : undefined;
    expect(text?.split("\n")[0]).toBe(expected);
  });
}

test("what HTTP says of a status names no other API", () => {
  const { source, offset } = takeCursor("if (res.status === 40$02) stop();");
  const contents = hover(analyseSource(source), offset, { relatedApis: true })?.contents;
  expect(JSON.stringify(contents)).not.toMatch(/VIDIO|PureFrame|LTX|Pipevideo|VideoConduit/);
});

test("what a finding at the place says is not said again; what HTTP says of the status stays", () => {
  const lines = (marked: string) => {
    const { source, offset } = takeCursor(`${conduit}${marked}`);
    const contents = hover(analyseSource(source), offset, { relatedApis: true, shown: () => true })?.contents;
    return typeof contents === "object" && "value" in contents ? contents.value.split("\n") : [];
  };
  expect(lines(`const { code } = await res.json();\nif (code === "no_mo$0ney") stop();`)).toEqual([]);
  expect(lines("if (res.status === 41$08) stop();")[0]).toBe("**418 (Unused)** · HTTP");
  expect(lines("if (res.status === 40$02) stop();")[0]).toBe(
    "`insufficient_credits` · 402 Payment Required · VideoConduit",
  );
});

test("a finding is known where the rules have run, as far as it is shown", () => {
  const { source, offset } = takeCursor(
    `const body = await (await fetch("https://api.pureframe.ai/v1")).json();\nif (body.detail.code === "NO_MO$0NEY") stop();`,
  );
  const document = analyseSource(source);
  const place = { start: offset, end: offset + 1 };
  expect(isFound(document, place, { rules: {} })).toBe(false);
  expect(diagnostics(document, { rules: {} })).toHaveLength(1);
  expect(isFound(document, place, { rules: {} })).toBe(true);
  expect(isFound(document, { start: 0, end: 1 }, { rules: {} })).toBe(false);
  expect(isFound(document, place, { rules: { "unknown-code": "off" } })).toBe(false);
});

test("of the other APIs those come first that the file is about", () => {
  const { source, offset } = takeCursor(`import OpenAI from "openai";
import Stripe from "stripe";
const openai = new OpenAI();
export const ask = () =>
  openai.responses.create({}).catch((err) => err.code === "rate_limit_ex$0ceeded");
`);
  const found = hover(analyseSource(source), offset, { relatedApis: true });
  expect(JSON.stringify(found?.contents)).toMatch(/\*\*In other APIs:\*\* Stripe `rate_limit[^·]* · /);
});
