// The one list of commands. The manifest's list is held equal to it by test/manifest; commands.ts must give each a handler.

import { importCatalogCommand, newCatalogCommand } from "../../server/src/makingProtocol.ts";
import {
  copyCodeCommand,
  insertHandlerCommand,
  openCatalogCommand,
  selectApiCommand,
  showArrivalsCommand,
  showEntryCommand,
  showPlaceCommand,
  showUsesCommand,
} from "../../server/src/protocol.ts";

export const commandIds = {
  lookUp: "errorAtlas.lookUp",
  explain: "errorAtlas.explain",
  explainTerminalSelection: "errorAtlas.explainTerminalSelection",
  showErrorAtCursor: "errorAtlas.showErrorAtCursor",
  revealErrorAtCursor: "errorAtlas.revealErrorAtCursor",
  insertMock: "errorAtlas.insertMock",
  selectApi: selectApiCommand,
  openSample: "errorAtlas.openSample",
  openHelp: "errorAtlas.openHelp",
  openWalkthrough: "errorAtlas.openWalkthrough",
  restartServer: "errorAtlas.restartServer",
  showOutput: "errorAtlas.showOutput",
  showEntry: showEntryCommand,
  copyCode: copyCodeCommand,
  lookUpCondition: "errorAtlas.lookUpCondition",
  openDocumentation: "errorAtlas.openDocumentation",
  openCatalog: openCatalogCommand,
  filterTree: "errorAtlas.filterTree",
  clearFilter: "errorAtlas.clearFilter",
  refreshTree: "errorAtlas.refreshTree",
  groupByCategory: "errorAtlas.groupByCategory",
  groupByStatus: "errorAtlas.groupByStatus",
  addToCatalog: "errorAtlas.addToCatalog",
  generate: "errorAtlas.generate",
  importCatalog: importCatalogCommand,
  newCatalog: newCatalogCommand,
  updateCatalog: "errorAtlas.updateCatalog",
  compareApis: "errorAtlas.compareApis",
  pageBack: "errorAtlas.pageBack",
  pageForward: "errorAtlas.pageForward",
  showUses: showUsesCommand,
  showArrivals: showArrivalsCommand,
  insertHandler: insertHandlerCommand,
  showPlace: showPlaceCommand,
} as const;

export type CommandName = keyof typeof commandIds;

/** The view of all errors. */
export const catalogsView = "errorAtlas.catalogs";
/** The view of those that the workspace uses. */
export const usedView = "errorAtlas.used";
