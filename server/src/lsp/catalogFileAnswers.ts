// What is answered in catalogs and in error-atlas.json, which are no sources: their names instead of references. handlers.ts asks
// here for those documents; what the answers are is in features/catalogFile.

import {
  type CodeAction,
  type CodeActionParams,
  type CompletionList,
  type CompletionParams,
  type DefinitionParams,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type DocumentLink,
  type DocumentLinkParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Hover,
  type HoverParams,
  type Location,
  type LocationLink,
  MarkupKind,
  type PrepareRenameParams,
  type ReferenceParams,
  type RenameParams,
  type ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { LONGEST_EDITED } from "../catalog/limits.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import type { Engine } from "../engine/engine.ts";
import type { OpenDocuments } from "../engine/openDocuments.ts";
import { isTooLarge, type Settings } from "../engine/settings.ts";
import { catalogFileCompletion, configurationFileCompletion } from "../features/catalogFile/completion.ts";
import { fileHover } from "../features/catalogFile/hover.ts";
import { fileLinks } from "../features/catalogFile/links.ts";
import { migrateActions } from "../features/catalogFile/migrateAction.ts";
import { fileDefinition, fileHighlights, fileReferences } from "../features/catalogFile/navigation.ts";
import { type PlacedFile, readCatalogFile, readConfigurationFile } from "../features/catalogFile/places.ts";
import { catalogSymbols } from "../features/catalogFile/symbols.ts";
import { limited } from "../features/completionLimit.ts";
import { rangeOf } from "../features/ranges.ts";
import { isConfigurationUri } from "../workspace/configurationFile.ts";
import type { FileSystem } from "../workspace/fileSystem.ts";
import type { Quarantine } from "../workspace/quarantine.ts";
import { isCatalogUri, joinUri, parentUri } from "../workspace/uris.ts";
import { createCatalogRenaming, type RenamePlace } from "./catalogRenaming.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Configuration } from "./configuration.ts";
import { isReadOnly } from "./documentUris.ts";
import type { OwnFiles } from "./ownFiles.ts";

export interface CatalogFileOptions {
  readonly abilities: ClientAbilities;
  readonly documents: OpenDocuments;
  readonly configuration: Pick<Configuration, "settingsFor">;
  readonly catalogs: () => CatalogIndex;
  readonly project: Pick<Engine["project"], "configurations">;
  readonly fileSystem: Pick<FileSystem, "readFile">;
  readonly ownFiles: OwnFiles;
  readonly quarantine: Quarantine;
  /** Where a catalog can be opened. */
  readonly uriOf: (loaded: LoadedCatalog) => string | undefined;
  readonly rulePage: (ruleId: string) => string | undefined;
}

/** The answers; null for documents that are not open, too large, or for which Error Atlas is turned off. None rejects. */
export interface CatalogFileAnswers {
  hover(params: HoverParams): Promise<Hover | null>;
  completion(params: CompletionParams): Promise<CompletionList | null>;
  definition(params: DefinitionParams): Promise<LocationLink[] | null>;
  references(params: ReferenceParams): Promise<Location[] | null>;
  highlights(params: DocumentHighlightParams): Promise<DocumentHighlight[] | null>;
  links(params: DocumentLinkParams): Promise<DocumentLink[] | null>;
  symbols(params: DocumentSymbolParams): Promise<DocumentSymbol[] | null>;
  /** None rather than null. */
  codeActions(params: CodeActionParams): Promise<CodeAction[]>;
  prepareRename(params: PrepareRenameParams): Promise<RenamePlace | ResponseError<never> | null>;
  rename(params: RenameParams): Promise<WorkspaceEdit | ResponseError<never> | null>;
}

interface Ready {
  readonly text: TextDocument;
  readonly file: PlacedFile;
  readonly settings: Settings;
}

export function createCatalogFileAnswers(options: CatalogFileOptions): CatalogFileAnswers {
  const { abilities, documents, configuration, catalogs, uriOf, rulePage, quarantine } = options;
  const read = createReader();
  const renaming = createCatalogRenaming(options);

  /** The document with its places, and the offset of a position in it. */
  async function ready(uri: string): Promise<Ready | undefined> {
    const settings = await configuration.settingsFor(uri);
    const text = documents.get(uri)?.text;
    if (!text || !settings.enable || isTooLarge(text.getText(), settings.maxFileSize)) return undefined;
    if (text.getText().length > LONGEST_EDITED) return undefined;
    const asFile = () => ({ uri, text: text.getText() });
    if (quarantine.leavesAlone(asFile())) return undefined;
    const file = await quarantine.during(
      () => [asFile()],
      () => read(text),
    );
    return { text, file, settings };
  }

  return {
    async hover({ textDocument: { uri }, position }) {
      const found = await ready(uri);
      if (!found) return null;
      const { text, file, settings } = found;
      const shown = fileHover(file, text.offsetAt(position), {
        index: catalogs(),
        rulePage,
        relatedApis: settings.hoverRelatedApis,
      });
      return shown
        ? {
            contents: { kind: MarkupKind.Markdown, value: shown.value },
            range: rangeOf(shown.span, text),
          }
        : null;
    },

    async completion({ textDocument: { uri }, position }) {
      const found = await ready(uri);
      if (!found || isReadOnly(uri)) return null;
      const { text, file } = found;
      const offset = text.offsetAt(position);
      if (isConfigurationUri(uri)) return configurationFileCompletion(text, file, offset, catalogs());
      // The extension for VS Code, which opens virtual documents, brings the schema; VS Code offers what that lists.
      const schemaOffered = abilities.opensVirtualDocuments;
      return limited(
        catalogFileCompletion(text, file, offset, { index: catalogs(), schemaOffered }),
        text,
        offset,
      );
    },

    async definition({ textDocument: { uri }, position }) {
      const found = await ready(uri);
      if (!found) return null;
      const { text, file } = found;
      return fileDefinition(text, file, text.offsetAt(position), { index: catalogs(), uriOf, rulePage });
    },

    async references({ textDocument: { uri }, position, context }) {
      const found = await ready(uri);
      if (!found) return null;
      const { text, file } = found;
      const ranges = fileReferences(text, file, text.offsetAt(position), context.includeDeclaration);
      return ranges ? ranges.map((range) => ({ uri, range })) : null;
    },

    async highlights({ textDocument: { uri }, position }) {
      const found = await ready(uri);
      return found ? fileHighlights(found.text, found.file, found.text.offsetAt(position)) : null;
    },

    async links({ textDocument: { uri } }) {
      const found = await ready(uri);
      const fileAt = (path: string) => joinUri(parentUri(uri), ...path.split("/"));
      return found ? fileLinks(found.text, found.file, fileAt) : null;
    },

    async symbols({ textDocument: { uri } }) {
      if (!isCatalogUri(uri)) return null;
      const found = await ready(uri);
      return found ? catalogSymbols(found.text, found.file) : null;
    },

    async codeActions({ textDocument: { uri }, range, context }) {
      if (!isCatalogUri(uri) || isReadOnly(uri)) return [];
      const found = await ready(uri);
      return found ? migrateActions(found.text, found.file, range, context.only, abilities) : [];
    },

    async prepareRename({ textDocument: { uri }, position }) {
      const found = await ready(uri);
      return found ? renaming.prepare(found.text, found.file, found.text.offsetAt(position)) : null;
    },

    async rename({ textDocument: { uri }, position, newName }) {
      const found = await ready(uri);
      return found ? renaming.rename(found.text, found.file, found.text.offsetAt(position), newName) : null;
    },
  };
}

/** Reads each version of a document once. */
function createReader(): (text: TextDocument) => PlacedFile {
  const read = new WeakMap<TextDocument, { readonly version: number; readonly file: PlacedFile }>();
  return (text) => {
    const { version } = text;
    const before = read.get(text);
    if (before?.version === version) return before.file;
    const reader = isConfigurationUri(text.uri) ? readConfigurationFile : readCatalogFile;
    const file = reader(text.getText());
    read.set(text, { version, file });
    return file;
  };
}
