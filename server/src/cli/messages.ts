// What the command line says besides what rules, catalogs and reading files say. Paths stand as they are; codes, options and names are
// quoted.

import { counted, wording } from "../text/wording.ts";

/** What is wrong with a command as it was typed. */
export const messages = {
  noCommand: wording("No command is given. Name one of {commands|comma}."),
  unknownCommand: wording('Unknown command "{command}". Use one of {commands|comma}.'),
  misspelledCommand: wording('Unknown command "{command}". Did you mean "{near}"?'),
  unknownOption: wording('Unknown option "{option}". Run "error-atlas --help" to see all options.'),
  misspelledOption: wording('Unknown option "{option}". Did you mean "{near}"?'),
  otherOption: wording(
    '"{command}" has no option "{option}". Run "error-atlas {command} --help" to see its options.',
  ),
  formatOption: wording('"check" has no option "--json". Use "--format json" instead.'),
  noValue: wording('The option "{option}" needs a value. Write it behind the option.'),
  valueOfFlag: wording('The option "{option}" takes no value. Remove the value.'),
  badUsage: wording("These arguments cannot be read: {why}. Correct them."),
  noDirectory: wording('"{option}" must be a directory, and "{value}" is not one. Name a directory.'),
  oneOf: wording('Invalid value "{value}" for "{option}". Use one of {values|comma}.'),
  badId: wording(
    'Invalid value "{value}" for "{option}". Use lower-case words joined by hyphens, such as "my-api".',
  ),
  badMap: wording(
    'Invalid value "{value}" for "--map". Write it as "code=COLUMN,status=COLUMN": {roles|or}, "=" and a column.',
  ),
  producedNeedsCatalog: wording(
    '"--from produced" adds to a catalog what the code in its "produces" sends. Name the catalog with "--merge", and nothing else.',
  ),
  producesNothing: wording('{file} names no code of its API. Add "produces" to it.'),
  oneFile: wording('"explain" reads one file. Pass a text on standard input instead.'),
  noQuery: wording('"lookup" needs something to look for. Give a code, a status or words of a message.'),
  noCatalogs: wording('"migrate" needs the files of catalogs. Name at least one.'),
  oneDirectory: wording('"init" takes one directory. Name it, or none for the current one.'),
  badNpmName: wording('"{value}" is not the name of a package. Use one such as "@acme/errors".'),
  badName: wording('"{value}" has no letters or digits to make an id of. Give the id with "--id".'),
  npmNeedsName: wording('"--npm" makes a package of a catalog. Name the API with "--name".'),
  hostNeedsName: wording('"--host" is the host of an API. Name the API with "--name".'),
  twoVersions: wording('"diff" compares two files. Name the older one, then the newer one.'),
  noCatalogHere: wording('There is no "*.error-catalog.json" here. Name a file or a folder.'),
  output: wording('"generate" makes {outputs|or}. Write which behind "generate".'),
  noCatalog: wording('"generate" needs one catalog. Name its file, or its id, such as "my-api".'),
  checkNeedsOut: wording('"--check" compares with a file. Name it with "--out".'),
  onePage: wording(
    '"import" reads one file. Name the file, "npm:" and an installed package, or "-" for standard input.',
  ),
  badPackage: wording(
    '"{name}" is not the name of a package. Write "npm:" and the name, such as "npm:stripe".',
  ),
  unknownApi: wording('Unknown API "{api}". Use one of {apis|comma}.'),
  misspelledApi: wording('Unknown API "{api}". Did you mean "{near}"?'),
  nothingToCheck: wording(
    "There is no TypeScript, JavaScript or JSON to check here. Name a file or a folder.",
  ),
  hidden: wording(
    "The file is outside this project, so its problems are not shown. Check it in its own project.",
  ),
  noObject: wording("This is not a JSON object. Correct the file first."),
  tooLong: wording("This is too long to be a catalog. Split it into several."),
};

/** What was not read, was not written, or is not used, and why; the reason is a sentence. */
export const failures = {
  cannotRead: wording("{file} cannot be read. {why}"),
  cannotReadText: wording("{file} cannot be read. {why} To explain a text, pass it on standard input."),
  cannotWrite: wording("{file} cannot be written. {why}"),
  noFolder: wording("Its folder does not exist."),
  system: wording("The system says {code}."),
  cannotReadRecording: wording("{file} cannot be read. {why} Save a smaller recording as JSON."),
  noPackage: wording('No "node_modules" here or above has "{name}". Install the package first.'),
  noFile: wording("The file does not exist."),
  noPath: wording("The file or directory does not exist."),
  larger: wording("It is larger than {limit} KiB."),
  noCatalog: wording("No catalog is read there."),
  noUsableCatalog: wording(
    '{file} is no usable catalog. Run "error-atlas validate" on it to see what is wrong.',
  ),
  crashed: wording("error-atlas failed: {what}"),
  inFile: wording("{file}: {problem}"),
  notUsed: wording("{file}: The file is not used. {problem}"),
  badSettings: wording("{file}:{line}: {what}; the rest of the file is used."),
  inLine: wording("{file}:{line}: {problem}"),
};

/** Why a file that was named is not checked. */
export const leftOut = {
  off: wording('{file} is not checked: the setting "errorAtlas.enable" is false.'),
  language: wording("{file} is not checked: it is in no language that is checked."),
  larger: wording('{file} is not checked: it is larger than {limit} KiB ("errorAtlas.maxFileSize").'),
  leftAlone: wording(
    '{file} is not checked: the settings or "error-atlas.json" exclude it, or it takes too long to analyze.',
  ),
  output: wording('"generate" makes {outputs|or}. Write which behind "generate".'),
  noCatalog: wording("{file} is not checked: no catalog is read there."),
};

/** Of the report of `check`. */
export const report = {
  notChecked: wording("not checked"),
  none: wording("No problems"),
  problems: counted("count", "{count} problem", "{count} problems"),
  counts: wording("{problems} ({severities|comma})"),
  severities: {
    error: counted("count", "{count} error", "{count} errors"),
    warning: counted("count", "{count} warning", "{count} warnings"),
    information: wording("{count} information"),
    hint: counted("count", "{count} hint", "{count} hints"),
  },
  files: counted("count", "{count} file", "{count} files"),
  inFiles: wording("{problems} in {files}"),
  pathsNotChecked: counted("count", "{count} path not checked", "{count} paths not checked"),
  pathsSkipped: counted("count", "{count} path skipped", "{count} paths skipped"),
  time: wording("{milliseconds} ms"),
};

/** Of `diff`. */
export const difference = {
  none: wording("The versions say the same."),
  catalog: wording("the catalog itself"),
  fieldAdded: wording("{field}: {after} (new)"),
  fieldGone: wording("{field}: {before} (gone)"),
  fieldChanged: wording("{field}: {before} → {after}"),
  sum: wording("{added} added, {changed} changed, {gone} gone"),
  noUses: wording("No code of the project uses them."),
  uses: counted("count", "{count} place uses them, in {files}.", "{count} places use them, in {files}."),
  files: counted("count", "{count} file", "{count} files"),
  skipped: counted("count", "{count} path skipped", "{count} paths skipped"),
};

/** Of `explain` and `lookup`. */
export const found = {
  confidence: { certain: wording("Certain"), likely: wording("Likely"), guess: wording("Guess") },
  certainty: { certain: wording("(certain)"), likely: wording("(likely)"), guess: wording("(guess)") },
  or: wording("Or"),
  also: wording("Also"),
  none: wording("No error matches. Use a code, a status or words of the message."),
  noneNear: wording('No error matches. Did you mean "{near|or}"?'),
  noneFor: wording('No error matches "{query}". Use a code, a status or words of the message.'),
  noneForNear: wording('No error matches "{query}". Did you mean "{near|or}"?'),
  pasteError: wording("Paste the error, then press Ctrl+D (on Windows, Ctrl+Z and Enter)."),
  pastePage: wording("Paste the page, then press Ctrl+D (on Windows, Ctrl+Z and Enter)."),
};

/** Names of facts about an error: at most ten characters, the width of their column. */
export const facts = {
  message: wording("Message"),
  causes: wording("Causes"),
  retry: wording("Retry"),
  suggestion: wording("(suggestion) {how}"),
  deprecated: wording("Deprecated"),
  yes: wording("yes"),
  note: wording("Note"),
  otherApis: wording("Other APIs"),
  source: wording("Source"),
};

/** Of `import`, `generate` and `migrate`. */
export const written = {
  progress: wording("{stage}… (Ctrl+C cancels)"),
  none: wording("No errors were found on this page."),
  errors: counted("count", '{count} error in "{id}".', '{count} errors in "{id}".'),
  errorsInto: counted(
    "count",
    '{count} error in "{id}", written to {file}.',
    '{count} errors in "{id}", written to {file}.',
  ),
  library: wording("{classes}, {guards}, {constants}"),
  classes: counted("count", "{count} class of errors", "{count} classes of errors"),
  guards: counted("count", "{count} guard", "{count} guards"),
  constants: counted("count", "{count} list of constants", "{count} lists of constants"),
  noneProduced: wording("The code that {file} names sends no error that the catalog lacks."),
  sentAt: wording("{error}: {at}"),
  produced: counted(
    "count",
    "{count} error that the code sends is added to {file}. Describe it there.",
    "{count} errors that the code sends are added to {file}. Describe them there.",
  ),
  seen: wording("{entry}: {file}:{line}"),
  seenOften: counted(
    "count",
    "{entry}: {file}:{line} and {count} more place",
    "{entry}: {file}:{line} and {count} more places",
  ),
  moreSeen: wording("and {left} more: --json lists all."),
  difference: wording("{added} added, {changed} changed, {gone} gone, {kept} kept as you wrote them."),
  notUnderstood: wording("line {line}: {why}"),
  textNotUnderstood: wording("line {line}: {text}: {why}"),
  doubts: counted("count", "Check 1 doubt:", "Check {count} doubts:"),
  doubtAt: wording("{pointer}: {why}"),
  moreDoubts: wording("and {left} more: --json lists all."),
  generated: wording("{file}: written"),
  upToDate: wording("{file}: up to date"),
  outOfDate: wording("{file} is not what the catalog says now. Generate it again without --check."),
  notGenerated: wording("{file} does not exist. Generate it without --check."),
  alreadyMigrated: wording("{file}: already in format {format}"),
  migrated: wording("{file}: now in format {format}"),
};

/** What `init` prints, and what it writes into files. */
export const starter = {
  made: wording("{file}: written"),
  left: wording("{file}: exists already, left as it is"),
  used: wording(
    "Error Atlas knows the errors of these packages and APIs that the project uses: {apis|comma}.",
  ),
  noneUsed: wording("Error Atlas knows the errors of none of the packages that the project uses."),
  check: wording('Next: "error-atlas check" finds problems in the code.'),
  import: wording(
    '"error-atlas import FILE --out FILE" makes a catalog of an error page or a list of errors.',
  ),
  publish: wording(
    'Next: write the errors into the catalog, run "error-atlas validate" on it, and publish with "npm publish".',
  ),
  description: wording("The errors of {api}, as a catalog for Error Atlas"),
  readme: wording(
    "{description}. A project that depends on the package `{npm}` has hovers, completion and checks for them.",
  ),
  body: wording("Error body"),
  error: wording("What went wrong."),
  code: wording("Which error it is."),
  message: wording("What people are told."),
  entry: wording("What was asked for does not exist. Write the first error of the API in its place."),
};

/** What `--verbose` prints. */
export const verbose = {
  folder: wording("Folder: {path}"),
  root: {
    workspace: wording("Root: {path} (it lists the folder as a workspace)"),
    repository: wording("Root: {path} (the repository)"),
    folder: wording("Root: {path} (the folder itself)"),
    option: wording("Root: {path} (--root)"),
  },
  settings: wording("Settings: {path}"),
  noSettings: wording("Settings: none"),
  configuration: wording("Configuration: {path}"),
  builtIn: wording("Catalogs: {count} built in"),
  catalog: {
    workspace: wording("Catalog: {path} (workspace)"),
    package: wording("Catalog: {path} (package)"),
    "built-in": wording("Catalog: {path} (built in)"),
  },
  skipped: wording("Skipped: {path}. {why}"),
};
