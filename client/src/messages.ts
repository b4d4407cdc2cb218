// All that the extension itself says to people: titles, buttons, notifications, notes in lists, lines of the log. Whole texts with named
// placeholders, none put together from parts. What the server says is in messages.ts files of its own, what the manifest says in
// package.nls.json.

import { counted, wording } from "./wording.ts";

export const PRODUCT = "Error Atlas";

/** Buttons of notifications and of rows, and titles of clicks. */
export const buttons = {
  compare: "Compare",
  copyCode: "Copy Code",
  importCatalog: "Import Error Catalog…",
  insertAtCursor: "Insert at Cursor",
  insertMock: "Insert Mock Response",
  newCatalog: "New Error Catalog…",
  newFile: "New File",
  open: "Open",
  openDocumentation: "Open Documentation",
  openSettings: "Open Settings",
  removeFromSettings: "Remove from Settings",
  restartServer: "Restart Server",
  selectApi: "Select API",
  showError: "Show Error",
  showLog: "Show Log",
  showUses: "Show Uses",
  update: "Update",
} as const;

/** Above lists and boxes. */
export const titles = {
  addedCode: wording("Code of the Error in {api}"),
  addedStatus: wording("HTTP Status of the Error in {api}"),
  addToCatalog: "Add to Error Catalog",
  apiHost: "Host or npm Package of the API",
  apiName: "Name of the API",
  catalogFolder: "Save the Catalog In…",
  compareApis: "Compare APIs",
  errorAtCursor: "Show Error at Cursor",
  exampleBody: "Example of an Error Body",
  explain: "Explain Error",
  filter: "Filter Errors",
  generate: wording("Generate from {api}"),
  generateFrom: "Generate from Error Catalog",
  importCatalog: "Import Error Catalog",
  insertMock: "Insert Mock Response",
  lookUp: "Look Up Error",
  page: "Error",
  place: "Save This Choice In…",
  preview: wording("Errors of {id}"),
  revealAtCursor: "Reveal Error at Cursor",
  selectApi: "Select API for This File",
  update: wording("Update {path}"),
  updateCatalog: "Update Error Catalog",
} as const;

/** In empty boxes. */
export const placeholders = {
  addedCode: "not_found; nothing if its status alone tells it",
  addedStatus: "404; nothing if it is not known, or it is no answer of a server",
  addToCatalog: "The catalog that lacks the error",
  apiHost: "api.example.com or @example/sdk; nothing if there is none",
  apiName: "My API",
  compareApis: "The APIs whose errors are shown side by side",
  errorAtCursor: "Several errors may be meant, the likeliest first",
  exampleBody: '{"error": {"code": "not_found", "message": "…"}}, as JSON; nothing if there is none',
  filter: "Words from a code, status, API, message or meaning; nothing shows all",
  fromClipboard: wording("From the clipboard: {text}"),
  fromSelection: wording("From the selection: {text}"),
  fromText: wording("From the text: {text}"),
  fromVariable: wording("From the variable: {text}"),
  generateFrom: "The catalog from which a file is made",
  importCatalog: "An error page, a list of errors or an OpenAPI document",
  insertMock: "The error that the mock answers with",
  lookUp: "Code, status, words or a pasted error; @api for one API, # for codes",
  noApi: "No API detected",
  nowApi: wording("Now {api}: {reason}"),
  ownCatalog: "The catalog to update",
  update: "Press Enter to update the catalog and go to this place in it",
  preview: "Press Enter to save the catalog and go to this place in it",
} as const;

/** What is wrong with an answer. */
export const prompts = {
  addedCode: "Write the code alone, on one line.",
  addedStatus: "Write a status from 100 to 599, or nothing.",
  apiHost: "Write a host such as api.example.com, or the name of an npm package.",
  apiName: "Write a name with letters or digits.",
  exampleBody: "Write an object in JSON, such as the body of one error.",
} as const;

/** While something takes its time. */
export const progress = {
  importing: "Importing errors…",
  making: "Making the catalog…",
} as const;

/** Rows of lists that are no errors, and what stands above and behind rows. */
export const rows = {
  added: wording("{count} added"),
  certain: "Certain",
  changed: wording("{count} changed"),
  compare: "Compare Side by Side…",
  compareDetail: "Show the catalog as it is beside the catalog as it would be, and decide then.",
  gone: wording("{count} gone"),
  guess: "A Guess",
  kept: wording("{count} kept as you changed them"),
  likely: "Likely",
  recent: "Recently Used",
  moreApis: "More APIs",
  didYouMean: wording("No error matches. Did you mean {code}?"),
  doubts: wording("{count} to check"),
  errors: counted("count", "{count} error", "{count} errors"),
  fromClipboard: "Clipboard",
  fromEditor: "This Editor",
  fromFile: "File…",
  fromSelection: "Selection",
  usedIn: counted("count", "used in {count} place", "used in {count} places"),
  noneOfThese: "None of These",
  noMatch: wording('No error matches "{query}"'),
  noMatchDetail:
    "Use a code, a status or words of the message. @api searches one API, # searches codes only.",
  addToCatalog: "Add to Error Catalog…",
  addToCatalogDetail: "The error is new: write it into a catalog of this workspace.",
  explainCopied: "Explain What You Copied…",
  explainCopiedDetail: "Copy a response, a stack trace or a log line first.",
  detect: "Detect automatically",
  detectDetail: "Remove the choice made for this file, and detect the API from the file.",
  noApi: "None",
  noApiDetail: "This file is about none of these APIs: report nothing in it.",
  typescript: "TypeScript",
  typescriptDetail: "Types of codes and bodies, guards, and a table of the errors with their advice.",
  jsonSchema: "JSON Schema",
  jsonSchemaDetail: "Schemas of the error bodies, for each status.",
  page: "Markdown",
  pageDetail: "A page of documentation for people.",
  otherApi: "New Error Catalog…",
  otherApiDetail: "The API is none of these: make a catalog of three answers.",
  importApi: "Import Error Catalog…",
  importApiDetail:
    "The API is none of these: make a catalog of its error page, its OpenAPI document or a list of errors.",
  inFile: "In this file",
  inFileDetail: "As a comment at its top; whoever reads the file sees it.",
  inSettingsForFile: "In the workspace settings, for this file",
  inSettingsForFolder: "In the workspace settings, for this folder",
  inSettingsDetail: wording("errorAtlas.apis: {glob}"),
} as const;

/** What the trees say. */
export const tree = {
  standard: "standard",
  fromWorkspace: "from this workspace",
  fromPackage: "from a package",
  asyncFailure: "async failure",
  asyncFailures: "Async failures",
  deprecated: "deprecated",
  clientError: "client error",
  serverError: "server error",
  libraryError: "error of a library",
  noResponse: "Not a response",
  noStatus: "Not tied to a status",
  otherCategory: "Other",
  uses: counted("count", "{count} use", "{count} uses"),
  matches: counted("count", "{count} error matches “{filter}”", "{count} errors match “{filter}”"),
  usesNotCounted: "Uses are not counted here",
  notUsed: "Not used in this workspace",
  moreUses: "There may be more: the workspace is too large to look at whole",
  moreApis: "APIs that this workspace does not use, as far as is known.",
  condition: wording("Condition: {condition}"),
  catalogBuiltIn: wording("Catalog {id}, version {version}, built in"),
  catalogOfPackage: wording("Catalog {id}, version {version}, from a package"),
  catalogOfWorkspace: wording("Catalog {id}, version {version}, from this workspace"),
  group: counted("count", "{name}: {count} error", "{name}: {count} errors"),
} as const;

/** The item among the language status. */
export const status = {
  apis: wording("Error Atlas: {apis}"),
  because: wording("Error Atlas: {api}, because of {reason}"),
  noApi: "Error Atlas: no API detected",
  starting: "Error Atlas is starting",
  stopped: "The Error Atlas server is not running",
} as const;

/** Notifications: what is in the way, and what to do. */
export const notifications = {
  catalogExists: wording("{path} exists already and was not changed. Compare it with what was made."),
  compared: wording("Update {path} as shown? What you have written in it stays."),
  copied: wording("Copied {code}"),
  copiedSeveral: wording("Copied {count} codes"),
  explainNothing: "Select an error or copy one first: a response, a stack trace, a log line or a code.",
  failed: wording('Error Atlas: "{what}" failed. {reason}'),
  fileChanged: "The file has changed in the meantime, so that nothing was inserted. Run the command again.",
  importFailed: "The import failed. The log tells why.",
  knownError: wording("{api} has this error already."),
  notAdded: wording("The catalog of {api} could not be changed. Open its file, and run the command again."),
  importNothing: "There is no text to import. Copy an error page, or open its file.",
  noComment:
    "This file cannot hold a comment and is in no workspace folder. Open its folder to save the choice in the settings.",
  noDocumentation: "This error has no documentation address in its catalog.",
  noEditorForCode: "Open a file and put the cursor where the code belongs, then look the error up again.",
  noEditorForMock: "No editor is open that the mock could go into. Open a test, or take a new file.",
  noErrorAtCursor:
    "No error is known at the cursor. Put it on an error code, type, status or message, or use Look Up Error to search all of them.",
  noFileForApi:
    "Open a file with TypeScript, JavaScript or JSON first: the API is chosen for the file in the editor.",
  noFileForError: "Open a file with TypeScript, JavaScript or JSON first.",
  noCatalogOf: wording(
    "This file tests for errors of {api}, and no catalog has them. Make one, and they have hovers, completion and checks.",
  ),
  noOwnCatalog: "This workspace has no catalog of its own yet. Import one first.",
  nothingToUpdate: wording("{path} is up to date."),
  nothingImported: wording("No errors were found. {why}"),
  notImported: wording("Nothing was imported. {why}"),
  noHandler:
    "No error handler can be inserted at this place any more: the errors are handled, or the file has changed. Point at the name again.",
  noMock:
    "There is no mock for this here: the file is a catalog or is not read, or the error comes as no response.",
  saveInWorkspace: "The catalog is not saved. Save it in a folder that you open as a workspace.",
  otherLanguageForMock:
    "A mock goes into TypeScript, JavaScript or JSON, and this file is in another language. Open a test, or take a new file.",
  selectError: "Select an error in the Error Atlas view first.",
  selectInTerminal: "Select the error in the terminal first.",
  setAside: counted(
    "count",
    "Error Atlas stopped while it read {files}, and leaves it alone until it changes.",
    "Error Atlas stopped while it read {files}, and leaves them alone until they change.",
  ),
  stoppedForGood: wording(
    "The Error Atlas server stopped {times} times within {minutes} minutes and was not started again. The log says what happened before it stopped.",
  ),
  widerSetting: wording(
    "The setting errorAtlas.apis still names an API for this file, through {globs}. Other files may match it too.",
  ),
} as const;

/** Why something failed, behind `notifications.failed`; and what it was. */
export const failures = {
  command: wording("The command {command}"),
  fileNotChanged: wording("{file} could not be changed."),
  nothingAt: wording("There is nothing at {address}."),
  start: "Starting the server",
  trust: "Trusting the workspace",
} as const;

/** Pages that have nothing to show any more: of an error that is in no catalog, and of a place where nothing arrives. */
export const pages = {
  gone: "This error is not in the catalogs any more.",
  moved:
    "No known errors arrive at this place any more. Open its file, point at the name and follow the link again.",
} as const;

export const links = { explain: "Explain error" } as const;

/** Lines of the log. */
export const log = {
  apiNotAsked: wording("The API of {file} could not be asked for: {error}"),
  catalogs: wording("Catalogs: {catalogs}"),
  catalog: counted(
    "count",
    "{id} {version} ({origin}, {count} error)",
    "{id} {version} ({origin}, {count} errors)",
  ),
  defaults: "Settings: all have their defaults",
  failed: wording("{what}: {reason}"),
  hostsNotAsked: wording("Which hosts the file calls could not be asked for: {error}"),
  leftAlone: wording("The server stopped while it read {file}, which is left alone until it changes."),
  noCatalogs: "Catalogs: none",
  noStart: wording("The log has no list of catalogs and settings: {error}"),
  notSent: wording("A message did not reach the server, or came from it broken: {error}"),
  pageNotShown: wording("The page of an error could not be shown: {error}"),
  restarting: "The server stopped. Restarting…",
  setting: wording("{name} = {value}"),
  settings: wording("Settings: {settings}"),
  treeEmpty: wording("The tree is empty, because the catalogs could not be asked for: {error}"),
  unanswered: wording("The server was ended, as it did not answer: {error}"),
  usesNotAsked: wording("What the workspace uses could not be asked for: {error}"),
  version: wording("Error Atlas {version}"),
} as const;
