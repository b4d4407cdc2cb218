// A language client whose own notifications go the way of ours: it would show what was thrown as it is. And one whose next server
// lives when one has died while it started.

import { LanguageClient, State } from "vscode-languageclient/node";
import { offerHelp } from "../log.ts";

export class HarmlessClient extends LanguageClient {
  /** Logs it, and shows it where the library would: failed requests, a connection that breaks. */
  override error(message: string, data?: unknown, showNotification: boolean | "force" = true): void {
    super.error(message, data, false);
    if (showNotification === false) return;
    const reason = data instanceof Error ? data.message : data === undefined ? "" : String(data);
    void offerHelp(`${message} ${reason}`.trim());
  }

  /**
   * Stops the server; nothing while one starts. The library calls this where a start has failed, and ends whatever process there is,
   * which by then is the one that it has started after the server died.
   */
  override async stop(timeout?: number): Promise<void> {
    if (this.state !== State.Starting) await super.stop(timeout);
  }
}
