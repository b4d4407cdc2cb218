// The language client: which server is started how, for which documents, and what happens when it dies.

import { totalmem } from "node:os";
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
import {
  type InitializationOptions,
  type ReadingParams,
  readingRequest,
  trustedNotification,
} from "../../server/src/protocol.ts";
import { type CrashCounter, crashWindowMinutes, createCrashCounter, maxRestarts } from "./crashes.ts";
import { documentSelector } from "./documentSelector.ts";
import { offerHelp, reportFailure } from "./log.ts";
import { failures, log as lines, notifications, PRODUCT } from "./messages.ts";
import { createQuarantine, type Quarantine } from "./quarantine.ts";
import { createSetAsideStore, tellSetAside } from "./setAside.ts";
import { HarmlessClient } from "./shown/harmlessClient.ts";
import { serverTexts } from "./shown/serverTexts.ts";

/** A client and its restart by hand. */
export interface Server {
  readonly client: LanguageClient;
  /** What the server is reading, and what servers died of. */
  readonly quarantine: Quarantine;
  /** Stops the server if it runs, and starts it; one that no longer answers is ended. Rejects if it does not start. */
  restart(): Promise<void>;
}

/**
 * The most that the server takes for its objects, in MiB, but no more than half of what the machine has. Honest work stays far below
 * (eight open files of 1 MiB: 760); what goes beyond shall end before the machine swaps.
 */
const MOST_MEMORY = 2048;

/** Makes the client; `client.start()` starts the server. */
export function createServer(context: ExtensionContext, log: LogOutputChannel): Server {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const heap = Math.min(MOST_MEMORY, Math.floor(totalmem() / 2 ** 21));
  const execArgv = [`--max-old-space-size=${heap}`];
  const run = { module, transport: TransportKind.ipc };
  const crashes = createCrashCounter();
  const store = createSetAsideStore(context);
  const quarantine = createQuarantine(store.known());
  // Asked at each start of a server.
  const initializationOptions = (): InitializationOptions => ({
    opensVirtualDocuments: true,
    showsUses: true,
    changesCatalogs: true,
    linksToPages: true,
    showsFindingsInHovers: true,
    trusted: workspace.isTrusted,
    ...quarantine.started(),
  });
  /** What the server was reading when it died, or when it no longer answered, is set aside. Whether there was anything. */
  const setAside = (): boolean => {
    const texts = quarantine.died();
    if (texts.length > 0) store.keep(quarantine.setAside());
    void tellSetAside(texts, log);
    return texts.length > 0;
  };
  const client = new HarmlessClient(
    "errorAtlas",
    PRODUCT,
    {
      run: { ...run, options: { execArgv } },
      debug: { ...run, options: { execArgv: [...execArgv, "--nolazy", "--inspect=6019"] } },
    },
    {
      ...serverTexts,
      documentSelector,
      outputChannel: log,
      initializationOptions,
      errorHandler: errorHandler(crashes, setAside),
      // A server that dies while it starts is in the log, and another one is on its way.
      initializationFailedHandler: () => false,
    },
  );
  context.subscriptions.push(
    workspace.onDidGrantWorkspaceTrust(() => {
      // A server that is started later is told then.
      if (client.state !== State.Starting && client.state !== State.Running) return;
      void client
        .sendNotification(trustedNotification)
        .catch((error) => reportFailure(log, failures.trust, error));
    }),
  );
  const restart = async () => {
    crashes.reset();
    if (client.state === State.Running) await stop();
    await client.start();
  };
  async function stop(): Promise<void> {
    try {
      await client.stop();
    } catch (error) {
      // It is stuck, and is killed by the library.
      log.warn(lines.unanswered({ error: String(error) }));
      setAside();
    }
  }
  client.onRequest(readingRequest, ({ texts }: ReadingParams) => {
    quarantine.reading(texts);
    return null;
  });
  return { client, quarantine, restart };
}

/**
 * What cannot be sent is put up with: mostly the server has died, which is known a moment later, when its process has ended. The
 * library's `Shutdown` would then stop it for good, and counts each message twice. A dead server is started again until it dies too
 * often.
 */
function errorHandler(crashes: CrashCounter, setAside: () => boolean): ErrorHandler {
  return {
    error: (error) => ({
      action: ErrorAction.Continue,
      handled: true,
      message: lines.notSent({ error: String(error) }),
    }),
    closed: (): CloseHandlerResult => {
      if (crashes.died(Date.now(), setAside())) {
        return {
          action: CloseAction.Restart,
          handled: true,
          message: lines.restarting,
        };
      }
      const counts = { times: maxRestarts + 1, minutes: crashWindowMinutes };
      const message = notifications.stoppedForGood(counts);
      void offerHelp(message);
      return { action: CloseAction.DoNotRestart, handled: true, message };
    },
  };
}
