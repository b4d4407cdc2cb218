// All that an editor asks about its documents, and the answers, by what was asked.

import type { CodeLens, DocumentDiagnosticReport } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Editor } from "./editor.ts";
import { createRandom, hashOf } from "./random.ts";
import type { EditorState } from "./world.ts";

/** Answers by question: "textDocument/hover src/a.ts 12:4". */
export type Answers = Map<string, unknown>;

const PLACES = 7;
const AT_A_PLACE = [
  "textDocument/hover",
  "textDocument/completion",
  "textDocument/definition",
  "textDocument/documentHighlight",
  "errorAtlas/entriesAt",
];

/** Asks everything. What is published, and what was pulled when there was reason to, are answers to questions of their own. */
export async function askAll(editor: Editor, { open, isRich }: EditorState): Promise<Answers> {
  const answers: Answers = new Map();
  const ask = async (method: string, params: object, what: string) => {
    const answer = await editor.request(method, params);
    answers.set(`${method} ${what}`, answer);
    return answer;
  };
  if (isRich) {
    await pullStale(editor, open);
    for (const [uri, report] of editor.shown) answers.set(`shown ${uri}`, report);
  }
  await ask("errorAtlas/catalogs", {}, "");
  await ask("errorAtlas/lookup", { query: "402" }, "");
  for (const [file, { text, place }] of open) {
    const textDocument = { uri: text.uri };
    let diagnostics: readonly unknown[] = editor.published.get(text.uri) ?? [];
    if (isRich) {
      const report = await ask("textDocument/diagnostic", { textDocument }, file);
      if ((report as DocumentDiagnosticReport).kind === "full")
        diagnostics = (report as { items: unknown[] }).items;
    }
    await ask("textDocument/documentSymbol", { textDocument }, file);
    await ask("errorAtlas/documentApis", { textDocument }, file);
    const range = { start: { line: 0, character: 0 }, end: text.positionAt(text.getText().length) };
    await ask("textDocument/codeAction", { textDocument, range, context: { diagnostics } }, file);
    const lenses = (await ask("textDocument/codeLens", { textDocument }, file)) as readonly CodeLens[];
    for (const lens of lenses.slice(0, 2))
      await ask("codeLens/resolve", lens, `${file} ${lens.range.start.line}`);
    const offsets = placesIn(text, place);
    for (const offset of offsets) {
      const position = text.positionAt(offset);
      const what = `${file} ${position.line + 1}:${position.character + 1}`;
      for (const method of AT_A_PLACE) await ask(method, { textDocument, position }, what);
    }
    const position = text.positionAt(offsets[0] ?? 0);
    const context = { includeDeclaration: true };
    await ask("textDocument/references", { textDocument, position, context }, file);
    if (isRich) await ask("textDocument/prepareRename", { textDocument, position }, file);
  }
  for (const [uri, diagnostics] of editor.published)
    if (diagnostics.length > 0) answers.set(`published ${uri}`, diagnostics);
  return answers;
}

/** As an editor does: at first, after a change of any document, and when the server says that there is something new. */
async function pullStale(editor: Editor, open: EditorState["open"]): Promise<void> {
  if (!editor.isStale()) return;
  editor.pulled();
  editor.shown.clear();
  for (const { text } of open.values()) {
    const textDocument = { uri: text.uri };
    editor.shown.set(text.uri, await editor.request("textDocument/diagnostic", { textDocument }));
  }
}

/** Where it is asked: where the last edit was, and at strings, fields and numbers of the text, by chance but always the same ones. */
function placesIn(text: TextDocument, place: number): readonly number[] {
  const source = text.getText();
  const worth = [...source.matchAll(/["'`][\w-]+|\.\w+|\b\d{3}\b/g)].map(
    ({ index, 0: found }) => index + Math.min(2, found.length),
  );
  return [place, ...createRandom(hashOf(source)).some(worth, PLACES)];
}
