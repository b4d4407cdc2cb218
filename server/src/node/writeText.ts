// Writes a file that a person named: the only place that changes one.

import { writeFile } from "node:fs/promises";

/** Replaces the text of a file. Rejects with the error of the system. */
export function writeText(path: string, text: string): Promise<void> {
  return writeFile(path, text);
}
