import { closeSync, mkdirSync, openSync, realpathSync, rmSync } from "node:fs";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { removeTestFolders, testFolder } from "../../../test/support/folder.ts";
import { realPathNow, realPathOfOpen } from "./realPath.ts";

afterEach(removeTestFolders);

test.each(["a.ts", "d", "d/b (deleted)", "."])("what is no link is where it is: %s", async (name) => {
  const folder = await testFolder({ "a.ts": "", "d/b (deleted)": "" });
  const file = path.join(folder.path, name);
  expect(realPathNow(file)).toBe(realpathSync.native(file));
});

describe.skipIf(process.platform === "win32")("links", () => {
  test.each(["link.ts", "dir", "dir/b.ts", "dir/../link.ts", "double"])("%s", async (name) => {
    const folder = await testFolder({ "a.ts": "", "d/b.ts": "" });
    await symlink("a.ts", path.join(folder.path, "link.ts"));
    await symlink("d", path.join(folder.path, "dir"));
    await symlink("dir", path.join(folder.path, "double"));
    const file = `${folder.path}/${name}`;
    expect(realPathNow(file)).toBe(realpathSync.native(file));
    const open = openSync(file, "r");
    expect(realPathOfOpen(open)).toBe(process.platform === "linux" ? realpathSync.native(file) : undefined);
    closeSync(open);
  });

  test("what is not there", async () => {
    const folder = await testFolder({ "a.ts": "" });
    const gone = path.join(folder.path, "gone");
    expect(() => realPathNow(gone)).toThrow("ENOENT");
    await symlink("gone", path.join(folder.path, "link"));
    expect(() => realPathNow(path.join(folder.path, "link"))).toThrow("ENOENT");
    mkdirSync(gone);
    const open = openSync(gone, "r");
    rmSync(gone, { recursive: true });
    expect(realPathOfOpen(open)).toBeUndefined();
    closeSync(open);
  });
});
