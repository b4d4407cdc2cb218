import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { migrateActions } from "./migrateAction.ts";
import { readCatalogFile } from "./places.ts";

const old = `{
  "id": "acme",
  "name": "Acme",
  "entries": [{ "code": "X", "retry": { "policy": "never", "basis": "inferred" }, "meaning": "M" }]
}`;

function actionsAt(text: string, mark: string, only?: readonly string[]) {
  const document = TextDocument.create("file:///acme.error-catalog.json", "json", 3, text);
  const at = document.positionAt(text.indexOf(mark));
  return migrateActions(document, readCatalogFile(text), { start: at, end: at }, only, {
    versionedEdits: false,
  }).map(({ title, edit }) => [title, TextDocument.applyEdits(document, edit!.changes![document.uri]!)]);
}

const upgraded = old.replace(`"id"`, `"format": 2,\n  "id"`).replace("inferred", "judgement");

test.each([
  ["{", undefined],
  [`"acme"`, undefined],
  [`"name"`, ["quickfix"]],
  [`"name"`, [""]],
])("at %s, asked for %j: the whole file is upgraded", (mark, only) => {
  expect(actionsAt(old, mark, only)).toEqual([["Upgrade to format 2", upgraded]]);
});

test.each([
  [old, `"X"`, undefined],
  [old, `"name"`, ["source.fixAll"]],
  [upgraded, `"name"`, undefined],
  ["[]", "[", undefined],
  [`{ "id": "a", `, `"a"`, undefined],
])("nothing: %#", (text, mark, only) => {
  expect(actionsAt(text, mark, only)).toEqual([]);
});
