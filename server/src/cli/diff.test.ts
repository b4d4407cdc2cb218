// The built `error-atlas diff`: how versions differ, which lines of the project that is about, exit codes.

import { afterEach, describe, expect, test } from "vitest";
import { catalogText } from "../../../test/support/catalogText.ts";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { runBuilt } from "../../../test/support/runBuilt.ts";

afterEach(removeTestFolders);

const OLD = catalogText("shop", { SOLD_OUT: 409, GONE: 410, SLOW: 503, SAME: 400 });
const NEW = JSON.stringify({
  ...JSON.parse(catalogText("shop", { SOLD_OUT: 422, SLOW: 503, SAME: 400, LATE: 408 })),
  version: "1.1.0",
}).replace("Meaning of SLOW.", "Too slow.");

const CLIENT = `const response = await fetch("https://api.shop.example/v1/orders");
const { code } = await response.json();
if (code === "SOLD_OUT") throw new Error("sold out");
if (code === "GONE" || code === "SLOW") throw new Error("gone");
if (code === "SAME") throw new Error("same");
if (code === "LATE") throw new Error("late");
`;

async function diff(files: Record<string, string>, ...args: readonly string[]) {
  const { path } = await testFolder({ ".git/HEAD": "", ...files });
  return runBuilt(path, ["diff", ...args]);
}

describe("between two files", () => {
  const files = { "old.json": OLD, "new.json": NEW, "src/client.ts": CLIENT };

  test("for people: entries, fields, and the lines that use them", async () => {
    expect(await diff(files, "old.json", "new.json")).toEqual({
      code: 1,
      stdout: `+ late
    src/client.ts:6:15
~ sold-out
    statuses: [409] → [422]
    src/client.ts:3:15
~ slow
    meaning: "Meaning of SLOW." → "Too slow."
- gone
    src/client.ts:4:15
~ the catalog itself
    version: "1.0.0" → "1.1.0"

1 added, 2 changed, 1 gone
3 places use them, in 1 file.
`,
      stderr: "",
    });
  });

  test("for programs", async () => {
    const { code, stdout } = await diff(files, "old.json", "new.json", "--json");
    const place = (line: number, endColumn: number) => [
      { path: "src/client.ts", line, column: 15, endLine: line, endColumn },
    ];
    expect([code, JSON.parse(stdout)]).toEqual([
      1,
      {
        version: 1,
        before: { file: "old.json", id: "shop", version: "1.0.0" },
        after: { file: "new.json", id: "shop", version: "1.1.0" },
        added: [{ entry: "late", places: place(6, 19) }],
        changed: [
          {
            entry: "sold-out",
            fields: [{ field: "/statuses", before: [409], after: [422] }],
            places: place(3, 23),
          },
          {
            entry: "slow",
            fields: [{ field: "/meaning", before: "Meaning of SLOW.", after: "Too slow." }],
            places: [],
          },
        ],
        gone: [{ entry: "gone", places: place(4, 19) }],
        catalog: [{ field: "/version", before: "1.0.0", after: "1.1.0" }],
        skipped: [],
      },
    ]);
  });

  test("in a part of a project the whole of it counts, and the catalog that is in force there does not", async () => {
    const { path } = await testFolder({
      ".git/HEAD": "",
      "shop.error-catalog.json": NEW,
      ...files,
      "docs/a.md": "",
    });
    const { stdout } = await runBuilt(`${path}/docs`, [
      "diff",
      "../old.json",
      "../shop.error-catalog.json",
      "--json",
    ]);
    expect(JSON.parse(stdout).gone[0].places.map(({ line }: { line: number }) => line)).toEqual([4]);
  });

  test("an id that is another", async () => {
    const { stdout } = await diff(
      { ...files, "new.json": NEW.replace('"id":"shop"', '"id":"store"') },
      "old.json",
      "new.json",
      "--json",
    );
    const { gone, catalog } = JSON.parse(stdout);
    expect([gone[0].places.length, catalog[0]]).toEqual([
      1,
      { field: "/id", before: "shop", after: "store" },
    ]);
  });
});

test("the same, also in another order and format: exit code 0", async () => {
  const { entries, ...rest } = JSON.parse(OLD);
  const other = JSON.stringify({ format: 2, entries: [...entries].reverse(), ...rest });
  expect(
    await diff({ "a.json": `{ "format": 2, ${OLD.slice(1)}`, "b.json": other }, "a.json", "b.json"),
  ).toEqual({
    code: 0,
    stdout: "The versions say the same.\n",
    stderr: "",
  });
});

test("no code uses what is another", async () => {
  const { code, stdout } = await diff({ "a.json": OLD, "b.json": NEW }, "a.json", "b.json");
  expect([code, stdout.split("\n").slice(-2)]).toEqual([1, ["No code of the project uses them.", ""]]);
});

test("keys are not shown", async () => {
  const withKey = (key: string) =>
    JSON.stringify({ ...JSON.parse(OLD), detection: { keyPrefixes: ["sk_live_"] }, summary: key });
  const { stdout } = await diff(
    { "a.json": withKey("Old."), "b.json": withKey("sk_live_a1b2c3d4e5f6g7h8") },
    "a.json",
    "b.json",
  );
  expect(stdout).toContain('summary: "Old." → "sk_live_xxxxxxxxxxxxxxxx"');
});

test.each([
  [["a.json"], '"diff" compares two files. Name the older one, then the newer one.'],
  [["a.json", "a.json", "a.json"], '"diff" compares two files. Name the older one, then the newer one.'],
  [["a.json", "none.json"], "none.json cannot be read. The file does not exist."],
  [
    ["broken.json", "a.json"],
    'broken.json is no usable catalog. Run "error-atlas validate" on it to see what is wrong.',
  ],
  [
    ["a.json", "a.json", "--verbose"],
    '"diff" has no option "--verbose". Run "error-atlas diff --help" to see its options.',
  ],
])("%j: exit code 2, and why", async (args, message) => {
  expect(await diff({ "a.json": OLD, "broken.json": '{ "id": ' }, ...args)).toEqual({
    code: 2,
    stdout: "",
    stderr: `${message}\n`,
  });
});
