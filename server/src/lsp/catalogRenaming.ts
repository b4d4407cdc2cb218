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
import type { LoadedCatalog } from "../catalog/model.ts";
import {
  type Place,
  type PlacedFile,
  readCatalogFile,
  readConfigurationFile,
} from "../features/catalogFile/places.ts";
import { type Refusal, type Renamed, rename, renamedAt } from "../features/catalogFile/rename.ts";
import { rangeOf } from "../features/ranges.ts";
import { isCatalogUri, uriKey } from "../workspace/uris.ts";
import type { Documents } from "./documents.ts";
import { isReadOnly } from "./documentUris.ts";
import type { Project } from "./project.ts";

export interface CatalogRenamingOptions {
  readonly documents: Pick<Documents, "get">;
  readonly catalogs: () => CatalogIndex;
  readonly project: Pick<Project, "configurations">;
  readonly catalogText: (uri: string) => string | undefined;
}

/** What can be renamed; a `ResponseError` says why not, null that there is no name at the place. */
export interface CatalogRenaming {
  prepare(text: TextDocument, file: PlacedFile, offset: number): RenamePlace | ResponseError<never> | null;
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

export function createCatalogRenaming(options: CatalogRenamingOptions): CatalogRenaming {
  const { documents, catalogs, project, catalogText } = options;

  /** The catalog that a file means by an id: the one in force. Of several with one id, the others mean only themselves. */
  function meant(id: string, uri: string): LoadedCatalog | undefined {
    const inForce = catalogs().catalog(id);
    return inForce && (!isCatalogUri(uri) || uriKey(inForce.uri) === uriKey(uri)) ? inForce : undefined;
  }

  function renamable(uri: string, file: PlacedFile, offset: number): Place | Refusal | undefined {
    const place = renamedAt(file, offset);
    if (!place || "refused" in place) return place;
    if (isReadOnly(uri))
      return { refused: "This catalog is built in and cannot be changed. Copy it into your workspace." };
    if (isCatalogUri(uri)) return place;
    const loaded = meant(place.value, uri);
    if (!loaded) return { refused: `There is no catalog "${place.value}" to rename.` };
    return loaded.origin === "workspace"
      ? place
      : { refused: `The catalog "${place.value}" is not of this workspace, so that it cannot be renamed.` };
  }

  /** The edits that give a catalog another id, in its file and in each error-atlas.json that names it. */
  async function renameCatalog(
    { uri }: LoadedCatalog,
    place: Place,
    newName: string,
    taken: readonly string[],
  ): Promise<WorkspaceEdit | Refusal> {
    const states = await project.configurations.states();
    const files = states.map((state) => ({ ...state, file: readConfigurationFile(state.text) }));
    const text = catalogText(uri);
    const changes: Record<string, TextEdit[]> = {};
    const all = text === undefined ? files : [{ uri, text, file: readCatalogFile(text) }, ...files];
    for (const each of all) {
      const renamed = rename(each.file, place, newName, taken);
      if ("refused" in renamed) return renamed;
      const edits = editsOf(each.text, renamed);
      // As the client has written the address of a document that it has open.
      if (edits.length > 0) changes[documents.get(each.uri)?.uri ?? each.uri] = edits;
    }
    return { changes };
  }

  return {
    prepare(text, file, offset) {
      const place = renamable(text.uri, file, offset);
      if (!place) return null;
      if ("refused" in place) return refusal(place);
      return { range: rangeOf(place.span, text), placeholder: place.value };
    },

    async rename(text, file, offset, newName) {
      const place = renamable(text.uri, file, offset);
      if (!place) return null;
      if ("refused" in place) return refusal(place);
      const taken = place.kind === "catalog" ? catalogs().catalogs.map(({ catalog }) => catalog.id) : [];
      const loaded = place.kind === "catalog" ? meant(place.value, text.uri) : undefined;
      if (loaded) {
        const edit = await renameCatalog(loaded, place, newName, taken);
        return "refused" in edit ? refusal(edit) : edit;
      }
      const renamed = rename(file, place, newName, taken);
      if ("refused" in renamed) return refusal(renamed);
      return { changes: { [text.uri]: editsOf(text.getText(), renamed) } };
    },
  };
}

function editsOf(source: string, { spans, newText }: Renamed): TextEdit[] {
  const text = TextDocument.create("", "json", 0, source);
  return spans.map((span) => ({ range: rangeOf(span, text), newText }));
}

/** An answer that the client shows as it is. */
function refusal({ refused }: Refusal): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, refused);
}
