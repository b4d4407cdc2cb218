// Snippets at the beginning of a statement: `errors` and the name of an API write out a switch over all that it answers. What is in them
// is what the refactoring "Insert error handler" writes.

import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from "vscode-languageserver-types";
import type { Catalog } from "../catalog/model.ts";
import { fetch as plainClient } from "../libraries/fetch.ts";
import { codeStyleOf } from "../text/codeStyle.ts";
import { indentationAt, lineStart } from "../text/layout.ts";
import { fencedBlock } from "../text/markdown.ts";
import type { CompletionOptions } from "./completionData.ts";
import type { AnalysedDocument } from "./document.ts";
import { titles } from "./messages.ts";
import { rangeOf } from "./ranges.ts";
import { branchingOf } from "./refactorings/branching.ts";
import { failedResponseOf } from "./refactorings/clientForms.ts";
import { handlerText } from "./refactorings/errorHandler.ts";

/** What all of them begin with. */
const PREFIX = "errors";

/** In place of the name of what is looked at, until the snippet is made: in no catalog. */
const HELD = "\u{F0000}";

/** The snippets at `offset`, of the APIs that the file or the workspace uses; none elsewhere than at the beginning of a statement. */
export function handlerSnippets(
  document: AnalysedDocument,
  offset: number,
  { tabStops = false, apisInUse }: CompletionOptions,
): readonly CompletionItem[] {
  const { source, references, catalogs } = document;
  const [, typed] = /^[ \t]*(\w+)$/.exec(source.slice(lineStart(source, offset), offset)) ?? [];
  if (typed === undefined || !(PREFIX.startsWith(typed) || typed.startsWith(PREFIX))) return [];
  if (references.textBlocks.some(({ span }) => span.start < offset && offset < span.end)) return [];
  const own = document.apis.filter(({ evidence }) => evidence.kind !== "vocabulary");
  const ids = new Set([...own.map(({ catalog }) => catalog.id), ...(apisInUse ?? [])]);
  const range = rangeOf({ start: offset - typed.length, end: offset }, document.text);
  return [...ids].flatMap((id) => {
    const catalog = catalogs.catalog(id)?.catalog;
    const written = catalog?.kind === "api" ? writtenFor(catalog, document, offset) : undefined;
    if (catalog === undefined || written === undefined) return [];
    const { text, held } = written;
    const plain = text.replaceAll(HELD, () => held);
    return [
      {
        label: `${PREFIX} ${catalog.name}`,
        kind: CompletionItemKind.Snippet,
        detail: titles.handle({ api: catalog.name }),
        documentation: { kind: MarkupKind.Markdown, value: fencedBlock(document.text.languageId, plain) },
        filterText: `${PREFIX}${catalog.name.replaceAll(/\W/g, "")}`,
        // Below what the file itself has.
        sortText: `~${catalog.id}`,
        insertTextMode: InsertTextMode.asIs,
        insertTextFormat: tabStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: tabStops ? asSnippet(text, held) : plain },
      },
    ];
  });
}

interface Written {
  /** With `HELD` for the response or error that is looked at. */
  readonly text: string;
  readonly held: string;
}

/** For the client that the file calls the API with, else for the one that needs no package. */
function writtenFor(catalog: Catalog, document: AnalysedDocument, offset: number): Written | undefined {
  const { source, references } = document;
  const call = references.calls.find(
    ({ url }) => url !== undefined && document.catalogs.byUrl(url)?.catalog === catalog,
  );
  const form = (call && failedResponseOf(call.client)) ?? failedResponseOf(plainClient.name);
  const branching = branchingOf(catalog);
  if (form === undefined || branching.branches.length === 0) return undefined;
  const style = codeStyleOf(source);
  const indentation = indentationAt(source, offset);
  const written = handlerText(HELD, { form, branching, api: catalog.name, style, indentation, source });
  // The first line has its indentation already.
  const text = written.slice(indentation.length);
  return { text, held: form.thrown ? "error" : "response" };
}

/** The name is a tab stop wherever it stands; what snippets have a meaning for is escaped (LSP 3.17, "Snippet Syntax"). */
function asSnippet(text: string, held: string): string {
  const [first = "", ...rest] = text.replaceAll(/[\\$}]/g, "\\$&").split(HELD);
  if (rest.length === 0) return first;
  return `${first}\${1:${held}}${rest.join("$1")}$0`;
}
