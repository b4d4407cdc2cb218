// Source text → analysed document under the built-in catalogs, and the markers that fixtures use: `$0` for the cursor,
// `^^^` on a comment line under a span.

import { TextDocument } from "vscode-languageserver-textdocument";
import { type CatalogIndex, createCatalogIndex } from "../../server/src/catalog/catalogIndex.ts";
import { loadCatalog } from "../../server/src/catalog/load.ts";
import { analyseText } from "../../server/src/engine/analyse.ts";
import type { AnalysedDocument } from "../../server/src/features/document.ts";
import type { Span } from "../../server/src/text/span.ts";
import { builtinCatalogs } from "./builtins.ts";

export const builtins: CatalogIndex = createCatalogIndex(builtinCatalogs(), 1);

export type FixtureLanguage =
  | "ts"
  | "tsx"
  | "js"
  | "jsx"
  | "json"
  | "jsonc"
  | "vue"
  | "svelte"
  | "astro"
  | "md";

const LANGUAGE_IDS: Readonly<Record<FixtureLanguage, string>> = {
  ts: "typescript",
  tsx: "typescriptreact",
  js: "javascript",
  jsx: "javascriptreact",
  json: "json",
  jsonc: "jsonc",
  vue: "vue",
  svelte: "svelte",
  astro: "astro",
  md: "markdown",
};

export interface FixtureOptions {
  readonly language?: FixtureLanguage;
  /** The catalog id that the configuration names. */
  readonly api?: string;
  /** Catalogs besides the built-in ones, as objects or texts. */
  readonly catalogs?: readonly (object | string)[];
  /** The id of the catalog that says that the source is code of its API. */
  readonly produced?: string;
  /** The packages that the project depends on. */
  readonly dependencies?: readonly string[];
}

/** Analyses a whole source. */
export function analyseSource(
  source: string,
  { language = "ts", api, catalogs = [], produced, dependencies }: FixtureOptions = {},
): AnalysedDocument {
  const text = TextDocument.create(`file:///fixture.${language}`, LANGUAGE_IDS[language], 1, source);
  const document = analyseText(text, indexWith(catalogs), { api, produced, dependencies });
  if (document === undefined) throw new Error(`No reader for ${language}`);
  return document;
}

/** The built-in catalogs under those given; each must be without faults. */
export function indexWith(catalogs: readonly (object | string)[]): CatalogIndex {
  if (catalogs.length === 0) return builtins;
  const own = catalogs.flatMap((catalog, i) => {
    const text = typeof catalog === "string" ? catalog : JSON.stringify(catalog);
    const loaded = loadCatalog(text, `file:///${i}.error-catalog.json`, "workspace");
    if (loaded.problems.length > 0) throw new Error(loaded.problems.map(({ message }) => message).join("\n"));
    return loaded.catalogs;
  });
  return createCatalogIndex([...own, ...builtinCatalogs()], 2);
}

/** Takes the one `$0` out of a source. */
export function takeCursor(marked: string): { readonly source: string; readonly offset: number } {
  const offset = marked.indexOf("$0");
  if (offset < 0 || marked.indexOf("$0", offset + 1) >= 0) throw new Error("A fixture needs exactly one $0");
  return { source: marked.slice(0, offset) + marked.slice(offset + 2), offset };
}

/** The spans that `^^^` lines mark in the line above each; the source stays as it is, since the lines are comments. */
export function markedSpans(source: string): readonly Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  let target = { start: 0, length: 0 };
  for (const line of source.split("\n")) {
    const match = /^\s*\/\/[\s^]*\^[\s^]*$/.exec(line);
    if (match) {
      for (const carets of line.matchAll(/\^+/g)) {
        spans.push({
          start: target.start + carets.index,
          end: target.start + carets.index + carets[0].length,
        });
      }
    } else target = { start: lineStart, length: line.length };
    lineStart += line.length + 1;
  }
  return spans;
}

/** The text of each span, with the line it is on (1-based): what failing tests should show. */
export function describeSpans(source: string, spans: readonly Span[]): readonly string[] {
  return spans.map(
    ({ start, end }) => `${source.slice(0, start).split("\n").length}: ${source.slice(start, end)}`,
  );
}
