// The built command line in folders where somebody has put something else in the place of files: it ends, goes on with the rest, and
// prints nothing of what lies outside.

import { execFile } from "node:child_process";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import {
  makeUnreadable,
  SECRET,
  type SpecialFile,
  secretFiles,
  specialFiles,
} from "../../../test/hostile/trees.ts";
import { builtProgram } from "../../../test/support/built.ts";
import { catalogText } from "../../../test/support/catalogText.ts";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";

afterEach(removeTestFolders);

/** Long enough for any machine: what hangs, hangs for good. */
const LIMIT = 60_000;

const wrong = `import { CODE } from "./codes";
const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (body.detail.code === "INSUFICIENT_CREDITS" || body.detail.code === CODE) {}
`;

/** Everything that is read because it is found, by what it is for. */
const FOUND = [
  "src/b.ts",
  "src/.#a.ts",
  "src/c.json",
  "src/codes.ts",
  "src/d.vue",
  "x.error-catalog.json",
  "error-atlas.json",
  "src/error-atlas.json",
  ".vscode/settings.json",
  "package.json",
  "packages/a/package.json",
  "tsconfig.json",
  "src/tsconfig.json",
  ".gitignore",
  "src/.gitignore",
  "node_modules/acme/package.json",
  "node_modules/shop/errors.json",
];
/** The package.json of a package that depends on others, which is no special file. */
const DEPENDS = {
  "packages/b/package.json": JSON.stringify({ dependencies: { acme: "1.0.0", shop: "1.0.0" } }),
  "node_modules/shop/package.json": JSON.stringify({ errorCatalog: "errors.json" }),
};

async function run(cwd: string, ...args: readonly string[]) {
  const options = {
    cwd,
    env: { ...process.env, FORCE_COLOR: undefined, [SECRET]: SECRET, HOME: path.join(cwd, "no home") },
    timeout: LIMIT,
    maxBuffer: 1e7,
  };
  const {
    code = 0,
    killed,
    stdout,
    stderr,
  } = await promisify(execFile)(
    process.execPath,
    // What has no end fills the memory.
    ["--max-old-space-size=256", await builtProgram("cli.js"), ...args],
    options,
  ).then(
    (printed) => ({ ...printed, code: 0, killed: false }),
    (error: { code: number; killed: boolean; stdout: string; stderr: string }) => error,
  );
  expect(killed, "it had to be ended").toBe(false);
  expect(stdout + stderr).not.toContain(SECRET);
  return { code, stdout, stderr };
}

/** The report of `check --format json`, with findings as `path:line rule`. */
async function check(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await run(cwd, "check", "--format", "json", ...args);
  const { findings, ...report } = JSON.parse(stdout);
  const found = findings.map(
    ({ path: file, line, rule }: Record<string, unknown>) => `${file}:${line} ${rule}`,
  );
  return { code, found, findings, stderr, ...report };
}

/** A folder in a repository, with a place outside of it for what nobody may see. */
async function workspace(files: Record<string, string> = {}) {
  const all = await testFolder({ "outside/.keep": "", "w/.git/HEAD": "", "w/src/a.ts": wrong });
  const folder = path.join(all.path, "w");
  for (const [name, text] of Object.entries(files)) await all.write(`w/${name}`, text);
  const put = async (names: readonly string[], make: SpecialFile) => {
    for (const name of names) {
      const place = path.join(folder, name);
      await mkdir(path.dirname(place), { recursive: true });
      await make(place);
    }
  };
  return { folder, outside: path.join(all.path, "outside"), all, put };
}

const UNQUOTED =
  "The file is outside this project, so its problems are not shown. Check it in its own project.";

const secrets = Object.keys(secretFiles(""));
const specials = Object.keys(specialFiles);

/** What makes a file of this kind. */
function maker(kind: string, outside: string): SpecialFile {
  return specialFiles[kind] ?? secretFiles(outside)[kind] ?? unreadable;
}

async function unreadable(file: string): Promise<void> {
  await writeFile(file, `{ "${SECRET}": }`);
  await makeUnreadable(file);
}

describe.skipIf(process.platform === "win32")("what is found and cannot be read is skipped", () => {
  test.each([...specials, ...secrets])(
    "%s in the place of every file that is read",
    { timeout: LIMIT },
    async (kind) => {
      const { folder, outside, put } = await workspace(DEPENDS);
      await put(FOUND, maker(kind, outside));
      const { code, found, failures, skipped, stderr } = await check(folder);
      expect([code, found, failures]).toEqual([1, ["src/a.ts:4 unknown-code"], []]);
      // What is said of a package is about what it says, not about what a person could see there.
      expect(stderr.replace(/^The catalog that the package "shop" names .*\n/, "")).toBe("");
      const isListed = kind !== "a directory";
      if (isListed) expect(skipped.map((each: { path: string }) => each.path)).toContain("src/b.ts");
    },
  );

  test("files that may not be read", { timeout: LIMIT }, async (context) => {
    if (process.getuid?.() === 0) context.skip();
    const { folder, put } = await workspace(DEPENDS);
    await put(FOUND, unreadable);
    const { code, found, failures } = await check(folder);
    expect([code, found, failures]).toEqual([1, ["src/a.ts:4 unknown-code"], []]);
  });

  test.each(["a pipe", "a link to JSON outside"])("lookup beside %s", { timeout: LIMIT }, async (kind) => {
    const { folder, outside, put } = await workspace();
    await put(FOUND, maker(kind, outside));
    const { code, stdout, stderr } = await run(folder, "lookup", "INSUFFICIENT_CREDITS");
    expect([code, stdout.split("\n")[0], stderr]).toEqual([0, "INSUFFICIENT_CREDITS · 402 · PureFrame", ""]);
  });

  test("the summary counts it, and --verbose says why, and what is used", async () => {
    const { folder, outside, put } = await workspace({
      ...DEPENDS,
      "error-atlas.json": "{}",
      ".vscode/settings.json": "{}",
      "shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }),
      "node_modules/shop/errors.json": catalogText("books", { SOLD_OUT: 409 }),
    });
    await put(["src/.#a.ts"], maker("a link to nothing, as Emacs makes for a lock", outside));
    await put(["src/b.ts", "y.error-catalog.json"], maker("a link to JSON outside", outside));
    await put(["tsconfig.json"], maker("a pipe", outside));
    await put(["src/c.json"], maker("a link to itself", outside));
    const plain = await run(folder, "check", ".");
    expect(plain.stderr).toBe("");
    expect(
      plain.stdout
        .split("\n")
        .at(-2)
        ?.replace(/\d+ ms/, "N ms"),
    ).toBe("1 problem (1 warning) in 5 files, 5 paths skipped, N ms");
    const { stderr } = await run(folder, "check", "--verbose", ".");
    expect(stderr.split("\n")).toEqual([
      `Folder: ${folder}`,
      `Root: ${folder} (the repository)`,
      "Settings: .vscode/settings.json",
      "Configuration: error-atlas.json",
      expect.stringMatching(/^Catalogs: \d+ built in$/),
      "Catalog: node_modules/shop/errors.json (package)",
      "Catalog: shop.error-catalog.json (workspace)",
      "Skipped: src/.#a.ts. It is a link to nothing.",
      "Skipped: src/b.ts. It is a link that leads out of the workspace.",
      "Skipped: src/c.json. It is a link that leads in a circle.",
      "Skipped: tsconfig.json. It is no ordinary file.",
      "Skipped: y.error-catalog.json. It is a link that leads out of the workspace.",
      "",
    ]);
    const looked = await run(folder, "lookup", "--verbose", "SOLD_OUT");
    expect(looked.stderr).toContain("Catalog: shop.error-catalog.json (workspace)\n");
  });

  test("files that are too large", async () => {
    const { folder } = await workspace({ "src/large.ts": `${wrong}${" ".repeat(2_000_000)}` });
    const { code, found, skipped } = await check(folder);
    expect([code, found, skipped]).toEqual([
      1,
      ["src/a.ts:4 unknown-code"],
      [{ path: "src/large.ts", message: "It is larger than 1024 KiB." }],
    ]);
  });
});

describe.skipIf(process.platform === "win32")("what is named", () => {
  const WHY: Readonly<Record<string, string>> = {
    "a link to itself": "It is a link that leads in a circle.",
    "a link to nothing, as Emacs makes for a lock": "The file or directory does not exist.",
    "a link through a file": "The file or directory does not exist.",
  };
  const names = ["a.ts", "x.error-catalog.json", "error-atlas.json"].map((name) => `named/${name}`);

  test.each(specials.filter((kind) => !kind.endsWith("a directory") && kind !== "a link to a directory"))(
    "%s fails, and says why",
    { timeout: LIMIT },
    async (kind) => {
      const { folder, outside, put } = await workspace();
      await put(names, maker(kind, outside));
      const { code, failures, skipped } = await check(folder, ...names);
      const message = WHY[kind] ?? "It is no ordinary file.";
      const byName = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
      expect([code, failures.sort(byName), skipped]).toEqual([
        2,
        names.map((file) => ({ path: file, message })).sort(byName),
        [],
      ]);
    },
  );

  test.each(secrets)("%s is followed, and nothing of it is shown", { timeout: LIMIT }, async (kind) => {
    const { folder, outside, put } = await workspace();
    await put(names, maker(kind, outside));
    const { code, failures, findings } = await check(folder, ...names);
    if (process.platform === "linux" || !kind.includes("/proc/")) {
      expect([code, failures]).toEqual([1, []]);
      expect(new Set(findings.map((each: { message: string }) => each.message))).toEqual(new Set([UNQUOTED]));
      expect((await run(folder, "check", ...names)).code).toBe(1);
    }
  });

  test("a source outside, by a link and by its own name", async () => {
    const { folder, outside, all } = await workspace();
    await all.write("outside/b.ts", wrong);
    await symlink(path.join(outside, "b.ts"), path.join(folder, "src/b.ts"));
    const linked = await check(folder, "src/b.ts");
    expect([linked.code, linked.found, linked.findings[0].message]).toEqual([
      1,
      ["src/b.ts:4 unknown-code"],
      UNQUOTED,
    ]);
    const own = await check(folder, "../outside/b.ts");
    expect([own.code, own.found]).toEqual([1, [`${path.join(outside, "b.ts")}:4 unknown-code`]]);
    expect(own.findings[0].message).toContain("INSUFICIENT_CREDITS");
    const { stdout } = await run(folder, "check", "src/b.ts");
    expect(stdout).not.toContain("INSUFICIENT_CREDITS");
  });

  test("a directory that a link leads to is looked through, and nothing of it is shown", async () => {
    const { folder, outside, all } = await workspace();
    await all.write("outside/b.ts", wrong);
    await symlink("/dev/zero", path.join(outside, "zero.ts"));
    await symlink(outside, path.join(folder, "linked"));
    const { code, found, findings, skipped } = await check(folder, "linked");
    expect([code, found, findings[0].message, skipped]).toEqual([
      1,
      ["linked/b.ts:4 unknown-code"],
      UNQUOTED,
      [{ path: "linked/zero.ts", message: "It is no ordinary file." }],
    ]);
  });

  test("a source does not get to see what is named beside it", async () => {
    const { folder, outside, all } = await workspace({
      "src/c.ts": `import secret from "./secret.json";
${wrong.replace("CODE)", "secret.code)")}`,
    });
    await all.write("outside/secret.json", `{ "code": "${SECRET}" }`);
    await symlink(path.join(outside, "secret.json"), path.join(folder, "src/secret.json"));
    const { found } = await check(folder, "src/c.ts", "src/secret.json");
    expect(found).toEqual(["src/c.ts:5 unknown-code"]);
  });
});

describe.skipIf(process.platform === "win32")("links inside of the root", () => {
  test("are followed and shown, also from a package of it", async () => {
    const { folder, all } = await workspace({ "shared/b.ts": wrong, "packages/a/.keep": "" });
    await symlink("../../shared/b.ts", path.join(folder, "packages/a/b.ts"));
    const { found, findings } = await check(path.join(folder, "packages/a"));
    expect(found).toEqual(["b.ts:4 unknown-code"]);
    expect(findings[0].message).toContain("INSUFICIENT_CREDITS");
    // Without the repository the folder is all there is.
    await all.write("w/.git/HEAD", "");
    await rm(path.join(folder, ".git"), { recursive: true });
    const { found: none, skipped } = await check(path.join(folder, "packages/a"));
    expect([none, skipped.length]).toEqual([[], 1]);
  });

  test("what .git has is not read", async () => {
    const { folder } = await workspace({ ".git/config": `token = ${SECRET}` });
    await symlink("../.git/config", path.join(folder, "src/x.error-catalog.json"));
    const { found, skipped } = await check(folder);
    expect([found, skipped.length]).toEqual([["src/a.ts:4 unknown-code"], 1]);
  });
});
