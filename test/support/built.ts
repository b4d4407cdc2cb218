// The built programs, for tests that run them as users do: built first where they are missing or older than their sources.

import { execFile } from "node:child_process";
import { mkdir, readdir, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { vi } from "vitest";

// Building may come first, and starting programs takes its time on a busy machine. No test waits for a time to pass.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = path.resolve(import.meta.dirname, "../..");
const SOURCES = ["server/src", "data", "build", "esbuild.mjs", "package.json"];
const PROGRAMS = ["dist/server.js", "dist/cli.js", "dist/import.js"];

/** Test files run side by side; one of them builds, the others wait for it. */
const LOCK = path.join(root, "dist", ".building");
const LOCK_IS_LEFT_OVER_AFTER_MS = 60_000;

let fresh: Promise<void> | undefined;

/** The path of a program in dist/, up to date. Rejects with the compiler's words where it does not build. */
export async function builtProgram(name: "server.js" | "cli.js"): Promise<string> {
  fresh ??= locked(async () => {
    if (await isStale()) await promisify(execFile)(process.execPath, ["esbuild.mjs"], { cwd: root });
  });
  await fresh;
  return path.join(root, "dist", name);
}

async function locked(action: () => Promise<void>): Promise<void> {
  await mkdir(path.dirname(LOCK), { recursive: true });
  while (!(await take())) await wait(50);
  try {
    await action();
  } finally {
    await rmdir(LOCK);
  }
}

async function take(): Promise<boolean> {
  try {
    await mkdir(LOCK);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const age = await stat(LOCK).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    return age > LOCK_IS_LEFT_OVER_AFTER_MS;
  }
}

async function isStale(): Promise<boolean> {
  const built = await Promise.all(PROGRAMS.map((file) => modified(path.join(root, file))));
  const changed = await Promise.all(SOURCES.map((file) => modified(path.join(root, file))));
  return Math.min(...built) < Math.max(...changed);
}

/** When the file, or the newest file under the directory, was changed; 0 where there is none. Tests are no sources. */
async function modified(file: string): Promise<number> {
  const stats = await stat(file).catch(() => undefined);
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const names = (await readdir(file)).filter((name) => !name.includes(".test."));
  return Math.max(0, ...(await Promise.all(names.map((name) => modified(path.join(file, name))))));
}
