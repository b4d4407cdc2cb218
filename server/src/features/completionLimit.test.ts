import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CompletionItem, CompletionList } from "vscode-languageserver-types";
import { limited } from "./completionLimit.ts";

const text = TextDocument.create("file:///a.ts", "typescript", 1, `code === "e17"`);
const start = text.getText().indexOf("e17");

/** `count` items ERROR_0, ERROR_1, …, the last ones first, where `e17` is typed. */
function list(count: number): CompletionList {
  const range = { start: text.positionAt(start), end: text.positionAt(start + 3) };
  const items = Array.from({ length: count }, (_, i): CompletionItem => {
    const label = `ERROR_${i}`;
    return { label, sortText: String(count - i).padStart(6, "0"), textEdit: { range, newText: label } };
  });
  return { isIncomplete: false, items };
}

test("a list that is no longer than anybody scrolls is as it was", () => {
  expect(limited(list(200), text, start + 3)).toEqual(list(200));
  expect(limited(null, text, start)).toBeNull();
});

test("of a longer one those are given that have what is typed, the first by their order", () => {
  const { items = [], isIncomplete } = limited(list(2_000), text, start + 3) ?? {};
  expect(isIncomplete).toBe(true);
  expect(items.map(({ label }) => label).slice(0, 3)).toEqual(["ERROR_1997", "ERROR_1987", "ERROR_1979"]);
  expect(items.every(({ label }) => /1.*7/.test(label))).toBe(true);
});

test("where nothing is typed, the first two hundred", () => {
  const { items = [] } = limited(list(2_000), text, start) ?? {};
  expect([items.length, items[0]?.label, items.at(-1)?.label]).toEqual([200, "ERROR_1999", "ERROR_1800"]);
});
