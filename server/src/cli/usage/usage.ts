// What `--help` prints: of all commands, or of one.

import { commands, exitCodes, synopses, usage } from "./messages.ts";

export type Command = keyof typeof commands;

/** In the order in which they are listed. */
export const commandNames = Object.keys(commands) as readonly Command[];

export function isCommand(name: string | undefined): name is Command {
  return commandNames.some((command) => command === name);
}

/** The help on a command; on all where none is named. */
export function helpText(version: string, command: Command | undefined): string {
  const named = command === undefined ? commandNames : [command];
  const project = usage.project({});
  return [
    ...(command === undefined ? [usage.head({ version })] : []),
    [usage.title({}), ...named.map((each) => `  ${synopses[each]({})}`)].join("\n"),
    ...named.map((each) => `${commands[each]({})}\n${exitCodes[each]({})}`),
    // It reads nothing but the files that are named.
    ...(command === "migrate" ? [] : [isQuiet(command) ? project : `${project}\n${usage.verbose({})}`]),
    ...(command === undefined ? [usage.more({})] : []),
  ].join("\n\n");
}

/** Whether a command has no `--verbose`. */
function isQuiet(command: Command | undefined): boolean {
  return command === "import" || command === "diff" || command === "generate";
}
