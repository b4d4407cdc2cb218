// Renaming in catalogs and in error-atlas.json: which files may be changed, and which others name a catalog too. What a name is,
// and which new ones are good, is in features/catalogFile/rename.ts.

import {
  LSPErrorCodes,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import type { Engine } from "../engine/engine.ts";
import type { OpenDocuments } from "../engine/openDocuments.ts";
import {
  type CatalogPlace,
  type PlacedFile,
  readCatalogFile,
  readConfigurationFile,
} from "../features/catalogFile/places.ts";
import { type Refusal, type Renamed, rename, renamedAt } from "../features/catalogFile/rename.ts";
import { rangeOf } from "../features/ranges.ts";
import { type DocumentEdits, type EditOptions, workspaceEdit } from "../features/workspaceEdit.ts";
import type { FileSystem } from "../workspace/fileSystem.ts";
import { isCatalogUri, uriKey, uriName } from "../workspace/uris.ts";
import { isReadOnly } from "./documentUris.ts";
import { refusals } from "./messages.ts";
import type { OwnFiles } from "./ownFiles.ts";

export interface CatalogRenamingOptions {
  readonly abilities: EditOptions;
  readonly documents: Pick<OpenDocuments, "get">;
  readonly fileSystem: Pick<FileSystem, "readFile">;
  readonly ownFiles: OwnFiles;
  readonly catalogs: () => CatalogIndex;
  readonly project: Pick<Engine["project"], "configurations">;
}

/** What can be renamed; a `ResponseError` says why not, null that there is no name at the place. */
export interface CatalogRenaming {
  prepare(
    text: TextDocument,
    file: PlacedFile,
    offset: number,
  ): Promise<RenamePlace | ResponseError<never> | null>;
  rename(
    text: TextDocument,
    file: PlacedFile,
    offset: number,
    newName: string,
  ): Promise<WorkspaceEdit | ResponseError<never> | null>;
}

export interface RenamePlace {
  readonly range: Range;
  readonly placeholder: string;
}

interface PresentText extends Omit<DocumentEdits, "edits"> {
  readonly text: string;
}

export function createCatalogRenaming(options: CatalogRenamingOptions): CatalogRenaming {
  const { abilities, documents, fileSystem, ownFiles, catalogs, project } = options;

  /** The catalog that a place means by an id: the one in force. Of several with one id, the others mean only themselves. */
  function meant({ value, role }: CatalogPlace, uri: string): LoadedCatalog | undefined {
    const inForce = catalogs().catalog(value);
    return inForce && (role === "mention" || uriKey(inForce.uri) === uriKey(uri)) ? inForce : undefined;
  }

  async function renamable(
    uri: string,
    file: PlacedFile,
    offset: number,
  ): Promise<CatalogPlace | Refusal | undefined> {
    const place = renamedAt(file, offset);
    if (!place || "refused" in place) return place;
    if (isReadOnly(uri)) return { refused: refusals.builtIn({}) };
    const refused = await ownFiles.refusal(uri);
    if (refused !== undefined) return { refused };
    if (place.kind !== "catalog" || place.role === "name") return place;
    const loaded = meant(place, uri);
    if (!loaded) return { refused: refusals.noCatalog({ id: place.value }) };
    return loaded.origin === "workspace" ? place : { refused: refusals.notHere({ id: place.value }) };
  }

  /** The edits that give a catalog another id, in its file and in each catalog and error-atlas.json that names it. */
  async function renameCatalog(
    { uri }: LoadedCatalog,
    place: CatalogPlace,
    newName: string,
    taken: readonly string[],
  ): Promise<WorkspaceEdit | Refusal> {
    const configurations = await project.configurations.states();
    const changed: DocumentEdits[] = [];
    const carrying = catalogs().catalogs.filter(
      (other) => other.origin === "workspace" && other.catalog.carries.includes(place.value),
    );
    const others = [...carrying, ...configurations].map((each) => each.uri).filter((each) => each !== uri);
    for (const each of [uri, ...new Set(others)]) {
      const present = await presentText(each);
      if ("refused" in present) return present;
      const read = isCatalogUri(each) ? readCatalogFile : readConfigurationFile;
      const renamed = rename(read(present.text), place, newName, taken);
      if ("refused" in renamed) return renamed;
      if (renamed.spans.length > 0) {
        const refused = await ownFiles.refusal(each);
        if (refused !== undefined) return { refused };
        const { version, text } = present;
        changed.push({ uri: present.uri, version, edits: editsOf(text, renamed) });
      } else if (each === uri) {
        return { refused: refusals.changed({ file: uriName(uri), id: place.value }) };
      }
    }
    return workspaceEdit(changed, abilities);
  }

  /** What a file holds now, "" where it is gone. What is open nowhere is read again: no client compares its version. */
  async function presentText(uri: string): Promise<PresentText | Refusal> {
    const open = documents.get(uri);
    // With the address as the client has written it.
    if (open) return { uri: open.uri, version: open.text.version, text: open.text.getText() };
    try {
      return { uri, version: null, text: (await fileSystem.readFile(uri)) ?? "" };
    } catch (error) {
      return {
        refused: refusals.unreadable({
          file: uriName(uri),
          why: error instanceof Error ? error.message : String(error),
        }),
      };
    }
  }

  return {
    async prepare(text, file, offset) {
      const source = text.getText();
      const place = await renamable(text.uri, file, offset);
      if (!place) return null;
      if ("refused" in place) return refusal(place);
      return { range: rangeOf(place.span, linesOf(source)), placeholder: place.value };
    },

    async rename(text, file, offset, newName) {
      const { uri, version } = text;
      const source = text.getText();
      const place = await renamable(uri, file, offset);
      if (!place) return null;
      if ("refused" in place) return refusal(place);
      const taken = place.kind === "catalog" ? catalogs().catalogs.map(({ catalog }) => catalog.id) : [];
      const loaded = place.kind === "catalog" ? meant(place, uri) : undefined;
      if (loaded) {
        const edit = await renameCatalog(loaded, place, newName, taken);
        return "refused" in edit ? refusal(edit) : edit;
      }
      const renamed = rename(file, place, newName, taken);
      if ("refused" in renamed) return refusal(renamed);
      return workspaceEdit([{ uri, version, edits: editsOf(source, renamed) }], abilities);
    },
  };
}

function editsOf(source: string, { spans, newText }: Renamed): TextEdit[] {
  const text = linesOf(source);
  return spans.map((span) => ({ range: rangeOf(span, text), newText }));
}

/** A text as it was when it was read: that of an open document goes on. */
function linesOf(source: string): TextDocument {
  return TextDocument.create("", "json", 0, source);
}

/** An answer that the client shows as it is. */
function refusal({ refused }: Refusal): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, refused);
}
