// `error-atlas init`: the first files of a project, or of a package that publishes a catalog. What exists is left as it is.

import path from "node:path";
import { catalogIdOf } from "../catalog/derived.ts";
import { print, printError } from "../node/terminal.ts";
import { makeText } from "../node/writeText.ts";
import { loadFolder } from "./folder.ts";
import { type StarterOptions, starterFiles } from "./initFiles.ts";
import { failures, messages, starter as words } from "./messages.ts";
import { isPackageName } from "./packagePath.ts";
import { writeFault } from "./writeFault.ts";

export interface InitCommand {
  /** A directory; undefined: the current one. It is made where there is none. */
  readonly directory: string | undefined;
  /** The catalog's id; undefined: made of the name. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly host: string | undefined;
  /** The npm package that is to be made. */
  readonly npm: string | undefined;
}

/** Writes the files; the exit code: 0 done, 2 wrong usage, or one cannot be written. */
export async function init(command: InitCommand): Promise<number> {
  const { directory = ".", npm } = command;
  const api = apiOf(command);
  const wrong = typeof api === "string" ? api : faultOfPackage(npm, api);
  if (typeof api === "string" || wrong !== undefined) {
    printError([wrong!]);
    return 2;
  }
  for (const { path: file, text } of starterFiles({ api, npm })) {
    const full = path.join(directory, ...file.split("/"));
    let isMade = true;
    const why = await writeFault(async () => {
      isMade = await makeText(full, text);
    });
    if (why !== undefined) {
      printError([failures.cannotWrite({ file: full, why })]);
      return 2;
    }
    print([isMade ? words.made({ file: full }) : words.left({ file: full })]);
  }
  if (npm !== undefined) print([words.publish({})]);
  else await printUsed(directory);
  return 0;
}

/** Which catalogs the project has, as far as its packages tell, and what to do next. */
async function printUsed(directory: string): Promise<void> {
  const { store, dependencies, problems } = await loadFolder(directory);
  printError(problems);
  const index = store.index();
  const names = dependencies.flatMap((name) => index.byPackage(name)?.name ?? []);
  const used = [...new Set(names)].sort();
  print([
    used.length > 0 ? words.used({ apis: used }) : words.noneUsed({}),
    words.check({}),
    words.import({}),
  ]);
}

/** The API that the catalog is to be of; undefined where none is named; what is wrong with it. */
function apiOf({ id, name, host }: InitCommand): StarterOptions["api"] | string {
  if (id === undefined && name === undefined)
    return host === undefined ? undefined : messages.hostNeedsName({});
  const made = id ?? catalogIdOf(name!);
  return made === "" ? messages.badName({ value: name! }) : { id: made, name: name ?? made, host };
}

function faultOfPackage(npm: string | undefined, api: StarterOptions["api"]): string | undefined {
  if (npm === undefined) return undefined;
  if (!isPackageName(npm)) return messages.badNpmName({ value: npm });
  return api === undefined ? messages.npmNeedsName({}) : undefined;
}
