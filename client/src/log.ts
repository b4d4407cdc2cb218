// Telling the user that something went wrong: one line in the log, one message with a way to the log.

import { commands, type LogOutputChannel } from "vscode";
import { commandIds } from "./commandIds.ts";
import { buttons, log as lines, notifications } from "./messages.ts";
import { showError } from "./shown/messages.ts";

/** Logs `error` with what was being done ("Look Up Error") and shows it. */
export async function reportFailure(log: LogOutputChannel, what: string, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? reason) : reason;
  log.error(lines.failed({ what, reason: stack }));
  await offerHelp(notifications.failed({ what, reason }));
}

/** An error message with the two things that help: a restart, and the log. */
export async function offerHelp(message: string): Promise<void> {
  const choice = await showError(message, buttons.restartServer, buttons.showLog);
  if (choice === buttons.restartServer) await commands.executeCommand(commandIds.restartServer);
  if (choice === buttons.showLog) await commands.executeCommand(commandIds.showOutput);
}
