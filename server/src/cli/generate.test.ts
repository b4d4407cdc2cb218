// The built `error-atlas generate`, run as a person runs it: what it writes, what --check says, and what it says of what is no catalog.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { runBuilt } from "../../../test/support/runBuilt.ts";
import { studioCatalog } from "../../../test/support/studioCatalog.ts";

afterEach(removeTestFolders);

const catalog = (id: string) => JSON.stringify(studioCatalog({ entries: [{ id }] }));
const out = ["--out", "src/errors.ts"];

test("writes the file again as it was, and --check says whether it is up to date", async () => {
  const folder = await testFolder({ "studio.error-catalog.json": catalog("taken"), "src/a.ts": "" });
  const generate = (...options: string[]) => runBuilt(folder.path, ["generate", "typescript", ...options]);
  const written = path.join(folder.path, "src", "errors.ts");

  expect(await generate("studio", ...out, "--check")).toEqual({
    code: 1,
    stdout: "",
    stderr: "src/errors.ts does not exist. Generate it without --check.\n",
  });
  expect(await generate("studio", ...out)).toEqual({
    code: 0,
    stdout: "src/errors.ts: written\n",
    stderr: "",
  });
  const first = await readFile(written, "utf8");
  expect(first).toContain('export const studioCodes = [\n  "taken",\n] as const;');

  // Named by its file, printed, and with the line ends that Git gives it on Windows.
  expect((await generate("studio.error-catalog.json")).stdout).toBe(first);
  await folder.write("src/errors.ts", first.replaceAll("\n", "\r\n"));
  expect(await generate("studio", ...out, "--check")).toMatchObject({
    code: 0,
    stdout: "src/errors.ts: up to date\n",
  });

  await folder.write("studio.error-catalog.json", catalog("locked"));
  expect(await generate("studio", ...out, "--check")).toEqual({
    code: 1,
    stdout: "",
    stderr: "src/errors.ts is not what the catalog says now. Generate it again without --check.\n",
  });
});

test("says what is wrong with what it is given", async () => {
  const folder = await testFolder({
    "studio.error-catalog.json": catalog("taken"),
    "broken.error-catalog.json": '{\n  "id": ',
  });
  const said = async (...args: string[]) => {
    const { code, stderr } = await runBuilt(folder.path, ["generate", ...args]);
    return [code, stderr.trim().split("\n")[0]];
  };
  expect([
    await said(),
    await said("markdown"),
    await said("markdown", "studi"),
    await said("markdown", "none.error-catalog.json"),
    await said("markdown", "broken.error-catalog.json"),
    await said("markdown", "studio", "--check"),
    await said("markdown", "studio", "--out", "no/such/folder.md"),
    await said("markdown", "studio", "--json"),
  ]).toEqual([
    [2, '"generate" makes typescript, json-schema or markdown. Write which behind "generate".'],
    [2, '"generate" needs one catalog. Name its file, or its id, such as "my-api".'],
    [2, 'Unknown API "studi". Did you mean "studio"?'],
    [2, "none.error-catalog.json cannot be read. The file does not exist."],
    [2, "broken.error-catalog.json:2: The catalog is not used. It is not JSON: value expected."],
    [2, '"--check" compares with a file. Name it with "--out".'],
    [2, "no/such/folder.md cannot be written. Its folder does not exist."],
    [2, '"generate" has no option "--json". Run "error-atlas generate --help" to see its options.'],
  ]);
});
