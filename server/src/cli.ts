// The command line, `error-atlas check`, `explain`, `lookup`, `import` and `migrate`: reads the arguments and hands over to cli/.

import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { version } from "../../package.json";
import { check } from "./cli/check.ts";
import { explainText } from "./cli/explain.ts";
import { importPage } from "./cli/import.ts";
import { lookUp } from "./cli/lookUp.ts";
import { migrate } from "./cli/migrate.ts";
import { commandLineOptions } from "./cli/options.ts";
import { FORMS, type Form } from "./import/form.ts";
import { endWithReader, linesOf, print, printError } from "./node/terminal.ts";
import { type Preset, presets } from "./rules/rule.ts";

const USAGE = `error-atlas ${version}: the documented errors of the APIs you call, in your terminal

Usage:
  error-atlas check [paths…] [--format pretty|json] [--api ID] [--preset NAME] [--root DIR] [--verbose]
  error-atlas explain [FILE|-] [--json] [--root DIR] [--verbose]
  error-atlas lookup QUERY [--json] [--root DIR] [--verbose]
  error-atlas migrate FILES…
  error-atlas import FILE|- [--from FORM] [--id ID] [--name NAME] [--host HOST] [--out FILE] [--merge FILE] [--json] [--root DIR]

check   finds wrong codes, statuses and fields in TypeScript, JavaScript and JSON files and in the scripts of
        Vue, Svelte and Astro files. Paths are files or directories, the current directory if none is given; files
        that .gitignore names are left out.
        Settings are those of the nearest .vscode/settings.json.
  --format pretty|json   for people (the default) or for programs
  --api ID               takes all the files as belonging to this API
  --preset NAME          recommended or strict, instead of what is configured

explain reads a response, a stack trace, a log line or any other text from a file or from standard input, and says
        which error it is, how sure that is, and what to do.
  --json                 for programs

lookup  finds errors by code, type, status, message or meaning.
  --json                 for programs

migrate brings error catalogs up to the present format, in their files. Comments and order stay.

import  reads a page of documentation about an API's errors, or text copied from one, and makes a catalog of it. What is doubtful
        is listed on standard error: read it over.
  --from FORM            markdown, mdx, html, rst, csv or text, where it is not recognized
  --id, --name, --host   of the API: the catalog's id, its name, and the host that it is called at
  --out FILE             writes the catalog, and beside it what was imported (….import.json), for the next --merge
  --merge FILE           adds what is new to this catalog; what you changed in it stays
  --json                 for programs: the catalog with the line of each entry, and what was doubtful

Catalogs, packages, settings and error-atlas.json are those of the project that the current directory is a part of: of
the nearest directory above that lists it as a workspace, else of the repository.
  --root DIR             takes them from this directory, and nothing above it

--verbose says which settings and catalogs are used, and which files could not be read, and why.
--version prints the version; -h or --help prints this text.

Exit code: 0 no errors or warnings (check), something found (explain, lookup, import); 1 errors or warnings, or nothing found;
2 wrong usage, a named path that cannot be read, nothing to check where no path is named, or a catalog or error-atlas.json
of the project that cannot be used at all: standard error says which.
`;

endWithReader();
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    printError(linesOf(`error-atlas failed: ${what}`));
    process.exitCode = 2;
  },
);

/** Runs the command line; the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = read(args);
  if (typeof parsed === "string") return refuse(parsed);
  const { values, positionals } = parsed;
  const [command, ...operands] = positionals;
  if (values.version) return show(version);
  if (values.help) return show(USAGE);
  const stray = strayOption(command, values);
  if (stray !== undefined) return refuse(`${command} has no option --${stray}.`);
  if (values.root !== undefined && !statSync(values.root, { throwIfNoEntry: false })?.isDirectory())
    return refuse(`--root must be a directory, and "${values.root}" is none.`);
  switch (command) {
    case "check":
      if (values.format !== undefined && values.format !== "pretty" && values.format !== "json") {
        return refuse(`--format must be pretty or json, not "${values.format}".`);
      }
      if (values.preset !== undefined && !isPreset(values.preset)) {
        return refuse(`--preset must be ${presets.join(" or ")}, not "${values.preset}".`);
      }
      return check({
        paths: operands,
        format: values.format ?? "pretty",
        api: values.api,
        preset: values.preset,
        root: values.root,
        verbose: values.verbose === true,
      });
    case "explain":
      if (operands.length > 1)
        return refuse("explain reads one file. To explain a text, pass it on standard input.");
      return explainText({
        file: operands[0],
        json: values.json === true,
        root: values.root,
        verbose: values.verbose === true,
      });
    case "lookup":
      if (operands.length === 0)
        return refuse("lookup needs something to look for: a code, a status, words of a message.");
      return lookUp({
        query: operands.join(" "),
        json: values.json === true,
        root: values.root,
        verbose: values.verbose === true,
      });
    case "migrate":
      if (operands.length === 0)
        return refuse("migrate needs the files of the catalogs to bring up to date.");
      return migrate(operands);
    case "import": {
      const [file, ...others] = operands;
      if (file === undefined || others.length > 0)
        return refuse("import reads one file, or - for standard input.");
      if (values.from !== undefined && !isForm(values.from)) {
        return refuse(`--from must be one of ${FORMS.join(", ")}, not "${values.from}".`);
      }
      if (values.id !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(values.id)) {
        return refuse(`--id must be lower-case words joined by hyphens, not "${values.id}".`);
      }
      const { from, id, name, host, out, merge, root } = values;
      return importPage({ file, from, id, name, host, out, merge, root, json: values.json === true });
    }
    case undefined:
      return refuse("No command is given.");
    default:
      return refuse(`There is no command "${command}".`);
  }
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: commandLineOptions,
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** An option that is given and belongs to another command. */
function strayOption(
  command: string | undefined,
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  const ofCheck = ["format", "api", "preset"];
  const ofImport = ["from", "id", "name", "host", "out", "merge"];
  const others =
    command === "check"
      ? ["json", ...ofImport]
      : command === "migrate"
        ? [...ofCheck, ...ofImport, "json", "root", "verbose"]
        : command === "lookup" || command === "explain"
          ? [...ofCheck, ...ofImport]
          : command === "import"
            ? [...ofCheck, "verbose"]
            : [];
  return others.find((name) => values[name] !== undefined);
}

function isForm(name: string): name is Form {
  return FORMS.some((form) => form === name);
}

function isPreset(name: string): name is Preset {
  return presets.some((preset) => preset === name);
}

function show(text: string): number {
  print(linesOf(text));
  return 0;
}

function refuse(message: string): number {
  printError([...linesOf(message), "error-atlas --help explains the usage."]);
  return 2;
}
