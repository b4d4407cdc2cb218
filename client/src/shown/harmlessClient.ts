// A language client whose own notifications go the way of ours: it would show what was thrown as it is.

import { LanguageClient } from "vscode-languageclient/node";
import { offerHelp } from "../log.ts";

export class HarmlessClient extends LanguageClient {
  /** Logs it, and shows it where the library would: failed requests, a connection that breaks. */
  override error(message: string, data?: unknown, showNotification: boolean | "force" = true): void {
    super.error(message, data, false);
    if (showNotification === false) return;
    const reason = data instanceof Error ? data.message : data === undefined ? "" : String(data);
    void offerHelp(`${message} ${reason}`.trim());
  }
}
