import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withLock } from "../../scripts/vscode/lock.mjs";

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "error-atlas-lock-"));
  file = path.join(folder, "deep/work.lock");
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe("withLock", () => {
  it("lets one after the other work, and tells who waits", async () => {
    const events: string[] = [];
    const work = (name: string) =>
      withLock(
        file,
        async () => {
          events.push(`${name} begins`);
          await new Promise(setImmediate);
          events.push(`${name} ends`);
        },
        () => events.push(`${name} waits`),
      );
    await Promise.all([work("a"), work("b")]);
    expect(events).toEqual(["a begins", "b waits", "a ends", "b begins", "b ends"]);
  });

  it("gives the result, and leaves nothing behind", async () => {
    expect(await withLock(file, async () => 42)).toBe(42);
    expect(fs.readdirSync(path.dirname(file))).toEqual([]);
  });

  it("is released when the work fails", async () => {
    const failing = withLock(file, async () => {
      throw new Error("no disk");
    });
    await expect(failing).rejects.toThrow("no disk");
    expect(fs.existsSync(file)).toBe(false);
  });

  it("takes over the lock of a process that has died", async () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    fs.mkdirSync(path.dirname(file));
    fs.writeFileSync(file, String(pid));
    expect(await withLock(file, async () => "taken")).toBe("taken");
  });
});
