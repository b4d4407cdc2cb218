// Links on errors in terminals: one explains the line that it stands in.

import type { Disposable } from "vscode";
import { commands } from "vscode";
import { commandIds } from "./commandIds.ts";
import { links } from "./messages.ts";
import type { Requests } from "./requests.ts";
import { offerTerminalLinks } from "./shown/terminalLinks.ts";
import { linkPlaces, possibleCodes } from "./terminalLinkPlaces.ts";

/** Offers the links while it lives. While the server is not running there are none. */
export function createTerminalLinks({ knownCodes }: Pick<Requests, "knownCodes">): Disposable {
  /** Most lines have nothing that the server has to be asked for. */
  async function codesIn(line: string): Promise<ReadonlySet<string>> {
    const words = possibleCodes(line);
    return new Set(words.length === 0 ? [] : await knownCodes(words));
  }

  return offerTerminalLinks({
    linksIn: async (line) => {
      const places = linkPlaces(line, await codesIn(line));
      return places.map((place) => ({ ...place, tooltip: links.explain, text: line }));
    },
    follow: ({ text }) => commands.executeCommand(commandIds.explain, text),
  });
}
