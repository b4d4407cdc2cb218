// @ts-check
// A lock between processes, for work on a shared folder that two commands may start at once.
import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/**
 * Runs `work` while no other process runs work under the same lock file. A lock whose owner has died is taken over.
 * @template T
 * @param {string} file the lock file; its folder is made when missing
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    if (!waited) onWait?.();
    await delay(250);
  }
  const release = () => fs.rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.removeListener("exit", release);
    release();
  }
}

/**
 * @param {string} file
 * @returns {boolean} whether the lock is ours now
 */
function take(file) {
  // The owner is written before the name appears, so a reader never sees a lock without one.
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    if (!isOwnerAlive(file)) fs.rmSync(file, { force: true });
    return false;
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/** @param {string} file */
function isOwnerAlive(file) {
  try {
    process.kill(Number(fs.readFileSync(file, "utf8")), 0);
    return true;
  } catch (error) {
    // Released between our attempt and this look, or its owner is gone; a process of another user is alive.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
