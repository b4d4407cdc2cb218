// The built command line, run as a person runs it.

import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { version } from "../../../package.json";
import { advice } from "../../../test/support/advice.ts";
import { catalogText } from "../../../test/support/catalogText.ts";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { runBuilt as run } from "../../../test/support/runBuilt.ts";
import { commandNames } from "./usage/usage.ts";

afterEach(removeTestFolders);

/** Runs in a new folder with these files. */
async function inFolder(files: Record<string, string | Uint8Array>, ...args: readonly string[]) {
  return run((await testFolder(files)).path, args);
}

/** `path:line:column rule` of each finding of `check --format json`, with the exit code. */
async function findings(files: Record<string, string | Uint8Array>, ...args: readonly string[]) {
  const { code, stdout, stderr } = await inFolder(files, "check", "--format", "json", ...args);
  const report = JSON.parse(stdout);
  const found = report.findings.map(
    ({ path, line, column, rule }: Record<string, unknown>) => `${path}:${line}:${column} ${rule}`,
  );
  return { code, found, failures: report.failures, summary: report.summary, stderr };
}

const wrong = `const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (body.detail.code === "INSUFICIENT_CREDITS") {}
`;
const place = "3:27 unknown-code";

describe("check", () => {
  test("finds what is wrong, in every language we read", async () => {
    const names = ["a.ts", "b.tsx", "c.mts", "d.cts", "e.js", "f.jsx", "g.mjs", "h.cjs"];
    const { code, found, summary } = await findings(Object.fromEntries(names.map((name) => [name, wrong])));
    expect([code, found]).toEqual([1, names.map((name) => `${name}:${place}`)]);
    expect(summary).toEqual({ files: 8, error: 0, warning: 8, information: 0, hint: 0 });
  });

  test("addresses of a Postman collection are filled in from the environments beside it, unless these differ", async () => {
    const request = { method: "POST", url: { raw: "{{baseUrl}}/download" } };
    const response = {
      name: "409",
      originalRequest: request,
      code: 409,
      body: '{"detail":"x","code":"conflicts"}',
    };
    const collection = JSON.stringify({ info: {}, item: [{ name: "Start", request, response: [response] }] });
    const environment = (value: string) =>
      JSON.stringify({ values: [{ key: "baseUrl", value, enabled: true }] });
    const files = { "conduit.postman_collection.json": collection };
    const live = { "live.postman_environment.json": environment("https://videoconduit.com/v1") };
    const local = { "local.postman_environment.json": environment("http://localhost:3000") };
    expect((await findings(files)).found).toEqual([]);
    const { found } = await findings({ ...files, ...live });
    expect(found.map((each: string) => each.replace(/:\d+:\d+/, ""))).toEqual([
      "conduit.postman_collection.json unknown-code",
    ]);
    expect((await findings({ ...files, ...live, ...local })).found).toEqual([]);
  });

  test("the report for people", async () => {
    const { code, stdout } = await inFolder({ "src/a.ts": wrong }, "check");
    expect(code).toBe(1);
    expect(stdout.replace(/\d+ ms/, "N ms")).toBe(`src/a.ts:3:27  warning  unknown-code
  Unknown PureFrame code "INSUFICIENT_CREDITS". Did you mean "INSUFFICIENT_CREDITS"?
  3 │ if (body.detail.code === "INSUFICIENT_CREDITS") {}
    │                           ~~~~~~~~~~~~~~~~~~~

1 problem (1 warning) in 1 file, N ms
`);
  });

  test("colours only where they are wanted", async () => {
    const { path } = await testFolder({ "a.ts": wrong });
    expect((await run(path, ["check"])).stdout).not.toContain("\u001b[");
    expect((await run(path, ["check"], "", { FORCE_COLOR: "1" })).stdout).toContain("\u001b[");
  });

  test("nothing wrong: exit code 0", async () => {
    const { code, stdout } = await inFolder({ "a.ts": "let a;" }, "check");
    expect([code, stdout.replace(/\d+ ms/, "N ms")]).toEqual([0, "No problems in 1 file, N ms\n"]);
  });

  test("leaves out node_modules, what .gitignore names, and files that are too large", async () => {
    const { code, found } = await findings({
      ".gitignore": "out/\n",
      "out/a.ts": wrong,
      "node_modules/x/a.ts": wrong,
      "large.ts": wrong + " ".repeat(3000),
      ".vscode/settings.json": '{ "errorAtlas.maxFileSize": 2, }',
    });
    expect([code, found]).toEqual([0, []]);
  });

  test("paths: files, directories, each once; a named file counts even if it is ignored", async () => {
    const files = { ".gitignore": "b.ts\n", "src/a.ts": wrong, "b.ts": wrong, "lib/c.ts": wrong };
    expect((await findings(files, "src", "src/a.ts", "b.ts")).found).toEqual([
      `b.ts:${place}`,
      `src/a.ts:${place}`,
    ]);
  });

  test("settings of the editor hold, with comments in them", async () => {
    const { code, found } = await findings({
      "a.ts": wrong,
      ".vscode/settings.json":
        '{ // ours\n "errorAtlas.rules": { "unknown-code": "hint" }, "editor.tabSize": 2 }',
    });
    expect([code, found]).toEqual([0, [`a.ts:${place}`]]);
  });

  test("wrong settings are said, and the rest goes on", async () => {
    const { code, stderr } = await findings({
      "a.ts": wrong,
      ".vscode/settings.json": '{ "errorAtlas.colour": 1 }',
    });
    expect([code, stderr]).toEqual([1, 'Unknown setting "errorAtlas.colour". Remove it.\n']);
  });

  test("catalogs of the workspace count, and their own faults are findings", async () => {
    const { code, found } = await findings({
      "shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }),
      "bad.error-catalog.json": "{",
      "a.ts": wrong
        .replace("api.pureframe.ai/v1", "api.shop.example")
        .replace("detail.code", "code")
        .replace("INSUFICIENT_CREDITS", "SOLD_UOT"),
    });
    expect([code, found]).toEqual([
      2,
      ["a.ts:3:20 unknown-code", "bad.error-catalog.json:1:2 catalog-schema"],
    ]);
  });

  test("an API's own code and its catalog are held against each other", async () => {
    const catalog = {
      ...JSON.parse(catalogText("shop", { SOLD_OUT: 409, ORDER_GONE: 404 })),
      produces: ["src"],
    };
    const { code, found } = await findings({
      "shop.error-catalog.json": JSON.stringify(catalog, null, 2),
      "src/orders.ts": `throw new ApiError("SOLD_OUT", 409);\nthrow new ApiError("SOLD_OTU", 409);\n`,
      "web/orders.ts": `throw new ApiError("SOLD_OTU", 409);\n`,
    });
    expect([code, found.map((each: string) => each.replace(/:\d+:\d+/, ""))]).toEqual([
      1,
      ["shop.error-catalog.json unproduced-entry", "src/orders.ts undeclared-error"],
    ]);
  });

  test("error-atlas.json says how faults of a catalog count", async () => {
    const stray = catalogText("shop", { SOLD_OUT: 409 }).replace("{", '{ "stray": 1,');
    const off = { "error-atlas.json": '{ "rules": { "catalog-schema": "off" } }' };
    const { code, found } = await findings({ "bad.error-catalog.json": stray, ...off });
    expect([code, found]).toEqual([0, []]);
    // One that cannot be used at all was not asked, whatever is shown of its faults.
    const broken = await findings({ "bad.error-catalog.json": "{", ...off });
    expect([broken.code, broken.found]).toEqual([2, []]);
    expect(broken.stderr).toMatch(/^bad\.error-catalog\.json: The catalog is not used\. /);
  });

  test("--api takes all files as belonging to it", async () => {
    const text = `export const explain = (body) => body.code === "insuficient_credits";\n`;
    expect((await findings({ "a.js": text })).found).toEqual([]);
    expect((await findings({ "a.js": text }, "--api", "videoconduit")).found).toEqual([
      "a.js:1:49 unknown-code",
    ]);
  });

  test("comments suppress as in the editor, and those that suppress nothing are findings", async () => {
    const { code, found } = await findings({
      "a.ts": wrong.replace("if", "// error-atlas-disable-next-line unknown-code -- why\nif"),
      "b.ts": `${wrong}f(); // error-atlas-disable-line unknown-code\n`,
      "c.vue": `<script>\n// error-atlas-disable unknown-code\n${wrong}</script>\n`,
      "d.jsonc": "{} // error-atlas-disable-line\n",
    });
    expect([code, found]).toEqual([
      1,
      [`b.ts:${place}`, "b.ts:4:6 unused-suppression", "d.jsonc:1:4 unused-suppression"],
    ]);
  });

  test.each(advice)(
    "%s under presets: --preset, else settings, else error-atlas.json",
    async (id, example) => {
      const name = `a.${example.language}`;
      const isShown = async (files: Record<string, string>, ...args: readonly string[]) =>
        (await findings({ [name]: example.code, ...files }, ...args, name)).found.some((line: string) =>
          line.endsWith(` ${id}`),
        );
      const project = { "error-atlas.json": '{ "preset": "strict" }' };
      const settings = { ".vscode/settings.json": '{ "errorAtlas.preset": "recommended" }' };
      expect(await isShown({})).toBe(false);
      expect(await isShown(project)).toBe(true);
      expect(await isShown({ ...project, ...settings })).toBe(false);
      expect(await isShown({ ...project, ...settings }, "--preset", "strict")).toBe(true);
      expect(await isShown(project, "--preset", "recommended")).toBe(false);
    },
  );

  test("imported modules are followed, wherever the check begins", async () => {
    const files = {
      "src/status.ts": "export const UNPAID = 404;",
      "src/a.ts": `import { UNPAID } from "./status.js";
const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (response.status === UNPAID && body.detail.code === "INSUFFICIENT_CREDITS") {}
`,
    };
    expect((await findings(files, "src/a.ts")).found).toEqual(["src/a.ts:4:57 contradictory-status"]);
    const right = { ...files, "src/status.ts": "export const UNPAID = 402;" };
    expect((await findings(right)).found).toEqual([]);
  });

  test("error-atlas.json holds, the nearest one up the tree, and its faults are findings", async () => {
    const text = `export const explain = (body) => body.code === "insuficient_credits";\n`;
    const { code, found } = await findings({
      "error-atlas.json": `{ "apis": { "**/*.js": "videoconduit" }, "ignore": ["generated"] }`,
      "a.js": text,
      "generated/a.js": text,
      "packages/b/error-atlas.json": `{ "rules": { "unknown-cod": "off" } }`,
      "packages/b/a.js": text,
      "packages/c/a.js": text,
    });
    expect([code, found]).toEqual([
      1,
      [
        "a.js:1:49 unknown-code",
        "packages/b/error-atlas.json:1:14 configuration",
        "packages/c/a.js:1:49 unknown-code",
      ],
    ]);
  });

  test("a path that is not there is reported, the rest goes on, exit code 2", async () => {
    const { code, found, failures } = await findings({ "a.ts": wrong }, "a.ts", "b.ts");
    expect([code, found]).toEqual([2, [`a.ts:${place}`]]);
    expect(failures).toEqual([{ path: "b.ts", message: "The file or directory does not exist." }]);
  });

  test("columns count from the line as editors show it: no byte order mark, CRLF, tabs", async () => {
    const text = `\uFEFF${wrong.replaceAll("\n", "\r\n").replace("if (", "\tif (")}`;
    expect((await findings({ "a.ts": text })).found).toEqual(["a.ts:3:28 unknown-code"]);
  });

  test("a file of bytes that are no text, and one nested very deeply, cost nothing else", async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
    const { code, found } = await findings({ "a.ts": bytes, "b.ts": "(".repeat(20_000), "c.ts": wrong });
    expect([code, found]).toEqual([1, [`c.ts:${place}`]]);
  });
});

describe("explain", () => {
  const body = '{"detail":"Insufficient credits","code":"insufficient_credits","required":3,"available":1}';
  const explained = async (input: string, ...args: readonly string[]) =>
    run((await testFolder({})).path, ["explain", ...args], input);

  test("standard input: how sure, why, and the best entry whole", async () => {
    const { code, stdout, stderr } = await explained(`HTTP/1.1 402 Payment Required\n\n${body}`);
    const [how = "", , headline] = stdout.split("\n");
    expect([code, stderr]).toEqual([0, ""]);
    expect(how).toMatch(/^Certain: "insufficient_credits" at "code" is a code of VideoConduit\. /);
    expect(headline).toBe("insufficient_credits · 402 · VideoConduit");
    expect(stdout).toContain("\nOr\n  Payment Required · 402 · HTTP  Payment Required (guess)\n");
  });

  test.each([[[]], [["-"]]])("as JSON, with %j for standard input", async (args: readonly string[]) => {
    const { code, stdout } = await explained("14 UNAVAILABLE: connection refused", "--json", ...args);
    const { version: form, answers } = JSON.parse(stdout);
    expect([code, form, answers[0].api, answers[0].entry]).toEqual([0, 1, "grpc", "unavailable"]);
    expect([answers[0].code, answers[0].confidence]).toEqual(["UNAVAILABLE", "certain"]);
  });

  test("a file", async () => {
    const { code, stdout } = await inFolder({ "error.json": body }, "explain", "error.json", "--json");
    expect([code, JSON.parse(stdout).answers[0].entry]).toEqual([0, "insufficient-credits"]);
  });

  test("nothing known: no answers, exit code 1", async () => {
    const { code, stdout } = await explained("lorem ipsum", "--json");
    expect([code, JSON.parse(stdout)]).toEqual([1, { version: 1, answers: [] }]);
    expect(await explained("INSUFICEINT_CREDITS")).toEqual({
      code: 1,
      stdout:
        'No error matches. Did you mean "INSUFFICIENT_CREDITS", "Insufficient credits" or "insufficient_credits"?\n',
      stderr: "",
    });
  });

  test("a file that is not there: exit code 2", async () => {
    expect(await explained("", "gone.txt")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "gone.txt cannot be read. The file does not exist. To explain a text, pass it on standard input.\n",
    });
  });

  test("catalogs of the current folder count", async () => {
    const { path } = await testFolder({ "shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }) });
    const { stdout } = await run(path, ["explain", "--json"], "HTTP/1.1 409\n\nSOLD_OUT");
    expect(JSON.parse(stdout).answers[0]).toMatchObject({ api: "shop", status: 409, confidence: "certain" });
  });

  test("what it reads is not printed: the text of a key stays where it is", async () => {
    const { stdout } = await explained(
      '{"detail":{"code":"INVALID_API_KEY","message":"pf_key_4f9a8b7c6d5e4f3a2b1c"}}',
    );
    expect(stdout).not.toContain("4f9a8b7c");
  });
});

describe("lookup", () => {
  test("the best entry whole, others in a line", async () => {
    const { code, stdout } = await inFolder({}, "lookup", "INSUFFICIENT_CREDITS");
    expect(code).toBe(0);
    expect(stdout.split("\n")[0]).toBe("INSUFFICIENT_CREDITS · 402 · PureFrame");
    expect(stdout).toContain("\nAlso\n");
  });

  test("words of a message, without quotes", async () => {
    const { stdout } = await inFolder({}, "lookup", "collection", "not", "found");
    expect(stdout.split("\n")[0]).toBe("COLLECTION_NOT_FOUND · 404 · PureFrame");
  });

  test("as JSON", async () => {
    const { code, stdout } = await inFolder({}, "lookup", "insufficient_balance", "--json");
    const { version: form, query, found, suggestions } = JSON.parse(stdout);
    expect([code, form, query, suggestions]).toEqual([0, 1, "insufficient_balance", []]);
    expect([found[0].api, found[0].entry.type]).toEqual(["vidio", "insufficient_balance"]);
  });

  test("nothing found: what is near, exit code 1", async () => {
    const { code, stdout } = await inFolder({}, "lookup", "INSUFICEINT_CREDITS");
    expect(code).toBe(1);
    expect(stdout).toContain('No error matches "INSUFICEINT_CREDITS". Did you mean "INSUFFICIENT_CREDITS"');
  });

  test("catalogs of the current folder count", async () => {
    const { stdout } = await inFolder(
      { "shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }) },
      "lookup",
      "sold out",
    );
    expect(stdout.split("\n")[0]).toBe("SOLD_OUT · 409 · SHOP");
  });
});

describe("usage", () => {
  test("the help on one command has nothing of the others", async () => {
    const { stdout } = await inFolder({}, "migrate", "--help");
    expect(stdout).toContain("Usage:\n  error-atlas migrate FILES…\n");
    expect(stdout).not.toMatch(/check|explain|lookup|import|validate|diff|--root/);
    const all = (await inFolder({}, "--help")).stdout;
    for (const command of ["check", "explain", "lookup", "migrate", "import", "validate", "diff"])
      expect(all).toContain(`\n${command} `);
  });

  test("--version and --help", async () => {
    expect(await inFolder({}, "--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    expect((await inFolder({}, "check", "--help")).stdout).toContain("Usage:\n  error-atlas check");
  });

  test.each([
    [[], `No command is given. Name one of ${commandNames.join(", ")}.`],
    [["chekc"], 'Unknown command "chekc". Did you mean "check"?'],
    [["frobnicate"], `Unknown command "frobnicate". Use one of ${commandNames.join(", ")}.`],
    [["check", "--json"], '"check" has no option "--json". Use "--format json" instead.'],
    [
      ["lookup", "--format", "json", "x"],
      '"lookup" has no option "--format". Run "error-atlas lookup --help" to see its options.',
    ],
    [["lookup"], '"lookup" needs something to look for. Give a code, a status or words of a message.'],
    [["check", "--format", "xml"], 'Invalid value "xml" for "--format". Use one of pretty, json.'],
    [["check", "--preset", "loud"], 'Invalid value "loud" for "--preset". Use one of recommended, strict.'],
    [["migrate", "--root", ".", "x"], '"migrate" has no option "--root".'],
    [["check", "--api", "vidoi"], 'Unknown API "vidoi". Did you mean "vidio"?'],
    [
      ["check", "--root", "nowhere"],
      '"--root" must be a directory, and "nowhere" is not one. Name a directory.',
    ],
    [["check", "--colour"], 'Unknown option "--colour". Run "error-atlas --help" to see all options.'],
    [["check", "--rot", "."], 'Unknown option "--rot". Did you mean "--root"?'],
    [["check", "--root"], 'The option "--root" needs a value. Write it behind the option.'],
    [["check", "--root", "--verbose"], 'The option "--root" needs a value. Write it behind the option.'],
    [["explain", "--json=yes"], 'The option "--json" takes no value. Remove the value.'],
    [["explain", "a", "b"], '"explain" reads one file. Pass a text on standard input instead.'],
    [["migrate"], '"migrate" needs the files of catalogs. Name at least one.'],
  ])("%j: exit code 2, and why", async (args, message) => {
    const { code, stdout, stderr } = await inFolder({}, ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

describe("in a part of a project", () => {
  const shop = wrong
    .replace("api.pureframe.ai/v1", "api.shop.example")
    .replace("detail.code", "code")
    .replace("INSUFICIENT_CREDITS", "SOLD_UOT");
  const local = `export const explain = (body) => body.code === "insuficient_credits";\n`;

  /** A repository with a workspace at its top, and files in it. */
  const repository = (files: Record<string, string>) =>
    testFolder({
      ".git/HEAD": "",
      "package.json": JSON.stringify({ workspaces: ["packages/*"], dependencies: { acme: "1" } }),
      ...files,
    });

  /** `path:line:column rule (severity)` of each finding, what standard error has, and the exit code. */
  async function checked(folder: string, ...args: readonly string[]) {
    const { code, stdout, stderr } = await run(folder, ["check", "--format", "json", ...args]);
    const found = JSON.parse(stdout).findings.map(
      (each: Record<string, unknown>) =>
        `${each.path}:${each.line}:${each.column} ${each.rule} (${each.severity})`,
    );
    return { code, found, stderr };
  }

  interface Case {
    readonly what: string;
    readonly files: Record<string, string>;
    readonly found: readonly string[];
    /** With `--root .`; nothing where it is left out. */
    readonly withoutRoot?: readonly string[];
  }

  const cases: readonly Case[] = [
    {
      what: "a catalog at the root, and one in another package",
      files: {
        "catalogs/shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }),
        "packages/api/books.error-catalog.json": catalogText("books", { LENT: 409 }),
        "packages/a/src/a.ts": shop,
        "packages/a/src/b.ts": shop.replace("shop", "books").replace("SOLD_UOT", "LETN"),
      },
      found: ["src/a.ts:3:20 unknown-code (warning)", "src/b.ts:3:20 unknown-code (warning)"],
    },
    {
      what: "catalogs of packages that the root depends on, and this package",
      files: {
        "node_modules/acme/package.json": JSON.stringify({ name: "acme", errorCatalog: "c.json" }),
        "node_modules/acme/c.json": catalogText("shop", { SOLD_OUT: 409 }),
        "node_modules/books/package.json": JSON.stringify({ name: "books", errorCatalog: "c.json" }),
        "node_modules/books/c.json": catalogText("books", { LENT: 409 }),
        "packages/a/package.json": JSON.stringify({ name: "a", dependencies: { books: "1" } }),
        "packages/a/src/a.ts": shop,
        "packages/a/src/b.ts": shop.replace("shop", "books").replace("SOLD_UOT", "LETN"),
      },
      found: ["src/a.ts:3:20 unknown-code (warning)", "src/b.ts:3:20 unknown-code (warning)"],
    },
    {
      what: "an error-atlas.json at the root",
      files: {
        "error-atlas.json": JSON.stringify({ rules: { "unknown-code": "error" } }),
        "packages/a/src/a.ts": wrong,
      },
      found: [`src/a.ts:${place} (error)`],
      withoutRoot: [`src/a.ts:${place} (warning)`],
    },
    {
      what: "settings of the root, whose globs begin there",
      files: {
        ".vscode/settings.json": '{ "errorAtlas.apis": { "packages/a/src/**": "videoconduit" } }',
        "packages/a/.vscode/settings.json": '{ "editor.tabSize": 2 }',
        "packages/a/src/a.js": local,
      },
      found: ["src/a.js:1:49 unknown-code (warning)"],
    },
    {
      what: "settings of its own, which come before those of the root, with globs that begin here",
      files: {
        ".vscode/settings.json": '{ "errorAtlas.apis": { "**": "none" } }',
        "packages/a/.vscode/settings.json": '{ "errorAtlas.apis": { "src/**": "videoconduit" } }',
        "packages/a/src/a.js": local,
      },
      found: ["src/a.js:1:49 unknown-code (warning)"],
      withoutRoot: ["src/a.js:1:49 unknown-code (warning)"],
    },
    {
      what: "constants of another package",
      files: {
        "packages/b/package.json": JSON.stringify({ name: "@acme/b" }),
        "packages/b/index.ts": "export const UNPAID = 404;",
        "packages/a/src/a.ts": `import { UNPAID } from "@acme/b";
const response = await fetch("https://api.pureframe.ai/v1/collections");
const body = await response.json();
if (response.status === UNPAID && body.detail.code === "INSUFFICIENT_CREDITS") {}
`,
      },
      found: ["src/a.ts:4:57 contradictory-status (warning)"],
    },
  ];

  test.each(cases)("$what", async ({ files, found, withoutRoot }) => {
    const { path: root } = await repository(files);
    const there = path.join(root, "packages", "a");
    expect(await checked(there)).toEqual({ code: 1, found, stderr: "" });
    expect(await checked(path.join(there, "src"), "..")).toEqual({
      code: 1,
      found: found.map((each) => each.replace("src/", "")),
      stderr: "",
    });
    const alone = await checked(there, "--root", ".");
    expect(alone.found, "nothing above counts").toEqual(withoutRoot ?? []);
  });

  test("a catalog of the root that cannot be used is said, and the exit code is 2", async () => {
    const { path: root } = await repository({
      "shop.error-catalog.json": "{",
      "packages/a/src/a.ts": "export {};\n",
    });
    const { code, found, stderr } = await checked(path.join(root, "packages", "a"));
    expect([code, found]).toEqual([2, []]);
    expect(stderr).toBe(
      `${path.join(root, "shop.error-catalog.json")}: The catalog is not used. It is not JSON: close brace expected.\n`,
    );
  });

  test("--verbose names what is used", async () => {
    const { path: root } = await repository({
      ".vscode/settings.json": '{ "errorAtlas.preset": "strict" }',
      "error-atlas.json": "{}",
      "shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }),
      "packages/a/a.ts": "export {};\n",
    });
    const there = path.join(root, "packages", "a");
    const lines = async (...args: readonly string[]) =>
      (await run(there, [...args, "--verbose"])).stderr
        .split("\n")
        .filter((line) => !/^(?:Catalogs: .*)?$/.test(line));
    const used = [
      `Folder: ${there}`,
      `Root: ${root} (it lists the folder as a workspace)`,
      `Settings: ${path.join(root, ".vscode", "settings.json")}`,
      `Configuration: ${path.join(root, "error-atlas.json")}`,
      `Catalog: ${path.join(root, "shop.error-catalog.json")} (workspace)`,
    ];
    expect(await lines("check")).toEqual(used);
    expect(await lines("lookup", "SOLD_OUT")).toEqual(used);
    expect(await lines("check", "--root", ".")).toEqual([
      `Folder: ${there}`,
      `Root: ${there} (--root)`,
      "Settings: none",
    ]);
  });

  test("--root names another directory, also from outside of it", async () => {
    const { path: all } = await testFolder({
      "here/.keep": "",
      "there/shop.error-catalog.json": catalogText("shop", { SOLD_OUT: 409 }),
      "there/a.ts": shop,
    });
    const { code, found } = await checked(path.join(all, "here"), "--root", "../there", "../there/a.ts");
    expect([code, found]).toEqual([1, [`${path.join(all, "there", "a.ts")}:3:20 unknown-code (warning)`]]);
  });
});

describe("what is not asked is said", () => {
  const broken = '{ "id": ';
  const source = "export const a = 1;\n";

  interface Case {
    readonly what: string;
    readonly files: Record<string, string>;
    readonly args: readonly string[];
    readonly code: number;
    /** How it begins; `""`: there is none. */
    readonly stderr: string;
  }

  test.each<Case>([
    {
      what: "a catalog that cannot be used",
      files: { "a.error-catalog.json": broken, "src/a.ts": source },
      args: ["src"],
      code: 2,
      stderr: "a.error-catalog.json: The catalog is not used. It is not JSON: value expected.\n",
    },
    {
      what: "a catalog that cannot be used and is checked itself",
      files: { "a.error-catalog.json": broken, "a.ts": source },
      args: [],
      code: 2,
      stderr: "a.error-catalog.json: The catalog is not used. It is not JSON: value expected.\n",
    },
    {
      what: "an error-atlas.json that cannot be used",
      files: { "error-atlas.json": "[]", "src/a.ts": source },
      args: ["src"],
      code: 2,
      stderr: "error-atlas.json: The file is not used. ",
    },
    {
      what: "a catalog of a package that cannot be used",
      files: {
        "package.json": JSON.stringify({ dependencies: { acme: "1" } }),
        "node_modules/acme/package.json": JSON.stringify({
          name: "acme",
          errorCatalog: "c.error-catalog.json",
        }),
        "node_modules/acme/c.error-catalog.json": broken,
        "src/a.ts": source,
      },
      args: ["src"],
      code: 0,
      stderr: "node_modules/acme/c.error-catalog.json: The catalog is not used. ",
    },
    {
      what: "nothing of a package's catalog that the workspace's own stands before",
      files: {
        "package.json": JSON.stringify({ dependencies: { acme: "1" } }),
        "node_modules/acme/package.json": JSON.stringify({
          name: "acme",
          errorCatalog: "c.error-catalog.json",
        }),
        "node_modules/acme/c.error-catalog.json": catalogText("acme", { GONE: 404 }).replace(
          "{",
          '{ "stray": 1,',
        ),
        "own.error-catalog.json": catalogText("acme", { GONE: 404 }),
        "src/a.ts": source,
      },
      args: ["src"],
      code: 0,
      stderr: "",
    },
    {
      what: "two catalogs of one id",
      files: {
        "one.error-catalog.json": catalogText("acme", { GONE: 404 }),
        "two.error-catalog.json": catalogText("acme", { GONE: 404 }),
        "src/a.ts": source,
      },
      args: ["src"],
      code: 2,
      stderr: "two.error-catalog.json: This catalog is not used: one.error-catalog.json has the id ",
    },
    {
      what: "nothing to check",
      files: { "a.txt": "" },
      args: [],
      code: 2,
      stderr: "There is no TypeScript, JavaScript or JSON to check here. Name a file or a folder.\n",
    },
    {
      what: "a named file in another language",
      files: { "a.txt": "", "a.ts": source },
      args: ["a.txt", "a.ts"],
      code: 0,
      stderr: "a.txt is not checked: it is in no language that is checked.\n",
    },
    {
      what: "a named file that is large",
      files: { "a.ts": `// ${"x".repeat(1_100_000)}` },
      args: ["a.ts"],
      code: 0,
      stderr: 'a.ts is not checked: it is larger than 1024 KiB ("errorAtlas.maxFileSize").\n',
    },
    {
      what: "a named file that is ignored",
      files: { "error-atlas.json": JSON.stringify({ ignore: ["gen/**"] }), "gen/a.ts": source },
      args: ["gen/a.ts"],
      code: 0,
      stderr: 'gen/a.ts is not checked: the settings or "error-atlas.json" exclude it',
    },
    { what: "nothing that is left out", files: { "a.ts": source }, args: ["a.ts"], code: 0, stderr: "" },
  ])("$what", async ({ files, args, code, stderr }) => {
    const result = await inFolder(files, "check", ...args);
    const said = stderr === "" ? result.stderr : result.stderr.slice(0, stderr.length);
    expect({ code: result.code, stderr: said }).toEqual({ code, stderr });
  });
});
