// What keeps a file from being written, for people.

import { failures } from "./messages.ts";

/** Writes; why the system did not let it, as a sentence. Rejects for anything but what the system says. */
export async function writeFault(write: () => Promise<void>): Promise<string | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    // Whoever writes makes the file.
    return code === "ENOENT" ? failures.noFolder({}) : failures.system({ code });
  }
}
