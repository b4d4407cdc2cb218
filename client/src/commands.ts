// Registers the commands: each id of commandIds.ts with its handler, and one place that reports what fails in one.

import { commands, Disposable } from "vscode";
import { type CommandName, commandIds } from "./commandIds.ts";
import { addToCatalog } from "./commands/catalogs/addToCatalog.ts";
import { calledIn } from "./commands/catalogs/catalogQuestions.ts";
import { generate } from "./commands/catalogs/generate.ts";
import { importCatalog } from "./commands/catalogs/importCatalog.ts";
import { newCatalog } from "./commands/catalogs/newCatalog.ts";
import { updateCatalog } from "./commands/catalogs/updateCatalog.ts";
import { compareApis } from "./commands/compareApis.ts";
import { entryCommands } from "./commands/entryCommands.ts";
import { explain, explainTerminalSelection } from "./commands/explain.ts";
import { helpCommands } from "./commands/help.ts";
import { insertHandler } from "./commands/insertHandler.ts";
import { insertMock } from "./commands/insertMock.ts";
import { lookUp } from "./commands/lookUp.ts";
import { selectApi } from "./commands/selectApi.ts";
import { revealErrorAtCursor, showErrorAtCursor } from "./commands/showErrorAtCursor.ts";
import { showUses } from "./commands/showUses.ts";
import { showArrivals, showPlace } from "./commands/sourcePlaces.ts";
import { treeCommands } from "./commands/treeCommands.ts";
import { reportFailure } from "./log.ts";
import { failures } from "./messages.ts";
import type { CommandHandler, Parts } from "./parts.ts";

export function registerCommands(parts: Parts): Disposable {
  const handlers: Record<CommandName, CommandHandler> = {
    lookUp: (query) => lookUp(parts, typeof query === "string" ? query : undefined),
    explain: (argument) => explain(parts, argument),
    explainTerminalSelection: () => explainTerminalSelection(parts),
    showErrorAtCursor: () => showErrorAtCursor(parts),
    revealErrorAtCursor: () => revealErrorAtCursor(parts),
    insertMock: (argument) => insertMock(parts, argument),
    addToCatalog: (argument) => addToCatalog(parts, argument),
    generate: (argument) => generate(parts, argument),
    importCatalog: (argument) => importCatalog(parts, calledIn(argument)),
    newCatalog: (argument) => newCatalog(parts, calledIn(argument)),
    updateCatalog: (argument) => updateCatalog(parts, argument),
    compareApis: () => compareApis(parts),
    pageBack: () => parts.pages.move(-1),
    pageForward: () => parts.pages.move(1),
    selectApi: () => selectApi(parts),
    restartServer: () => parts.server.restart(),
    showOutput: () => parts.log.show(),
    showUses: (argument) => showUses(parts, argument),
    showArrivals: (argument) => showArrivals(parts, argument),
    showPlace,
    insertHandler: (argument) => insertHandler(parts, argument),
    ...helpCommands,
    ...entryCommands(parts),
    ...treeCommands(parts.tree, parts.store),
  };
  const names = Object.keys(commandIds) as CommandName[];
  return Disposable.from(
    ...names.map((name) =>
      commands.registerCommand(commandIds[name], async (argument?: unknown, selected?: unknown) => {
        try {
          await handlers[name](argument, selected);
        } catch (error) {
          // Not awaited: the command is over, whether or not the message is answered.
          void reportFailure(parts.log, failures.command({ command: commandIds[name] }), error);
        }
      }),
    ),
  );
}
