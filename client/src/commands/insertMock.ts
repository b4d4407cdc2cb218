// "Insert Mock Response…": chooses the error that the mock is to answer with.

import type { LookUpRow } from "../lookUpModel.ts";
import { placeholders, titles } from "../messages.ts";
import type { Parts } from "../parts.ts";
import { isTreeNode } from "../treeModel.ts";
import { pickEntry } from "./entryPick.ts";
import { rowsFor } from "./lookUp.ts";
import { insertMockAtCursor } from "./mockAtCursor.ts";
import { mockEditor } from "./mockPlace.ts";

/** `argument`: the entry's node in the tree, or words to begin the list with, such as the name of an API. */
export async function insertMock(parts: Parts, argument: unknown): Promise<void> {
  if (isTreeNode(argument) && argument.kind === "entry") return insertMockAtCursor(parts, argument.entry);
  // Said before somebody looks for an error in vain.
  if (!(await mockEditor())) return;
  const catalogs = await parts.store.catalogs();
  await pickEntry({
    title: titles.insertMock,
    placeholder: placeholders.insertMock,
    query: typeof argument === "string" ? argument : "",
    rows: async (query) => (await rowsFor(parts, catalogs, query)).filter(isResponse),
    accept: (entry) => insertMockAtCursor(parts, entry),
  });
}

/** Errors that a later answer tells of, after the request was accepted, are no responses. */
function isResponse(row: LookUpRow): boolean {
  return row.kind !== "entry" || row.entry.channel === "http";
}
