// A language client whose own notifications go the way of ours: it would show what was thrown as it is. And one whose next server
// lives when one has died while it started.

import type { ChildProcess } from "node:child_process";
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

  /**
   * What follows when a connection has ended; nothing where the server in use lives. One that was stuck is killed by the library two
   * seconds after another has taken its place, which must not go with it.
   */
  protected override async handleConnectionClosed(): Promise<void> {
    const { _serverProcess: server } = this as unknown as { readonly _serverProcess?: ChildProcess };
    if (server && server.exitCode === null && server.signalCode === null) return;
    await super.handleConnectionClosed();
  }
}
