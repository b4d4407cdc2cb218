// "Explain Error…": which error a text is about, as a list with reasons. The text is what is selected, else what was copied; or what a
// terminal's link or menu, or a variable of the debugger, gives.

import { commands, env } from "vscode";
import { currentEditor } from "../currentEditor.ts";
import {
  additionRows,
  answerRows,
  foundRows,
  type LookUpRow,
  notExplained,
  withUses,
} from "../lookUpModel.ts";
import { notifications, placeholders, rows as texts, titles } from "../messages.ts";
import type { Parts } from "../parts.ts";
import { showInformation } from "../shown/messages.ts";
import type { Wording } from "../wording.ts";
import { pickEntry } from "./entryPick.ts";
import { rowsFor } from "./lookUp.ts";
import { insertMockAtCursor } from "./mockAtCursor.ts";

/** `argument`: a text, or a variable as the menu of the debugger's variables hands it over. */
export async function explain(parts: Parts, argument: unknown): Promise<void> {
  const { text, from } = await textOf(argument);
  if (text.trim() === "") {
    await showInformation(notifications.explainNothing);
    return;
  }
  const catalogs = await parts.store.catalogs();
  const { requests } = parts;
  const explained = async (): Promise<readonly LookUpRow[]> => {
    const { answers, suggestions } = await requests.explain(text);
    if (answers.length > 0) return [...answerRows(catalogs, answers), ...additionRows(answers, text)];
    const [near] = suggestions;
    if (near === undefined) return notExplained(text, shortened(text));
    const rows = foundRows(catalogs, (await requests.lookup(near)).entries);
    return [{ kind: "separator", label: texts.didYouMean({ code: near }) }, ...rows];
  };
  await pickEntry({
    title: titles.explain,
    placeholder: from({ text: shortened(text) }),
    query: "",
    rows: (query) => (query.trim() === "" ? explained() : rowsFor(parts, catalogs, query)),
    complete: async (rows) => {
      const entries = rows.flatMap((row) => (row.kind === "entry" ? row.entry : [])).slice(0, MOST_WITH_USES);
      const found = await Promise.all(entries.map((entry) => requests.uses(entry)));
      return withUses(
        rows,
        entries,
        found.map((uses) => uses?.locations ?? []),
      );
    },
    accept: ({ catalogId, entryId }) => parts.pages.show({ catalogId, entryId }),
    preview: parts.pages,
    use: parts.recent.use,
    insertMock: (entry) => insertMockAtCursor(parts, entry),
  });
}

/** The same for what is selected in the terminal that has the focus, whose text VS Code gives to the clipboard only. */
export async function explainTerminalSelection(parts: Parts): Promise<void> {
  const text = await terminalSelection();
  if (text.trim() === "") await showInformation(notifications.selectInTerminal);
  else await explain(parts, text);
}

/** What the clipboard had before is put back at once: a code may be copied from the list. */
async function terminalSelection(): Promise<string> {
  const before = await env.clipboard.readText();
  await env.clipboard.writeText("");
  try {
    await commands.executeCommand("workbench.action.terminal.copySelection");
    return await env.clipboard.readText();
  } finally {
    await env.clipboard.writeText(before);
  }
}

/** Entries of which it is asked where they are used: the first ones. */
const MOST_WITH_USES = 20;

async function textOf(
  argument: unknown,
): Promise<{ readonly text: string; readonly from: Wording<{ readonly text: string }> }> {
  if (typeof argument === "string") return { text: argument, from: placeholders.fromText };
  const value = (argument as { variable?: { value?: unknown } } | undefined)?.variable?.value;
  if (typeof value === "string") return { text: value, from: placeholders.fromVariable };
  const editor = currentEditor();
  const selected = editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : "";
  if (selected.trim() !== "") return { text: selected, from: placeholders.fromSelection };
  return { text: await env.clipboard.readText(), from: placeholders.fromClipboard };
}

const LONGEST_SHOWN = 60;

/** The beginning of a text in one line. */
function shortened(text: string): string {
  const line = text
    .slice(0, 10 * LONGEST_SHOWN)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
