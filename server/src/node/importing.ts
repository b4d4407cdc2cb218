// Imports in a worker, so that an import can be ended whatever a page does to a parser. The worker is a file of its own beside the
// program (dist/import.js): nothing of it is in the program's bundle.

import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Imported, ImportMessage, ImportTask } from "../import/task.ts";
import { imports as words } from "./messages.ts";

/** Seconds without progress until an import is given up. */
const PATIENCE = 120;

export interface ImportRun {
  /** Told of what begins. */
  readonly onStage?: (stage: string) => void;
  /** Ends the import. */
  readonly signal?: AbortSignal;
}

/** Runs an import; refused too where it takes too long or too much, or was ended. Rejects for a fault of ours. */
export function runImport(task: ImportTask, { onStage, signal }: ImportRun = {}): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, "import.js"), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    const refuse = (why: string) => resolve({ kind: "refused", why });
    const end = () => void worker.terminate();
    let stage = "";
    const timer = setTimeout(() => {
      refuse(words.takesTooLong({ seconds: PATIENCE, stage }));
      end();
    }, PATIENCE * 1000);
    signal?.addEventListener("abort", end);
    worker.on("message", (message: ImportMessage) => {
      if (message.kind !== "stage") return resolve(message);
      stage = message.stage;
      timer.refresh();
      onStage?.(stage);
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") refuse(words.takesTooMuch({}));
      else reject(error);
    });
    worker.on("exit", () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      refuse(words.stopped({}));
    });
  });
}
