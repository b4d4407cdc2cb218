// One open document and what has been worked out of it. Parsing is put off until somebody asks, and edits are replayed on the
// old tree. Which documents are open belongs in documents.ts.

import type * as ts from "typescript";
import {
  type Range,
  TextDocument,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { type AnyDocument, isLarge } from "../features/document.ts";
import type { Libraries } from "../libraries/libraries.ts";
import { isJson, languageOf } from "../parse/languages.ts";
import { parseTypeScript, updateTypeScript } from "../parse/typescript.ts";
import { type FileReferences, noReferences } from "../references/fileReferences.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import type { TextChange } from "../text/span.ts";
import type { ModulesView } from "../workspace/modules.ts";
import {
  type AnalyseOptions,
  analyse,
  analysing,
  isSame,
  type Parsed,
  parse,
  readingJsonText,
  readReferences,
} from "./analyse.ts";
import type { FileOptions } from "./fileOptions.ts";
import { asked, librariesUnder, tellTheSame } from "./libraries.ts";
import { analysingParts } from "./partedDocument.ts";
import { createPartCache, type PartCache } from "./partedVersion.ts";

/**
 * What is kept of a document, and what drops it:
 *
 * | event | dropped |
 * | --- | --- |
 * | a change of its text (`applyChanges`) | references and analysis; the tree is brought up to date when next needed; of the parts of a large JSON document those that have changed |
 * | a module that it imports, directly or not, is another | references and analysis: nothing is parsed again |
 * | the catalogs in force are others, or the API that is configured or produced | analysis only: nothing is parsed or read again |
 * | they describe other libraries, of those that it or its modules import, or other globals | references too |
 * | it is closed | everything |
 */
export interface OpenDocument {
  readonly uri: string;
  text: TextDocument;
  /** Counts its changes, whatever versions the client gives them. */
  edition: number;
  tree: ts.SourceFile | undefined;
  /** Edits that `tree` has not seen yet. */
  edits: Edit[];
  references: FileReferences | undefined;
  /** What `references` were read with. */
  modules: object | undefined;
  libraries: ReadLibraries | undefined;
  analysis: Analysis | undefined;
  /** What was read of the objects of long lists in a large JSON document. */
  readonly parts: PartCache;
}

/** The libraries that were understood, and the modules of which it was asked whether they are of one. */
interface ReadLibraries {
  readonly under: Libraries;
  readonly modules: ReadonlySet<string>;
}

interface Edit {
  readonly newText: string;
  readonly change: TextChange;
}

interface Analysis {
  readonly result: AnyDocument;
  readonly catalogs: CatalogIndex;
  readonly options: AnalyseOptions;
}

/** Above this many edits at a time a fresh parse is cheaper: it costs as much as some ten updates (measured at 10,000 lines). */
const MAX_EDITS = 8;

export function openDocument(uri: string, languageId: string, version: number, text: string): OpenDocument {
  return {
    uri,
    text: TextDocument.create(uri, languageId, version, text),
    edition: 0,
    tree: undefined,
    edits: [],
    references: undefined,
    modules: undefined,
    libraries: undefined,
    analysis: undefined,
    parts: createPartCache(),
  };
}

/** Applies what `textDocument/didChange` brings, change by change, in order. The one place that drops what was worked out. */
export function applyChanges(
  document: OpenDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): void {
  for (const given of changes) {
    const change = changeOf(given);
    const edit = "range" in change ? editOf(change.range, change.text, document.text) : undefined;
    document.text = TextDocument.update(document.text, [change], version);
    if (edit && document.tree && document.edits.length < MAX_EDITS) {
      document.edits.push({ newText: document.text.getText(), change: edit });
    } else {
      document.tree = undefined;
      document.edits = [];
    }
    if (edit && document.parts.edits && document.parts.edits.length < MAX_EDITS)
      document.parts.edits.push(edit);
    else document.parts.edits = undefined;
  }
  document.edition++;
  document.references = undefined;
  document.analysis = undefined;
}

/** A change as the protocol has it: some clients send `null` for what is not there. A range's length, which is out of use, goes. */
function changeOf(change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  const range: Range | null | undefined = "range" in change ? change.range : undefined;
  return range ? { range, text: change.text } : { text: change.text };
}

function editOf({ start, end }: Range, newText: string, text: TextDocument): TextChange {
  const [a, b] = [text.offsetAt(start), text.offsetAt(end)];
  return { span: { start: Math.min(a, b), end: Math.max(a, b) }, newLength: newText.length };
}

/** What an analysis depends on, besides the text and its modules. */
export type AnalysedOptions = Pick<
  FileOptions,
  "catalogs" | "api" | "apiSource" | "isNarrow" | "isOwn" | "produced" | "variables" | "dependencies"
>;

/** The document, read and resolved under `options`; undefined where it is in no language we read. */
export function analysisOf(
  document: OpenDocument,
  options: AnalysedOptions,
  modules: ModulesView,
): AnyDocument | undefined {
  const known = knownAnalysis(document, options);
  // The modules of a source may have changed; a large JSON document has none.
  if (known && isLarge(known)) return known;
  if (isJson(document.text)) return atOnce(analysingJson(document, options));
  const references = referencesOf(document, modules, librariesUnder(options.catalogs));
  if (!references) return undefined;
  const { catalogs, ...analysed } = analysedOptions(options);
  document.analysis ??= {
    result: analyse({ text: document.text, references }, catalogs, analysed),
    catalogs,
    options: analysed,
  };
  return document.analysis.result;
}

/** The analysis of a JSON document in slices. It may be given up between two of them when the text has changed. */
export function* analysingJson(document: OpenDocument, options: AnalysedOptions): Slices<AnyDocument> {
  const known = knownAnalysis(document, options);
  if (known) return known;
  const { catalogs, ...analysed } = analysedOptions(options);
  const { text, parts } = document;
  const parted = yield* analysingParts(text, catalogs, analysed, parts);
  if (!parted) document.references ??= yield* readingJsonText(text);
  const result =
    parted ??
    (yield* analysing({ text, references: document.references ?? noReferences }, catalogs, analysed));
  document.analysis = { result, catalogs, options: analysed };
  return result;
}

function analysedOptions(options: AnalysedOptions): AnalysedOptions {
  const { catalogs, api, apiSource, isNarrow, isOwn, produced, variables, dependencies } = options;
  return { catalogs, api, apiSource, isNarrow, isOwn, produced, variables, dependencies };
}

/** What was worked out under the same catalogs and options; what was under others is dropped. */
function knownAnalysis(document: OpenDocument, options: AnalysedOptions): AnyDocument | undefined {
  const { catalogs, ...analysed } = analysedOptions(options);
  const { analysis } = document;
  if (analysis?.catalogs === catalogs && isSame(analysis.options, analysed)) return analysis.result;
  document.analysis = undefined;
  return undefined;
}

function referencesOf(
  document: OpenDocument,
  { imports, stamp }: ModulesView,
  under: Libraries,
): FileReferences | undefined {
  const { references, modules, libraries } = document;
  const isSame = libraries !== undefined && tellTheSame(libraries.modules, libraries.under, under);
  if (references && isSame && (modules === stamp || references.leftAlone !== undefined)) return references;
  const parsed = parsedOf(document);
  if (!parsed) return undefined;
  const noting = asked(under);
  document.references = readReferences(document.text, parsed, { imports, libraries: noting.libraries });
  document.libraries = { under, modules: noting.modules };
  document.modules = stamp;
  document.analysis = undefined;
  return document.references;
}

function parsedOf(document: OpenDocument): Parsed | undefined {
  const { uri, text } = document;
  if (languageOf(uri, text.languageId) !== "typescript") return parse(text);
  bringTreeUpToDate(document);
  return { language: "typescript", tree: document.tree };
}

/** `updateTypeScript` uses the tree up: were it to fail, none may be left behind. */
function bringTreeUpToDate(document: OpenDocument): void {
  const { uri, text, edits } = document;
  let { tree } = document;
  document.tree = undefined;
  document.edits = [];
  for (const { newText, change } of edits) tree = tree && updateTypeScript(tree, newText, change);
  document.tree = tree ?? parseTypeScript(uri, text.languageId, text.getText());
}
