// "Select API for This File": shows which API is taken and why, and writes the user's choice as a directive comment or into the
// setting errorAtlas.apis.

import { QuickPickItemKind, type TextDocument, WorkspaceEdit, workspace } from "vscode";
import type { CatalogSummary, DocumentApi } from "../../../server/src/protocol.ts";
import { currentEditor } from "../currentEditor.ts";
import { plainReason } from "../entryText.ts";
import { failures, notifications, placeholders, rows as texts, titles } from "../messages.ts";
import type { Parts } from "../parts.ts";
import { showInformation } from "../shown/messages.ts";
import { chooseOne, type PickItem, underSeparator } from "../shown/picks.ts";
import { rememberText } from "../unchanged.ts";
import { type Place, placesFor, removeFromSettings, writeToSettings } from "./apiPlaces.ts";
import { importCatalog } from "./catalogs/importCatalog.ts";
import { newCatalog } from "./catalogs/newCatalog.ts";

/** `none` turns detection off for the file; `undefined` leaves it to detection. */
interface ApiItem extends PickItem {
  readonly api?: string;
  /** Makes a catalog of another API. */
  readonly makes?: (parts: Parts) => Promise<void>;
}

export async function selectApi(parts: Parts): Promise<void> {
  const document = currentEditor()?.document;
  const uri = document && parts.server.client.code2ProtocolConverter.asUri(document.uri);
  const apis = uri === undefined ? null : await parts.requests.documentApis(uri);
  if (!document || uri === undefined || apis === null) {
    await showInformation(notifications.noFileForApi);
    return;
  }
  const choice = await chooseOne(await itemsOf(parts, apis), {
    title: titles.selectApi,
    placeholder: presentState(apis),
  });
  if (!choice) return;
  if (choice.makes) await choice.makes(parts);
  else if (choice.api === undefined) await detectAgain(parts, document, uri);
  else await write(parts, document, uri, choice.api, apis[0]);
}

function presentState([first]: readonly DocumentApi[]): string {
  return first ? placeholders.nowApi({ api: first.name, reason: plainReason(first) }) : placeholders.noApi;
}

async function itemsOf({ store }: Parts, taken: readonly DocumentApi[]): Promise<ApiItem[]> {
  const { used, more } = await store.ordered();
  // What is taken now stands first, where the list begins.
  const isTaken = (id: string) => taken.some((api) => api.catalogId === id);
  const itemOf = ({ id, name, summary }: CatalogSummary) => {
    const now = taken.find((api) => api.catalogId === id);
    return {
      api: id,
      ...(now && { icon: "check" }),
      label: name,
      description: now ? plainReason(now) : id,
      detail: summary,
    };
  };
  const items = (catalogs: readonly CatalogSummary[]) =>
    catalogs
      .filter(({ kind }) => kind === "api")
      .sort((a, b) => Number(isTaken(b.id)) - Number(isTaken(a.id)))
      .map(itemOf);
  return [
    ...underSeparator(items(used), items(more)),
    { label: "", kind: QuickPickItemKind.Separator },
    {
      icon: "search",
      label: texts.detect,
      detail: texts.detectDetail,
    },
    {
      api: "none",
      icon: "circle-slash",
      label: texts.noApi,
      detail: texts.noApiDetail,
    },
    { makes: newCatalog, icon: "new-file", label: texts.otherApi, detail: texts.otherApiDetail },
    { makes: importCatalog, icon: "cloud-download", label: texts.importApi, detail: texts.importApiDetail },
  ];
}

/** Asks where the choice is kept, unless one place is the only one, or a directive in the file would overrule all others. */
async function write(
  parts: Parts,
  document: TextDocument,
  uri: string,
  api: string,
  now?: DocumentApi,
): Promise<void> {
  const edit = await parts.requests.directiveEdit(uri, api);
  const places = placesFor(document, edit !== null);
  const directive = places.find((place) => place.kind === "directive");
  const only = places.length === 1 ? places[0] : undefined;
  const place = now?.evidence === "directive" ? directive : (only ?? (await askForPlace(places)));
  if (places.length === 0) {
    await showInformation(notifications.noComment);
  }
  if (!place) return;
  if (place.kind === "directive") await applyDirective(parts, document, uri, api);
  else await writeToSettings(document, place.glob, api);
}

async function askForPlace(places: readonly Place[]): Promise<Place | undefined> {
  const items = places.map((place) => ({ label: place.label, detail: place.detail, place }));
  const choice = await chooseOne(items, { title: titles.place });
  return choice?.place;
}

async function detectAgain(parts: Parts, document: TextDocument, uri: string): Promise<void> {
  await applyDirective(parts, document, uri, null);
  await removeFromSettings(document);
}

/** Asked for afresh, as the file may have changed while the user was choosing. Without an edit there is nothing to do. */
async function applyDirective(
  parts: Parts,
  document: TextDocument,
  uri: string,
  api: string | null,
): Promise<void> {
  const isUnchanged = rememberText(document);
  const directive = await parts.requests.directiveEdit(uri, api);
  if (!directive || !isUnchanged()) return;
  const edit = new WorkspaceEdit();
  edit.replace(
    document.uri,
    parts.server.client.protocol2CodeConverter.asRange(directive.range),
    directive.newText,
  );
  if (!(await workspace.applyEdit(edit)))
    throw new Error(failures.fileNotChanged({ file: document.fileName }));
}
