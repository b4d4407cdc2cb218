// Answers as programs get them: the form of `error-atlas explain --json`, documented in docs/command-line.md. It only ever grows.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Retry } from "../catalog/model.ts";
import { retryOfEntry } from "../resolve/retry.ts";
import type { Answer, Confidence, Explanation } from "./model.ts";

export interface ExplanationJson {
  readonly version: 1;
  /** The best first; empty where nothing is known. */
  readonly answers: readonly AnswerJson[];
}

export interface AnswerJson {
  /** The id of the catalog. */
  readonly api: string;
  /** The id of the entry in it. */
  readonly entry: string;
  readonly code?: string;
  readonly type?: string;
  /** The documented text, with `{name}` for what varies. */
  readonly message?: string;
  /** The one that the text states, else the only one that the entry comes with. */
  readonly status?: number;
  readonly confidence: Confidence;
  readonly why: readonly string[];
  readonly meaning: string;
  /** What to do, a step each. */
  readonly resolution: readonly string[];
  /** Whether and how to try again, as catalogs have it; null where nothing is known. */
  readonly retry: Retry | null;
}

/** An explanation for programs. */
export function explanationJson({ answers }: Explanation, index: CatalogIndex): ExplanationJson {
  return { version: 1, answers: answers.map((answer) => answerJson(answer, index)) };
}

function answerJson(
  { catalog, entry, confidence, why, status: stated }: Answer,
  index: CatalogIndex,
): AnswerJson {
  const { code, type, messages, statuses } = entry;
  const [message] = messages;
  const status = stated ?? (statuses.length === 1 ? statuses[0] : undefined);
  return {
    api: catalog.id,
    entry: entry.id,
    ...(code !== undefined && { code }),
    ...(type !== undefined && { type }),
    ...(message !== undefined && { message }),
    ...(status !== undefined && { status }),
    confidence,
    why,
    meaning: entry.meaning,
    resolution: entry.resolution.map(({ text }) => text),
    retry: retryOfEntry(entry, status, catalog, index)?.retry ?? null,
  };
}
