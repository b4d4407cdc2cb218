// What the pages of the project name is there: paths, links, settings, rules, commands and options.

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/lib/paths.mjs";
import { faultsOf, type Readers } from "./faults.ts";
import { files } from "./files.ts";

const forDevelopers = [
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "docs/dependencies.md",
  "docs/security.md",
  ...files.filter((file) => file.startsWith("docs/decisions/") && file.endsWith(".md")),
];
const others = files.filter((file) => /^(docs\/(rules\/)?[\w-]+|README|examples\/README)\.md$/.test(file));
const pages = [
  ...forDevelopers.map((page): readonly [string, Readers] => [page, "developers"]),
  ...others
    .filter((page) => !forDevelopers.includes(page))
    .map((page): readonly [string, Readers] => [page, "users"]),
];

test("all pages are looked at", () => {
  expect(pages.length).toBeGreaterThan(45);
});

test.each(pages)("%s, for %s", (page, readers) => {
  expect(faultsOf(page, textOf(page), readers)).toEqual([]);
});

test("CHANGELOG.md, of what is new", () => {
  const newest = textOf("CHANGELOG.md").split(/^## /m)[1] ?? "";
  expect(newest).toMatch(/^Unreleased\n|^\d/);
  expect(faultsOf("CHANGELOG.md", newest, "users")).toEqual([]);
});

test("ARCHITECTURE.md says what each folder of test/ tests", () => {
  const table = /### `test\/`\n(.*?)\n### /s.exec(textOf("ARCHITECTURE.md"))?.[1] ?? "";
  const named = Array.from(table.matchAll(/^\| (`.*?) \|/gm)).flatMap(([, cell = ""]) =>
    Array.from(cell.matchAll(/`(\w+)\/`/g), ([, name]) => name),
  );
  const folders = files.flatMap((file) => /^test\/(\w+)\/$/.exec(file)?.[1] ?? []);
  const helpers = ["fixtures", "support"];
  expect(named.sort()).toEqual(folders.filter((name) => !helpers.includes(name)).sort());
});

test.each<[what: string, text: string, fault: string]>([
  ["a path from the top", "`server/src/nowhere.ts`", "1: no such file or folder: server/src/nowhere.ts"],
  ["a bare name", "\n`nowhere.ts`", "2: no such file or folder: nowhere.ts"],
  ["a bare name of several files", "`model.ts`", "1: no such file or folder: model.ts"],
  [
    "a name that is elsewhere than its section",
    "### `server/src/parse/`\n`server/places.ts`",
    "2: no such file or folder: server/places.ts",
  ],
  ["a folder", "`test/nowhere/`", "1: no such file or folder: test/nowhere/"],
  ["a pattern", "`docs/nowhere/*.md`", "1: no such file or folder: docs/nowhere/*.md"],
  ["a link", "[this](docs/nowhere.md)", "1: leads nowhere: docs/nowhere.md"],
  ["an image", "![this](docs/images/nowhere.png)", "1: leads nowhere: docs/images/nowhere.png"],
  ["an anchor of another page", "[this](README.md#nowhere)", "1: leads nowhere: README.md#nowhere"],
  ["an anchor of the page", "# Here\n[this](#there)", "2: leads nowhere: #there"],
  [
    "a setting",
    '```json\n"errorAtlas.preste": "strict"\n```',
    "2: no such setting or command: errorAtlas.preste",
  ],
  ["a rule in code", "`unkown-code`", "1: no such rule: unkown-code"],
  ["a rule in a setting", '`"errorAtlas.rules": { "unkown-code": "off" }`', "1: no such rule: unkown-code"],
  [
    "a rule in a comment",
    "```ts\n// error-atlas-disable-next-line wrong-field, unkown-code -- why\n```",
    "2: no such rule: unkown-code",
  ],
  [
    "a command of VS Code",
    "Run *Error Atlas: Show Everything*.",
    "1: no such command of VS Code: Error Atlas: Show Everything",
  ],
  [
    "a script",
    "```sh\nnpm ci\nnpm run nothing  # does nothing\n```",
    "3: no such script, suite or option: npm run nothing  # does nothing",
  ],
  ["a suite", "`npm test -- nothing`", "1: no such script, suite or option: npm test -- nothing"],
  [
    "an option of a script",
    "`npm run generate -- --chekc`",
    "1: no such script, suite or option: npm run generate -- --chekc",
  ],
  [
    "what vitest is to run",
    "`npx vitest run test/nowhere`",
    "1: no such script, suite or option: npx vitest run test/nowhere",
  ],
  [
    "what node is to run",
    "`node dist/nothing.js`",
    "1: no such script, suite or option: node dist/nothing.js",
  ],
  ["an option", "`--verbos`", "1: no such option: --verbos"],
  ["an option with a value that takes none", "`--json yes`", "1: no such option: --json yes"],
  ["an option of a command", "```\nerror-atlas check src --strict\n```", "2: no such option: --strict"],
  ["a name in the code", "`apiOfCalls(call)`", "1: no such name in the code: apiOfCalls"],
])("what is not so is found: %s", (_what, text, fault) => {
  expect(faultsOf("ARCHITECTURE.md", text, "developers")).toEqual([fault]);
});

function textOf(page: string): string {
  return readFileSync(path.join(root, page), "utf8").replaceAll("\r\n", "\n");
}
