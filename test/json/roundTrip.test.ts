// Every fix of every mistake in every form in which projects keep responses, as different people write them: what it leaves is JSON,
// laid out as it was, and right. The documents are generated: see test/corpus/recall. Those of test/json/containers are tried there.

import { describe, expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { containers } from "../corpus/recall/containers.ts";
import { documentsWithMistakes } from "../corpus/recall/measure.ts";
import { documentedResponses } from "../corpus/recall/responses.ts";
import { analyseJson } from "../support/jsonBodies.ts";
import { faultsOfFixes } from "../support/jsonRoundTrip.ts";

/** The same document as other people write it; undefined where it would be the same. */
interface Way {
  readonly name: string;
  readonly extension?: string;
  write(text: string): string;
}

const ways: readonly Way[] = [
  { name: "as it is", write: (text) => text },
  { name: "CRLF", write: (text) => text.replaceAll("\n", "\r\n") },
  {
    name: "with comments and trailing commas",
    extension: "jsonc",
    write: (text) =>
      text
        .replace(/([^\s,[{])(\n\s*[}\]])/g, "$1,$2")
        .split("\n")
        .map((line, i) => (line === "" ? line : `${line} // line ${i}`))
        .join("\n"),
  },
  {
    name: "with comments of both kinds",
    extension: "jsonc",
    write: (text) =>
      text
        .split("\n")
        .map((line, i) => line.replace(/^(\s*)(\S.*)$/, `$1// above ${i}\n$1$2 /* behind ${i} */`))
        .join("\n"),
  },
];

/** One response for each API and status. */
const responses = [
  ...new Map(documentedResponses().map((one) => [`${one.catalog.id} ${one.status}`, one])).values(),
];

describe.each(containers.map((container, i) => ({ ...container, i })))("$name", (container) => {
  test("every fix", () => {
    const faults = responses.flatMap((response, j) =>
      documentsWithMistakes(container, response).flatMap(({ kind, text }, k) => {
        const [asItIs, ...others] = ways;
        const other = others[(container.i + j + k) % others.length];
        const isLaidOut = container.extension === "json" && text.includes("\n");
        return [asItIs!, ...(isLaidOut && other ? [other] : [])].flatMap((way) => {
          const read = (source: string) =>
            analyseJson(source, { file: `mistake.${way.extension ?? container.extension}` });
          return faultsOfFixes(read(way.write(text)), read).map((fault) => `${kind}, ${way.name}: ${fault}`);
        });
      }),
    );
    expect(faults).toEqual([]);
  });
});

test("there are fixes to try, of all rules on bodies", () => {
  const [container] = containers;
  const fixable = new Set(
    responses.flatMap((response) =>
      documentsWithMistakes(container!, response).flatMap(({ text }) =>
        findingsOf(analyseJson(text)).flatMap(({ rule, fixes }) =>
          fixes.length > 0 ? rule.metadata.id : [],
        ),
      ),
    ),
  );
  expect([...fixable].sort()).toEqual(["contradictory-status", "invalid-response", "unknown-code"]);
});

/** Bodies with mistakes, and their statuses. */
const mistakes: readonly (readonly [what: string, host: string, status: number, body: string])[] = [
  [
    "a code of another API",
    "api.pureframe.ai",
    402,
    '{"detail":{"code":"insufficient_credits","message":"M"}}',
  ],
  ["an undocumented status", "api.pipevideo.co", 402, '{"message":"M"}'],
  ["a key spelt otherwise", "api.pipevideo.co", 429, '{"message":"M","data":{"retryAfter":3}}'],
  ["a required key spelt otherwise", "videoconduit.com", 429, '{"detail":"M","retryAfter":3}'],
  ["nothing in an object", "api.pureframe.ai", 404, '{"detail":{},"x":1}'],
  ["a field missing in an object", "api.pureframe.ai", 404, '{"detail":{"code":"COLLECTION_NOT_FOUND"}}'],
  ["what belongs into an object", "api.pureframe.ai", 404, '{"code":"COLLECTION_NOT_FOUND","message":"M"}'],
  [
    "a list in place of a text",
    "videoconduit.com",
    409,
    '{"detail":[{"loc":["a"],"msg":"M"}],"code":"conflict"}',
  ],
  ["a text in place of a list", "videoconduit.com", 422, '{"detail":"M"}'],
  [
    "an element without its fields",
    "videoconduit.com",
    422,
    '{"detail":[{"loc":["body"]}, {"msg":"M","type":"t"}]}',
  ],
  ["a code too many", "videoconduit.com", 429, '{"detail":"M","code":"conflict"}'],
  [
    "an object in an object",
    "videoconduit.com",
    402,
    '{"error":{"detail":"M","code":"insufficient_credits"}}',
  ],
];

type Layout = readonly [
  name: string,
  file: string,
  write: (url: string, status: number, body: unknown) => string,
];
const document = (url: string, status: number, body: unknown) => ({ url, status, body });
const layouts: readonly Layout[] = [
  ["two blanks", "a.json", (...parts) => `${JSON.stringify(document(...parts), null, 2)}\n`],
  ["four blanks", "a.json", (...parts) => JSON.stringify(document(...parts), null, 4)],
  [
    "tabs and CRLF",
    "a.json",
    (...parts) => JSON.stringify(document(...parts), null, "\t").replaceAll("\n", "\r\n"),
  ],
  ["one line", "a.json", (...parts) => JSON.stringify(document(...parts))],
  ["as Python writes it", "a.json", (...parts) => blanksBehind(JSON.stringify(document(...parts)))],
  [
    "body on one line",
    "a.json",
    (url, status, body) =>
      `{\n  "url": "${url}",\n  "status": ${status},\n  "body": ${blanksBehind(JSON.stringify(body))}\n}\n`,
  ],
  [
    "trailing commas and comments",
    "a.jsonc",
    (...parts) =>
      JSON.stringify(document(...parts), null, 2)
        .replace(/([^\s,[{])(\n\s*[}\]])/g, "$1,$2")
        .replaceAll("\n", " // c\n"),
  ],
  [
    "comments behind the last values",
    "a.jsonc",
    (...parts) =>
      JSON.stringify(document(...parts), null, "\t").replace(/([^\s,[{])(\n\s*[}\]])/g, "$1 /* c */ // d$2"),
  ],
  [
    "a string",
    "a.json",
    (url, status, body) => JSON.stringify(document(url, status, JSON.stringify(body)), null, 2),
  ],
  [
    "a string over lines",
    "a.json",
    (url, status, body) => JSON.stringify(document(url, status, JSON.stringify(body, null, "\t"))),
  ],
  [
    "a string over lines that end as on Windows, in a string",
    "a.json",
    (url, status, body) =>
      JSON.stringify({
        log: JSON.stringify(document(url, status, JSON.stringify(body, null, 2).replaceAll("\n", "\r\n"))),
      }),
  ],
  ["JSON Lines", "a.jsonl", (...parts) => `{"status":200}\n${JSON.stringify(document(...parts))}\n`],
];

describe.each(layouts)("%s", (_layout, file, write) => {
  test.each(mistakes)("%s", (_what, host, status, body) => {
    const source = write(`https://${host}/v1/things`, status, JSON.parse(body));
    const read = (text: string) => analyseJson(text, { file });
    expect(findingsOf(read(source)).length).toBeGreaterThan(0);
    expect(faultsOfFixes(read(source), read)).toEqual([]);
  });
});

function blanksBehind(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|([:,])/g, (all, string) =>
    string === undefined ? `${all} ` : all,
  );
}
