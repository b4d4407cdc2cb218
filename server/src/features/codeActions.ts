// LSP code actions: the fixes of findings, one by one and all at once, refactorings, and comments that suppress findings. What
// each changes is made elsewhere; here it is only chosen and wrapped.

import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from "vscode-languageserver-types";
import type { Edit, Fix } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";
import { additionToCatalog, catalogActions, lacksValue, newCatalogs } from "./catalogActions.ts";
import { type DiagnosticsOptions, diagnosticSource, severityOf } from "./diagnostics.ts";
import { disableForFile, disableForLine } from "./disableComments.ts";
import { type AnyDocument, documentAt } from "./document.ts";
import { findingsOf } from "./findings.ts";
import { fixesTogether, preferredFix } from "./fixes.ts";
import { titles } from "./messages.ts";
import { rangeOf, textOf } from "./ranges.ts";
import { handleArriving } from "./refactorings/arrivingHandler.ts";
import { refactorings } from "./refactorings/registry.ts";
import type { RuleFinding } from "./ruleFinding.ts";
import {
  type CommandOptions,
  type DocumentEdits,
  type EditOptions,
  type OtherFileOptions,
  type PresentDocument,
  workspaceEdit,
} from "./workspaceEdit.ts";

/** What a client says of a request. */
export interface CodeActionContext {
  /** What it shows in the range. */
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds that are asked for; undefined for what a person may want to see. */
  readonly only?: readonly string[] | undefined;
}

/** The kind of "fix all", for `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.errorAtlas`;

/** All kinds that are offered. */
export const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.Refactor,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.RefactorExtract,
  fixAllKind,
];

/**
 * The actions for `range`: the fixes of what is found in it, refactorings, fixes of a rule in the whole file, and last, comments
 * that suppress. Findings that `options` do not show have none. "Fix all" is offered only where it is asked for.
 */
export function codeActions(
  document: AnyDocument,
  range: Range,
  context: CodeActionContext,
  options: Pick<DiagnosticsOptions, "rules" | "preset"> & EditOptions & OtherFileOptions & CommandOptions,
): CodeAction[] {
  const span = { start: document.text.offsetAt(range.start), end: document.text.offsetAt(range.end) };
  const shown = findingsOf(document, () => {}).filter((finding) => severityOf(finding, options) !== "off");
  const here = shown.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
  const wants = (kind: string) => isAsked(kind, context.only);
  const { versionedEdits, presentDocument = asRead } = options;
  const shownAt = byPlace(context.diagnostics);
  const showsDisabled = options.showsDisabled === true;
  const request: Request = { document, shown, here, shownAt, versionedEdits, presentDocument, showsDisabled };
  return [
    ...(wants(CodeActionKind.QuickFix) ? [...fixesHere(request), ...handlersHere(request)] : []),
    ...refactoringsAt(request, span).filter(({ kind }) => wants(kind ?? CodeActionKind.Refactor)),
    ...(options.changesCatalogs && wants(CodeActionKind.Refactor) ? newCatalogs(document, span) : []),
    ...(wants(CodeActionKind.QuickFix)
      ? [
          ...fixesOfRules(request),
          ...additions(request),
          ...(options.changesCatalogs ? catalogCommands(request) : []),
          ...disablings(request),
        ]
      : []),
    ...(context.only && wants(fixAllKind) ? fixAll(request) : []),
  ];
}

/** A file that is open nowhere. */
const asRead: PresentDocument = ({ uri }) => ({ uri, version: null });

interface Request extends EditOptions {
  readonly document: AnyDocument;
  readonly presentDocument: PresentDocument;
  readonly showsDisabled: boolean;
  /** All findings that are shown in the file, and those in the range. */
  readonly shown: readonly RuleFinding[];
  readonly here: readonly RuleFinding[];
  /** What the client shows, as `byPlace` has it. */
  readonly shownAt: ReadonlyMap<string, Diagnostic>;
}

/** Kinds are hierarchical: who asks for `source` gets `source.fixAll` too. */
function isAsked(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => `${kind}.`.startsWith(asked === "" ? "" : `${asked}.`));
}

function fixesHere(request: Request): CodeAction[] {
  return request.here.flatMap((finding) =>
    finding.fixes.filter(isPossible(request)).map(({ title, edits, preferred }) => ({
      ...action(title, CodeActionKind.QuickFix, edits, request),
      ...shownAs([finding], request),
      isPreferred: preferred,
    })),
  );
}

/** Branches for the errors that a finding says are not told apart. */
function handlersHere(request: Request): CodeAction[] {
  const { document, here } = request;
  return here.flatMap((finding) => {
    const { handler } = finding;
    if (handler === undefined) return [];
    return handleArriving(documentAt(document, handler.start), handler).map(({ title, edits }) => ({
      ...action(title, CodeActionKind.QuickFix, edits, request),
      ...shownAs([finding], request),
    }));
  });
}

/** Whether all files that a fix changes are there to be changed. */
function isPossible({ presentDocument }: Request): (fix: Pick<Fix, "edits">) => boolean {
  return ({ edits }) => edits.every(({ file }) => file === undefined || presentDocument(file) !== undefined);
}

function refactoringsAt(request: Request, span: Span): CodeAction[] {
  return refactorings(documentAt(request.document, span.start), span).flatMap(
    ({ title, kind, edits, disabled }) => {
      if (disabled === undefined) return [action(title, kind, edits, request)];
      return request.showsDisabled ? [{ title, kind, disabled: { reason: disabled } }] : [];
    },
  );
}

/** For each rule with a finding here and several in the file that have one clear answer. */
function fixesOfRules(request: Request): CodeAction[] {
  return rulesHere(request).flatMap(({ id, all, here }) => {
    const fixable = all.filter((finding) => preferredFix(finding) !== undefined);
    if (fixable.length < 2) return [];
    const edits = fixesTogether(fixable);
    const title = titles.fixRule({ rule: id });
    return [{ ...action(title, CodeActionKind.QuickFix, edits, request), ...shownAs(here, request) }];
  });
}

/** What the findings here say that a catalog of the workspace lacks, to be added to it: each once. */
function additions(request: Request): CodeAction[] {
  const made = new Map<string, CodeAction>();
  for (const finding of request.here) {
    const addition = additionToCatalog(finding, request.document);
    if (addition === undefined || made.has(addition.title) || !isPossible(request)(addition)) continue;
    const { title, edits } = addition;
    made.set(title, {
      ...action(title, CodeActionKind.QuickFix, edits, request),
      ...shownAs([finding], request),
    });
  }
  return [...made.values()];
}

/** VS Code puts what is for no diagnostic last. */
function catalogCommands(request: Request): CodeAction[] {
  const { document, here } = request;
  const shown = shownAs(here.filter(lacksValue), request);
  return catalogActions(document, here).map((each) => ({ ...each, ...shown }));
}

/** A comment is no answer to a finding about comments. Of findings on several lines, the first is meant. */
function disablings(request: Request): CodeAction[] {
  const { document } = request;
  const rules = rulesHere(request).filter(({ here }) => here[0] && "check" in here[0].rule);
  const offer = (title: string, edit: Edit | undefined, findings: readonly RuleFinding[]) =>
    edit === undefined
      ? []
      : [{ ...action(title, CodeActionKind.QuickFix, [edit], request), ...shownAs(findings, request) }];
  return [
    ...rules.flatMap(({ id, here }) => {
      const onLine = here.filter(({ span }) => lineOf(span, document) === lineOf(here[0]!.span, document));
      return offer(titles.disableForLine({ rule: id }), disableForLine(document, here[0]!), onLine);
    }),
    ...rules.flatMap(({ id, all, here }) =>
      offer(titles.disableForFile({ rule: id }), disableForFile(document, id, all), here),
    ),
  ];
}

function lineOf({ start }: Span, { text }: AnyDocument): number {
  return text.positionAt(start).line;
}

function fixAll(request: Request): CodeAction[] {
  const edits = fixesTogether(request.shown);
  return edits.length === 0 ? [] : [action(titles.fixAll({}), fixAllKind, edits, request)];
}

/** The rules that have findings here, with these and with all that they have in the file. */
function rulesHere({ here, shown }: Request) {
  return [...new Set(here.map(({ rule }) => rule))].map((rule) => ({
    id: rule.metadata.id,
    here: here.filter((finding) => finding.rule === rule),
    all: shown.filter((finding) => finding.rule === rule),
  }));
}

/** The diagnostics that the client shows for findings. */
function shownAs(
  findings: readonly RuleFinding[],
  { document, shownAt }: Request,
): Pick<CodeAction, "diagnostics"> {
  const found = findings.flatMap(
    ({ span, rule }) => shownAt.get(placeKey(rule.metadata.id, rangeOf(span, document.text))) ?? [],
  );
  return found.length > 0 ? { diagnostics: found } : {};
}

/** Our diagnostics by what they say and where they begin. */
function byPlace(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> {
  const places = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = placeKey(String(diagnostic.code), diagnostic.range);
    if (diagnostic.source === diagnosticSource && !places.has(key)) places.set(key, diagnostic);
  }
  return places;
}

function placeKey(rule: string, { start }: Range): string {
  return `${rule} ${start.line}:${start.character}`;
}

function action(title: string, kind: string, edits: readonly Edit[], request: Request): CodeAction {
  const { document, versionedEdits } = request;
  const { uri, version } = document.text;
  const own = edits.filter(({ file }) => file === undefined);
  const documents = [
    ...(own.length > 0 ? [{ uri, version, edits: own.map((edit) => textEdit(edit, document.text)) }] : []),
    ...editsElsewhere(edits, request),
  ];
  return { title, kind, edit: workspaceEdit(documents, { versionedEdits }) };
}

function editsElsewhere(edits: readonly Edit[], { presentDocument }: Request): readonly DocumentEdits[] {
  const files = new Set(edits.flatMap(({ file }) => file ?? []));
  return [...files].flatMap((file) => {
    const present = presentDocument(file);
    const own = edits.filter((edit) => edit.file === file).map((edit) => textEdit(edit, textOf(file)));
    return present ? [{ ...present, edits: own }] : [];
  });
}

function textEdit({ span, newText }: Edit, text: TextDocument): TextEdit {
  return { range: rangeOf(span, text), newText };
}
