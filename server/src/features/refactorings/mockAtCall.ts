// Insert mock response, above a request in a test: for the errors that the test speaks of. Which form it has is mockResponse.ts's
// to say; any other error is inserted by the command of the editor.

import type { Entry, EntryRef } from "../../catalog/model.ts";
import { builtInLibraries } from "../../libraries/registry.ts";
import { codeStyleOf } from "../../text/codeStyle.ts";
import { indentationAt, lineStart } from "../../text/layout.ts";
import type { Span } from "../../text/span.ts";
import type { AnalysedDocument } from "../document.ts";
import { type ApiCall, callAt } from "./calls.ts";
import { titles } from "./messages.ts";
import { formOf, imports, mockResponse } from "./mockResponse.ts";
import type { Refactoring } from "./refactoring.ts";

/** A test speaks of few errors; a longer list is none to choose from. */
const MOST = 5;

export function insertMocks(document: AnalysedDocument, span: Span): readonly Refactoring[] {
  const at = callAt(document, span);
  if (at === undefined || !isTest(document)) return [];
  return namedEntries(document, at).flatMap((ref): readonly Refactoring[] => {
    const newText = statementFor(ref, at, document);
    if (newText === undefined) return [];
    const start = lineStart(document.source, at.place.statement.start);
    const title = titles.mock({ error: nameOf(ref.entry) });
    return [{ title, kind: "refactor.rewrite", edits: [{ span: { start, end: start }, newText }] }];
  });
}

const TEST_PACKAGES = ["vitest", "@jest/globals", "msw", "nock", "node:test", "mocha", "@playwright/test"];

function isTest(document: AnalysedDocument): boolean {
  return (
    /[.-](test|spec)\.[cm]?[jt]sx?$/i.test(document.text.uri) ||
    TEST_PACKAGES.some((name) => imports(name, document)) ||
    formOf(document) !== "response"
  );
}

/** The errors of the call's API that the file names, each once, in the order of the file. */
function namedEntries(document: AnalysedDocument, { catalog }: ApiCall): readonly EntryRef[] {
  const found = new Set<Entry>();
  for (const reference of document.references.references) {
    if (reference.kind === "field" || reference.partial) continue;
    const { candidates, certain } = document.resolve(reference);
    const [first] = candidates;
    const [entry, other] = first?.entries ?? [];
    if (certain && first?.catalog === catalog && entry?.channel === "http" && !other) found.add(entry);
    if (found.size === MOST) break;
  }
  return [...found].map((entry) => ({ catalog, entry }));
}

function nameOf({ code, type, title, statuses }: Entry): string {
  return `${code ?? type ?? title} (${statuses.join(", ")})`;
}

function statementFor(
  ref: EntryRef,
  { call, place }: ApiCall,
  document: AnalysedDocument,
): string | undefined {
  const { source } = document;
  const { start } = place.statement;
  const mock = mockResponse(document, ref, start);
  if (mock === undefined) return undefined;
  const { semicolon, newline } = codeStyleOf(source);
  const statement = inForm(mock, call.client, document);
  return statement && `${indentationAt(source, start)}${statement}${semicolon}${newline}`;
}

function inForm(mock: string, client: string, document: AnalysedDocument): string | undefined {
  const { source } = document;
  const form = builtInLibraries.named(client)?.description.mock;
  switch (formOf(document)) {
    case "msw":
      return `${/\b(\w+)\s*=\s*setupServer\b/.exec(source)?.[1] ?? "server"}.use(${mock})`;
    case "nock":
      return mock;
    case "double": {
      if (form === undefined) return undefined;
      const tool = /\bjest\./.test(source) ? "jest" : "vi";
      const type = /[cm]?tsx?$/.test(document.text.uri) ? ` as ${form.type}` : "";
      return `${tool}.mocked(${form.double}).mockResolvedValueOnce(${mock}${type})`;
    }
    case "response":
      return form && `${form.assigned} = async () => ${mock}`;
  }
}
