// The offer to bring a catalog in an editor up to the format that is written now.

import type { TextDocument } from "vscode-languageserver-textdocument";
import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver-types";
import { FORMAT, migration } from "../../catalog/migrate.ts";
import { rangeOf } from "../ranges.ts";
import { type EditOptions, workspaceEdit } from "../workspaceEdit.ts";
import { titles } from "./messages.ts";
import type { PlacedFile } from "./places.ts";

/** The offer, at what a catalog says of itself, before its lists; none where there is nothing to do. */
export function migrateActions(
  text: TextDocument,
  { root }: PlacedFile,
  range: Range,
  only: readonly string[] | undefined,
  options: EditOptions,
): CodeAction[] {
  const isWanted = only === undefined || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);
  if (!isWanted || root === undefined) return [];
  const first = root.properties.find(({ value }) => value?.kind === "array" || value?.kind === "object");
  if (first && text.offsetAt(range.start) >= first.key.span.start) return [];
  const replacements = migration(text.getText()) ?? [];
  if (replacements.length === 0) return [];
  const edits = replacements.map(({ span, text: newText }) => ({ range: rangeOf(span, text), newText }));
  return [
    {
      title: titles.upgrade({ format: FORMAT }),
      kind: CodeActionKind.QuickFix,
      edit: workspaceEdit([{ uri: text.uri, version: text.version, edits }], options),
    },
  ];
}
