// How long work lets others have their turn: requests that have come in are answered before it goes on.

import { RAL } from "vscode-languageserver";

/** Resolves in the next turn of the event loop. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(resolve);
  });
}
