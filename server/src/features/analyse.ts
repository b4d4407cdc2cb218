// text → tree → references → resolutions: the pipeline that every front end runs. Caching is up to whoever holds documents.

import type * as ts from "typescript";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { type JsonTree, parseJson } from "../parse/json.ts";
import { parseTypeScript } from "../parse/typescript.ts";
import { readJson } from "../references/json.ts";
import type { FileReferences } from "../references/model.ts";
import { readTypeScript } from "../references/typescript.ts";
import { createResolver } from "../resolve/resolve.ts";
import type { AnalysedDocument } from "./document.ts";

/** A parsed document. `tree` is undefined where the text is nested too deep to be parsed. */
export type Parsed =
  | { readonly language: "typescript"; readonly tree: ts.SourceFile | undefined }
  | { readonly language: "json"; readonly tree: JsonTree };

export interface AnalyseInput {
  readonly text: TextDocument;
  readonly references: FileReferences;
}

export interface AnalyseOptions {
  /** The catalog id that the configuration names for the file, or `none`. */
  readonly api?: string | undefined;
}

const LANGUAGE_BY_ID: Readonly<Record<string, Parsed["language"]>> = {
  typescript: "typescript",
  typescriptreact: "typescript",
  javascript: "typescript",
  javascriptreact: "typescript",
  json: "json",
  jsonc: "json",
};

/** The reader for a document: by its language id, else by the extension of its URI; undefined where we read neither. */
export function languageOf(uri: string, languageId: string): Parsed["language"] | undefined {
  const known = LANGUAGE_BY_ID[languageId];
  if (known) return known;
  const extension = /\.([a-z]+)$/i.exec(uri)?.[1]?.toLowerCase() ?? "";
  if (/^([cm]?[jt]s|[jt]sx)$/.test(extension)) return "typescript";
  return extension === "json" || extension === "jsonc" ? "json" : undefined;
}

/** Parses a whole document; undefined where it is in no language we read. */
export function parse(text: TextDocument): Parsed | undefined {
  switch (languageOf(text.uri, text.languageId)) {
    case "typescript":
      return { language: "typescript", tree: parseTypeScript(text.uri, text.languageId, text.getText()) };
    case "json":
      return { language: "json", tree: parseJson(text.getText()) };
    default:
      return undefined;
  }
}

/** The references of a parsed document. */
export function readReferences(text: TextDocument, parsed: Parsed): FileReferences {
  if (parsed.language === "json") return readJson(parsed.tree, text.getText());
  return parsed.tree
    ? readTypeScript(parsed.tree)
    : { references: [], calls: [], sites: [], bodies: [], directives: [], hints: [] };
}

/** Resolves what was read against the catalogs in force. Lazy: each reference is resolved when it is asked for. */
export function analyse(
  input: AnalyseInput,
  catalogs: CatalogIndex,
  options: AnalyseOptions,
): AnalysedDocument {
  const { text, references } = input;
  const resolver = createResolver({
    references,
    catalogs,
    ...(options.api === undefined ? {} : { configuredApi: options.api }),
    lineOf: (offset) => text.positionAt(offset).line + 1,
  });
  return {
    text,
    source: text.getText(),
    references,
    catalogs,
    apis: resolver.apis,
    resolve: resolver.resolve,
  };
}

/** Everything at once, for those who look at a file a single time. undefined where it is in no language we read. */
export function analyseText(
  text: TextDocument,
  catalogs: CatalogIndex,
  options: AnalyseOptions,
): AnalysedDocument | undefined {
  const parsed = parse(text);
  return parsed && analyse({ text, references: readReferences(text, parsed) }, catalogs, options);
}
