// Requests and notifications beyond LSP. The client imports its types from here; nothing else of the server is its business.
// Only plain JSON data goes over the wire; `method` constants name each message once.

/** One entry, short: enough for the tree and for look-up. */
export interface EntrySummary {
  readonly catalogId: string;
  readonly entryId: string;
  readonly title: string;
  readonly code?: string;
  readonly type?: string;
  readonly label?: string;
  readonly messages: readonly string[];
  readonly statuses: readonly number[];
  readonly channel: "http" | "async" | "library";
  readonly meaning: string;
  readonly category?: string;
  /** The condition's title: "Out of credits". */
  readonly condition?: string;
  readonly deprecated: boolean;
  /** https address of the documentation, where known. */
  readonly url?: string;
  /** The line in the catalog document, 0-based. */
  readonly line: number;
}

export interface CatalogSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: "api" | "standard";
  readonly origin: "built-in" | "package" | "workspace";
  readonly summary: string;
  readonly version: string;
  /** The catalog's own document: `error-atlas:` for built-in ones where the client can open it, else `file:`. */
  readonly uri: string;
  /** What a catalog of the workspace was made from, by the names of files or pages. */
  readonly documents?: readonly string[];
  /** The first ones; the others are asked for page by page. */
  readonly entries: readonly EntrySummary[];
  /** How many there are. */
  readonly entryCount: number;
}

/** → all catalogs in force, workspace ones first, then APIs, then standards. */
export const catalogsRequest = "errorAtlas/catalogs";
export type CatalogsResult = readonly CatalogSummary[];

/** → the same without their entries, for which no catalog is read. */
export const catalogHeadsRequest = "errorAtlas/catalogHeads";
export type CatalogHeadsResult = readonly CatalogHead[];
export type CatalogHead = Omit<CatalogSummary, "entries">;

/** Those of some words that are a code or type of an error, as written. */
export const knownCodesRequest = "errorAtlas/knownCodes";
export interface KnownCodesParams {
  readonly words: readonly string[];
}
export type KnownCodesResult = readonly string[];

/** Entries of a catalog from the one at `from` on, a page of them. Empty: there are no more, or no such catalog any more. */
export const catalogEntriesRequest = "errorAtlas/catalogEntries";
export interface CatalogEntriesParams {
  readonly catalogId: string;
  readonly from: number;
}
export type CatalogEntriesResult = readonly EntrySummary[];

/** An entry's rendered page, as Markdown. null: no such entry (any more). */
export const entryPageRequest = "errorAtlas/entryPage";
export interface EntryParams {
  readonly catalogId: string;
  readonly entryId: string;
}
export type EntryPageResult = string | null;

/** A page to show as HTML. null: what it is about does not exist (any more). */
export const errorPageRequest = "errorAtlas/errorPage";
/** The page of an entry; the errors of several APIs side by side; or what can arrive at the name at a place of an open document. */
export type ErrorPageParams =
  | EntryParams
  | { readonly compared: readonly string[] }
  | { readonly arriving: PositionParams };
export interface ErrorPage {
  /** Plain text for its tab. */
  readonly title: string;
  /** The content of `<body>`: no scripts and styles; links are to https and to the commands `pageCommands`. */
  readonly html: string;
}
export type ErrorPageResult = ErrorPage | null;

/** Commands of the client that pages and hovers link to. Each has one argument: `EntryParams`, where nothing else is said. */
export const showEntryCommand = "errorAtlas.showEntry";
export const copyCodeCommand = "errorAtlas.copyCode";
export const openCatalogCommand = "errorAtlas.openCatalog";
/** Shows the page of what can arrive at a place: `PositionParams`. */
export const showArrivalsCommand = "errorAtlas.showArrivals";
/** Inserts the handler of an API's errors at a place where they arrive: `ErrorHandlerParams`. */
export const insertHandlerCommand = "errorAtlas.insertHandler";
/** Goes to a place of a document: `PositionParams`. */
export const showPlaceCommand = "errorAtlas.showPlace";
export const pageCommands = [
  showEntryCommand,
  copyCodeCommand,
  openCatalogCommand,
  showPlaceCommand,
] as const;
export const hoverCommands = [
  showEntryCommand,
  openCatalogCommand,
  showArrivalsCommand,
  insertHandlerCommand,
] as const;

/** The command of the client that chooses the API of the document in use. It has no argument. */
export const selectApiCommand = "errorAtlas.selectApi";

/** The edits that insert a handler of an API's errors where they arrive in an open document. null: none can be inserted there. */
export const errorHandlerRequest = "errorAtlas/errorHandler";
export interface ErrorHandlerParams extends PositionParams {
  readonly catalogId: string;
}
/** They do not overlap. */
export type ErrorHandlerResult = readonly PlainEdit[] | null;

/** The text of a built-in catalog. null: no such catalog. */
export const catalogTextRequest = "errorAtlas/catalogText";
export interface CatalogTextParams {
  readonly catalogId: string;
}
export type CatalogTextResult = string | null;

/**
 * The entries that a text or a few words may mean, the best first: by code, type, status, message, API, meaning. `@api` in front limits
 * it to the APIs whose name begins so, `#` to codes, types and names. Nothing for an empty query.
 */
export const lookupRequest = "errorAtlas/lookup";
export interface LookupParams {
  readonly query: string;
}
export interface LookupResult {
  readonly entries: readonly EntryParams[];
  /** Where there are none: codes and types that are spelt nearly so, the nearest first. */
  readonly suggestions: readonly string[];
  /** Whether the query is the code, type, label or status of an entry, but for case and separators. */
  readonly named: boolean;
}

/**
 * Which errors a text may be about (a response, a stack trace, a log line, a code, words), the best first. The same ranking as that of
 * `lookupRequest`, with reasons.
 */
export const explainRequest = "errorAtlas/explain";
export interface ExplainParams {
  readonly text: string;
}
export interface ExplainResult {
  readonly answers: readonly ExplainedEntry[];
  /** Where there are none: codes and types that are spelt nearly so, the nearest first. */
  readonly suggestions: readonly string[];
}
export interface ExplainedEntry extends EntryParams {
  readonly confidence: "certain" | "likely" | "guess";
  /** Sentences for people. */
  readonly why: readonly string[];
}

/** A rule's page, as Markdown. null: no such rule. */
export const rulePageRequest = "errorAtlas/rulePage";
export interface RulePageParams {
  readonly ruleId: string;
}
export type RulePageResult = string | null;

/** The entries that the reference at a position may be about, the likeliest first. */
export const entriesAtRequest = "errorAtlas/entriesAt";
export interface PositionParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}
export type EntriesAtResult = readonly EntryParams[];

/** Which APIs a document is taken to be about, the likeliest first, and why. null: the document is not open or not of a language we read. */
export const documentApisRequest = "errorAtlas/documentApis";
export interface DocumentApisParams {
  readonly textDocument: { readonly uri: string };
}
export interface DocumentApi {
  readonly catalogId: string;
  readonly name: string;
  /** "directive", "config", "flow", … */
  readonly evidence: string;
  /**
   * Why: "fetch(…videoconduit.com…) on line 12", in parts. A string has words of the server's own; `code` is what a file or a
   * catalog says, which must not be taken for markup where it is shown.
   */
  readonly reason: readonly ReasonPart[];
  /** Where it says so. */
  readonly line?: number;
}
export type ReasonPart = string | { readonly code: string };
export type DocumentApisResult = readonly DocumentApi[] | null;

/** An edit that sets the file's API with a directive comment: where to insert, or what to replace. null: the language has no comments (JSON). */
export const directiveEditRequest = "errorAtlas/directiveEdit";
export interface DirectiveEditParams {
  readonly textDocument: { readonly uri: string };
  /** A catalog id; null takes the directive away. */
  readonly catalogId: string | null;
}
/** A change of the document that was asked about. */
export interface PlainEdit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText: string;
}
export interface Position {
  readonly line: number;
  readonly character: number;
}
export type DirectiveEditResult = PlainEdit | null;

/** An edit that puts a mock of an entry's response at a position, in the form that the file uses. null: there is none. */
export const mockResponseRequest = "errorAtlas/mockResponse";
export type MockResponseParams = PositionParams & EntryParams;
export interface MockResponse {
  readonly newText: string;
}
export type MockResponseResult = MockResponse | null;

/** Where the workspace uses an entry. null: uses are not counted (there is no workspace, or no such entry any more). */
export const usesRequest = "errorAtlas/uses";
export type UsesParams = EntryParams;
export interface Uses {
  readonly locations: readonly Location[];
  /** Whether every file was looked at; else there may be more. */
  readonly isWhole: boolean;
}
export type UsesResult = Uses | null;

/** The entries that the workspace uses, those of the API with the most uses first. null: uses are not counted. No parameters. */
export const usedEntriesRequest = "errorAtlas/usedEntries";
export interface UsedApi {
  readonly catalogId: string;
  /** How often its errors are named, those that a status leaves open too. */
  readonly uses: number;
  /** The entries that are named, the most used first. */
  readonly entries: readonly { readonly entryId: string; readonly uses: number }[];
}
export type UsedEntriesResult = readonly UsedApi[] | null;

/**
 * → ids of the catalogs whose APIs the workspace uses, in the order of the catalogs: as far as it is known by what is open, what was looked
 * through, and what packages depend on. Nothing is looked through for it. No parameters.
 */
export const apisInUseRequest = "errorAtlas/apisInUse";
export type ApisInUseResult = readonly string[];
/** ← these may be others. No parameters. */
export const apisInUseChangedNotification = "errorAtlas/apisInUseChanged";

/** ← the catalogs in force have changed; ask for them again. No parameters. */
export const catalogsChangedNotification = "errorAtlas/catalogsChanged";

/** The command of the lens above an entry in a catalog: shows the places where the entry is used. It has one argument. */
export const showUsesCommand = "errorAtlas.showUses";
export interface ShowUsesArgument {
  /** The catalog, and the place in it from which they are shown. */
  readonly uri: string;
  readonly position: Position;
  readonly locations: readonly Location[];
}
export interface Location {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** A text that the server reads, by its address and what is in it. */
export interface ReadText {
  readonly uri: string;
  /** The same for the same text. */
  readonly hash: string;
  /** Whether texts of its size are told of in any case. */
  readonly isLarge: boolean;
}

/**
 * ← the server is about to read these texts, in place of what it has said before; nothing: it is done. It begins when this is answered,
 * with null. What it was reading when it died is to be given to the next server: `setAside`.
 */
export const readingRequest = "errorAtlas/reading";
export interface ReadingParams {
  readonly texts: readonly ReadText[];
}

/** What a client may say of itself in `initializationOptions`. All optional. */
export interface InitializationOptions {
  /**
   * The client opens documents of the scheme `error-atlas:`: `/<id>.error-catalog.json`, whose text it asks for with
   * `catalogTextRequest`, and `/rules/<id>.md`, with `rulePageRequest`.
   */
  readonly opensVirtualDocuments?: boolean;
  /** The client has the command `showUsesCommand`. Without it, lenses show their text only. */
  readonly showsUses?: boolean;
  /**
   * Code actions may run the client's commands `selectApiCommand`, `openCatalogCommand` with the id of a catalog alone, and those that make a
   * catalog.
   */
  readonly changesCatalogs?: boolean;
  /** The client runs links in hovers to the commands `hoverCommands`. */
  readonly linksToPages?: boolean;
  /** Beside a hover the client shows the findings at the place, which the hover then does not repeat. */
  readonly showsFindingsInHovers?: boolean;
  /**
   * A person trusts the workspace: what lies above its folders may be read as far as server/src/workspace/bounds.ts says, and links are
   * followed there. Where a client does not say so, nothing above the folders is read but the ignore files of git.
   */
  readonly trusted?: boolean;
  /** The client answers `readingRequest`, which is then sent for large texts, or for all. */
  readonly announceReading?: "large" | "all";
  /** Texts that servers died of: this one leaves them alone, wherever they are. */
  readonly setAside?: readonly Pick<ReadText, "hash">[];
}

/** → a person trusts the workspace from now on. No parameters. Trust that is taken back needs another server. */
export const trustedNotification = "errorAtlas/trusted";

/** The scheme of documents that exist only in the server. */
export const virtualScheme = "error-atlas";
