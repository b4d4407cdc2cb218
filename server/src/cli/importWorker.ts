// The worker in which `error-atlas import` reads a page, so that it can be ended whatever the page does to a parser: dist/import.js.

import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { doubtsIn, merge } from "../import/merge.ts";
import { NotImportable } from "../import/notImportable.ts";
import { importCatalog, importPackage, importRecordings } from "../import/result.ts";
import type { ImportMessage, ImportTask } from "../import/task.ts";
import { formatJson } from "../text/formatJson.ts";
import { readerBeside } from "./importFiles.ts";
import { recordingsIn } from "./recordingFiles.ts";

const { source, recordings, package: npm, options, at, into } = workerData as ImportTask;
const say = (message: ImportMessage): void => parentPort?.postMessage(message);
try {
  const onStage = (stage: string) => say({ kind: "stage", stage });
  const result = recordings
    ? importRecordings(recordingsIn(recordings, at?.root ?? "", onStage), options)
    : npm
      ? importPackage(
          npm.name,
          readerBeside({ file: path.join(npm.root, "package.json"), root: npm.root }),
          options,
        )
      : importCatalog(source, options, onStage, at && readerBeside(at));
  if (into === undefined) say({ kind: "result", result, text: `${formatJson(result.catalog)}\n` });
  else {
    say({ kind: "stage", stage: "Merging" });
    const { text, difference } = merge(into.text, result.catalog, into.base);
    say({ kind: "result", result: { ...result, difference, doubts: doubtsIn(text, result) }, text });
  }
} catch (error) {
  if (error instanceof NotImportable || error instanceof TypeError)
    say({ kind: "refused", why: error.message });
  else throw error;
}
