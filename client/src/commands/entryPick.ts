// A quick pick of entries with its buttons: shared by look-up and by "Show Error at Cursor" where several are meant.

import { commands, type Disposable, type QuickInputButton, QuickPickItemKind, ThemeIcon } from "vscode";
import type { EntryParams, EntrySummary, ShowUsesArgument } from "../../../server/src/protocol.ts";
import { type CommandName, commandIds } from "../commandIds.ts";
import { currentEditor } from "../currentEditor.ts";
import { insertionText, valueInCode } from "../entryText.ts";
import type { ApiRow, EntryRow, HintRow, LookUpRow } from "../lookUpModel.ts";
import { buttons, notifications } from "../messages.ts";
import { showInformation } from "../shown/messages.ts";
import { createPick, type PickItem } from "../shown/picks.ts";
import { copyValue, openDocumentation } from "./entryCommands.ts";

const copyButton: QuickInputButton = { iconPath: new ThemeIcon("copy"), tooltip: buttons.copyCode };
const insertButton: QuickInputButton = { iconPath: new ThemeIcon("insert"), tooltip: buttons.insertAtCursor };
const mockButton: QuickInputButton = { iconPath: new ThemeIcon("beaker"), tooltip: buttons.insertMock };
const documentationButton: QuickInputButton = {
  iconPath: new ThemeIcon("link-external"),
  tooltip: buttons.openDocumentation,
};

const usesButton: QuickInputButton = { iconPath: new ThemeIcon("references"), tooltip: buttons.showUses };

interface RowItem extends PickItem {
  readonly row?: EntryRow | ApiRow | HintRow;
}

/** What is shown beside the list. */
export interface EntryPreview {
  preview(entry: EntryParams): void;
  endPreview(): void;
}

export interface EntryPickOptions {
  readonly title: string;
  readonly placeholder: string;
  readonly query: string;
  /** The rows for what is typed. Filtering and order are its business: the list shows what it gives. */
  readonly rows: (query: string) => Promise<readonly LookUpRow[]>;
  /** What takes longer to find out about these rows. */
  readonly complete?: (rows: readonly LookUpRow[]) => Promise<readonly LookUpRow[]>;
  /** Hears of an entry with which something is done. */
  readonly use?: (entry: EntrySummary) => void;
  /** What Enter does. */
  readonly accept: (entry: EntrySummary) => unknown;
  /** Hears of the entry that somebody moves to in the list, and of the end of the list. */
  readonly preview?: EntryPreview;
  /** What the button "Insert Mock Response" does; without it, there is none. */
  readonly insertMock?: (entry: EntrySummary) => unknown;
}

/** Shows the list until it is closed. Rejects where the rows do, or what is done with the entry. */
export async function pickEntry({
  title,
  placeholder,
  query,
  rows,
  complete,
  use = () => {},
  accept,
  preview,
  insertMock,
}: EntryPickOptions): Promise<void> {
  const { pick, fill: show } = createPick<RowItem>({ title, placeholder });
  // Only so that what matches is highlighted: `alwaysShow` keeps every row that `rows` gave.
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.value = query;
  let shownFor: string | undefined;
  let firstRow: LookUpRow | undefined;
  let isOpen = true;
  let isAccepted = false;
  /** Whether it has become active: before that, VS Code may still speak of rows that are gone. */
  let isSettled = false;
  let hasMoved = false;
  const fill = async () => {
    const value = pick.value;
    const found = await rows(value);
    // What was typed in the meantime has its own answer coming.
    if (value !== pick.value) return;
    const fillWith = (all: readonly LookUpRow[]) => {
      firstRow = all.find((row) => row.kind !== "separator");
      isSettled = false;
      show(all.map((row) => itemOf(row, insertMock !== undefined)));
    };
    fillWith(found);
    shownFor = value;
    const completed = complete && (await complete(found));
    if (completed && completed !== found && isOpen && value === pick.value) fillWith(completed);
  };
  const accepted = async () => {
    // Where the rows have just been replaced, VS Code may still speak of one that is gone: the first is meant, as it is chosen there.
    const selected = shownFor === pick.value ? pick.selectedItems[0]?.row : undefined;
    return selected ?? (await rows(pick.value)).find((row) => row.kind !== "separator");
  };
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      reject(error);
      pick.hide();
    };
    const subscriptions: Disposable[] = [
      pick,
      pick.onDidChangeValue(() => void fill().catch(fail)),
      pick.onDidChangeActive(([item]) => {
        // None is active while rows are replaced, which is no move.
        if (item === undefined) return;
        // The first row of a list becomes active by itself: one that is only opened, or typed into, shows nothing beside it.
        if (item.row === firstRow) isSettled = true;
        // While rows for what is typed are on their way, VS Code filters those of before.
        else hasMoved ||= isSettled && shownFor === pick.value;
        if (hasMoved && item.row?.kind === "entry") {
          const { catalogId, entryId } = item.row.entry;
          preview?.preview({ catalogId, entryId });
        }
      }),
      pick.onDidTriggerItemButton(async ({ item, button }) => {
        if (item.row?.kind !== "entry") return;
        const { entry, uses = [] } = item.row;
        try {
          use(entry);
          if (button === documentationButton) return await openDocumentation(entry);
          if (button === usesButton) await showUses(uses);
          else if (button === copyButton) await copyValue(entry);
          else if (button === mockButton) await insertMock?.(entry);
          else await insertAtCursor(valueInCode(entry));
          pick.hide();
        } catch (error) {
          fail(error);
        }
      }),
      pick.onDidAccept(async () => {
        try {
          const row = await accepted();
          if (row?.kind === "api") {
            pick.value = row.query;
            await fill();
            return;
          }
          if (row?.kind === "hint") {
            if (row.command === undefined) return;
            pick.hide();
            await run(row.command, row.argument);
            return;
          }
          isAccepted = row !== undefined;
          pick.hide();
          if (!row) return;
          use(row.entry);
          await accept(row.entry);
        } catch (error) {
          fail(error);
        }
      }),
      pick.onDidHide(() => {
        isOpen = false;
        if (!isAccepted) preview?.endPreview();
        for (const subscription of subscriptions) subscription.dispose();
        resolve();
      }),
    ];
    void fill().catch(fail);
    pick.show();
  });
}

async function run(name: CommandName, argument: string | undefined): Promise<void> {
  await commands.executeCommand(commandIds[name], argument);
}

async function showUses(locations: ShowUsesArgument["locations"]): Promise<void> {
  const [first] = locations;
  if (!first) return;
  const argument: ShowUsesArgument = { uri: first.uri, position: first.range.start, locations };
  await commands.executeCommand(commandIds.showUses, argument);
}

function itemOf(row: LookUpRow, hasMocks: boolean): RowItem {
  if (row.kind === "separator") return { label: row.label, kind: QuickPickItemKind.Separator };
  if (row.kind !== "entry")
    return {
      label: row.label,
      ...(row.kind === "api" && { description: row.description }),
      detail: row.detail,
      alwaysShow: true,
      row,
    };
  const shown = [
    copyButton,
    insertButton,
    ...(hasMocks && row.entry.channel === "http" ? [mockButton] : []),
    ...(row.uses && row.uses.length > 0 ? [usesButton] : []),
    ...(row.entry.url === undefined ? [] : [documentationButton]),
  ];
  return {
    label: row.label,
    description: row.description,
    detail: row.detail,
    alwaysShow: true,
    buttons: shown,
    row,
  };
}

/** In quotes where the cursor is not in a string already; several cursors each get it. */
async function insertAtCursor(value: string): Promise<void> {
  const editor = currentEditor();
  if (!editor) {
    await showInformation(notifications.noEditorForCode);
    return;
  }
  await editor.edit((edit) => {
    for (const selection of editor.selections) {
      const before = editor.document.lineAt(selection.start.line).text.slice(0, selection.start.character);
      edit.replace(selection, insertionText(value, before));
    }
  });
}
