// What between two attempts may change the outcome: then a request is made again, and not as it was.

import { expect, test } from "vitest";
import { analyseSource } from "../../../../../test/support/analyse.ts";

/** How often a source makes a request again as it was. */
function retries(source: string): number {
  return analyseSource(source).references.retries.length;
}

const loop = (options: string, before = "") => `async function run(url) {
  for (let attempt = 0; attempt < 5; attempt++) {
    ${before}
    const res = await fetch("https://videoconduit.com/v1/download", { method: "POST", ${options} });
    if (res.status === 402) continue;
    return res;
  }
}`;

test("as it was", () => {
  expect(retries(loop("body: url"))).toBe(1);
  expect(retries(loop("body: shape(url)"))).toBe(1);
  expect(retries(loop("body", "const body = shape(url);"))).toBe(1);
});

test.each([
  "getToken",
  "authHeaders",
  "apiKey",
  "credentials",
  "refreshed",
  "renew",
  "nextUrl",
  "takeOne",
  "shift",
  "pop",
  "dequeue",
  "random",
  "uuid",
  "pickHost",
  "chooseHost",
  "selectHost",
  "rotated",
  "proxyFor",
  "agentFor",
  "dispatcherFor",
  "currentUser",
])("%s() may give something else each time", (name) => {
  expect(retries(loop(`body: ${name}(url)`))).toBe(0);
  expect(retries(loop("body", `const body = ${name}(url);`))).toBe(0);
});

test("what is waited for may be something else each time", () => {
  expect(retries(loop("body: await shape(url)"))).toBe(0);
});
