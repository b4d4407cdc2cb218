import { expect, test } from "vitest";
import { analyseSource, takeCursor } from "../../../../test/support/analyse.ts";
import { findingsOf } from "../findings.ts";
import { wrapInRetry } from "./wrapInRetry.ts";

/** The source after the refactoring at `$0`; undefined where none is offered. */
function wrapped(marked: string, language: "ts" | "js" = "ts"): string | undefined {
  const { source, offset } = takeCursor(marked);
  const [first] = wrapInRetry(analyseSource(source, { language }), { start: offset, end: offset });
  const edit = first?.edits[0];
  return edit && source.slice(0, edit.span.start) + edit.newText + source.slice(edit.span.end);
}

test("VideoConduit: the header, else 1, 2, 4 … 30 seconds; what follows keeps the response", () => {
  expect(
    wrapped(`async function jobs() {
  const res = await fet$0ch("https://videoconduit.com/v1/jobs", {
    headers: { accept: "application/json" },
  });
  if (!res.ok) throw new Error(res.statusText);
  return res.json();
}
`),
  ).toBe(`async function jobs() {
  let res;
  for (let attempt = 0; ; attempt++) {
    res = await fetch("https://videoconduit.com/v1/jobs", {
      headers: { accept: "application/json" },
    });
    if (![429, 500, 502, 503].includes(res.status) || attempt === 4) break;
    const retryAfter = res.headers.get("Retry-After");
    const seconds = Math.max(1, Number(retryAfter) || (Date.parse(retryAfter ?? "") - Date.now()) / 1000 || Math.min(2 ** attempt, 30));
    if (seconds > 60) break;
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
  }
  if (!res.ok) throw new Error(res.statusText);
  return res.json();
}
`);
});

test("Pipevideo: the field of the body, and jitter", () => {
  expect(
    wrapped(
      "const response: Response = await fetch('https://api.pipevideo.co/v1/generations')$0\nexport {}\n",
    ),
  ).toBe(`let response: Response
for (let attempt = 0; ; attempt++) {
  response = await fetch('https://api.pipevideo.co/v1/generations')
  if (![429, 500].includes(response.status) || attempt === 4) break
  const seconds = response.status === 429 ? Math.max(1, Number((await response.clone().json().catch(() => undefined))?.data?.retry_after) || Math.min(2 ** attempt, 30) * (0.5 + Math.random() / 2)) : Math.min(2 ** attempt, 30) * (0.5 + Math.random() / 2)
  if (seconds > 60) break
  await new Promise((resolve) => setTimeout(resolve, 1000 * seconds))
}
export {}
`);
});

test("PureFrame: growing waits, under another name where the request has one", () => {
  expect(
    wrapped("const res = await fetch('https://api.pureframe.ai/v1/jobs/' + attempt);$0\n", "js"),
  ).toContain("const seconds = Math.min(2 ** tries, 30);");
});

test.each([
  ["of no API", 'const res = await fet$0ch("https://example.com/");\n'],
  ["in a loop", 'for (;;) {\n  const res = await fet$0ch("https://videoconduit.com/v1/jobs");\n}\n'],
  [
    "handed to a helper",
    'withRetry(async () => {\n  const res = await fet$0ch("https://videoconduit.com/v1/jobs");\n  return res;\n});\n',
  ],
  [
    "made again by its function",
    'async function run(n = 0) {\n  const res = await fet$0ch("https://videoconduit.com/v1/jobs");\n  if (res.status === 503 && n < 3) {\n    await sleep(2 ** n);\n    return run(n + 1);\n  }\n  return res;\n}\n',
  ],
  [
    "part of a longer expression",
    'const body = await (await fet$0ch("https://videoconduit.com/v1/jobs")).json();\n',
  ],
  ["elsewhere", 'const res = await fetch("https://videoconduit.com/v1/jobs");\nru$0n(res);\n'],
])("nothing for a request %s", (_, marked) => {
  expect(wrapped(marked)).toBeUndefined();
});

test.each([
  "videoconduit.com/v1/jobs",
  "api.pipevideo.co/v1/generations",
  "api.pureframe.ai/v1/search",
  "api.vidio.ai/v1/jobs",
  "api.ltx.video/v1/videos",
])("what is made for %s has no findings, and is not offered again", (address) => {
  const after =
    wrapped(
      `async function run() {\n  const res = await fetch("https://${address}");$0\n  return res;\n}\n`,
    ) ?? "";
  expect(after).toContain("for (let attempt");
  expect(findingsOf(analyseSource(after))).toEqual([]);
  expect(wrapped(after.replace("await fetch(", "await fet$0ch("))).toBeUndefined();
});

test.each([
  ["videoconduit.com/v1/jobs", "Add retry as documented by VideoConduit"],
  ["api.pipevideo.co/v1/generations", "Add retry as documented by Pipevideo"],
  ["api.ltx.video/v1/videos", "Add retry with exponential backoff (LTX documents none)"],
])("what the API says of waits is told from what is good practice: %s", (address, title) => {
  const source = `const res = await fetch("https://${address}");\n`;
  const at = source.indexOf("fetch");
  expect(wrapInRetry(analyseSource(source), { start: at, end: at }).map((each) => each.title)).toEqual([
    title,
  ]);
});

const jobs = 'fet$0ch("https://videoconduit.com/v1/jobs")';

test.each([
  [
    "in a function that p-retry runs",
    `import pRetry from "p-retry";\nconst load = () => pRetry(async () => {\n  const res = await ${jobs};\n  return res;\n});\n`,
    "p-retry already tries again up to 10 times. Set its options instead.",
  ],
  [
    "in a function that a policy of cockatiel runs",
    `import { handleAll, retry } from "cockatiel";\nconst policy = retry(handleAll, { maxAttempts: 4 });\nconst load = () => policy.execute(async () => {\n  const res = await ${jobs};\n  return res;\n});\n`,
    "cockatiel already tries again up to 4 times. Set its options instead.",
  ],
  [
    "in a query, as often as it says",
    `import { useQuery } from "@tanstack/react-query";\nuseQuery({ queryFn: async () => {\n  const res = await ${jobs};\n  return res.json();\n}, retry: 5 });\n`,
    "TanStack Query already tries again up to 5 times. Set its options instead.",
  ],
  [
    "in a query that decides by a function",
    `import { useQuery } from "@tanstack/react-query";\nconst load = async () => {\n  const res = await ${jobs};\n  return res.json();\n};\nuseQuery({ queryFn: load, retry: (count) => count < 3 });\n`,
    "TanStack Query already tries again. Set its options instead.",
  ],
  [
    "of a client that tries again",
    'import ky from "ky";\nconst jobs = await ky.ge$0t("https://videoconduit.com/v1/jobs").json();\n',
    "ky already tries again up to 2 times. Set its options instead.",
  ],
  [
    "of an SDK",
    'import Stripe from "stripe";\nconst stripe = new Stripe("key");\ntry {\n  await stripe.charges.cre$0ate({});\n} catch (err) {\n  if (err.code === "card_declined") pay();\n}\n',
    "Stripe's client already tries again up to 2 times. Set its options instead.",
  ],
  [
    "of an SDK with options",
    'import Stripe from "stripe";\nconst stripe = new Stripe("key", { maxNetworkRetries: 4 });\ntry {\n  await stripe.charges.cre$0ate({});\n} catch (err) {\n  if (err.code === "card_declined") pay();\n}\n',
    "Stripe's client already tries again up to 4 times. Set its options instead.",
  ],
  [
    "of an SDK, by the options of the call",
    'import Stripe from "stripe";\nconst stripe = new Stripe("key", { maxNetworkRetries: 0 });\nawait stripe.charges.cre$0ate({}, { maxNetworkRetries: most }).catch((err) => err.code === "card_declined");\n',
    "Stripe's client already tries again. Set its options instead.",
  ],
  [
    "of OpenAI's SDK",
    'import OpenAI from "openai";\nconst openai = new OpenAI();\nawait openai.responses.cre$0ate({}).catch((err) => err.code === "rate_limit_exceeded");\n',
    "OpenAI's client already tries again up to 2 times. Set its options instead.",
  ],
  [
    "of Anthropic's SDK with options",
    'import Anthropic from "@anthropic-ai/sdk";\nconst client = new Anthropic({ maxRetries: 5 });\nawait client.messages.cre$0ate({}).catch((err) => err.type === "overloaded_error");\n',
    "Anthropic's client already tries again up to 5 times. Set its options instead.",
  ],
  [
    "of a client of AWS, whose number counts the first attempt",
    'import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";\nconst s3 = new S3Client({ maxAttempts: 5 });\nawait s3.se$0nd(new GetObjectCommand({})).catch((err) => err.name === "NoSuchKey");\n',
    "Amazon S3's client already tries again up to 4 times. Set its options instead.",
  ],
])("no second loop around a request %s", (_, marked, expected) => {
  const { source, offset } = takeCursor(marked);
  const found = wrapInRetry(analyseSource(source), { start: offset, end: offset });
  expect(found.map(({ edits, disabled }) => [edits, disabled])).toEqual([[[], expected]]);
});

test.each([
  [
    "that is turned off",
    'import Stripe from "stripe";\nconst stripe = new Stripe("key", { maxNetworkRetries: 0 });\ntry {\n  await stripe.charges.cre$0ate({});\n} catch (err) {\n  if (err.code === "card_declined") pay();\n}\n',
  ],
  [
    "that does not do so after this method",
    'import ky from "ky";\nawait ky.po$0st("https://videoconduit.com/v1/jobs");\n',
  ],
  [
    "that does not do so after this call",
    'import ky from "ky";\nawait ky.ge$0t("https://videoconduit.com/v1/jobs", { retry: 0 });\n',
  ],
  [
    "of AWS that makes one attempt",
    'import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";\nconst s3 = new S3Client({ maxAttempts: 1 });\nawait s3.se$0nd(new GetObjectCommand({})).catch((err) => err.name === "NoSuchKey");\n',
  ],
])("nothing is said of a client %s", (_, marked) => {
  const { source, offset } = takeCursor(marked);
  expect(wrapInRetry(analyseSource(source), { start: offset, end: offset })).toEqual([]);
});

test("a mutation is not tried again by itself", () => {
  const marked = `import { useMutation } from "@tanstack/react-query";\nuseMutation({ mutationFn: async () => {\n  const res = await ${jobs};\n  return res.json();\n} });\n`;
  expect(wrapped(marked)).toContain("for (let attempt");
});
