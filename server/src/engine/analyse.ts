// text → tree → references → resolutions: the pipeline that every front end runs. Caching is up to whoever holds documents.

import type * as ts from "typescript";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { AnalysedDocument } from "../features/document.ts";
import type { Libraries } from "../libraries/libraries.ts";
import { type CodePart, type ScriptHost, scriptsOf } from "../parse/embedded.ts";
import { type JsonTree, parseJson, parsingJson } from "../parse/json.ts";
import { type Language, languageOf } from "../parse/languages.ts";
import { fencesOf } from "../parse/markdown.ts";
import { parseTypeScript } from "../parse/typescript.ts";
import { type FileReferences, noReferences } from "../references/fileReferences.ts";
import { joinReferences } from "../references/join.ts";
import { readingJson, readJson } from "../references/json.ts";
import type { Imports } from "../references/typescript/values/model.ts";
import { readTypeScript, tooDeep } from "../references/typescript.ts";
import { findingFileApis, producedApi } from "../resolve/fileEvidence.ts";
import type { FileApi } from "../resolve/model.ts";
import { createResolver } from "../resolve/resolve.ts";
import { createSnippetResolver } from "../resolve/snippets.ts";
import { withStated } from "../resolve/withStated.ts";
import { plainReason, type Reason } from "../text/reason.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import { librariesUnder } from "./libraries.ts";

/** A parsed document. `tree` is undefined where the text is nested too deep to be parsed. */
export type Parsed =
  | { readonly language: "typescript"; readonly tree: ts.SourceFile | undefined }
  | { readonly language: "json" | "jsonl"; readonly tree: JsonTree }
  | { readonly language: ScriptHost | "markdown"; readonly parts: readonly ParsedPart[] };

/** Code inside a document of another language. */
export interface ParsedPart extends Pick<CodePart, "start" | "text"> {
  readonly parsed: Parsed;
}

export interface AnalyseInput {
  readonly text: TextDocument;
  readonly references: FileReferences;
}

export interface AnalyseOptions {
  /** The catalog id that the configuration names for the file, or `none`. */
  readonly api?: string | undefined;
  /** What names it, for people. */
  readonly apiSource?: Reason | undefined;
  /** Whether it is named for this file or for files of this API, and not, say, for a whole repository. */
  readonly isNarrow?: boolean | undefined;
  /** Whether it is named for this very file. */
  readonly isOwn?: boolean | undefined;
  /** The id of the catalog that says that the file is code of its API. */
  readonly produced?: string | undefined;
  /** What `{{name}}` stands for in addresses, by files beside it. */
  readonly variables?: ReadonlyMap<string, string> | undefined;
  /** The packages that the project depends on. The same list for the same project. */
  readonly dependencies?: readonly string[] | undefined;
  /** The APIs that the rest of the document is about, where only a part of it is analysed. */
  readonly known?: readonly FileApi[] | undefined;
}

/** The references of a whole JSON document, parsed and read in slices. */
export function* readingJsonText(text: TextDocument): Slices<FileReferences> {
  const byLine = languageOf(text.uri, text.languageId) === "jsonl";
  const source = text.getText();
  return yield* readingJson(yield* parsingJson(source, byLine), source);
}

/** Parses a whole document; undefined where it is in no language we read. */
export function parse(text: TextDocument): Parsed | undefined {
  const language = languageOf(text.uri, text.languageId);
  return language && parseAs(language, text.uri, text.languageId, text.getText());
}

function parseAs(language: Language, name: string, languageId: string, text: string): Parsed {
  switch (language) {
    case "typescript":
      return { language, tree: parseTypeScript(name, languageId, text) };
    case "json":
    case "jsonl":
      return { language, tree: parseJson(text, language === "jsonl") };
    case "markdown":
      return { language, parts: parseParts(fencesOf(text)) };
    default:
      return { language, parts: parseParts(scriptsOf(text, language)) };
  }
}

function parseParts(parts: readonly CodePart[]): readonly ParsedPart[] {
  return parts.flatMap(({ start, text, languageId }) => {
    const language = languageOf("", languageId);
    return language ? [{ start, text, parsed: parseAs(language, "", languageId, text) }] : [];
  });
}

/** The references of a parsed document. */
export function readReferences(
  text: TextDocument,
  parsed: Parsed,
  options: ReadOptions = {},
): FileReferences {
  return readAll(parsed, text.getText(), options);
}

export interface ReadOptions {
  /** The modules of the workspace that it imports; without it, only the document itself is looked at. */
  readonly imports?: Imports;
  /** The libraries that are understood; without it, HTTP clients. */
  readonly libraries?: Libraries;
}

function readAll(parsed: Parsed, text: string, options: ReadOptions): FileReferences {
  switch (parsed.language) {
    case "typescript":
      return parsed.tree
        ? readTypeScript(parsed.tree, options.imports, undefined, options.libraries)
        : tooDeep;
    case "json":
    case "jsonl":
      return readJson(parsed.tree, text);
    case "markdown": {
      const { libraries } = options;
      const own = libraries ? { libraries } : {};
      const snippets = parsed.parts.map((part) => joinReferences([readPart(part, own)], text.length));
      return { ...noReferences, references: snippets.flatMap(({ references }) => references), snippets };
    }
    default:
      return joinReferences(
        parsed.parts.map((part) => readPart(part, options)),
        text.length,
      );
  }
}

function readPart({ start, text, parsed }: ParsedPart, options: ReadOptions) {
  return { start, length: text.length, references: readAll(parsed, text, options) };
}

/** Resolves what was read against the catalogs in force. Lazy: each reference is resolved when it is asked for. */
export function analyse(
  input: AnalyseInput,
  catalogs: CatalogIndex,
  options: AnalyseOptions,
): AnalysedDocument {
  return atOnce(analysing(input, catalogs, options));
}

/** `analyse` in slices. */
export function* analysing(
  input: AnalyseInput,
  catalogs: CatalogIndex,
  options: AnalyseOptions,
): Slices<AnalysedDocument> {
  const { text } = input;
  const produced = producedApi({ catalogs, ...producedOptions(options) });
  const stated = (produced?.catalog.kind === "api" ? input.references.stated?.() : undefined) ?? [];
  const references = produced ? withStated(input.references, stated, produced.catalog) : input.references;
  const context = {
    catalogs,
    ...producedOptions(options),
    ...(options.apiSource === undefined ? {} : { configuredBy: options.apiSource }),
    ...(options.isNarrow === undefined ? {} : { isNarrow: options.isNarrow }),
    ...(options.isOwn === undefined ? {} : { isOwn: options.isOwn }),
    ...(options.variables === undefined ? {} : { variables: options.variables }),
    ...(options.dependencies === undefined ? {} : { dependencies: options.dependencies }),
    ...(options.known === undefined ? {} : { knownApis: options.known }),
    lineOf: (offset: number) => text.positionAt(offset).line + 1,
    source: text.getText(),
  };
  const resolver = references.snippets
    ? createSnippetResolver(references.snippets, context)
    : createResolver({ ...context, references }, yield* findingFileApis({ ...context, references }));
  return {
    text,
    source: text.getText(),
    references,
    stated,
    catalogs,
    apis: resolver.apis,
    produced,
    resolve: resolver.resolve,
    apiOfCall: resolver.apiOfCall,
    apisOfFailure: resolver.apisOfFailure,
    apisOfProject: resolver.apisOfProject,
    resolveBody: resolver.resolveBody,
    bodyOf: resolver.bodyOf,
    apisFor: resolver.apisFor,
  };
}

function producedOptions({ api, produced }: AnalyseOptions) {
  return {
    ...(api === undefined ? {} : { configuredApi: api }),
    ...(produced === undefined ? {} : { producedApi: produced }),
  };
}

/** Whether what is analysed under either comes out alike. */
export function isSame(a: AnalyseOptions, b: AnalyseOptions): boolean {
  return (
    a.api === b.api &&
    plainReason(a.apiSource ?? []) === plainReason(b.apiSource ?? []) &&
    a.isNarrow === b.isNarrow &&
    a.isOwn === b.isOwn &&
    a.produced === b.produced &&
    haveSame(a.variables, b.variables) &&
    a.dependencies === b.dependencies &&
    a.known === b.known
  );
}

function haveSame(a: AnalyseOptions["variables"], b: AnalyseOptions["variables"]): boolean {
  if (a === b) return true;
  return a?.size === b?.size && [...(a ?? [])].every(([name, value]) => b?.get(name) === value);
}

/** Everything at once, for those who look at a file a single time. undefined where it is in no language we read. */
export function analyseText(
  text: TextDocument,
  catalogs: CatalogIndex,
  options: AnalyseOptions,
  imports?: Imports,
): AnalysedDocument | undefined {
  const parsed = parse(text);
  const read = { libraries: librariesUnder(catalogs), ...(imports && { imports }) };
  return parsed && analyse({ text, references: readReferences(text, parsed, read) }, catalogs, options);
}
