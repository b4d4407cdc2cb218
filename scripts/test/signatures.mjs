// @ts-check
// Asks the registry whether the installed packages are signed by it, where it can be asked and offers that. What the lock file says of
// packages is held by test/dependencies, without a network.
import { runNpm } from "../lib/command.mjs";
import { root } from "../lib/paths.mjs";

/** A wrong signature fails. That nobody could be asked is said, and is no failure: tests run without a network too. */
export async function runSignatures() {
  const args = ["audit", "signatures", "--json", "--loglevel=silent", "--fetch-retries=0"];
  const { isRight, says } = judgeSignatures((await runNpm(args, { cwd: root })).output);
  console.log(says);
  return isRight ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * What `npm audit signatures --json` has found. It prints `invalid` and `missing`, lists of packages, or an `error`.
 * @param {string} output
 * @returns {{ isRight: boolean, says: string }}
 */
export function judgeSignatures(output) {
  const { error, invalid, missing } = parsed(output);
  if (!Array.isArray(invalid)) {
    const why = error?.summary || error?.code || output.trim() || "npm said nothing";
    return { isRight: true, says: `Signatures are not verified here: ${why}` };
  }
  if (invalid.length > 0) {
    const names = invalid.map(({ name, version }) => `${name}@${version}`).join(", ");
    return {
      isRight: false,
      says: `The signature is wrong of ${names}. Somebody may have changed the package: do not use it, and install again from the registry.`,
    };
  }
  const unsigned = missing?.length ? `; the registry signs ${missing.length} of them not at all` : "";
  return { isRight: true, says: `No package has a wrong signature${unsigned}.` };
}

/**
 * @param {string} output
 * @returns {{ error?: { summary?: string, code?: string }, invalid?: { name: string, version: string }[], missing?: unknown[] }}
 */
function parsed(output) {
  try {
    return JSON.parse(output) ?? {};
  } catch {
    // An npm that cannot do this prints its usage: see `judgeSignatures`.
    return {};
  }
}
