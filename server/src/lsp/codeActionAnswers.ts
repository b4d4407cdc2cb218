// Answers for code actions. Those that change another file than the one that they are asked for are given only where that file is the
// workspace's own and still has the text that was read.

import type { CodeAction, CodeActionParams } from "vscode-languageserver";
import type { Engine } from "../engine/engine.ts";
import type { OpenDocuments } from "../engine/openDocuments.ts";
import { uriKey } from "../workspace/uris.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { OwnFiles } from "./ownFiles.ts";
import { presentDocumentIn } from "./presentDocument.ts";

export interface CodeActionAnswersOptions {
  readonly engine: Pick<Engine, "checked">;
  readonly abilities: Pick<ClientAbilities, "versionedEdits" | "changesCatalogs" | "showsDisabled">;
  readonly documents: Pick<OpenDocuments, "get">;
  readonly ownFiles: OwnFiles;
}

export type CodeActionAnswers = (params: CodeActionParams) => Promise<CodeAction[]>;

export function createCodeActionAnswers(options: CodeActionAnswersOptions): CodeActionAnswers {
  const { engine, abilities, documents, ownFiles } = options;

  const presentDocument = presentDocumentIn(documents);

  return async ({ textDocument, range, context }) => {
    const file = await engine.checked(textDocument.uri);
    if (!file) return [];
    const { versionedEdits, changesCatalogs, showsDisabled } = abilities;
    const actions = file.codeActions(range, context, {
      versionedEdits,
      changesCatalogs,
      showsDisabled,
      presentDocument,
    });
    const own = uriKey(textDocument.uri);
    const others = new Set(actions.flatMap(changedBy).filter((uri) => uriKey(uri) !== own));
    const refused = new Set<string>();
    for (const uri of others) if ((await ownFiles.refusal(uri)) !== undefined) refused.add(uri);
    return actions.filter((action) => !changedBy(action).some((uri) => refused.has(uri)));
  };
}

function changedBy({ edit }: CodeAction): readonly string[] {
  const named = edit?.documentChanges?.flatMap((change) =>
    "textDocument" in change ? [change.textDocument.uri] : [],
  );
  return named ?? Object.keys(edit?.changes ?? {});
}
