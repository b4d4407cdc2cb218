// What a refactoring is: an edit that is offered at a place, without anything being wrong there. registry.ts lists them.

import type { Edit } from "../../rules/rule.ts";
import type { Span } from "../../text/span.ts";
import type { AnalysedDocument } from "../document.ts";

/** A change of right code that is offered where the cursor is. */
export interface Refactoring {
  /** Imperative, as editors show it. */
  readonly title: string;
  /** The LSP code action kind. */
  readonly kind: "refactor.rewrite" | "refactor.extract";
  /** In the same document; they do not overlap. */
  readonly edits: readonly Edit[];
  /** Why it cannot be made, for people who ask for it; then it has no edits. */
  readonly disabled?: string;
}

/** The refactorings of one sort that can be made at a place. Pure. */
export type RefactoringProvider = (document: AnalysedDocument, span: Span) => readonly Refactoring[];
