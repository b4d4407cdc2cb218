// The built `error-atlas import`, run as a person runs it: what it prints and writes, its exit codes, what a merge keeps, and what it
// says of pages that are none.

import { readFileSync, symlinkSync, truncateSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { runBuilt } from "../../../test/support/runBuilt.ts";
import { loadCatalog } from "../catalog/load.ts";

afterEach(removeTestFolders);

const PAGE =
  "# Errors\n\n| Code | HTTP | Description |\n|---|---|---|\n| card_declined | 402 | The card was declined. |\n| no_such_customer | 404 | There is none. |\n";

function run(cwd: string, args: readonly string[], input = "") {
  return runBuilt(cwd, ["import", ...args], input);
}

async function folderWith(files: Record<string, string>): Promise<string> {
  return (await testFolder(files)).path;
}

describe("what it prints", () => {
  test("a catalog that loads without a fault", async () => {
    const cwd = await folderWith({ "my-api.md": PAGE });
    const { code, stdout } = await run(cwd, ["my-api.md", "--host", "api.my.example"]);
    const { catalogs, problems } = loadCatalog(stdout, "file:///my-api.error-catalog.json", "workspace");
    expect([code, problems]).toEqual([0, []]);
    const catalog = catalogs[0]?.catalog;
    expect(catalog?.entries.map(({ code: own, statuses }) => [own, ...statuses])).toEqual([
      ["card_declined", 402],
      ["no_such_customer", 404],
    ]);
    expect([catalog?.id, catalog?.detection.hosts[0]?.host]).toEqual(["my-api", "api.my.example"]);
  });

  test("for programs the line and the confidence of each entry, and the doubts", async () => {
    const cwd = await folderWith({
      "a.md": "# Errors\n\n## 403 Forbidden\n\n- `no_access`: Ask.\n- `no_scope`: Ask again.\n",
    });
    const { stdout } = await run(cwd, ["a.md", "--json"]);
    const { version, entries, from, doubts, notUnderstood, catalog } = JSON.parse(stdout);
    expect({ version, entries, from, notUnderstood, complete: catalog.complete }).toEqual({
      version: 1,
      entries: 2,
      from: [
        { entry: "no-access", line: 5, confidence: "likely" },
        { entry: "no-scope", line: 6, confidence: "likely" },
      ],
      notUnderstood: [],
      complete: false,
    });
    expect(doubts.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "/entries/0/statuses",
      "/entries/1/statuses",
    ]);
  });

  test("standard input is read", async () => {
    const { code, stdout } = await run(await folderWith({}), ["-", "--id", "mine"], PAGE);
    expect([code, JSON.parse(stdout).id]).toEqual([0, "mine"]);
  });

  test("no errors: the exit code is 1, with the reason", async () => {
    const cwd = await folderWith({
      "a.md": "# Guide\n\n| Field | Type |\n|---|---|\n| user_name | string |\n| user_id | string |\n",
    });
    const { code, stderr } = await run(cwd, ["a.md"]);
    expect([code, stderr]).toEqual([
      1,
      "No errors were found on this page.\n  line 3: Field | Type: This table names no values by which errors differ.\n",
    ]);
  });
});

describe("a guess", () => {
  const page = `${PAGE}\n\`\`\`json\n{ "error": { "code": "key_expired", "message": "It has." } }\n\`\`\`\n`;

  test("is a doubt, and no entry", async () => {
    const cwd = await folderWith({ "a.md": page });
    const { entries, catalog, doubts } = JSON.parse((await run(cwd, ["a.md", "--json"])).stdout);
    expect([entries, catalog.complete, doubts]).toEqual([
      2,
      undefined,
      [
        {
          pointer: "",
          why: '"key_expired" (line 9): Only an example has it. Add it, or use --guesses, if the API sends it.',
        },
      ],
    ]);
  });

  test("is let in with --guesses: the catalog says that it is not complete, and loads without a fault", async () => {
    const cwd = await folderWith({ "a.md": page });
    const { from, catalog, doubts } = JSON.parse((await run(cwd, ["a.md", "--json", "--guesses"])).stdout);
    expect([from.at(-1), catalog.complete, doubts]).toEqual([
      { entry: "key-expired", line: 9, confidence: "guess" },
      false,
      [
        {
          pointer: "/entries/2",
          why: '"key_expired" (line 9): Only an example has it. Remove the entry if the API does not send it.',
        },
      ],
    ]);
    expect(catalog.entries[2]).toMatchObject({ code: "key_expired", messages: ["It has."] });
    expect(loadCatalog(JSON.stringify(catalog), "file:///a", "workspace").problems).toEqual([]);
  });

  test("of a type on a page whose codes are in no body brings its discriminator along", async () => {
    const typed = page.replace('"code": "key_expired"', '"type": "auth_error"');
    const { stdout } = await run(await folderWith({ "a.md": typed }), ["a.md", "--guesses"]);
    const { catalogs, problems } = loadCatalog(stdout, "file:///a", "workspace");
    expect([problems, catalogs[0]?.catalog.entries.map(({ label, type }) => label ?? type)]).toEqual([
      [],
      ["card_declined", "no_such_customer", "auth_error"],
    ]);
  });
});

describe("misuse ends with 2", () => {
  test.each([
    [
      [],
      '"import" reads one file. Name the file, "npm:" and an installed package, or "-" for standard input.',
    ],
    [
      ["a.md", "b.md"],
      '"import" reads one file. Name the file, "npm:" and an installed package, or "-" for standard input.',
    ],
    [
      ["a.md", "--from", "pdf"],
      'Invalid value "pdf" for "--from". Use one of markdown, mdx, html, rst, csv, text, openapi, typescript, proto, json, recordings, produced.',
    ],
    [
      ["a.md", "--id", "My API"],
      'Invalid value "My API" for "--id". Use lower-case words joined by hyphens, such as "my-api".',
    ],
    [
      ["a.md", "--map", "color=a"],
      'Invalid value "color=a" for "--map". Write it as "code=COLUMN,status=COLUMN": code, status, message, meaning or label, "=" and a column.',
    ],
    [["none.md"], "none.md cannot be read. The file does not exist."],
    [
      ["a.md", "--preset", "strict"],
      '"import" has no option "--preset". Run "error-atlas import --help" to see its options.',
    ],
    [["a.md", "--out", "nowhere/a.json"], "nowhere/a.json cannot be written. Its folder does not exist."],
  ])("%j", async (args, message) => {
    const { code, stderr } = await run(await folderWith({ "a.md": PAGE }), args);
    expect([code, stderr.split("\n")[0]]).toEqual([2, message]);
  });

  test.skipIf(process.platform === "win32")("a link that leads out of the root", async () => {
    const outside = await folderWith({ "secret.md": PAGE });
    const cwd = await folderWith({});
    symlinkSync(path.join(outside, "secret.md"), path.join(cwd, "a.md"));
    expect((await run(cwd, ["a.md"])).code).toBe(2);
  });
});

describe("merging", () => {
  test("what a person wrote stays, with comments; what is new is added", async () => {
    const cwd = await folderWith({ "a.md": PAGE });
    await run(cwd, ["a.md", "--out", "my.error-catalog.json"]);
    const file = path.join(cwd, "my.error-catalog.json");
    const mine = readFileSync(file, "utf8").replace(
      '"meaning": "There is none."',
      '"meaning": "Ask Ann." /* she knows */',
    );
    const folder = await folderWith({
      "a.md": `${PAGE.replace("The card was declined.", "The bank said no.")}| key_expired | 401 | Renew it. |\n`,
      "my.error-catalog.json": mine,
      "my.import.json": readFileSync(path.join(cwd, "my.import.json"), "utf8"),
    });
    const { stdout } = await run(folder, ["a.md", "--merge", "my.error-catalog.json", "--json"]);
    expect(JSON.parse(stdout).difference).toEqual({
      added: ["key-expired"],
      changed: [{ entry: "card-declined", properties: ["meaning"] }],
      gone: [],
      kept: [],
    });
    const merged = readFileSync(path.join(folder, "my.error-catalog.json"), "utf8");
    expect(merged).toContain('"meaning": "Ask Ann." /* she knows */');
    expect(
      loadCatalog(merged, "file:///a", "workspace").catalogs[0]?.catalog.entries.map(
        ({ meaning }) => meaning,
      ),
    ).toEqual(["The bank said no.", "Ask Ann.", "Renew it."]);
  });
});

describe("recordings", () => {
  const recorded = (host: string, code: string, status = 402) =>
    `[{ "scope": "https://${host}", "path": "/v1", "status": ${status}, "response": { "error": { "code": "${code}", "message": "No." } } }]\n`;

  test("of a folder and its folders, each error with where it was seen", async () => {
    const cwd = await folderWith({
      "package.json": "{}",
      ".gitignore": "tmp\n",
      "tmp/a.json": recorded("api.other.example", "left_out"),
      "nocks/a.json": recorded("api.acme.example", "card_declined"),
      "nocks/b.json": recorded("api.acme.example", "card_declined"),
      "nocks/c.json": recorded("api.acme.example", "no_such_customer", 404),
    });
    const { code, stdout, stderr } = await run(cwd, ["--from", "recordings", "--id", "acme"]);
    expect([code, stderr]).toEqual([
      0,
      '2 errors in "acme".\n  card-declined: nocks/a.json:1 and 1 more place\n  no-such-customer: nocks/c.json:1\n',
    ]);
    const { catalogs, problems } = loadCatalog(stdout, "file:///acme.error-catalog.json", "workspace");
    const { detection, complete } = JSON.parse(stdout);
    expect([problems, catalogs.length, detection.hosts, complete]).toEqual([
      [],
      1,
      [{ host: "api.acme.example" }],
      false,
    ]);
  });

  test.each<readonly [string, readonly string[], string]>([
    [
      "of several APIs",
      ["a.json", "b.json"],
      'The recordings are of several APIs: api.acme.example and api.other.example. Choose one with "--host".',
    ],
    ["that are not there", ["c.json"], "c.json cannot be read. The file or directory does not exist."],
    [
      "that are no text",
      ["binary.har"],
      "binary.har cannot be read. It is not a text. Save a smaller recording as JSON.",
    ],
    [
      "of another host",
      ["a.json", "--host", "api.third.example"],
      'The recordings have no failed response of "api.third.example". Use "--host" with api.acme.example.',
    ],
  ])("%s", async (_, args, message) => {
    const cwd = await folderWith({
      "a.json": recorded("api.acme.example", "a_code"),
      "b.json": recorded("api.other.example", "b_code"),
      "binary.har": "a\0b",
    });
    const { code, stderr } = await run(cwd, ["--from", "recordings", ...args]);
    expect([code, stderr]).toEqual([2, `${message}\n`]);
  });

  test("larger than what is read", async () => {
    const cwd = await folderWith({ "a.har": "" });
    truncateSync(path.join(cwd, "a.har"), 200_000_000);
    const { code, stderr } = await run(cwd, ["--from", "recordings", "a.har"]);
    expect([code, stderr]).toEqual([
      2,
      "a.har cannot be read. It is larger than 48 MB. Save a smaller recording as JSON.\n",
    ]);
  });

  test("without an error", async () => {
    const cwd = await folderWith({ "a.json": recorded("api.acme.example", "fine", 200) });
    const { code, stderr } = await run(cwd, ["--from", "recordings"]);
    expect([code, stderr]).toEqual([
      1,
      "No errors were found on this page.\n  line 1: The recordings have no response with a status from 400 on. Record some that fail.\n",
    ]);
  });
});

describe("what code sends", () => {
  const catalog = `{
  "format": 2,
  "id": "shop",
  "name": "Shop",
  "produces": ["src/**"],
  "discriminators": [{ "pointer": "/code" }],
  "entries": [
    { "code": "SOLD_OUT", "statuses": [409], "meaning": "Nothing is left." } // the first
  ]
}
`;
  const sending = (code: string, status: number) =>
    `app.get("/a", (req, res) => {\n  res.status(${status}).json({ code: "${code}", message: "No." });\n});\n`;

  test("and the catalog lacks is added to it, with all that it has", async () => {
    const cwd = await folderWith({
      "shop.error-catalog.json": catalog,
      "src/a.ts": sending("SOLD_OUT", 409) + sending("NO_ORDER_OF_THAT_ID", 404),
      "src/b.ts": sending("NO_ORDER_OF_THAT_ID", 410) + sending("NOT_PAID_FOR_YET", 402),
      "test/c.ts": sending("IN_NO_CODE_OF_THE_API", 400),
    });
    const { code, stdout, stderr } = await run(cwd, [
      "--from",
      "produced",
      "--merge",
      "shop.error-catalog.json",
    ]);
    expect([code, stdout, stderr]).toEqual([
      0,
      "NO_ORDER_OF_THAT_ID 404 410: src/a.ts:5\nNOT_PAID_FOR_YET 402: src/b.ts:5\n",
      "2 errors that the code sends are added to shop.error-catalog.json. Describe them there.\n",
    ]);
    const text = readFileSync(path.join(cwd, "shop.error-catalog.json"), "utf8");
    const { catalogs, problems } = loadCatalog(text, "file:///a", "workspace");
    expect(text).toContain("// the first");
    expect([
      problems,
      catalogs[0]?.catalog.entries.map(({ code: own, statuses }) => [own, ...statuses]),
    ]).toEqual([
      [],
      [
        ["SOLD_OUT", 409],
        ["NO_ORDER_OF_THAT_ID", 404, 410],
        ["NOT_PAID_FOR_YET", 402],
      ],
    ]);
    const again = await run(cwd, ["--from", "produced", "--merge", "shop.error-catalog.json"]);
    expect([again.code, again.stderr]).toEqual([
      1,
      "The code that shop.error-catalog.json names sends no error that the catalog lacks.\n",
    ]);
  });

  test.each([
    [
      ["--from", "produced"],
      '"--from produced" adds to a catalog what the code in its "produces" sends. Name the catalog with "--merge", and nothing else.',
    ],
    [
      ["--from", "produced", "--merge", "none.error-catalog.json"],
      'none.error-catalog.json is no usable catalog. Run "error-atlas validate" on it to see what is wrong.',
    ],
    [
      ["--from", "produced", "--merge", "other.error-catalog.json"],
      'other.error-catalog.json names no code of its API. Add "produces" to it.',
    ],
  ])("misuse: %j", async (args, message) => {
    const cwd = await folderWith({ "other.error-catalog.json": catalog.replace('["src/**"]', "[]") });
    const { code, stderr } = await run(cwd, args);
    expect([code, stderr]).toEqual([2, `${message}\n`]);
  });
});

describe("an installed package", () => {
  const sdk = {
    "node_modules/@acme/sdk/package.json": '{ "types": "index.d.ts" }',
    "node_modules/@acme/sdk/index.d.ts":
      "export declare class NotFound extends Error { status: 404; code: 'not_found'; }\n",
  };

  test("in the node_modules of a directory above", async () => {
    const cwd = await folderWith({ ...sdk, "a/b/c.txt": "" });
    const { code, stdout, stderr } = await run(path.join(cwd, "a/b"), ["npm:@acme/sdk"]);
    expect([code, stderr]).toEqual([
      0,
      '1 error in "acme-sdk".\n  1 class of errors, 0 guards, 0 lists of constants\n',
    ]);
    expect(JSON.parse(stdout).entries).toEqual([
      {
        id: "not-found",
        code: "not_found",
        label: "NotFound",
        statuses: [404],
        meaning: "NotFound",
        source: { source: "source", section: "NotFound" },
      },
    ]);
  });

  test("of which only a class is known: its library is described", async () => {
    const cwd = await folderWith({
      "node_modules/acme/package.json": "{}",
      "node_modules/acme/index.d.ts": "export declare class ApiError extends Error { status: number; }\n",
    });
    const { code, stderr } = await run(cwd, ["npm:acme", "--out", "acme.error-catalog.json"]);
    expect([code, stderr]).toEqual([
      0,
      '0 errors in "acme", written to acme.error-catalog.json.\n  1 class of errors, 0 guards, 0 lists of constants\n',
    ]);
    expect(JSON.parse(readFileSync(path.join(cwd, "acme.error-catalog.json"), "utf8")).libraries).toEqual([
      {
        packages: ["acme"],
        errors: [{ thrown: true, classes: ["ApiError"], fields: { status: "status" } }],
        classes: { ApiError: [{}] },
      },
    ]);
  });

  test.each([
    ["../sdk", '"../sdk" is not the name of a package. Write "npm:" and the name, such as "npm:stripe".'],
    [
      "@acme/../sdk",
      '"@acme/../sdk" is not the name of a package. Write "npm:" and the name, such as "npm:stripe".',
    ],
    ["..", '".." is not the name of a package. Write "npm:" and the name, such as "npm:stripe".'],
    ["", '"" is not the name of a package. Write "npm:" and the name, such as "npm:stripe".'],
    ["none", 'No "node_modules" here or above has "none". Install the package first.'],
  ])("npm:%s", async (name, message) => {
    const { code, stderr } = await run(await folderWith(sdk), [`npm:${name}`]);
    expect([code, stderr]).toEqual([2, `${message}\n`]);
  });

  test.skipIf(process.platform === "win32")("a link in it that leads out of the package", async () => {
    const outside = await folderWith({
      "secret.d.ts": "export declare enum ErrorCode { A = 'secret_code' }",
    });
    const cwd = await folderWith({
      "node_modules/acme/package.json": '{ "types": "index.d.ts" }',
      "node_modules/acme/index.js": "",
    });
    symlinkSync(path.join(outside, "secret.d.ts"), path.join(cwd, "node_modules/acme/index.d.ts"));
    const { code, stdout } = await run(cwd, ["npm:acme"]);
    expect([code, stdout.includes("secret_code")]).toEqual([1, false]);
  });

  test.skipIf(process.platform === "win32")(
    "that is a link itself, as package managers make them",
    async () => {
      const store = await folderWith({
        "package.json": '{ "types": "index.d.ts" }',
        "index.d.ts": "export declare enum ErrorCode { A = 'a_code' }\n",
      });
      const cwd = await folderWith({ "node_modules/b/package.json": "{}" });
      symlinkSync(store, path.join(cwd, "node_modules/acme"));
      expect(JSON.parse((await run(cwd, ["npm:acme"])).stdout).entries[0].code).toBe("a_code");
    },
  );
});

describe("pages that are none", () => {
  test("a binary file", async () => {
    const { code, stderr } = await run(await folderWith({ "a.md": "a\0b" }), ["a.md"]);
    expect([code, stderr]).toEqual([2, "This is not a text. Save the page as HTML, Markdown or text.\n"]);
  });

  test.each([
    ["one long line", `# Errors ${"word ".repeat(200_000)}`],
    [
      "a table of a thousand rows",
      `${PAGE}${Array.from({ length: 1000 }, (_, i) => `| code_${i} | 400 | No. |`).join("\n")}\n`,
    ],
    ["deep nesting", `${"> ".repeat(500)}x\n\n${PAGE}`],
    [
      "cells that claim to span a million rows",
      `<html><body><h1>Errors</h1><table><tr><th>Code</th><th>HTTP</th></tr><tr><td rowspan="1000000" colspan="1000000">a_b</td><td>400</td></tr></table></body></html>`,
    ],
  ])("%s ends", async (_, text) => {
    const { code } = await run(await folderWith({}), ["-"], text);
    expect([0, 1]).toContain(code);
  });
});
