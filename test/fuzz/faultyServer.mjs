// @ts-check
// A server with a fault, which the fuzzing has to find: it is named by the first argument. Otherwise it answers nothing to all.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";

const fault = process.argv[2];
const connection = createConnection(ProposedFeatures.all);
let changes = 0;
/** @type {unknown[]} */
const kept = [];

connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
connection.onInitialized(async () => {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin("Looking for error catalogs");
  progress.done();
});
connection.onDidChangeTextDocument(() => {
  changes++;
  if (fault === "dies" && changes > 5) process.exit(3);
  if (fault === "complains" && changes > 5) connection.console.error("No such thing.");
  if (fault === "grows") kept.push(Buffer.alloc(60e6, changes));
});
connection.onHover(() => (fault === "remembers" && changes > 5 ? { contents: `After ${changes}` } : null));
connection.languages.diagnostics.on(() => ({ kind: "full", items: [] }));
connection.onRequest((method) => {
  if (fault === "throws" && method === "errorAtlas/entriesAt" && changes > 5)
    throw new Error("No such thing.");
  return method === "textDocument/codeLens" ? [] : null;
});
connection.listen();
