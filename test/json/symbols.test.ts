// The outline of JSON documents: one symbol for each error body, by its name.

import { describe, expect, test } from "vitest";
import type { DocumentSymbol } from "vscode-languageserver-types";
import type { AnalysedDocument } from "../../server/src/features/document.ts";
import { bodySymbols } from "../../server/src/features/json/symbols.ts";
import { analyseSource } from "../support/analyse.ts";
import { analyseJson, json } from "../support/jsonBodies.ts";
import { har } from "./containers/har.ts";
import { body, containers, ltx, url } from "./reading.ts";

/** "name (detail) at what is selected", those inside another one indented below it. */
function outline(
  document: AnalysedDocument,
  list = bodySymbols(document),
  indent = "",
): readonly string[] | null {
  const lines = list?.flatMap(({ name, detail, selectionRange, children = [] }: DocumentSymbol) => [
    `${indent}${name}${detail === undefined ? "" : ` (${detail})`} at ${document.text.getText(selectionRange)}`,
    ...(outline(document, children, `${indent}  `) ?? []),
  ]);
  return lines ?? null;
}

test.each(containers)("%s", (_name, write) => {
  const { text, ...options } = write(body);
  expect(outline(analyseJson(text, options))).toEqual([
    "VideoConduit 402 insufficient_credits (Not enough credits) at insufficient_credits",
  ]);
});

describe("names", () => {
  test.each([
    [
      "no code in the body: what its status tells",
      404,
      { detail: "x" },
      "VideoConduit 404 not_found (Not found) at detail",
    ],
    [
      "a code that is none: the status alone",
      409,
      { detail: "x", code: "conflicts" },
      "VideoConduit 409 at conflicts",
    ],
    ["a code where the documented body has none", 429, { code: "x", detail: "y" }, "VideoConduit 429 at x"],
    [
      "a status that the error does not come with",
      418,
      { code: "server_error", detail: "x" },
      "VideoConduit 418 server_error (Internal server error) at server_error",
    ],
  ])("%s", (_what, status, sent, line) => {
    expect(outline(analyseJson(json({ url, status, body: sent })))).toEqual([line]);
  });

  test.each([
    [
      "the text tells which of those with one type",
      "Job not found",
      "VIDIO 404 invalid_request_error (Job not found) at invalid_request_error",
    ],
    [
      "nothing tells which of those with one type",
      "x",
      "VIDIO 404 invalid_request_error at invalid_request_error",
    ],
  ])("%s", (_what, message, line) => {
    const sent = { error: { message, type: "invalid_request_error" } };
    expect(
      outline(analyseJson(json({ url: "https://api.vidio.ai/v1/jobs/1", status: 404, body: sent }))),
    ).toEqual([line]);
  });

  test("no status beside: the one that the error has", () => {
    const sent = { detail: { code: "COLLECTION_NOT_FOUND", message: "Collection not found" } };
    expect(outline(analyseJson(json(sent)))).toEqual([
      "PureFrame 404 COLLECTION_NOT_FOUND (Collection not found) at COLLECTION_NOT_FOUND",
    ]);
  });
});

test("in the order of source, ranges in escaped strings too", () => {
  const conflict = '{"detail":"x","code":"conflict"}';
  const document = analyseJson(
    har(
      { url, status: 409, text: conflict },
      { url, status: 200, text: "{}" },
      { url, status: 402, text: body },
    ),
  );
  const symbols = bodySymbols(document) ?? [];
  expect(symbols.map(({ name }) => name)).toEqual([
    "VideoConduit 409 conflict",
    "VideoConduit 402 insufficient_credits",
  ]);
  expect(symbols.map(({ range }) => document.text.getText(range))).toEqual(
    [conflict, body].map((text) => JSON.stringify(text).slice(1, -1)),
  );
});

test("a body in a string of another one is below it", () => {
  const cause = JSON.stringify({ detail: { code: "COLLECTION_NOT_FOUND", message: "Collection not found" } });
  const sent = { type: "error", error: { type: "insufficient_funds_error", message: "x", cause } };
  expect(outline(analyseJson(json({ url: ltx, status: 402, body: sent })))).toEqual([
    "LTX 402 insufficient_funds_error (Not enough credits) at insufficient_funds_error",
    "  PureFrame 404 COLLECTION_NOT_FOUND (Collection not found) at COLLECTION_NOT_FOUND",
  ]);
});

describe("none", () => {
  test.each([
    ["a document without bodies", json({ status: 404, message: "Not found" })],
    ["no JSON at all", "{{{"],
    ["nothing", ""],
  ])("%s", (_what, text) => {
    expect(bodySymbols(analyseJson(text))).toBeNull();
  });

  test("in code", () => {
    const source = `fetchMock.post("${url}", { status: 409, body: { detail: "x", code: "conflict" } });`;
    expect(bodySymbols(analyseSource(source))).toBeNull();
  });
});

test("of very many bodies, the first", () => {
  const list = Array.from({ length: 5100 }, () => ({ status: 409, body: { detail: "x", code: "conflict" } }));
  const symbols = bodySymbols(analyseJson(json(list), { api: "videoconduit" })) ?? [];
  expect(symbols).toHaveLength(5000);
  expect(symbols[0]?.range.start.line).toBe(3);
});
