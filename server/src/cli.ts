// The command line, `error-atlas check`, `explain`, `lookup`, `import` and so on: reads the arguments and hands over to cli/.

import { statSync } from "node:fs";
import { version } from "../../package.json";
import { check } from "./cli/check.ts";
import { columnRoles, readColumnMap } from "./cli/columnMap.ts";
import { diff } from "./cli/diff.ts";
import { explainText } from "./cli/explain.ts";
import { generateFile } from "./cli/generate.ts";
import { importPage } from "./cli/import.ts";
import { importProduced } from "./cli/importProduced.ts";
import { init } from "./cli/init.ts";
import { lookUp } from "./cli/lookUp.ts";
import { failures, messages } from "./cli/messages.ts";
import { migrate } from "./cli/migrate.ts";
import { readArguments, strayOption, unknownCommand } from "./cli/options.ts";
import { commandNames, helpText, isCommand } from "./cli/usage/usage.ts";
import { validate } from "./cli/validate.ts";
import { isOutput, outputs } from "./generate/generate.ts";
import { FORMS, type Form } from "./import/form.ts";
import { endWithReader, linesOf, print, printError } from "./node/terminal.ts";
import { type Preset, presets } from "./rules/rule.ts";

const FORMATS = ["pretty", "json"] as const;

endWithReader();
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    printError(linesOf(failures.crashed({ what })));
    process.exitCode = 2;
  },
);

/** Runs the command line; the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args);
  if (typeof parsed === "string") return refuse(parsed);
  const { values, positionals } = parsed;
  const [command, ...operands] = positionals;
  if (values.version) return show(version);
  if (values.help) return show(helpText(version, isCommand(command) ? command : undefined));
  if (command === undefined) return refuse(messages.noCommand({ commands: commandNames }));
  if (!isCommand(command)) return refuse(unknownCommand(command));
  const stray = strayOption(command, values);
  if (stray !== undefined) return refuse(stray);
  const { root } = values;
  if (root !== undefined && !statSync(root, { throwIfNoEntry: false })?.isDirectory())
    return refuse(messages.noDirectory({ option: "--root", value: root }));
  const json = values.json === true;
  const verbose = values.verbose === true;
  switch (command) {
    case "check": {
      const { format = "pretty", preset, api } = values;
      if (!isFormat(format)) return refuse(oneOf("--format", format, FORMATS));
      if (preset !== undefined && !isPreset(preset)) return refuse(oneOf("--preset", preset, presets));
      return check({ paths: operands, format, api, preset, root, verbose });
    }
    case "explain": {
      const [file, ...others] = operands;
      return others.length > 0 ? refuse(messages.oneFile({})) : explainText({ file, json, root, verbose });
    }
    case "lookup":
      if (operands.length === 0) return refuse(messages.noQuery({}));
      return lookUp({ query: operands.join(" "), json, root, verbose });
    case "migrate":
      return operands.length === 0 ? refuse(messages.noCatalogs({})) : migrate(operands);
    case "generate": {
      const [output, catalog, ...others] = operands;
      if (output === undefined || !isOutput(output)) return refuse(messages.output({ outputs }));
      if (catalog === undefined || others.length > 0) return refuse(messages.noCatalog({}));
      const { out, check = false } = values;
      if (check && out === undefined) return refuse(messages.checkNeedsOut({}));
      return generateFile({ output, catalog, out, check, root });
    }
    case "import": {
      const [file, ...others] = operands;
      const { from, id, name, host, out, merge, guesses = false } = values;
      if (from === "produced") {
        if (merge === undefined || operands.length > 0) return refuse(messages.producedNeedsCatalog({}));
        return importProduced({ catalog: merge, out, root });
      }
      const isOfSeveral = from === "recordings" && file !== "-";
      if (!isOfSeveral && (file === undefined || others.length > 0)) return refuse(messages.onePage({}));
      if (from !== undefined && !isForm(from)) return refuse(oneOf("--from", from, [...FORMS, "produced"]));
      if (id !== undefined && !isId(id)) return refuse(messages.badId({ option: "--id", value: id }));
      const columns = values.map === undefined ? undefined : readColumnMap(values.map);
      if (values.map !== undefined && columns === undefined)
        return refuse(messages.badMap({ value: values.map, roles: columnRoles }));
      const recordings = isOfSeveral ? operands : undefined;
      return importPage({
        file: file ?? "",
        recordings,
        from,
        id,
        name,
        host,
        out,
        merge,
        map: columns,
        guesses,
        root,
        json,
      });
    }
    case "init": {
      const [directory, ...others] = operands;
      if (others.length > 0) return refuse(messages.oneDirectory({}));
      const { id, name, host, npm } = values;
      if (id !== undefined && !isId(id)) return refuse(messages.badId({ option: "--id", value: id }));
      return init({ directory, id, name, host, npm });
    }
    case "validate":
      return validate({ paths: operands, json, root, verbose });
    case "diff": {
      const [before, after, ...others] = operands;
      if (before === undefined || after === undefined || others.length > 0)
        return refuse(messages.twoVersions({}));
      return diff({ before, after, json, root });
    }
  }
}

function isId(id: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);
}

function isFormat(name: string): name is (typeof FORMATS)[number] {
  return FORMATS.some((format) => format === name);
}

function isForm(name: string): name is Form {
  return FORMS.some((form) => form === name);
}

function isPreset(name: string): name is Preset {
  return presets.some((preset) => preset === name);
}

function oneOf(option: string, value: string, values: readonly string[]): string {
  return messages.oneOf({ option, value, values });
}

function show(text: string): number {
  print(linesOf(text));
  return 0;
}

function refuse(message: string): number {
  printError([message]);
  return 2;
}
