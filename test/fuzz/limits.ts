// How long a request may take and how much a server may keep: held against what is usual in the same run.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Editor } from "./editor.ts";
import { Failure } from "./failure.ts";

/** A request may take this many times as long as a server takes to start, which says how busy the machine is ... */
const STARTS = 40;
/** ... and this long in milliseconds in any case. */
const ALWAYS = 10_000;
/** A server that has seen a round may need this many times what one needs that has seen its end, and this many megabytes more. */
const LARGER = 2;
const MEGABYTES = 250;

/** Throws a Failure for a request that took much longer than it takes to start a server. Those looked at are forgotten. */
export function assertFast({ times }: Editor, fresh: Editor): void {
  const allowed = Math.max(ALWAYS, STARTS * fresh.startTime);
  for (const { method, time } of times.splice(0)) {
    if (time <= allowed) continue;
    const details = `It took ${Math.round(time)} ms; a server starts in ${Math.round(fresh.startTime)} ms.`;
    throw new Failure(`${method} is slow`, details);
  }
}

/** Throws a Failure where a server keeps much more than a fresh one. Where the system does not tell, nothing is found. */
export function assertSmall(old: Editor, fresh: Editor): void {
  const [a, b] = [memoryOf(old), memoryOf(fresh)];
  if (a === undefined || b === undefined || a <= LARGER * b + MEGABYTES) return;
  throw new Failure("the server keeps growing", `It takes ${a} MB, a fresh one ${b} MB.`);
}

/** Resident, in megabytes. */
export function memoryOf({ pid }: Editor): number | undefined {
  if (pid === undefined || process.platform === "win32") return undefined;
  const kilobytes =
    process.platform === "linux"
      ? /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
      : execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Math.round(Number(kilobytes) / 1024);
}
