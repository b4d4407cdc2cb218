// Asks ignore files of many files, each as one walk does.

import { MOST_STEPS, parseIgnoreFile } from "../../../server/src/workspace/ignoreFile.ts";
import type { HostileIgnoreFile } from "../globs.ts";

export function run(files: readonly HostileIgnoreFile[]): number {
  let ignored = 0;
  for (const { text, paths } of files) {
    const file = parseIgnoreFile(text);
    const effort = { left: MOST_STEPS };
    for (const path of paths) if (file.isIgnored(path, false, effort) === true) ignored++;
  }
  return ignored;
}
