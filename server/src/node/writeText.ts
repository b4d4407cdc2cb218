// Writes a file that a person named: the only place that changes one.

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** Replaces the text of a file. Rejects with the error of the system. */
export function writeText(file: string, text: string): Promise<void> {
  return writeFile(file, text);
}

/** Makes a new file, with its directory. False: there is one of that name, which is left as it is. Rejects with the error of the system. */
export async function makeText(file: string, text: string): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
