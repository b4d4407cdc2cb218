// Telling the user that something went wrong: one line in the log, one message with a way to the log.

import { commands, type LogOutputChannel } from "vscode";
import { commandIds } from "./commandIds.ts";
import { showError } from "./shown/messages.ts";

/** Logs `error` with what was being done ("Look Up Error") and shows it. */
export async function reportFailure(log: LogOutputChannel, what: string, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  log.error(`${what}: ${error instanceof Error ? (error.stack ?? reason) : reason}`);
  await offerHelp(`Error Atlas: "${what}" failed. ${reason}`);
}

/** An error message with the two things that help: a restart, and the log. */
export async function offerHelp(message: string): Promise<void> {
  const restart = "Restart Server";
  const showLog = "Show Log";
  const choice = await showError(message, restart, showLog);
  if (choice === restart) await commands.executeCommand(commandIds.restartServer);
  if (choice === showLog) await commands.executeCommand(commandIds.showOutput);
}
