// Runs the built command line as a person runs it.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { builtProgram } from "./built.ts";

/** What a run printed, without colors by default, and its exit code. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `error-atlas` with arguments in a folder, `input` on standard input. `env`: what differs from this process's. */
export async function runBuilt(
  cwd: string,
  args: readonly string[],
  input = "",
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const program = await builtProgram("cli.js");
  const options = { cwd, env: { ...process.env, FORCE_COLOR: undefined, ...env }, maxBuffer: 1e8 };
  const started = promisify(execFile)(process.execPath, [program, ...args], options);
  // Whoever does not read it may have ended by then.
  started.child.stdin?.on("error", () => {}).end(input);
  return started.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Run) => ({ code, stdout, stderr }),
  );
}
