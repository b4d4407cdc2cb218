// Standard input as text, up to a limit; who types it is told how to end it.

import { printError } from "../node/terminal.ts";

/** Reads all of standard input. `invitation` is what a person at a terminal is asked to do: "Paste the error". */
export async function standardInput(invitation: string, mostBytes: number): Promise<string> {
  if (process.stdin.isTTY) printError([`${invitation}, then press Ctrl+D (on Windows Ctrl+Z and Enter).`]);
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
