// The waits that are written into code, run: what a response says of them may be seconds, a date, rubbish or nothing. The clock that
// the code is given only notes how long it would have waited.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { wrapInRetry } from "../../server/src/features/refactorings/wrapInRetry.ts";
import type { Edit } from "../../server/src/rules/rule.ts";
import { analyseSource } from "../support/analyse.ts";

/** What the server answers to one request after the other; the last one always. */
let answers: readonly { readonly status: number; readonly retryAfter?: string; readonly body?: object }[] =
  [];
let asked = 0;

const server = createServer((_, response) => {
  const { status, retryAfter, body = {} } = answers[Math.min(asked++, answers.length - 1)]!;
  const header = retryAfter === undefined ? {} : { "Retry-After": retryAfter };
  response.writeHead(status, { "content-type": "application/json", ...header });
  response.end(JSON.stringify(body));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const local = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** Like axios, as far as the code below uses it: a failure is thrown, with headers in a plain object. */
const axios = {
  async get() {
    const response = await fetch(local());
    const { status } = response;
    const headers = Object.fromEntries(response.headers);
    if (!response.ok) throw Object.assign(new Error(`${status}`), { response: { status, headers } });
    return { status, headers };
  },
};

/** Runs code that ends with `return`, and gives what it returns and the waits in seconds. */
async function run(code: string): Promise<{ readonly result: unknown; readonly waits: readonly number[] }> {
  asked = 0;
  const waits: number[] = [];
  const setTimeout = (done: () => void, milliseconds: number) => {
    waits.push(milliseconds / 1000);
    done();
  };
  const plain = ts.transpileModule(code.replace(/^import .*\n/gm, ""), {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  }).outputText;
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
  const result = await new AsyncFunction("fetch", "axios", "setTimeout", plain)(
    () => fetch(local()),
    axios,
    setTimeout,
  );
  return { result, waits };
}

function applied(source: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), source);
}

function withRetry(address: string): string {
  const source = `const res = await fetch("https://${address}");\nreturn res.status;\n`;
  const at = source.indexOf("fetch");
  const [refactoring] = wrapInRetry(analyseSource(source), { start: at, end: at });
  if (refactoring === undefined) throw new Error(`Nothing is offered for ${address}`);
  return applied(source, refactoring.edits);
}

function mended(source: string): string {
  const finding = findingsOf(analyseSource(source, { language: "ts" })).find(
    ({ rule }) => rule.metadata.id === "ignored-retry-after",
  );
  if (finding?.fixes?.[0] === undefined) throw new Error("There is nothing to mend");
  return applied(source, finding.fixes[0].edits);
}

const constantWait = (seconds: number) => `for (let i = 0; i < 5; i++) {
  const res = await fetch("https://videoconduit.com/v1/jobs");
  if (res.status !== 429) return res.status;
  await new Promise((done) => setTimeout(done, ${seconds} * 1000));
}
return 0;
`;

const forms = {
  "the refactoring, a header": () => withRetry("videoconduit.com/v1/jobs"),
  "the fix, fetch": () =>
    mended(`for (let i = 0; i < 5; i++) {
  const res = await fetch("https://videoconduit.com/v1/jobs");
  if (res.status !== 429) return res.status;
}
return 0;
`),
  "the fix, fetch, a constant wait": () => mended(constantWait(5)),
  "the fix, axios": () =>
    mended(`import axios from "axios";
for (let i = 0; i < 5; i++) {
  try {
    const { status } = await axios.get("https://videoconduit.com/v1/jobs");
    return status;
  } catch (error: any) {
    if (error.response?.status !== 429) throw error;
  }
}
return 0;
`),
};

const inSeconds = (seconds: number) => new Date(Date.now() + 1000 * seconds).toUTCString();

for (const [name, write] of Object.entries(forms)) {
  test.each([
    { what: "seconds", retryAfter: () => "7", least: 7, most: 7 },
    { what: "a date to come", retryAfter: () => inSeconds(20), least: 15, most: 20 },
    { what: "a date that is over", retryAfter: () => inSeconds(-3600), least: 1, most: 1 },
    { what: "no seconds", retryAfter: () => "0", least: 1, most: 1 },
    { what: "rubbish", retryAfter: () => "soon", least: 1, most: 5 },
    { what: "nothing", retryAfter: () => undefined, least: 1, most: 5 },
  ])(`${name}: $what`, async ({ retryAfter, least, most }) => {
    const value = retryAfter();
    answers = [{ status: 429, ...(value === undefined ? {} : { retryAfter: value }) }, { status: 200 }];
    const { result, waits } = await run(write());
    expect(result).toBe(200);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThanOrEqual(least);
    expect(waits[0]).toBeLessThanOrEqual(most);
  });
}

test.each([
  { what: "an hour", retryAfter: () => "3600" },
  { what: "a month, for which no timer is long enough", retryAfter: () => `${30 * 86_400}` },
  { what: "a date next year", retryAfter: () => inSeconds(365 * 86_400) },
  { what: "for ever", retryAfter: () => "Infinity" },
])("a fix does not wait for $what, and hands the failure on", async ({ retryAfter }) => {
  for (const name of ["the fix, fetch", "the fix, fetch, a constant wait"] as const) {
    answers = [{ status: 429, retryAfter: retryAfter() }, { status: 200 }];
    await expect(run(forms[name]())).rejects.toThrow("VideoConduit asks for a wait of more than 60 seconds");
    expect(asked).toBe(1);
  }
  answers = [{ status: 429, retryAfter: retryAfter() }, { status: 200 }];
  await expect(run(forms["the fix, axios"]())).rejects.toMatchObject({ response: { status: 429 } });
  expect(asked).toBe(1);
});

test("a fixed wait that is longer stays as long where nothing is said", async () => {
  answers = [{ status: 429 }, { status: 200 }];
  expect(await run(mended(constantWait(90)))).toEqual({ result: 200, waits: [90] });
});

test("who is asked to wait too long hands the failure on", async () => {
  answers = [{ status: 429, retryAfter: "3600" }];
  expect(await run(withRetry("videoconduit.com/v1/jobs"))).toEqual({ result: 429, waits: [] });
});

test.each([
  { body: { data: { retry_after: 9 } }, waits: [9] },
  { body: { data: { retry_after: 0.1 } }, waits: [1] },
  { body: { data: { retry_after: "soon" } }, waits: undefined },
  { body: {}, waits: undefined },
])("the refactoring, a field of the body: $body", async ({ body, waits }) => {
  answers = [{ status: 429, body }, { status: 200 }];
  const run1 = await run(withRetry("api.pipevideo.co/v1/generations"));
  expect(run1.result).toBe(200);
  // Else a first wait of one second, give or take half.
  if (waits) expect(run1.waits).toEqual(waits);
  else expect(run1.waits).toEqual([expect.toSatisfy((seconds: number) => seconds >= 0.5 && seconds <= 1.5)]);
});

test("growing waits where nothing is said, and an end", async () => {
  answers = [{ status: 429 }];
  expect(await run(withRetry("api.pureframe.ai/v1/jobs"))).toEqual({ result: 429, waits: [1, 2, 4, 8] });
});
