// Where a file or directory really lies, with all links followed. Used for each file that is read, so that it has to be quick, in deep
// directories too.

import { closeSync, constants, openSync, readlinkSync, realpathSync } from "node:fs";

/** `fs.realpath`. Throws as that does. */
export function realPathNow(path: string): string {
  return directoryPath(path) ?? systemPath(path);
}

/** The same for a file that is open, where the system says that of an open file itself; else undefined. */
export function realPathOfOpen(file: number): string | undefined {
  return linuxPath(file);
}

function directoryPath(path: string): string | undefined {
  if (process.platform !== "linux") return undefined;
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NONBLOCK);
    return linuxPath(file);
  } catch {
    // It is no directory, or there is none: the system says more.
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Linux tells where an open file lies. To ask by name takes the square of the depth: the C library looks up each part of the path from
 * the top. undefined where there is no /proc, and on other systems, which are quick either way.
 */
function linuxPath(file: number): string | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const path = readlinkSync(`/proc/self/fd/${file}`);
    // What has been removed meanwhile is said to be so in words, and pipes have names that are no paths.
    return path.startsWith("/") && !path.endsWith(" (deleted)") ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Also for drives that the system's own function knows nothing of, as some in memory under Windows. */
function systemPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (process.platform !== "win32" || (error as NodeJS.ErrnoException).code === "ENOENT") throw error;
    return realpathSync(path);
  }
}
