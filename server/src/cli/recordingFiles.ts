// Files of recordings as the worker of an import reads them. Which ones they are is found by import.ts.

import { refusals, stages } from "../import/messages.ts";
import { NotImportable } from "../import/notImportable.ts";
import type { RecordingFile } from "../import/recordings/answers.ts";
import type { UnreadRecording } from "../import/recordings/recordings.ts";
import type { ImportTask } from "../import/task.ts";
import { readBelow } from "./importFiles.ts";
import { failures } from "./messages.ts";

/** Bytes of one file of recordings. */
const MOST_RECORDED = 48 * 1024 * 1024;

/**
 * Reads files of recordings one after the other, as they are asked for: together they may be larger than what there is room for. Throws
 * `NotImportable` where one cannot be read that a person named.
 */
export function* recordingsIn(
  files: NonNullable<ImportTask["recordings"]>,
  root: string,
  onStage: (stage: string) => void,
): Generator<RecordingFile | UnreadRecording> {
  for (const { path: full, name, isNamed } of files) {
    onStage(stages.reading({ form: name }));
    const text = readBelow(full, root, MOST_RECORDED);
    const why =
      typeof text !== "string" ? text.why : text.includes("\0") ? refusals.noRecording({}) : undefined;
    if (typeof text === "string" && why === undefined) yield { name, text };
    else if (isNamed) throw new NotImportable(failures.cannotReadRecording({ file: name, why: why ?? "" }));
    else yield { name, why: why ?? "" };
  }
}
