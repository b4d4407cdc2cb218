// What the built programs print of hostile texts, on both streams and in every format, wherever the texts come from.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { HOSTILE_HOST, hostileCatalog, hostileValue } from "../../../test/hostile/hostileCatalog.ts";
import { builtProgram } from "../../../test/support/built.ts";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { printableLine } from "../text/printable.ts";

afterEach(removeTestFolders);

/** Control and bidirectional characters, half a surrogate pair, and commands of CI systems, some of them on lines of their own. */
const ATTACK =
  "x\u001b[2J\u0007\u007f\u009b31m\u202e\u2066\u200f\u061c\ud800\n::error::y\r##vso[task.complete]\n##[error]\u2028::stop-commands::z ##teamcity[a] section_start:1:s";

/** What of it an argument can have. */
const ARGUMENT = ATTACK.replace("\ud800", "");

/** What of it the name of a file can have on every system. */
const NAME = "x\u009b\u202e\u2066##vso[task.complete] ##teamcity[a]";

const MISSING = `const response = await fetch("https://${HOSTILE_HOST}/v1");
const body = await response.json();
if (body[${JSON.stringify(hostileValue(ATTACK, "code"))}] === ${JSON.stringify(`${ATTACK}cod`)}) {} // \u001b[2J\u202e ##[error]
if (response.status === 499) {}
`;

interface Run {
  readonly program?: "cli.js" | "server.js";
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: NodeJS.ProcessEnv;
}

/** Everything that a run prints; it must hold each of `said`, and no line that does more than be shown. */
async function expectHarmless(args: readonly string[], said: readonly string[], given: Run = {}) {
  const { program = "cli.js", files = {}, env = {} } = given;
  const options = {
    cwd: (await testFolder(files)).path,
    env: { ...process.env, FORCE_COLOR: undefined, ...env },
    maxBuffer: 1e8,
  };
  const printed: { readonly stdout: string; readonly stderr: string } = await promisify(execFile)(
    process.execPath,
    [await builtProgram(program), ...args],
    options,
  ).catch((error) => error);
  const all = `${printed.stdout}${printed.stderr}`;
  for (const each of said) expect(all).toContain(each);
  const lines = all.replace(COLORS, "").split("\n");
  expect(lines.filter((line) => printableLine([line]).join("") !== line)).toEqual([]);
  return printed;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colors of ours are made of it.
const COLORS = /\u001b\[\d+m/g;

const catalog = { "a.error-catalog.json": JSON.stringify(hostileCatalog(ATTACK)) };

describe("check", () => {
  const files = {
    ...catalog,
    "src/a.ts": MISSING,
    [`src/${NAME}.ts`]: MISSING,
    [`${NAME}.error-catalog.json`]: `{ "id": "${NAME}", "name": 1, ${JSON.stringify(ATTACK)}: 1 }`,
    "error-atlas.json": JSON.stringify({
      apis: { [ATTACK]: ATTACK },
      rules: { [ATTACK]: ATTACK },
      [ATTACK]: 1,
    }),
    ".vscode/settings.json": JSON.stringify({
      [`errorAtlas.${ATTACK}`]: true,
      "errorAtlas.apis": { [ATTACK]: ATTACK },
      "errorAtlas.preset": ATTACK,
    }),
    "package.json": JSON.stringify({
      dependencies: { [ATTACK]: "1.0.0", [`@acme/${NAME}`]: "1.0.0", "acme-sdk": "1.0.0" },
      errorCatalog: ATTACK,
    }),
    "node_modules/acme-sdk/package.json": JSON.stringify({
      name: "acme-sdk",
      errorCatalog: `./${ATTACK}.json`,
    }),
  };

  test("for people", async () => {
    const { stdout } = await expectHarmless(["check", "--preset", "strict"], ["# #vso[", "unknown-code"], {
      files,
    });
    expect(stdout).toContain("x�[2J���31m�����");
  });

  test("in color", async () => {
    const { stdout } = await expectHarmless(["check"], ["# #vso[", "unknown-code"], {
      files,
      env: { FORCE_COLOR: "1" },
    });
    expect(stdout).toMatch(COLORS);
  });

  test("for programs: the same values", async () => {
    const { stdout } = await expectHarmless(["check", "--format", "json"], ["\\u0023vso["], { files });
    const { findings } = JSON.parse(stdout);
    const [found] = findings.filter(
      ({ path, rule }: Record<string, unknown>) => path === `src/${NAME}.ts` && rule === "unknown-code",
    );
    expect(found.message).toContain(JSON.parse(JSON.stringify(hostileValue(ATTACK, "code"))).slice(0, 10));
  });

  test.each([
    ["a path that is not there", [ARGUMENT], "not checked"],
    ["an API", ["--api", ARGUMENT], "Unknown API"],
    ["a format", ["--format", ARGUMENT], 'for "--format"'],
    ["a preset", ["--preset", ARGUMENT], 'for "--preset"'],
    ["an option", [`--${ARGUMENT}`], "Unknown option"],
  ])("%s in the arguments", async (_, args, said) => {
    await expectHarmless(["check", ...args], [said]);
  });
});

describe("lookup", () => {
  test.each([[[]], [["--json"]]])("an entry, with %j", async (options) => {
    const query = hostileValue(ARGUMENT, "code").replaceAll("\u0000", "");
    await expectHarmless(["lookup", ...options, query], ["hostile.example", "vso["], { files: catalog });
  });

  test.each([[[]], [["--json"]]])("nothing found, with %j", async (options) => {
    await expectHarmless(["lookup", ...options, `qqqqqqqq${ARGUMENT}`], ["qqqqqqqq"]);
  });

  test("a command", async () => {
    await expectHarmless([ARGUMENT], ["Unknown command"]);
  });
});

describe("the server", () => {
  test.each([
    ["a port", [`--socket=${ARGUMENT}`], "Use a TCP port"],
    ["an option", [`--${ARGUMENT}`], "Unknown option"],
    ["an argument", [ARGUMENT], "Unexpected argument"],
  ])("%s", async (_, args, said) => {
    await expectHarmless(args, [said], { program: "server.js" });
  });
});
