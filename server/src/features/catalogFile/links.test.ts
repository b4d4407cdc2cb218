import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fileLinks } from "./links.ts";
import { readCatalogFile } from "./places.ts";

const fileAt = (path: string) => new URL(path, "file:///work/api/").href;

/** Each link as `text → target`. */
function linksIn(source: string, uri = "file:///work/api/acme.error-catalog.json"): readonly string[] {
  const text = TextDocument.create(uri, "json", 1, source);
  return fileLinks(text, readCatalogFile(source), fileAt).map(
    ({ range, target }) => `${text.getText(range)} → ${target}`,
  );
}

const sources = `"sources": [{ "id": "docs", "url": "https://acme.example/errors" }, { "id": "notes" }, { "id": "mail", "url": "mailto:a@b.example" }]`;
const citing = (source: string) => `{ ${sources}, "entries": [{ "id": "a", "source": ${source} }] }`;

test.each([
  [
    "a section",
    citing(`{ "source": "docs", "section": "Codes > A" }`),
    ["Codes > A → https://acme.example/errors"],
  ],
  [
    "a section with a page of its own",
    citing(`{ "source": "notes", "section": "A", "url": "https://acme.example/a" }`),
    ["A → https://acme.example/a"],
  ],
  [
    "sections in their order",
    `{ ${sources}, "shapes": [{ "source": { "source": "docs", "section": "1" } }, { "source": { "source": "docs", "section": "2" } }], "notes": [{ "source": { "source": "docs", "section": "3" } }] }`,
    ["1", "2", "3"].map((section) => `${section} → https://acme.example/errors`),
  ],
  ["a document without an address", citing(`{ "source": "notes", "section": "A" }`), []],
  ["another scheme", citing(`{ "source": "mail", "section": "A" }`), []],
  ["what has no page", citing(`{ "source": "none", "section": "A" }`), []],
  ["no citation", `{ ${sources}, "section": "A" }`, []],
  ["a schema beside", `{ "$schema": "./s.json" }`, ["./s.json → file:///work/api/s.json"]],
  [
    "a schema of a package",
    `{ "$schema": "../node_modules/error-atlas/data/catalog.schema.json" }`,
    [
      "../node_modules/error-atlas/data/catalog.schema.json → file:///work/node_modules/error-atlas/data/catalog.schema.json",
    ],
  ],
  ["a schema on another machine", `{ "$schema": "//server/share/s.json" }`, []],
  ["a schema with an address", `{ "$schema": "https://acme.example/s.json" }`, []],
  ["half of a catalog", `{ ${sources}, "entries": [{ "source": { "source": "docs", "section": "`, []],
  ["nothing", "", []],
])("%s", (_, source, links) => expect(linksIn(source)).toEqual(links));
