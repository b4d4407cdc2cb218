// What the client can do, as far as the server behaves differently for it. Read once from the initialize request.

import { type InitializeParams, MarkupKind } from "vscode-languageserver";
import type { InitializationOptions, ReadText } from "../protocol.ts";

export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly registerWatchers: boolean;
  /** It also watches directories that lie in no folder. */
  readonly watchesAnywhere: boolean;
  readonly progress: boolean;
  /** Definitions may say what they were found for, besides where. */
  readonly definitionLinks: boolean;
  /** Completions may have tab stops. */
  readonly tabStops: boolean;
  /** It asks what would be renamed before it asks for the new name. */
  readonly prepareRename: boolean;
  /** Edits may name the version of the document that they are for. */
  readonly versionedEdits: boolean;
  /** Hovers are shown as Markdown; so are those of a client that does not say, as all do that know the protocol's newer form of them. */
  readonly markdownHovers: boolean;
  /** The documentation of completions is shown as Markdown; see `markdownHovers`. */
  readonly markdownDocumentation: boolean;
  readonly opensVirtualDocuments: boolean;
  /** The client has the command that shows the uses of an entry. */
  readonly showsUses: boolean;
  /** It shows code actions that cannot be made, with the reason. */
  readonly showsDisabled: boolean;
  /** Code actions may run the commands of the client that choose an API and open a catalog. */
  readonly changesCatalogs: boolean;
  /** Links in hovers may run the commands of the client that show entries. */
  readonly linksToPages: boolean;
  /** Findings are shown beside the hover of their place. */
  readonly showsFindingsInHovers: boolean;
  /** A person trusts the workspace, as far as the client said when it started. */
  readonly trusted: boolean;
  /** Of which texts it is to be told that they are read; undefined: of none. */
  readonly announceReading: "large" | "all" | undefined;
  /** What earlier servers died of. */
  readonly setAside: readonly Pick<ReadText, "hash">[];
  /** Lenses and references may be offered for certain documents only. */
  readonly registerCodeLens: boolean;
  readonly registerReferences: boolean;
  readonly refreshCodeLens: boolean;
}

/** Reads the abilities; what a client does not mention it cannot do. */
export function readAbilities(params: InitializeParams): ClientAbilities {
  const { textDocument, workspace, window } = params.capabilities;
  const options = params.initializationOptions as InitializationOptions | null | undefined;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    tabStops: textDocument?.completion?.completionItem?.snippetSupport === true,
    progress: window?.workDoneProgress === true,
    markdownHovers: showsMarkdown(textDocument?.hover?.contentFormat),
    markdownDocumentation: showsMarkdown(textDocument?.completion?.completionItem?.documentationFormat),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    opensVirtualDocuments: options?.opensVirtualDocuments === true,
    showsUses: options?.showsUses === true,
    showsDisabled: textDocument?.codeAction?.disabledSupport === true,
    changesCatalogs: options?.changesCatalogs === true,
    linksToPages: options?.linksToPages === true,
    showsFindingsInHovers: options?.showsFindingsInHovers === true,
    trusted: options?.trusted === true,
    announceReading: readChoice(options?.announceReading),
    setAside: readHashes(options?.setAside),
    registerCodeLens: textDocument?.codeLens?.dynamicRegistration === true,
    registerReferences: textDocument?.references?.dynamicRegistration === true,
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
  };
}

/** Options are whatever a client has sent. */
function readChoice(value: unknown): ClientAbilities["announceReading"] {
  return value === "large" || value === "all" ? value : undefined;
}

function readHashes(value: unknown): ClientAbilities["setAside"] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [];
  return texts.flatMap((text) => {
    const hash = (text as Partial<ReadText> | null)?.hash;
    return typeof hash === "string" ? [{ hash }] : [];
  });
}

/** The folders that are open: `workspaceFolders`, else `rootUri`, else none. */
export function readFolders(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  return params.rootUri ? [params.rootUri] : [];
}

/** Of the two formats the first that the client lists is the one that it prefers (LSP 3.17, "Hover Request"). */
function showsMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  const known = formats?.find((format) => format === MarkupKind.Markdown || format === MarkupKind.PlainText);
  return known !== MarkupKind.PlainText;
}
