// By what names a wait before the next attempt could ask what the failure says.

import { expect, test } from "vitest";
import { analyseSource } from "../../../../../test/support/analyse.ts";

/** The names at the one retry of a source: `response=res body=body`. */
function namesAt(source: string): string {
  const retries = analyseSource(source).references.retries;
  expect(retries.length).toBe(1);
  const room = retries[0]?.room;
  if (!room) return "no room";
  const { response, error, body, isEnd, isLone, span } = room;
  const names = Object.entries({ response, error, body }).flatMap(([kind, name]) =>
    name ? [`${kind}=${name}`] : [],
  );
  const place = `${isEnd ? "end of " : isLone ? "lone " : ""}${source.slice(span.start, span.end)}`;
  return `${place}: ${names.join(" ")}`;
}

const loop = (body: string, head = "async function run(url)") => `${head} {
  for (let attempt = 0; attempt < 5; attempt++) {
${body}
  }
}`;
const request = 'await fetch("https://videoconduit.com/v1/jobs")';

test.each([
  [
    "a response",
    loop(`const res = ${request};\nif (res.status === 429) continue;\nreturn res;`),
    "lone continue;: response=res",
  ],
  [
    "in braces",
    loop(`const res = ${request};\nif (res.status === 429) { log(); continue; }\nreturn res;`),
    "continue;: response=res",
  ],
  [
    "behind an else",
    loop(`const res = ${request};\nif (res.ok) return res; else continue;`),
    "lone continue;: response=res",
  ],
  [
    "a body",
    loop(
      `const res = ${request};\nconst body = await res.json();\nif (res.status === 429) continue;\nreturn body;`,
    ),
    "lone continue;: response=res body=body",
  ],
  [
    "parts of a body, none of which is the body",
    loop(
      `const res = ${request};\nconst { data } = await res.json();\nif (res.status === 429) continue;\nreturn data;`,
    ),
    "lone continue;: response=res",
  ],
  [
    "a status, which is no response",
    loop(`const { status } = ${request};\nif (status === 429) continue;\nreturn status;`),
    "lone continue;: ",
  ],
  [
    "a body that is read in another branch",
    loop(
      `const res = ${request};\nif (res.ok) { const body = await res.json(); return body; }\nif (res.status === 429) continue;\nreturn res;`,
    ),
    "lone continue;: response=res",
  ],
  [
    "a response of another request",
    loop(
      `const other = await fetch("https://a.example");\nconst res = ${request};\nif (res.status === 429) continue;\nreturn other;`,
    ),
    "lone continue;: response=res",
  ],
  [
    "behind a call without a semicolon",
    loop(`const res = ${request}\nif (res.status === 429) { log()\ncontinue\n}\nreturn res`),
    "continue: response=res",
  ],
  [
    "in a case, whose names the others share",
    loop(`const res = ${request};\nswitch (res.status) { case 429: continue; }\nreturn res;`),
    "lone continue;: response=res",
  ],
  [
    "where what is thrown is caught before it leaves the loop",
    loop(`try { const res = ${request};\nif (res.status === 429) continue;\nreturn res; } catch { log(); }`),
    "no room",
  ],
  [
    "where what is thrown is only looked at on its way",
    loop(
      `try { const res = ${request};\nif (res.status === 429) continue;\nreturn res; } finally { log(); }`,
    ),
    "lone continue;: response=res",
  ],
])("%s", (_, source, expected) => {
  expect(namesAt(source)).toBe(expected);
});

test.each([
  [
    "an error",
    "catch (error) { if (error.response.status === 429) continue; throw error; }",
    "lone continue;: error=error",
  ],
  [
    "an error taken apart",
    "catch ({ response }) { if (response.status === 429) continue; throw 1; }",
    "lone continue;: ",
  ],
])("%s that was caught", (_, caught, expected) => {
  const source = loop(
    `try { return await axios.get("https://videoconduit.com/v1/jobs"); } ${caught}`,
    'import axios from "axios";\nasync function run(url)',
  );
  expect(namesAt(source)).toBe(expected);
});

test.each([
  ["return run(url);", "return run(url);"],
  ["return await run(url);", "return await run(url);"],
  ["return run(url)\n", "return run(url)"],
])("a call of the function itself, %s", (again, place) => {
  const source = `async function run(url) {\n  const res = ${request};\n  if (res.status === 429) { ${again} }\n  return res;\n}`;
  expect(namesAt(source)).toBe(`${place}: response=res`);
});
