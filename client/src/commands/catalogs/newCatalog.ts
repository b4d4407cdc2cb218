// "New Error Catalog…": three answers make a catalog of one's own API: its name, its host or package, and an example of a body.

import type { ImportResponse } from "../../../../server/src/makingProtocol.ts";
import { offerHelp } from "../../log.ts";
import { notifications, progress } from "../../messages.ts";
import type { Parts } from "../../parts.ts";
import { showWarning } from "../../shown/messages.ts";
import { whileShown } from "../../shown/progress.ts";
import { askBody, askCalled, askName, idOf, nameFor } from "./catalogQuestions.ts";
import { saveCatalog } from "./saveCatalog.ts";

/** `known`: the host or package of the API, where it is known. */
export async function newCatalog({ requests }: Parts, known?: string): Promise<void> {
  const name = await askName(known === undefined ? "" : nameFor(known));
  if (name === undefined) return;
  const called = await askCalled(known);
  if (called === undefined) return;
  const body = await askBody();
  if (body === undefined) return;
  const params = { text: body, name, id: idOf(name), ...called, guesses: true };
  const answer: ImportResponse | undefined = await whileShown(progress.making, (token) =>
    requests.importText(params, token),
  );
  if (answer === undefined) return;
  if (answer?.kind === "catalog") {
    // An example is no source to update from: all in the catalog counts as written by hand.
    const { id, text, entries } = answer;
    await saveCatalog({ id, text }, entries[0]?.line ?? 0);
  } else if (answer) await showWarning(notifications.notImported({ why: answer.why }));
  else await offerHelp(notifications.importFailed);
}
