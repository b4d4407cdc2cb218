// A file as it is analysed, and what an editor or a program asks of it: the one place where positions become offsets, and where of a
// large document no more is read than what is asked for. What the answers are is features/'s.

import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  LocationLink,
  Position,
  Range,
} from "vscode-languageserver-types";
import type { Catalog } from "../catalog/model.ts";
import { type CodeActionContext, codeActions } from "../features/codeActions.ts";
import { completion } from "../features/completion.ts";
import type { CompletionOptions } from "../features/completionData.ts";
import { limited } from "../features/completionLimit.ts";
import { definition } from "../features/definition.ts";
import { type DiagnosticsOptions, diagnostics, isFound, shownDiagnostics } from "../features/diagnostics.ts";
import { type AnalysedDocument, type AnyDocument, documentAt, isLarge } from "../features/document.ts";
import { highlights } from "../features/highlights.ts";
import { hover } from "../features/hover.ts";
import { bodySymbols } from "../features/json/symbols.ts";
import type { CommandOptions, EditOptions, OtherFileOptions } from "../features/workspaceEdit.ts";
import type { FileOptions } from "./fileOptions.ts";
import type { Settings } from "./settings.ts";

/** What holds for one file: the settings, with the severities and the preset that error-atlas.json may give. */
export type FileSettings = Settings & Pick<FileOptions, "rules" | "preset">;

/**
 * One version of a file, analysed. Each answer is a pure function of `document`: whoever wants one that is not among these asks a
 * function of features/, for a position with what `at` gives.
 */
export interface AnalysedFile {
  readonly document: AnyDocument;
  readonly settings: FileSettings;
  /** The keys of the modules that the analysis has asked for; see `uriKey`. */
  readonly dependencies: ReadonlySet<string>;
  /** What is to be asked for a position: of a large document, no more than what is there. */
  at(position: Position): AtPosition;
  hover(position: Position, options?: HoverAbilities): Hover | null;
  /** As many suggestions as an editor takes. */
  completion(position: Position, options?: CompletionOptions): CompletionList | null;
  /** `uriOf`: the document of a catalog, undefined where it cannot be opened. */
  definition(position: Position, uriOf: (catalog: Catalog) => string | undefined): LocationLink[] | null;
  /** All places of the file that name the error at a position. */
  highlights(position: Position): DocumentHighlight[] | null;
  /** The outline of the error bodies in JSON. */
  symbols(): DocumentSymbol[] | null;
  /** What the rules find, as the settings show it. Throws what a rule throws, unless the file was `checked` before. */
  diagnostics(options?: ShowOptions): Diagnostic[];
  /** The fixes of what `diagnostics` gives, refactorings, and comments that suppress. */
  codeActions(
    range: Range,
    context: CodeActionContext,
    options?: EditOptions & OtherFileOptions & CommandOptions,
  ): CodeAction[];
}

/** An offset, and the document to ask for it. */
export interface AtPosition {
  readonly document: AnalysedDocument;
  readonly offset: number;
}

/** What the client does with hovers. */
export interface HoverAbilities {
  /** Whether it runs links to the commands of pages. */
  readonly linksToPages?: boolean;
  /** Whether it shows findings beside them. */
  readonly showsFindingsInHovers?: boolean;
}

export interface ShowOptions extends Pick<DiagnosticsOptions, "rulePage"> {
  /** All of them, also where there are more than an editor shows. */
  readonly all?: boolean;
}

/** What an analysis gives. */
export type Analysed = Pick<AnalysedFile, "document" | "settings" | "dependencies">;

export function analysedFile({ document, settings, dependencies }: Analysed): AnalysedFile {
  const { text } = document;
  const at = (position: Position): AtPosition => {
    const offset = text.offsetAt(position);
    return { document: documentAt(document, offset), offset };
  };
  const { rules, preset } = settings;

  return {
    document,
    settings,
    dependencies,
    at,
    hover(position, { linksToPages = false, showsFindingsInHovers = false } = {}) {
      if (isLarge(document) && document.isEmptyAt(text.offsetAt(position))) return null;
      const { document: there, offset } = at(position);
      return hover(there, offset, {
        relatedApis: settings.hoverRelatedApis,
        linksToPages,
        ...(showsFindingsInHovers && { shown: (span) => isFound(there, span, { rules, preset }) }),
      });
    },
    completion(position, options) {
      const { document: there, offset } = at(position);
      return limited(completion(there, offset, options), text, offset);
    },
    definition(position, uriOf) {
      const { document: there, offset } = at(position);
      return definition(there, offset, uriOf);
    },
    highlights: (position) => highlights(document, text.offsetAt(position)),
    symbols: () => bodySymbols(document),
    diagnostics({ rulePage, all = false } = {}) {
      return (all ? diagnostics : shownDiagnostics)(document, { rules, preset, rulePage });
    },
    codeActions: (range, context, options = { versionedEdits: false }) =>
      codeActions(document, range, context, { rules, preset, ...options }),
  };
}
