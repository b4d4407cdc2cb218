// What `error-atlas --help` prints, in lines as they are shown.

import { wording } from "../../text/wording.ts";

export const usage = {
  head: wording("error-atlas {version}: the documented errors of the APIs you call, in your terminal"),
  title: wording("Usage:"),
  more: wording(`error-atlas COMMAND --help explains one command.
--version prints the version; -h or --help prints this text.`),
  project:
    wording(`Catalogs, packages, settings and error-atlas.json are those of the project that the current
directory is a part of: of the nearest directory above that lists it as a workspace, else
of the repository.
  --root DIR             takes them from this directory, and nothing above it`),
  verbose:
    wording(`  --verbose              prints which settings and catalogs are used, and which files could not
                         be read, and why`),
};

/** By command: how it is called. */
export const synopses = {
  check: wording(
    "error-atlas check [paths…] [--format pretty|json] [--api ID] [--preset NAME] [--root DIR] [--verbose]",
  ),
  explain: wording("error-atlas explain [FILE|-] [--json] [--root DIR] [--verbose]"),
  lookup: wording("error-atlas lookup QUERY [--json] [--root DIR] [--verbose]"),
  migrate: wording("error-atlas migrate FILES…"),
  generate: wording(
    "error-atlas generate typescript|json-schema|markdown CATALOG [--out FILE] [--check] [--root DIR]",
  ),
  import: wording(
    "error-atlas import FILE|npm:PACKAGE|- [--from FORM] [--id ID] [--name NAME] [--host HOST] [--out FILE] [--merge FILE] [--map COLUMNS] [--guesses] [--json] [--root DIR]",
  ),
  init: wording("error-atlas init [DIR] [--name NAME] [--id ID] [--host HOST] [--npm PACKAGE]"),
  validate: wording("error-atlas validate [FILES…] [--json] [--root DIR] [--verbose]"),
  diff: wording("error-atlas diff OLD NEW [--json] [--root DIR]"),
};

/** By command: what it does, and its own options. */
export const commands = {
  check: wording(`check finds wrong codes, statuses and fields in TypeScript, JavaScript and JSON files and in
the scripts of Vue, Svelte and Astro files. Paths are files or directories, the current
directory if none is given; files that .gitignore names are left out. Settings are those of
the nearest .vscode/settings.json.
  --format pretty|json   for people (the default) or for programs
  --api ID               takes all the files as belonging to this API
  --preset NAME          recommended or strict, instead of what is configured`),
  explain: wording(`explain reads a response, a stack trace, a log line or any other text from a file or from
standard input. It prints which error this is, how sure that is, and what to do.
  --json                 for programs`),
  lookup: wording(`lookup finds errors by code, type, status, message or meaning.
  --json                 for programs`),
  migrate: wording(`migrate upgrades error catalogs to the present format, in their files. Comments and order
stay.`),
  generate:
    wording(`generate makes a file from a catalog, which is named by its file or by its id: code and body
types with guards and a table of the errors, JSON Schemas of the error bodies, or a page of
documentation. It makes the same again from the same catalog.
  --out FILE             writes the file instead of printing it
  --check                writes nothing, and fails where the file is not what would be written`),
  import:
    wording(`import reads a page of documentation about an API's errors, text copied from one, an OpenAPI
document, the list of errors in code, an installed npm package (npm:stripe), or recorded traffic,
and makes a catalog of it. Doubts are listed on standard error: check them.
  --from FORM            markdown, mdx, html, rst, csv, text, openapi, typescript, proto,
                         json or recordings, where it is not recognized; recordings (HAR,
                         Postman, nock, WireMock) may be several files and folders, the
                         current directory if none is given; produced adds what the code
                         that a catalog's "produces" names sends to that catalog (--merge)
  --id, --name, --host   of the API: the catalog's id, its name, and the host that it is called at
  --out FILE             writes the catalog, and beside it what was imported (….import.json),
                         for the next --merge
  --merge FILE           adds what is new to this catalog; what you changed in it stays
  --map COLUMNS          what the columns of a list in JSON or YAML hold, where their names do
                         not say it: code=errCode,status=http,message=text
  --guesses              takes over what is only guessed, too
  --json                 for programs: the catalog with the line of each entry, and the doubts`),
  init: wording(`init writes the first files of a project, and changes none: error-atlas.json, and a catalog to begin
with where the API is named. It says which errors of the project's packages are known.
  --name, --id, --host   of your API: its name, the catalog's id, and the host that it is called at
  --npm PACKAGE          writes an npm package instead, which publishes the catalog`),
  validate:
    wording(`validate checks error catalogs, and says of each problem where it is and what to do. Files may
have any name; of directories, the current one if none is given, all *.error-catalog.json count.
  --json                 for programs`),
  diff: wording(`diff compares two versions of a catalog: which errors were added, are gone or are otherwise,
in which fields, and which lines of the project use them.
  --json                 for programs`),
};

/** By command: its exit codes. */
export const exitCodes = {
  check: wording(`Exit code: 0 no errors or warnings; 1 errors or warnings; 2 wrong usage, a named path that
cannot be read, nothing to check where no path is named, or a catalog or error-atlas.json of
the project that cannot be used at all: standard error tells which.`),
  explain: wording(
    "Exit code: 0 an error is found; 1 none is found; 2 wrong usage, or the file cannot be read.",
  ),
  lookup: wording("Exit code: 0 an error is found; 1 none is found; 2 wrong usage."),
  migrate: wording(
    "Exit code: 0 all files have the present format; 2 wrong usage, or a file cannot be upgraded.",
  ),
  generate: wording(
    "Exit code: 0 done; 1 --check finds a difference; 2 wrong usage, or a file cannot be read or written.",
  ),
  import: wording(
    "Exit code: 0 errors are found; 1 none is found; 2 wrong usage, or a file cannot be read or written.",
  ),
  init: wording("Exit code: 0 done; 2 wrong usage, or a file cannot be written."),
  validate: wording(
    "Exit code: 0 no problems; 1 problems; 2 wrong usage, a file cannot be read, or there is no catalog.",
  ),
  diff: wording(
    "Exit code: 0 the versions say the same; 1 they do not; 2 wrong usage, or one cannot be read.",
  ),
};
