// @ts-check
// Loaded into code-server before its own code: ends it when the command that started it is gone, even when that was killed.
// Only that; a command that ends in order stops code-server itself.

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent || !isAlive(parent)) process.exit(1);
}, 1000).unref();

/** @param {number} id a process id */
function isAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    // Signal 0 only asks; an error is the answer no.
    return false;
  }
}
