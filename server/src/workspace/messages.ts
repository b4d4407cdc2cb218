// What is said of catalogs and settings of a workspace.

import { wording } from "../text/wording.ts";

/** Of catalogs. */
export const catalogs = {
  tooMany: wording("There are more than {most} catalogs here. Open a smaller folder, or join some of them."),
  tooLarge: wording("It is larger than {most}. Split it into several."),
  tooLargeTogether: wording(
    "The catalogs up to this one are larger than {most} together. Open a smaller folder, or remove some of them.",
  ),
  sameId: wording(
    'This catalog is not used: {file} has the id "{id}" too and comes first. Give one of them another id, or remove one.',
  ),
};

/** Why files are not read, not looked through or not counted; the first part of some names the file before it. */
export const files = {
  linkToNothing: wording("It is a link to nothing."),
  outside: wording("It is a link that leads out of the workspace."),
  notRead: wording("{file} could not be read: {why}"),
  leftAlone: wording("{file} {why} and is left alone."),
  deep: wording("It lies in more than {most} directories."),
  ignoreFiles: wording(
    'Its ".gitignore" files take too long: from some file on, their patterns with wildcards had no effect. Write fewer of them, without "**/" where they are not needed.',
  ),
  patterns: wording(
    "Its last {count} patterns with wildcards have no effect, as there are too many. Write fewer, wider ones.",
  ),
  tooManyFiles: wording("{folder} has more than {most} files to look through."),
  tooMuchText: wording("There is more than {most} characters of text in the folders."),
  notCounted: wording(
    '{limit} Uses of errors in the others are not counted; name what to skip in ".gitignore".',
  ),
  searched: wording(
    '{folder} was searched for "*.error-catalog.json" up to {most} directories; the rest was left out. Open a smaller folder, or name what to skip in ".gitignore".',
  ),
  searchedAround: wording(
    '{folder} was searched for "*.error-catalog.json" up to {most} directories; the rest was left out. Name what to skip in ".gitignore".',
  ),
  packageCatalog: wording(
    'The catalog that the package "{name}" names in "errorCatalog" is left out: {why}.',
  ),
  noYarnData: wording("It has no data of Yarn's as known here, so that catalogs of packages are not found."),
};

/** Of error-atlas.json. Names are quoted, and so are values. */
export const configuration = {
  noObject: wording("It is not a JSON object."),
  notRead: wording("{problem} Correct it: until then, what it said before holds."),
  unknownProperty: wording('Unknown property "{name}". Use one of {known|comma}.'),
  misspelledProperty: wording('Unknown property "{name}". Did you mean "{near}"?'),
  unknownCatalog: wording('Unknown catalog "{id}". Use one of {known|comma}.'),
  misspelledCatalog: wording('Unknown catalog "{id}". Did you mean "{near}"?'),
  unknownRule: wording('Unknown rule "{rule}". Use one of {known|comma}.'),
  misspelledRule: wording('Unknown rule "{rule}". Did you mean "{near}"?'),
  scheme: wording('Write the host without its scheme: "{host}".'),
  host: wording(
    'Invalid host "{host}". Use a name, with a port or a path where needed, such as "localhost:3000" or "proxy.example.com/video".',
  ),
  object: {
    apis: wording('"apis" must be an object from globs to catalog ids.'),
    hosts: wording('"hosts" must be an object from hosts to catalog ids.'),
    rules: wording('"rules" must be an object from rule ids to severities.'),
  },
  catalog: {
    apis: wording('"{key}" must name a catalog, such as "videoconduit", or be "none".'),
    hosts: wording('"{key}" must name a catalog, such as "videoconduit".'),
  },
  noneForHost: wording('"none" is only for globs in "apis". Name a catalog.'),
  ignore: wording('"ignore" must be an array of globs, such as ["generated/**"].'),
  glob: wording("This must be a glob: a string that is not empty."),
  preset: wording('"preset" must be one of {presets|comma}.'),
  severity: wording('The severity of "{rule}" must be one of {severities|comma}.'),
};

export const messages = {
  unproduced: wording(
    '{name} is not in the files under "produces". Remove the entry, mark it as deprecated, or add the files that send it.',
  ),
};
