// Edits of large JSON documents, as didChange brings them: after each, what is found and shown is what a freshly opened document of
// the same text has, read as a whole.

import { describe, expect, test } from "vitest";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { builtins } from "../../../test/support/analyse.ts";
import { type AnyDocument, documentAt, isLarge } from "../features/document.ts";
import { findingsOf } from "../features/findings.ts";
import { hover } from "../features/hover.ts";
import { analyseText } from "./analyse.ts";
import { analysisOf, applyChanges, openDocument } from "./openDocument.ts";

const noModules = { imports: () => undefined, stamp: {} };
const options = {
  catalogs: builtins,
  api: undefined,
  apiSource: [],
  isNarrow: false,
  isOwn: false,
  produced: undefined,
  variables: undefined,
  dependencies: undefined,
};
const url = "https://videoconduit.com/v1/download";

const item = (i: number) => ({
  url,
  status: 409,
  pad: "x".repeat(700),
  body: { detail: `It exists ${i}.`, code: i % 10 === 3 ? "conflicts" : "conflict" },
});
const items = Array.from({ length: 90 }, (_, i) => item(i));
const recorded = items.map(({ status, pad, body }) => ({
  request: { method: "GET", url },
  pad,
  response: { status, content: { text: JSON.stringify(body) } },
}));

/** Numbers from 0 up to, not including, `below`: the same in each run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Pieces that change what is around them. */
const pieces = [
  ...'x"{}[],:\\\n0',
  "//",
  '"',
  "null",
  '"code": "conflicted",',
  "},{",
  `,${JSON.stringify(item(3))}`,
  JSON.stringify(item(3)),
  `"url":"https://api.vidio.ai/v1/jobs"`,
  "]",
  "\r\n",
];

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** An offset that has a position: none is within the end of a line. */
function place(offset: number, text: string): number {
  const isWithin = text[offset - 1] === "\r" && text[offset] === "\n";
  return Math.min(text.length, isWithin ? offset - 1 : offset);
}

/** An edit of any kind: typed, pasted, deleted, at the edges of items, or of the whole list. */
function editOf(text: string, random: (below: number) => number): Edit {
  const anywhere = place(random(text.length + 1), text);
  const brace = text.indexOf(random(2) === 0 ? "{" : "}", anywhere);
  const edge = brace < 0 ? anywhere : brace + random(2);
  const value = text.indexOf("conflict", anywhere);
  const piece = pieces[random(pieces.length)]!;
  switch (random(9)) {
    case 0:
    case 1:
      return { start: anywhere, end: anywhere, newText: piece };
    case 2:
    case 3:
      return { start: edge, end: edge, newText: piece };
    case 4:
      return { start: anywhere, end: place(anywhere + random(12), text), newText: "" };
    case 5:
      return { start: anywhere, end: place(anywhere + random(3000), text), newText: piece };
    case 6: {
      const start = text.indexOf("[");
      const end = text.lastIndexOf("]") + 1;
      return start < 0 || end < start ? { start: 0, end: 0, newText: "[" } : { start, end, newText: "" };
    }
    default:
      return value < 0
        ? { start: anywhere, end: anywhere, newText: "conflict" }
        : { start: value, end: value + 8, newText: random(2) === 0 ? "conflictz" : "conflict" };
  }
}

function show(document: AnyDocument | undefined) {
  return document
    ? findingsOf(document).map(({ rule, span, message, related, fixes }) => ({
        rule: rule.metadata.id,
        span,
        message,
        related,
        fixes,
      }))
    : [];
}

describe.each([
  ["a list", "a.json", JSON.stringify(items, null, 1), 100],
  [
    "a recording, bodies in strings",
    "a.har",
    JSON.stringify({ log: { version: "1.2", entries: recorded } }),
    50,
  ],
  ["JSON Lines", "a.jsonl", items.map((one) => `${JSON.stringify(one)}\n`).join(""), 50],
])("%s", (_, name, original, sequences) => {
  const uri = `file:///work/${name}`;
  const languageId = name.endsWith("l") ? "jsonl" : "json";

  test("is after any edits what it is when it is opened with them", () => {
    const random = randomNumbers(original.length);
    const document = openDocument(uri, languageId, 1, original);
    let parted = 0;
    let found = 0;

    function apply(edits: readonly Edit[]): void {
      const changes: TextDocumentContentChangeEvent[] = [];
      let text = document.text;
      for (const { start, end, newText } of edits) {
        const change = { range: { start: text.positionAt(start), end: text.positionAt(end) }, text: newText };
        changes.push(change);
        text = TextDocument.create(
          uri,
          languageId,
          1,
          TextDocument.applyEdits(text, [{ ...change, newText }]),
        );
      }
      applyChanges(document, changes, document.text.version + 1);
      expect(document.text.getText()).toBe(text.getText());
    }

    function compare(at: number, edits: readonly Edit[]): void {
      const text = document.text.getText();
      const now = analysisOf(document, options, noModules);
      const fresh = analyseText(TextDocument.create(uri, languageId, 1, text), builtins, {})!;
      if (now && isLarge(now)) parted++;
      const findings = show(now);
      found += findings.length;
      expect(findings, JSON.stringify(edits)).toEqual(show(fresh));
      const code = Math.max(0, text.indexOf("conflict", at));
      for (const offset of [at, at + 1, code, code + 4]) {
        const here = now && hover(documentAt(now, offset), offset, { relatedApis: false });
        expect(here, JSON.stringify(edits)).toEqual(hover(fresh, offset, { relatedApis: false }));
      }
    }

    for (let sequence = 0; sequence < sequences; sequence++) {
      const undo: Edit[] = [];
      const edits: Edit[] = [];
      let text = document.text.getText();
      for (let count = 1 + random(4); count > 0; count--) {
        const edit = editOf(text, random);
        edits.push(edit);
        const { start, end, newText } = edit;
        undo.unshift({ start, end: start + newText.length, newText: text.slice(start, end) });
        text = text.slice(0, start) + newText + text.slice(end);
      }
      // All in one notification, or each in one of its own; looked at in between, or not.
      if (random(2) === 0) apply(edits);
      else
        for (const edit of edits) {
          apply([edit]);
          if (random(3) === 0) compare(edit.start, edits);
        }
      compare(edits.at(-1)!.start, edits);
      if (random(4) > 0) apply(undo);
      else applyChanges(document, [{ text: original }], document.text.version + 1);
      if (random(3) === 0) compare(edits[0]!.start, edits);
      expect(document.text.getText()).toBe(original);
    }
    expect(parted, "it is read in parts").toBeGreaterThan(sequences / 3);
    expect(found).toBeGreaterThan(sequences);
  }, 60_000);
});

test.each([
  { what: "no range", change: { range: null, text: "const b = 2;" }, text: "const b = 2;" },
  { what: "no length", change: { range: null, rangeLength: null, text: "c" }, text: "c" },
  {
    what: "a range without a length",
    change: {
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 7 } },
      rangeLength: null,
      text: "x",
    },
    text: "const x = 1;",
  },
])("a change with null for what is not there: $what", ({ change, text }) => {
  const document = openDocument("file:///a.ts", "typescript", 1, "const a = 1;");
  applyChanges(document, [change as never], 2);
  expect(document.text.getText()).toBe(text);
  expect(document.text.version).toBe(2);
});
