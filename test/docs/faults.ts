// What a page of ours says of the project that is not so: paths, links, settings, rules, commands and options that are not there.

import { readFileSync } from "node:fs";
import path from "node:path";
import manifest from "../../package.json" with { type: "json" };
import titles from "../../package.nls.json" with { type: "json" };
import { root } from "../../scripts/lib/paths.mjs";
import { suites } from "../../scripts/test/suites.mjs";
import { commandLineOptions } from "../../server/src/cli/options.ts";
import { fixAllKind } from "../../server/src/features/codeActions.ts";
import { ruleIds } from "../../server/src/rules/registry.ts";
import { files, isThere } from "./files.ts";
import { type Page, type Piece, pageOf } from "./markdown.ts";

/** Whom a page is for: in one for developers all paths and names in code are ours, in one for users many are theirs. */
export type Readers = "developers" | "users";

/** `line: what is wrong`. `page`: its path from the top of the project. */
export function faultsOf(page: string, text: string, readers: Readers): readonly string[] {
  const parts = pageOf(text);
  const say = (what: string, pieces: readonly Piece[]) =>
    pieces.map(({ line, text: named }) => `${line}: ${what}: ${named}`);
  return [
    ...say(
      "no such file or folder",
      pathsIn(parts, readers).filter((each) => !isThere(each, page)),
    ),
    ...say(
      "leads nowhere",
      parts.links.filter(({ text: link }) => !leadsSomewhere(link, page, parts)),
    ),
    ...say(
      "no such setting or command",
      settingsIn(text).filter(({ text: name }) => !isOurs(name)),
    ),
    ...say(
      "no such rule",
      rulesIn(parts).filter(({ text: id }) => !ruleIds.includes(id)),
    ),
    ...say(
      "no such command of VS Code",
      titlesIn(parts).filter(({ text: title }) => !isTitle(title)),
    ),
    ...say(
      "no such script, suite or option",
      runsIn(parts).filter(({ text: run }) => !runs(run, page)),
    ),
    ...say(
      "no such option",
      optionsIn(parts).filter(({ text: option }) => !isOption(option, readers)),
    ),
    ...(readers === "developers"
      ? say(
          "no such name in the code",
          namesIn(parts).filter(({ text: name }) => !words.has(name)),
        )
      : []),
  ];
}

// Paths and links

/** Files that people have in their own projects or editors. */
const OF_USERS =
  /^(error-atlas\.json|(ts|js)config\.json|pnpm-workspace\.yaml|languages\.toml|\.vscode\/settings\.json|\*\.error-catalog\.json|node_modules\/?)$/;

const folders = new Set(files.filter((file) => file.endsWith("/")).map((file) => file.split("/")[0]));

function pathsIn({ code }: Page, readers: Readers): readonly Piece[] {
  return code.filter(({ text }) => {
    if (!/^[\w.*<>-]+(\/[\w.*<>-]+)*\/?$/.test(text) || text.includes("**") || OF_USERS.test(text))
      return false;
    if (readers === "users") return text.includes("/") && folders.has(text.split("/")[0]);
    return /\w\/|\/\w/.test(text) || /\w\.(ts|mjs|cjs|json|jsonc|md|txt|png)$/.test(text);
  });
}

function leadsSomewhere(link: string, page: string, parts: Page): boolean {
  if (/^https?:/.test(link)) return true;
  const [file = "", anchor] = link.split("#");
  const target = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
  if (!files.some((each) => each === target || each === `${target}/`)) return false;
  if (anchor === undefined) return true;
  return (target === page ? parts : pageOf(read(target))).anchors.includes(anchor);
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8").replaceAll("\r\n", "\n");
}

// Settings, commands and rules

function settingsIn(text: string): readonly Piece[] {
  return Array.from(text.matchAll(/\berrorAtlas\.[A-Za-z][\w.]*\w/g), ({ 0: name, index }) => ({
    text: name,
    line: text.slice(0, index).split("\n").length,
    folder: undefined,
  }));
}

const SETTINGS = manifest.contributes.configuration.properties;

function isOurs(name: string): boolean {
  return (
    name in SETTINGS ||
    `source.fixAll.${name}` === fixAllKind ||
    manifest.contributes.commands.some(({ command }) => command === name)
  );
}

/** Where rules are named: comments that suppress, keys of the settings for rules, and words in code that look like nothing else. */
function rulesIn({ code, blocks }: Page): readonly Piece[] {
  const all = [...code, ...blocks];
  const inComments = all.flatMap((piece) =>
    Array.from(
      piece.text.matchAll(/error-atlas-disable(?:-next-line|-line)?((?:[ ,]+(?!--)[a-z][\w-]*)+)/g),
    ).flatMap(([, ids = ""]) =>
      ids
        .split(/[ ,]+/)
        .filter(Boolean)
        .map((text) => ({ ...piece, text })),
    ),
  );
  const inSettings = all.flatMap((piece) =>
    Array.from(piece.text.matchAll(/"(?:errorAtlas\.)?rules": \{([^}]*)\}/g)).flatMap(([, inner = ""]) =>
      Array.from(inner.matchAll(/"([\w-]+)":/g), ([, text = ""]) => ({ ...piece, text })),
    ),
  );
  const alone = code.filter(({ text }) => /^[a-z]+(-[a-z]+)+$/.test(text) && !OTHER_WORDS.has(text));
  return [...inComments, ...inSettings, ...alone];
}

/** What has the form of a rule's id and is something else: programs, packages, our comments, settings of others. */
const OTHER_WORDS = new Set([
  ...Object.keys(manifest.bin),
  ...Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
  "vscode-languageserver-types",
  "error-atlas-disable",
  "error-atlas-disable-line",
  "error-atlas-disable-next-line",
  "after-delay",
  "lsp-mode",
  "x-api-key",
]);

/** `*Error Atlas: Look Up Error…*`. */
function titlesIn({ emphasis }: Page): readonly Piece[] {
  return emphasis.filter(({ text }) => text.startsWith("Error Atlas: "));
}

function isTitle(named: string): boolean {
  return manifest.contributes.commands.some(({ title, category }) => {
    const text = titles[title.slice(1, -1) as keyof typeof titles];
    return `${category}: ${text}` === named;
  });
}

// Scripts and options

/** `npm run x -- y`, `npm test -- y`, `npx vitest run y` and `node x.js`, in text and blocks, with what comments say of them. */
function runsIn({ code, blocks }: Page): readonly Piece[] {
  const lines = blocks.flatMap((block) =>
    block.text
      // A comment that goes on in the next line belongs to the command above it.
      .replace(/\n +#/g, " ")
      .split("\n")
      .map((text, index) => ({ ...block, text, line: block.line + index })),
  );
  return [...code, ...lines]
    .flatMap((piece) => piece.text.split(/ && /).map((text) => ({ ...piece, text: text.trim() })))
    .filter(({ text }) => /^(npm|npx|node) /.test(text));
}

const scripts: Readonly<Record<string, string>> = manifest.scripts;

function runs(run: string, page: string): boolean {
  const [command = "", comment = ""] = run.split(/\s+#/);
  const [tool, ...words] = command.split(/\s+/);
  if (tool === "node") return words[0]!.startsWith("/") || files.includes(words[0]!);
  if (tool === "npx") {
    const places = words.slice(2).map((text) => ({ text, folder: undefined }));
    return words[0] === "vitest" && words[1] === "run" && places.every((place) => isThere(place, page));
  }
  if (words[0] === "ci" || words[0] === "install") return true;
  const name = words[0] === "run" ? words[1]! : words[0]!;
  const script = scripts[name];
  if (script === undefined) return false;
  const given = command.includes(" -- ") ? command.split(" -- ")[1]!.split(/\s+/) : [];
  // What a comment says of options: `-- --only json for these alone`.
  const told = Array.from(comment.matchAll(/(?<=^| )--([a-z]+)/g), ([option]) => option);
  return [...given, ...told].every((each) => {
    if (each.startsWith("--")) return optionsOf(script).has(each.slice(2));
    return name !== "test" || each === "json" || suites.some((suite) => suite.name === each);
  });
}

/** The options that a script's own file and those beside it read. */
function optionsOf(script: string): ReadonlySet<string> {
  const file = /^node (\S+)/.exec(script)?.[1];
  if (file === undefined) return new Set();
  const beside = files.filter(
    (each) => path.posix.dirname(each) === path.posix.dirname(file) && /\.m?[jt]s$/.test(each),
  );
  const source = beside.map(read).join("\n");
  const found = source.matchAll(/\b(\w+): (?:\{ type:|flag\b)|"--(\w+)"/g);
  return new Set(Array.from(found, ([, parsed, compared]) => parsed ?? compared ?? ""));
}

/** `--verbose`, `--api ID` in code, and what stands behind `error-atlas check` and its like. */
function optionsIn({ code, blocks }: Page): readonly Piece[] {
  const ofCommands = [...code, ...blocks].flatMap((piece) =>
    Array.from(piece.text.matchAll(/^error-atlas (?:check|lookup) .*$/gm)).flatMap(([line]) =>
      Array.from(line.matchAll(/--[a-z-]+/g), ([text]) => ({ ...piece, text })),
    ),
  );
  return [...code.filter(({ text }) => /^--[a-z]/.test(text)), ...ofCommands];
}

/** An option of the command line or, in a page for developers, of one of the scripts. */
function isOption(named: string, readers: Readers): boolean {
  const [option = "", value] = named.slice(2).split(" ");
  const isOurs = readers === "developers" && value === undefined;
  if (isOurs && Object.values(scripts).some((script) => optionsOf(script).has(option))) return true;
  const known = commandLineOptions[option as keyof typeof commandLineOptions];
  return known !== undefined && (value === undefined || known.type === "string");
}

// Names in the code

/** Names as only code has them: `apiOfCall`, `AnalysedDocument`. */
function namesIn({ code }: Page): readonly Piece[] {
  return code
    .map((piece) => ({ ...piece, text: piece.text.replace(/\(.*\)$/, "") }))
    .filter(({ text }) => /^[A-Za-z]+[a-z][A-Z]\w*$/.test(text));
}

const words = new Set(
  files
    // The tests of this very thing name what is not there.
    .filter((file) => /^(server|client|test(?!\/docs\/)|scripts|data)\/.*\.(ts|mjs|json)$/.test(file))
    .flatMap((file) => read(file).match(/\b[A-Za-z]+[a-z][A-Z]\w*/g) ?? []),
);
