import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { migrate } from "./migrate.ts";

afterEach(removeTestFolders);
afterEach(() => vi.restoreAllMocks());

test("upgrades files in place, and says of each what became of it", async () => {
  const { path: folder } = await testFolder({
    "old.error-catalog.json": `{ "id": "a" } // ours`,
    "new.error-catalog.json": `{ "format": 2 }`,
    "broken.error-catalog.json": `{ "id": `,
  });
  const said: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const at = (name: string) => path.join(folder, `${name}.error-catalog.json`);
  const code = await migrate(["old", "new", "broken", "none"].map(at));
  vi.restoreAllMocks();
  expect(code).toBe(2);
  expect(said.map((line) => line.replace(folder + path.sep, "").trim())).toEqual([
    "old.error-catalog.json: now in format 2",
    "new.error-catalog.json: already in format 2",
    "broken.error-catalog.json: This is not a JSON object. Correct the file first.",
    "none.error-catalog.json: The file does not exist.",
  ]);
  expect(await readFile(at("old"), "utf8")).toBe(`{ "format": 2, "id": "a" } // ours`);
  expect(await readFile(at("broken"), "utf8")).toBe(`{ "id": `);
});
