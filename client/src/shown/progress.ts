// A notification while something takes its time, with a button that ends it.

import { type CancellationToken, ProgressLocation, window } from "vscode";
import { outsideText } from "./outsideText.ts";

/** Shows the text while the work goes on. undefined: a person has ended it. */
export async function whileShown<T>(
  title: string,
  work: (token: CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title: outsideText(title), cancellable: true },
    async (_, token) => {
      try {
        return await work(token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
}
