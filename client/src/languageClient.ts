// The language client: which server is started how, for which documents, and what happens when it dies.

import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type LanguageClient,
  State,
  TransportKind,
} from "vscode-languageclient/node";
import { type InitializationOptions, trustedNotification } from "../../server/src/protocol.ts";
import { type CrashCounter, crashWindowMinutes, createCrashCounter, maxRestarts } from "./crashes.ts";
import { documentSelector } from "./documentSelector.ts";
import { offerHelp, reportFailure } from "./log.ts";
import { HarmlessClient } from "./shown/harmlessClient.ts";
import { serverTexts } from "./shown/serverTexts.ts";

/** A client and its restart by hand. */
export interface Server {
  readonly client: LanguageClient;
  /** Stops the server if it runs, and starts it. Rejects if it does not start. */
  restart(): Promise<void>;
}

/** Makes the client; `client.start()` starts the server. */
export function createServer(context: ExtensionContext, log: LogOutputChannel): Server {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const run = { module, transport: TransportKind.ipc };
  const crashes = createCrashCounter();
  // Asked for each start of the server.
  const initializationOptions = (): InitializationOptions => ({
    opensVirtualDocuments: true,
    showsUses: true,
    trusted: workspace.isTrusted,
  });
  const client = new HarmlessClient(
    "errorAtlas",
    "Error Atlas",
    { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6019"] } } },
    {
      ...serverTexts,
      documentSelector,
      outputChannel: log,
      initializationOptions,
      errorHandler: errorHandler(crashes),
    },
  );
  context.subscriptions.push(
    workspace.onDidGrantWorkspaceTrust(() => {
      // A server that is started later is told then.
      if (client.state !== State.Starting && client.state !== State.Running) return;
      void client
        .sendNotification(trustedNotification)
        .catch((error) => reportFailure(log, "Trusting the workspace", error));
    }),
  );
  const restart = async () => {
    crashes.reset();
    if (client.state === State.Running) await client.stop();
    await client.start();
  };
  return { client, restart };
}

/** Broken messages are put up with a few times; a dead server is started again until it dies too often. */
function errorHandler(crashes: CrashCounter): ErrorHandler {
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed: (): CloseHandlerResult => {
      if (crashes.died(Date.now())) {
        return {
          action: CloseAction.Restart,
          handled: true,
          message: "The server stopped. It is started again.",
        };
      }
      const message =
        `The Error Atlas server stopped ${maxRestarts + 1} times within ${crashWindowMinutes} minutes and was not started again. ` +
        "The log says what happened before it stopped.";
      void offerHelp(message);
      return { action: CloseAction.DoNotRestart, handled: true, message };
    },
  };
}
