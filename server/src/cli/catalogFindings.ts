// What is wrong in a catalog, and in any other file, as findings of a report: `check` and `validate` have them in common.

import { TextDocument } from "vscode-languageserver-textdocument";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { MOST_BYTES } from "../catalog/limits.ts";
import { catalogDiagnostics } from "../features/catalogDiagnostics.ts";
import { atOnce } from "../text/slices.ts";
import type { CheckedText, Folder } from "./folder.ts";
import { messages } from "./messages.ts";
import type { Finding, Severity } from "./report.ts";
import { displayPath } from "./verbose.ts";

/** The faults of a catalog's file; undefined where no catalog is read there. Rejects with `Unreadable`. */
export async function catalogFindings(folder: Folder, uri: string): Promise<readonly Finding[] | undefined> {
  const { engine, store } = folder;
  // One that no scan found, such as one elsewhere that was named, is checked and not in force.
  const found =
    store.originOf(uri) === undefined ? await folder.readChecked(uri, { mostBytes: MOST_BYTES }) : undefined;
  if (found) {
    store.setOpen(uri, found.text, undefined);
    atOnce(store.refresh());
  }
  const states = await engine.project.withUnproduced(
    store.files().filter((candidate) => candidate.uri === uri),
    store.index(),
  );
  const [state] = states;
  if (!state) return undefined;
  const { rules } = await engine.optionsFor(uri);
  const text = TextDocument.create(uri, "json", 0, state.text);
  return findingsOf(folder, text, catalogDiagnostics(state.problems, { rules }), found);
}

/** Diagnostics as findings. */
export function findingsOf(
  folder: Folder,
  source: TextDocument,
  found: readonly Diagnostic[],
  { mayBeQuoted }: Pick<CheckedText, "mayBeQuoted"> = { mayBeQuoted: true },
): Finding[] {
  const path = displayPath(folder, source.uri);
  const findings = found.map(({ range, severity, code, message }) => ({
    path,
    range,
    severity: severityName(severity),
    rule: String(code ?? ""),
    message: typeof message === "string" ? message : message.value,
    source,
  }));
  return mayBeQuoted ? findings : findings.map(unquoted);
}

/** Findings without anything that stands in the file. */
export function unquoted(finding: Finding): Finding {
  return { ...finding, message: messages.hidden({}), source: undefined };
}

function severityName(severity: DiagnosticSeverity | undefined): Severity {
  switch (severity) {
    case DiagnosticSeverity.Hint:
      return "hint";
    case DiagnosticSeverity.Information:
      return "information";
    case DiagnosticSeverity.Warning:
      return "warning";
    default:
      return "error";
  }
}
