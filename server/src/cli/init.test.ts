// The built `error-atlas init`: what it writes into a project and into a package, that nothing is overwritten, and that a package that
// it made is packed, installed and known.

import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { runNpm } from "../../../scripts/lib/command.mjs";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { runBuilt } from "../../../test/support/runBuilt.ts";

afterEach(removeTestFolders);

test("in a project: settings and a catalog to begin with, and what is known of its packages", async () => {
  const folder = await testFolder({
    "package.json": '{ "dependencies": { "stripe": "1", "left-pad": "1" } }',
  });
  const init = (...args: string[]) => runBuilt(folder.path, ["init", ...args]);
  const first = await init("--name", "Café Harbour", "--host", "api.harbour.example");
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout.split("\n").slice(0, 3)).toEqual([
    "error-atlas.json: written",
    `${path.join("catalogs", "cafe-harbour.error-catalog.json")}: written`,
    "Error Atlas knows the errors of these packages and APIs that the project uses: Stripe.",
  ]);
  expect(await runBuilt(folder.path, ["validate"])).toMatchObject({ code: 0 });
  expect((await runBuilt(folder.path, ["lookup", "@cafe-harbour", "not_found"])).stdout).toContain(
    "Café Harbour",
  );

  const again = await init("--name", "Café Harbour");
  expect(again.stdout.split("\n").slice(0, 2)).toEqual([
    "error-atlas.json: exists already, left as it is",
    `${path.join("catalogs", "cafe-harbour.error-catalog.json")}: exists already, left as it is`,
  ]);
  expect(
    await readFile(path.join(folder.path, "catalogs/cafe-harbour.error-catalog.json"), "utf8"),
  ).toContain("api.harbour.example");
});

test("as a package, which is packed, installed and known", async () => {
  const folder = await testFolder({ "app/package.json": '{ "private": true }' });
  const args = ["--npm", "@harbour/errors", "--name", "Harbour"];
  const made = await runBuilt(folder.path, ["init", "errors", ...args]);
  expect(made).toMatchObject({ code: 0, stderr: "" });
  const [errors, app] = [path.join(folder.path, "errors"), path.join(folder.path, "app")];
  expect(readdirSync(errors).sort()).toEqual(["README.md", "harbour.error-catalog.json", "package.json"]);
  expect(await runBuilt(errors, ["validate", "harbour.error-catalog.json"])).toMatchObject({ code: 0 });

  await runNpm(["pack", "--silent"], { cwd: errors });
  const packed = path.join(errors, "harbour-errors-0.1.0.tgz");
  await runNpm(["install", packed, "--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"], {
    cwd: app,
  });
  const installed = path.join(app, "node_modules/@harbour/errors");
  expect(readdirSync(installed).sort()).toEqual(["README.md", "harbour.error-catalog.json", "package.json"]);
  expect((await runBuilt(app, ["lookup", "@harbour", "not_found"])).stdout).toContain("Harbour");
});

test.each<[args: readonly string[], said: RegExp]>([
  [["a", "b"], /^"init" takes one directory\./],
  [["--npm", "Not A Name", "--name", "A"], /^"Not A Name" is not the name of a package\./],
  [["--npm", "@a/b"], /^"--npm" makes a package of a catalog\./],
  [["--host", "a.example"], /^"--host" is the host of an API\./],
  [["--name", "!?"], /^"!\?" has no letters or digits/],
  [["--id", "A b"], /^Invalid value "A b" for "--id"\./],
])("refuses %j", async (args, said) => {
  const folder = await testFolder({ "a.txt": "" });
  const { code, stderr } = await runBuilt(folder.path, ["init", ...args]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(said)]);
  expect(readdirSync(folder.path)).toEqual(["a.txt"]);
});

test("says where it cannot write", async () => {
  const folder = await testFolder({ "a.txt": "" });
  const { code, stderr } = await runBuilt(folder.path, ["init", "a.txt"]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("cannot be written. The system says E")]);
});
