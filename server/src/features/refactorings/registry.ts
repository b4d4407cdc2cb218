// All refactorings. A new one is added here and nowhere else.

import type { Span } from "../../text/span.ts";
import type { AnalysedDocument } from "../document.ts";
import { handleArriving } from "./arrivingHandler.ts";
import { insertErrorHandler } from "./errorHandler.ts";
import { extractErrorNormaliser } from "./errorNormaliser.ts";
import { insertMocks } from "./mockAtCall.ts";
import type { Refactoring, RefactoringProvider } from "./refactoring.ts";
import { wrapInRetry } from "./wrapInRetry.ts";

const providers: readonly RefactoringProvider[] = [
  insertErrorHandler,
  handleArriving,
  wrapInRetry,
  extractErrorNormaliser,
  insertMocks,
];

/** The refactorings that can be made at a place; none in a document of snippets, which are examples. */
export function refactorings(document: AnalysedDocument, span: Span): readonly Refactoring[] {
  if (document.references.snippets) return [];
  return providers.flatMap((provide) => provide(document, span));
}
