// What a refactoring is. Each is one file here; features/codeActions.ts lists those that there are and offers them.

import type { Edit } from "../../rules/rule.ts";
import type { Span } from "../../text/span.ts";
import type { AnalysedDocument } from "../document.ts";

/** A change of right code that is offered where the cursor is. */
export interface Refactoring {
  /** Imperative, as editors show it. */
  readonly title: string;
  /** An LSP code action kind: `refactor`, `refactor.rewrite` or `refactor.extract`. */
  readonly kind: string;
  /** In the same document; they do not overlap. */
  readonly edits: readonly Edit[];
}

/** The refactorings for a selection. Pure; may throw only through a fault of its own. */
export type Refactorings = (document: AnalysedDocument, span: Span) => readonly Refactoring[];
