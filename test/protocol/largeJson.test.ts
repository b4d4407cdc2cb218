// Large, deep and hostile JSON. Each case ends with the server still answering a good request rightly; that it does so within the
// test's timeout is what shows that no time grows out of hand.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { killServers, richClient, startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ ...richClient, configuration: () => ({ maxFileSize: 100_000 }) });
});
afterAll(killServers);

const good = `{ "url": "https://videoconduit.com/v1/jobs", "status": 409, "body": { "code": "con$0flict" } }`;
const wrong = (code = "conflicts") =>
  `{"url":"https://videoconduit.com/v1/jobs","status":409,"body":{"detail":"It exists.","code":"${code}"}}`;

let opened = 0;
const open = (text: string, on = server, extension = "json") =>
  on.open(text, { uri: `file:///test/large/${++opened}.${extension}`, languageId: extension });

/** A good document is understood. */
async function understands(on = server): Promise<void> {
  const document = await open(good, on);
  expect(await document.hoverText()).toContain("VideoConduit");
  await document.close();
}

/** All that is asked of a document while somebody looks at it. */
async function ask(text: string, extension = "json") {
  const document = await open(text, server, extension);
  const report = await document.pull();
  await document.hover();
  await document.completion();
  await document.definition();
  await server.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri: document.uri },
    range: { start: document.position, end: document.position },
    context: { diagnostics: [] },
  });
  await document.close();
  await understands();
  return report.kind === "full" ? countOf(report.items) : undefined;
}

/** How many findings diagnostics stand for: where there are very many, the last one says how many more there are. */
function countOf(items: readonly Diagnostic[]): number {
  const last = items.at(-1);
  const left = last && /^(\d+) more problems in this file are not shown\./.exec(String(last.message))?.[1];
  return left === undefined ? items.length : items.length - 1 + Number(left);
}

describe("50 MB", () => {
  const row = `{"code": "${"x".repeat(1000)}"},\n`;
  const large = `[${row.repeat(50_000)}${wrong()}]`;

  test("is left alone with the default limit, with one line in the log", async () => {
    const usual = await startServer(richClient);
    const document = await open(large, usual);
    expect(await document.pull()).toEqual({ kind: "full", items: [] });
    expect(await document.hover()).toBeNull();
    expect(await document.completion()).toBeNull();
    expect(await document.definition()).toBeNull();
    expect(usual.received.log.filter((line) => line.includes("maxFileSize"))).toHaveLength(1);
    await understands(usual);
  });

  test("is read where the settings let it be, and others are answered before and after", async () => {
    await understands();
    const document = await open(large);
    const report = await document.pull();
    expect(report.kind === "full" && report.items.map(({ code }) => code)).toEqual(["unknown-code"]);
    await document.close();
    await understands();
  });
});

const DEEP = 100_000;
const inString = (text: string, depth = 1): string =>
  depth === 0
    ? text
    : inString(
        JSON.stringify({ url: "https://videoconduit.com/v1/jobs", status: 409, body: text }),
        depth - 1,
      );

describe("100,000 levels", () => {
  const levels: readonly (readonly [string, string])[] = [
    ["of arrays", "[".repeat(DEEP)],
    ["of arrays that are closed", "[".repeat(DEEP) + "]".repeat(DEEP)],
    ["of objects", '{"a":'.repeat(DEEP)],
    ["of objects that are closed", `${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)}`],
    ["of error bodies", `${'{"error":'.repeat(DEEP)}1${"}".repeat(DEEP)}`],
    ["of both by turns", '[{"detail":'.repeat(DEEP)],
    ["of requests and responses", '{"request":{"url":"/a"},"response":'.repeat(DEEP)],
  ];
  test.each(levels)("%s", async (_what, text) => {
    expect(await ask(text)).toBe(0);
  });

  test.each(levels)("%s, in a string", async (_what, text) => {
    expect(await ask(inString(text))).toBe(0);
  });

  test.each(levels)("%s, in JSON Lines", async (_what, text) => {
    expect(await ask(`${text}\n${wrong()}\n`, "jsonl")).toBe(1);
  });

  test("of strings in strings: escapes double with each, so that there are few", async () => {
    expect(await ask(inString("{}", 12))).toBe(0);
    expect(await ask(JSON.stringify("[".repeat(12)).repeat(10_000))).toBe(0);
    expect(await ask(`{"body":"${'{\\"body\\":\\"'.repeat(DEEP)}"}`)).toBe(0);
  });
});

describe("one line", () => {
  test("of 1 MB, with a mistake at its end", async () => {
    expect(await ask(`[${`{"a":${"1".repeat(90)}},`.repeat(10_000)}${wrong()}]`)).toBe(1);
  });

  test("with a string of 1 MB that holds JSON with a mistake", async () => {
    expect(await ask(JSON.stringify({ log: `[${'{"a":"b"},'.repeat(100_000)}${wrong()}]` }))).toBe(1);
  });

  test("with a string of 1 MB that holds JSON with thousands of mistakes", async () => {
    expect(await ask(JSON.stringify({ log: `[${Array(4_000).fill(wrong())}]` }))).toBe(4_000);
  });

  test("with a string of nothing but escapes", async () => {
    expect(await ask(`{"body":"{${"\\u0020".repeat(200_000)}"}`)).toBe(0);
  });
});

describe("many bodies, each with a mistake", () => {
  const many = 10_000;
  test.each([
    ["an unknown code", wrong(), 1],
    ["a code that comes with another status", wrong("insufficient_credits"), 1],
    ["a field that is missing", wrong().replace('"detail":"It exists.",', ""), 1],
    ["an undocumented status", wrong().replace("409", "418").replace("conflicts", "conflict"), 1],
    ["an unknown code in a string", inString('{"detail":"It exists.","code":"conflicts"}'), 1],
    ["a field that is missing in a string", inString('{"code":"conflict"}'), 1],
  ])("%s", async (_what, body, findings) => {
    expect(await ask(`[${Array(many).fill(body).join(",\n")}]`)).toBe(many * findings);
  });

  test("in JSON Lines", async () => {
    expect(await ask(`${wrong()}\n`.repeat(many), "jsonl")).toBe(many);
  });

  test("each with a comment that suppresses it", async () => {
    const line = `// error-atlas-disable-next-line unknown-code\n${wrong()}`;
    expect(await ask(`[\n${Array(5_000).fill(line).join(",\n")}\n]`, "jsonc")).toBe(0);
  });

  test("all beside one status", async () => {
    const body = '{"detail":"D","code":"insufficient_credits"}';
    const list = `[${Array(many).fill(body).join(",\n")}]`;
    expect(await ask(`{"url":"https://videoconduit.com/v1/jobs","status":409,"responses":${list}}`)).toBe(
      many,
    );
  });
});

describe("a large document is worked on in slices", () => {
  const small = `const res = await fetch("https://videoconduit.com/v1/jobs");
if (!res.ok && (await res.json()).code === "con$0flict") show();`;
  const kinds: readonly (readonly [string, (bodies: readonly string[]) => string, string])[] = [
    ["a list", (bodies) => `[${bodies.join(",\n")}]`, "json"],
    ["a list under a comment", (bodies) => `// All.\n[${bodies.join(",\n")}]`, "jsonc"],
    ["an object", (bodies) => `{${bodies.map((body, i) => `"${i}": ${body}`).join(",\n")}}`, "json"],
    ["lines", (bodies) => bodies.join("\n"), "jsonl"],
  ];
  const bodies = Array.from({ length: 20_000 }, (_, i) => wrong().replace("/jobs", `/jobs?case=${i}`));

  test.each(kinds)("%s: others are answered while it is opened", async (_what, text, languageId) => {
    const other = await server.open(small);
    const before = await other.hoverText();
    const document = await open(text(bodies), server, languageId);
    let isOpened = false;
    const report = document.pull().finally(() => {
      isOpened = true;
    });
    // Done at once, it would let one or two be answered.
    let answers = 0;
    for (; !isOpened; answers++) expect(await other.hoverText()).toBe(before);
    expect(answers).toBeGreaterThan(10);
    expect(countOf(((await report) as { items: Diagnostic[] }).items)).toBe(bodies.length);
    await document.close();
    await other.close();
  });

  test("an edit in between: the answer is of the new text", async () => {
    const document = await open(`[${bodies.join(",\n")}]`);
    const first = document.pull();
    await document.edit("conflicts", "conflict");
    const counts = await Promise.all(
      [first, document.pull()].map(async (report) =>
        countOf(((await report) as { items: Diagnostic[] }).items),
      ),
    );
    expect(counts).toEqual([bodies.length - 1, bodies.length - 1]);
    await document.close();
  });

  test("closed in between: nothing is found, and it can be opened again", async () => {
    const uri = "file:///test/large/closed.json";
    const document = await server.open(`[${bodies.join(",\n")}]`, { uri, languageId: "json" });
    const report = document.pull();
    await document.close();
    expect(await report).toEqual({ kind: "full", items: [] });
    const again = await server.open(wrong(), { uri, languageId: "json" });
    expect(await again.pull()).toMatchObject({ items: [{ code: "unknown-code" }] });
    await again.close();
  });
});

describe("circles", () => {
  test("of Postman's variables, and variables that grow", async () => {
    const variable = [
      { key: "a", value: "{{b}}" },
      { key: "b", value: "{{a}}" },
      { key: "self", value: "{{self}}/{{self}}" },
      { key: "x0", value: "https://videoconduit.com/v1" },
      ...Array.from({ length: 40 }, (_, i) => ({ key: `x${i + 1}`, value: `{{x${i}}}`.repeat(50) })),
    ];
    const item = ["{{a}}/jobs", "{{self}}/jobs", "{{x40}}/jobs", "{{x3}}".repeat(300)].map((raw) => ({
      request: { method: "GET", url: { raw } },
      response: [{ code: 409, body: '{"detail":"It exists.","code":"conflicts"}' }],
    }));
    expect(await ask(JSON.stringify({ item, variable }))).toBe(0);
  });

  test("of references in OpenAPI, and references to what is not there", async () => {
    const refs = [
      "#/components/responses/A",
      "#/components/responses/B",
      "#/nowhere",
      "#",
      "#/paths",
      "other.json#/A",
      "",
    ];
    const responses = Object.fromEntries(refs.map(($ref, i) => [String(400 + i), { $ref }]));
    const document = {
      openapi: "3.1.0",
      servers: [{ url: "https://videoconduit.com/v1" }],
      paths: { "/jobs": { $ref: "#/paths/~1jobs", get: { responses } }, "/more": { get: { responses } } },
      components: {
        responses: {
          A: { $ref: "#/components/responses/B" },
          B: { $ref: "#/components/responses/A" },
          C: { content: { "application/json": { schema: { $ref: "#/components/responses/C" } } } },
        },
      },
    };
    expect(await ask(JSON.stringify(document))).toBe(0);
  });
});

describe("names that all objects of JavaScript have", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
  test.each(names)("%s", async (name) => {
    const body = { detail: "It exists.", code: name, [`${name}x`]: 1 };
    const text = JSON.stringify({
      url: "https://videoconduit.com/v1/jobs",
      status: 409,
      [name]: body,
      body,
    }).replaceAll(`"${name}x"`, `"${name}"`);
    expect(await ask(text)).toBe(2);
    expect(
      await ask(
        `{"${name}": {"${name}": "\\c\\o"}, "openapi": "3.0.0", "paths": {"${name}": {"${name}": {}}}}`,
      ),
    ).toBe(0);
  });
});
