// Work-done progress for work that the server begins by itself.

import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { Cancellation } from "../workspace/fileSystem.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";

/**
 * Runs `work` and shows `title` meanwhile where the client can. The work does not wait for the client: one that never answers
 * costs the progress only. `cancellation` turns true when a person cancels it.
 */
export async function withProgress<T>(
  connection: Connection,
  abilities: ClientAbilities,
  title: string,
  work: (cancellation: Cancellation) => Promise<T>,
): Promise<T> {
  let reporter: WorkDoneProgressServerReporter | undefined;
  let finished = false;
  if (abilities.progress) {
    connection.window
      .createWorkDoneProgress()
      .then((created) => {
        reporter = created;
        created.begin(title, undefined, undefined, true);
        if (finished) created.done();
      })
      .catch((error: unknown) => connection.console.warn(`No progress can be shown: ${error}`));
  }
  const cancellation = {
    get isCancellationRequested() {
      return reporter?.token.isCancellationRequested ?? false;
    },
  };
  try {
    return await work(cancellation);
  } finally {
    finished = true;
    reporter?.done();
  }
}
