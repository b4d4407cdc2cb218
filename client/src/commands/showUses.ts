// "Show Uses": lists where an entry is used, in the editor's own list of references. The lens above an entry in a catalog runs it.

import { commands } from "vscode";
import type { ShowUsesArgument } from "../../../server/src/protocol.ts";
import type { Parts } from "../parts.ts";

export async function showUses({ server }: Pick<Parts, "server">, argument: unknown): Promise<void> {
  if (!isArgument(argument)) return;
  const converter = server.client.protocol2CodeConverter;
  await commands.executeCommand(
    "editor.action.showReferences",
    converter.asUri(argument.uri),
    converter.asPosition(argument.position),
    argument.locations.map((location) => converter.asLocation(location)),
  );
}

/** Only the server's lens gives one; run by other programs without, there is nothing to show. */
function isArgument(argument: unknown): argument is ShowUsesArgument {
  const { uri, position, locations } = (argument ?? {}) as Partial<ShowUsesArgument>;
  return typeof uri === "string" && typeof position === "object" && Array.isArray(locations);
}
