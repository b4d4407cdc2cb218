// The options of the command line: what may be given, and to which command. What they mean is said in usage/messages.ts.

import { parseArgs } from "node:util";
import { nearest } from "../text/nearest.ts";
import { messages } from "./messages.ts";
import { type Command, commandNames } from "./usage/usage.ts";

/** For `parseArgs`. */
export const commandLineOptions = {
  format: { type: "string" },
  api: { type: "string" },
  preset: { type: "string" },
  root: { type: "string" },
  from: { type: "string" },
  id: { type: "string" },
  name: { type: "string" },
  host: { type: "string" },
  npm: { type: "string" },
  out: { type: "string" },
  merge: { type: "string" },
  map: { type: "string" },
  guesses: { type: "boolean" },
  check: { type: "boolean" },
  json: { type: "boolean" },
  verbose: { type: "boolean" },
  version: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Option = keyof typeof commandLineOptions;

/** Which options a command has, besides `--version` and `--help`. */
const OPTIONS: Readonly<Record<Command, readonly Option[]>> = {
  check: ["format", "api", "preset", "root", "verbose"],
  explain: ["json", "root", "verbose"],
  lookup: ["json", "root", "verbose"],
  migrate: [],
  import: ["from", "id", "name", "host", "out", "merge", "map", "guesses", "json", "root"],
  validate: ["json", "root", "verbose"],
  diff: ["json", "root"],
  generate: ["out", "check", "root"],
  init: ["name", "id", "host", "npm"],
};

/** The options and operands of a command line; what is wrong with it, where they cannot be told. */
export function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: commandLineOptions });
  } catch (error) {
    return (
      whatIsWrong(args) ?? messages.badUsage({ why: error instanceof Error ? error.message : String(error) })
    );
  }
}

/** The first option that is unknown, or has no value where it needs one, or one where it takes none. */
function whatIsWrong(args: readonly string[]): string | undefined {
  const { tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: commandLineOptions,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName: option, value } = token;
    if (!isOption(name)) {
      const [near] = nearest(name, Object.keys(commandLineOptions), 1);
      return near === undefined
        ? messages.unknownOption({ option })
        : messages.misspelledOption({ option, near: `--${near}` });
    }
    const isFlag = commandLineOptions[name].type === "boolean";
    if (isFlag && value !== undefined) return messages.valueOfFlag({ option });
    if (!isFlag && (value === undefined || (value.startsWith("-") && !token.inlineValue)))
      return messages.noValue({ option });
  }
  return undefined;
}

function isOption(name: string): name is Option {
  return Object.hasOwn(commandLineOptions, name);
}

/** What is said where an option is given that belongs to another command; undefined where none is. */
export function strayOption(command: Command, values: Readonly<Record<string, unknown>>): string | undefined {
  const own: readonly string[] = OPTIONS[command];
  const stray = Object.keys(commandLineOptions).find(
    (name) => values[name] !== undefined && !own.includes(name),
  );
  if (stray === undefined) return undefined;
  if (command === "check" && stray === "json") return messages.formatOption({});
  return messages.otherOption({ command, option: `--${stray}` });
}

/** What is said of a command that there is not. */
export function unknownCommand(command: string): string {
  const [near] = nearest(command, commandNames, 1);
  return near === undefined
    ? messages.unknownCommand({ command, commands: commandNames })
    : messages.misspelledCommand({ command, near });
}
