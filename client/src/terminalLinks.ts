// Links on errors in terminals: one explains the line that it stands in.

import type { Disposable } from "vscode";
import { commands } from "vscode";
import type { CatalogsResult } from "../../server/src/protocol.ts";
import type { CatalogStore } from "./catalogStore.ts";
import { commandIds } from "./commandIds.ts";
import { links } from "./messages.ts";
import { offerTerminalLinks } from "./shown/terminalLinks.ts";
import { linkedCodes, linkPlaces } from "./terminalLinkPlaces.ts";

/** Offers the links while it lives. While the server is not running there are none. */
export function createTerminalLinks(store: CatalogStore): Disposable {
  let known: { readonly catalogs: CatalogsResult; readonly codes: ReadonlySet<string> } | undefined;

  async function codes(): Promise<ReadonlySet<string>> {
    const catalogs = await store.catalogs();
    if (known?.catalogs !== catalogs) known = { catalogs, codes: linkedCodes(catalogs) };
    return known.codes;
  }

  return offerTerminalLinks({
    linksIn: async (line) => {
      const places = linkPlaces(line, await codes());
      return places.map((place) => ({ ...place, tooltip: links.explain, text: line }));
    },
    follow: ({ text }) => commands.executeCommand(commandIds.explain, text),
  });
}
