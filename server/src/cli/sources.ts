// Which files are looked through for what they do with errors, and their texts, as far as the settings let them be read.

import { isTooLarge, sizeLimit } from "../engine/settings.ts";
import { languageOf } from "../parse/languages.ts";
import { Unreadable } from "../workspace/fileSystem.ts";
import type { CheckedText, Folder } from "./folder.ts";
import { failures as texts } from "./messages.ts";

/** Whether a file is looked through, by its name. Code in Markdown is an example, which no rule looks at. */
export function isChecked(name: string): boolean {
  const language = languageOf(name, "");
  return language !== undefined && language !== "markdown";
}

/** The text of a file; undefined where it is larger than `limit`, in KiB: such files are left alone, also where they are named. */
export async function readUpTo(
  folder: Folder,
  uri: string,
  limit = sizeLimit(uri, "", folder.settings),
): Promise<CheckedText | undefined> {
  try {
    // A text is at least a third as long in UTF-16 code units as in bytes of UTF-8.
    const read = await folder.readChecked(uri, { mostBytes: limit * 1024 * 3 });
    if (!isTooLarge(read.text, limit)) return read;
    throw new Unreadable("too-large", texts.larger({ limit }));
  } catch (error) {
    if (!(error instanceof Unreadable) || error.reason !== "too-large") throw error;
    folder.skipped.set(uri, error);
    return undefined;
  }
}
