// Standard input as text, up to a limit; who types it is told how to end it.

import { printError } from "../node/terminal.ts";

/** Reads all of standard input. `invitation` tells a person at a terminal what to do. */
export async function standardInput(invitation: string, mostBytes: number): Promise<string> {
  if (process.stdin.isTTY) printError([invitation]);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin) {
    parts.push(part);
    length += part.length;
    if (length >= mostBytes) break;
  }
  return Buffer.concat(parts)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}
