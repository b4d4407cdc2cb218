// The lenses above the entries of a catalog, the references to an entry from source or catalog, and the uses that a tree shows: all
// answered from the uses in the workspace. How these are found is workspaceUses.ts's.

import {
  type CancellationToken,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  type Connection,
  type Location,
  RAL,
  type ReferenceParams,
  ReferencesRequest,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { LONGEST_EDITED } from "../catalog/limits.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import { namePlaces, rangeOfName } from "../catalog/places.ts";
import type { Engine } from "../engine/engine.ts";
import { entriesInText, entryNamedAt, producesInText } from "../features/catalogEntries.ts";
import { lenses as lensTexts } from "../features/messages.ts";
import { usedApis } from "../features/usedApis.ts";
import { isUseOf, type Use, type UsedEntries, usedEntriesAt } from "../features/usesIn.ts";
import { unjudgedTitle, usesTitle } from "../features/usesTitle.ts";
import {
  type ShowUsesArgument,
  showUsesCommand,
  type UsedEntriesResult,
  type UsesParams,
  type UsesResult,
  usedEntriesRequest,
  usesRequest,
  virtualScheme,
} from "../protocol.ts";
import { uriKey } from "../workspace/uris.ts";
import type { FoundUses } from "../workspace/usesModel.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Configuration } from "./configuration.ts";
import type { CatalogUris } from "./documentUris.ts";
import type { Guard } from "./guard.ts";
import type { WorkspaceUses } from "./workspaceUses.ts";

export interface UsesHandlers {
  /** The places where the entry at a position is used; undefined where no entry is named there. */
  references(params: ReferenceParams, token: CancellationToken): Promise<Location[] | undefined>;
  /** The client may be asked things now. */
  start(): void;
  /** Uses may be others now: lenses that were asked for are to be asked for again. */
  refresh(): void;
}

export interface UsesHandlersOptions {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly guard: Guard;
  readonly engine: Pick<Engine, "opened" | "documents">;
  readonly configuration: Configuration;
  readonly catalogs: () => CatalogIndex;
  readonly uris: CatalogUris;
  readonly uses: Pick<WorkspaceUses, "find">;
}

/** Entries of a catalog that have lenses: a client asks for each of them what it says. */
const MOST_LENSES = 2_000;

/** What a lens is resolved with. */
interface LensData extends UsedEntries {
  readonly uri: string;
  /** Whether it counts the codes that could not be judged, instead of uses of the entries. */
  readonly isOfUnjudged?: boolean;
}

/** Registers the handlers of lenses; that of references is for the caller to register, with others that answer it. */
export function registerUsesHandlers(options: UsesHandlersOptions): UsesHandlers {
  const { connection, abilities, guard, engine, configuration, catalogs, uris, uses } = options;
  /** Whether a client has lenses that it was not yet asked to ask for again. */
  let isShown = false;
  let scheduled = false;

  /** The catalog in force whose document this is. */
  function catalogAt(uri: string): LoadedCatalog | undefined {
    const key = uriKey(uri);
    return catalogs().catalogs.find((loaded) => uriKey(uris.of(loaded) ?? loaded.uri) === key);
  }

  function textAt(uri: string, loaded: LoadedCatalog): TextDocument {
    return engine.documents.get(uri)?.text ?? TextDocument.create(uri, "json", 0, loaded.text);
  }

  async function lenses(uri: string): Promise<CodeLens[]> {
    const { enable, codeLensEnabled } = await configuration.settingsFor(uri);
    const loaded = catalogAt(uri);
    if (!enable || !codeLensEnabled || !loaded || loaded.catalog.entries.length > MOST_LENSES) return [];
    isShown = true;
    const inForce = new Set(loaded.catalog.entries.map(({ id }) => id));
    const text = textAt(uri, loaded);
    if (text.getText().length > LONGEST_EDITED) return [];
    const { entries } = entriesInText(text);
    const produces = loaded.origin === "workspace" ? producesInText(text) : undefined;
    const unjudged: LensData = { uri, catalogId: loaded.catalog.id, entryIds: [], isOfUnjudged: true };
    const ofUses = entries.flatMap(({ entryId, start }): readonly CodeLens[] => {
      const data: LensData = { uri, catalogId: loaded.catalog.id, entryIds: [entryId] };
      return inForce.has(entryId) ? [{ range: start, data }] : [];
    });
    return produces ? [{ range: produces, data: unjudged }, ...ofUses] : ofUses;
  }

  async function resolved(lens: CodeLens, token: CancellationToken): Promise<CodeLens> {
    const data: unknown = lens.data;
    if (!isLensData(data)) return lens;
    const found = await uses.find(token);
    if (token.isCancellationRequested) return lens;
    if (!found) return { ...lens, command: { title: lensTexts.notCounted({}), command: "" } };
    const locations = locationsOf(found, data);
    const files = new Set(locations.map(({ uri }) => uri)).size;
    const title = data.isOfUnjudged
      ? unjudgedTitle(locations.length)
      : usesTitle(locations.length, files, found.isWhole);
    if (locations.length === 0 || !abilities.showsUses) return { ...lens, command: { title, command: "" } };
    const argument: ShowUsesArgument = { uri: data.uri, position: lens.range.start, locations };
    return { ...lens, command: { title, command: showUsesCommand, arguments: [argument] } };
  }

  async function entriesAt({ textDocument, position }: ReferenceParams): Promise<UsedEntries | undefined> {
    const { uri } = textDocument;
    const loaded = catalogAt(uri);
    if (loaded) {
      const text = textAt(uri, loaded);
      if (text.getText().length > LONGEST_EDITED) return undefined;
      const id = entryNamedAt(text, text.offsetAt(position));
      return id === undefined ? undefined : { catalogId: loaded.catalog.id, entryIds: [id] };
    }
    const file = await engine.opened(uri);
    if (!file) return undefined;
    const { document, offset } = file.at(position);
    return usedEntriesAt(document, offset);
  }

  /** Where the entries themselves stand. */
  function declarations({ catalogId, entryIds }: UsedEntries): readonly Location[] {
    const loaded = catalogs().catalog(catalogId);
    const uri = loaded && uris.of(loaded);
    if (!loaded || uri === undefined) return [];
    const places = namePlaces(loaded).entries;
    return entryIds.flatMap((id) => {
      const place = places.get(id);
      return place ? [{ uri, range: rangeOfName(place) }] : [];
    });
  }

  connection.onCodeLens(
    guard.request("textDocument/codeLens", [], ({ textDocument }) => lenses(textDocument.uri)),
  );
  connection.onCodeLensResolve((lens, token) =>
    guard.request("codeLens/resolve", lens, (params: CodeLens, asked) => resolved(params, asked))(
      lens,
      token,
    ),
  );

  connection.onRequest(
    usesRequest,
    guard.request<UsesParams, UsesResult>(usesRequest, null, async ({ catalogId, entryId }, token) => {
      if (!catalogs().entry(catalogId, entryId)) return null;
      const found = await uses.find(token);
      if (!found) return null;
      const locations = locationsOf(found, { catalogId, entryIds: [entryId] });
      return { locations, isWhole: found.isWhole };
    }),
  );

  const usedEntries = guard.request<null, UsedEntriesResult>(usedEntriesRequest, null, async (_, token) => {
    const found = await uses.find(token);
    return found ? usedApis(found.files.flatMap((file) => file.uses)) : null;
  });
  // Where a request has no parameters, the cancellation token is all that is handed over.
  connection.onRequest(usedEntriesRequest, (...args: readonly unknown[]) =>
    usedEntries(null, args.at(-1) as CancellationToken),
  );

  return {
    async references(params, token) {
      const wanted = await entriesAt(params);
      if (!wanted) return undefined;
      const found = await uses.find(token);
      if (!found) return undefined;
      const { includeDeclaration } = params.context;
      return [...(includeDeclaration ? declarations(wanted) : []), ...locationsOf(found, wanted)];
    },
    start() {
      // Built-in catalogs are documents that nobody opens here: only so does a client ask for them.
      const builtIn = { scheme: virtualScheme, pattern: "**/*.error-catalog.json" };
      const own = { pattern: "**/*.error-catalog.json" };
      const failed = (error: unknown) =>
        connection.console.warn(`The uses of errors may not be shown: ${error}`);
      if (abilities.registerCodeLens) {
        connection.client
          .register(CodeLensRequest.type, { documentSelector: [own], resolveProvider: true })
          .catch(failed);
      }
      if (abilities.registerReferences && abilities.opensVirtualDocuments) {
        connection.client.register(ReferencesRequest.type, { documentSelector: [builtIn] }).catch(failed);
      }
    },
    refresh() {
      if (!isShown || !abilities.refreshCodeLens || scheduled) return;
      scheduled = true;
      // Once per turn of the event loop, however much has changed in it.
      RAL().timer.setImmediate(() => {
        scheduled = false;
        isShown = false;
        connection
          .sendRequest(CodeLensRefreshRequest.type)
          .catch((error: unknown) => connection.console.warn(`Lenses could not be refreshed: ${error}`));
      });
    },
  };
}

function locationsOf(
  { files }: FoundUses<Use>,
  wanted: UsedEntries & Pick<LensData, "isOfUnjudged">,
): Location[] {
  const isWanted = (use: Use) =>
    wanted.isOfUnjudged
      ? use.isUnjudged === true && use.catalogId === wanted.catalogId
      : isUseOf(use, wanted);
  return files.flatMap(({ uri, uses }) => uses.filter(isWanted).map(({ range }) => ({ uri, range })));
}

/** A client hands back what it was given; anything else was not made here. */
function isLensData(data: unknown): data is LensData {
  const { uri, catalogId, entryIds } = (data ?? {}) as Partial<LensData>;
  return typeof uri === "string" && typeof catalogId === "string" && Array.isArray(entryIds);
}
