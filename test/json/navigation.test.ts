// From places in error bodies in JSON to the catalogs, and the entries that "Show Error at Cursor" gives there.

import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { definition } from "../../server/src/features/definition.ts";
import { entriesAt } from "../../server/src/features/entriesAt.ts";
import { json } from "../support/jsonBodies.ts";
import { har } from "./containers/har.ts";
import { answer, body, containers, ltx, type Marked, pipevideo, read } from "./reading.ts";

/** "catalog: line of its text" for each target; null where there are none. */
function targets(marked: Marked): readonly string[] | null {
  const { document, offset } = read(marked);
  const links = definition(document, offset, ({ id }) => `catalog:${id}`);
  return (
    links?.map(({ targetUri, targetRange }) => {
      const id = targetUri.slice("catalog:".length);
      const text = document.catalogs.catalog(id)?.text ?? "";
      const target = TextDocument.create(targetUri, "json", 0, text);
      const before = target.getText({
        start: { line: targetRange.start.line, character: 0 },
        end: targetRange.start,
      });
      return `${id}: ${/\w+(?=":\s*"?$)/.exec(before)?.[0]} ${target.getText(targetRange)}`;
    }) ?? null
  );
}

function entries(marked: Marked): readonly string[] {
  const { document, offset } = read(marked);
  return entriesAt(document, offset).map(({ catalogId, entryId }) => `${catalogId}/${entryId}`);
}

describe.each(containers)("%s", (_name, write) => {
  test.each([
    ["a code", body.replace("_credits", "_cre$0dits"), "videoconduit: code insufficient_credits"],
    ["a key", body.replace("available", "avail$0able"), "videoconduit: pointer /available"],
  ])("definition of %s", (_what, marked, line) => {
    expect(targets(write(marked))).toEqual([line]);
  });

  test("the entry at a key", () => {
    expect(entries(write(body.replace("available", "avail$0able")))).toEqual([
      "videoconduit/insufficient-credits",
    ]);
  });
});

describe("definition", () => {
  test.each<[string, string, readonly string[] | null]>([
    ["a number", answer(402, body.replace(":3", ":$03")), ["videoconduit: pointer /required"]],
    [
      "the quote before a code",
      answer(409, '{"detail": "x", "code": $0"conflict"}'),
      ["videoconduit: code conflict"],
    ],
    [
      "a text that no error has",
      answer(409, '{"detail": "$0x", "code": "conflict"}'),
      ["videoconduit: pointer /detail"],
    ],
    [
      "a field of one of several forms",
      answer(429, '{"detail": "x", "retry$0_after": 5}'),
      ["videoconduit: pointer /retry_after"],
    ],
    [
      "an inner field, in a string",
      har({
        url: pipevideo,
        status: 429,
        text: '{"message":"Rate limit exceeded.","data":{"retry$0_after":4}}',
      }),
      ["pipevideo: pointer /data/retry_after"],
    ],
    [
      "an element of an array",
      answer(422, '{"detail": [{"loc": ["bo$0dy"], "msg": "x", "type": "y"}]}'),
      ["videoconduit: pointer /detail/*/loc/*"],
    ],
    [
      "a field that no body has",
      answer(409, '{"detail": "x", "code": "conflict", "jo$0b": 7}'),
      ["videoconduit: code conflict"],
    ],
    ["a brace", answer(409, '$0{"detail": "x", "code": "conflict"}'), ["videoconduit: code conflict"]],
    [
      "a status: its errors, and HTTP's",
      answer(409, body).replace("409", "4$009"),
      ["videoconduit: code conflict", "http: id status-409"],
    ],
    ["between two properties", answer(409, '{"detail": "x", $0 "code": "conflict"}'), null],
    ["around a body", answer(409, body).replace("status", "stat$0us"), null],
    ["a body of nobody's", '{"mess$0age": "Not found"}', null],
  ])("%s", (_what, text, lines) => {
    expect(targets({ text })).toEqual(lines);
  });
});

test("a status without errors leads to what the catalog says of it", () => {
  const text = json({ url: "https://api.pureframe.ai/v1/search", status: 400, body: { detail: "x" } });
  expect(targets({ text: text.replace("400", "4$000") })).toEqual([
    "pureframe: status 400",
    "http: id status-400",
  ]);
});

describe("entries for Show Error at Cursor", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "between two properties",
      answer(409, '{"detail": "x",  $0  "code": "conflict"}'),
      ["videoconduit/conflict"],
    ],
    [
      "at a brace, in a string",
      har({
        url: ltx,
        status: 402,
        text: '$0{"type":"error","error":{"type":"insufficient_funds_error","message":"x"}}',
      }),
      ["ltx/insufficient-funds-error"],
    ],
    ["at a code that is none", answer(409, '{"detail": "x", "code": "con$0flicts"}'), []],
    ["around a body", answer(409, body).replace("status", "stat$0us"), []],
  ])("%s", (_what, text, ids) => {
    expect(entries({ text })).toEqual(ids);
  });
});
