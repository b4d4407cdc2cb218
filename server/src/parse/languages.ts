// Which languages are read, and how a document tells that it is in one of them.

import type { ScriptHost } from "./embedded.ts";

/** A language that there is a reader for; JavaScript and all dialects are `typescript`. */
export type Language = "typescript" | "json" | "jsonl" | ScriptHost | "markdown";

const LANGUAGE_BY_ID: ReadonlyMap<string, Language> = new Map([
  ["typescript", "typescript"],
  ["typescriptreact", "typescript"],
  ["javascript", "typescript"],
  ["javascriptreact", "typescript"],
  ["json", "json"],
  ["jsonc", "json"],
  ["jsonl", "jsonl"],
  ["vue", "vue"],
  ["svelte", "svelte"],
  ["astro", "astro"],
  ["markdown", "markdown"],
]);

const LANGUAGE_BY_EXTENSION: ReadonlyMap<string, Language> = new Map([
  ["json", "json"],
  ["jsonc", "json"],
  ["har", "json"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
  ["vue", "vue"],
  ["svelte", "svelte"],
  ["astro", "astro"],
  ["md", "markdown"],
  ["markdown", "markdown"],
]);

/** The reader for a document: by its language id, else by the extension of its URI; undefined where we read none of it. */
export function languageOf(uri: string, languageId: string): Language | undefined {
  const known = LANGUAGE_BY_ID.get(languageId);
  if (known) return known;
  const extension = /\.([a-z]+)$/i.exec(uri)?.[1]?.toLowerCase() ?? "";
  if (/^([cm]?[jt]s|[jt]sx)$/.test(extension)) return "typescript";
  return LANGUAGE_BY_EXTENSION.get(extension);
}

/** Whether a document is read as JSON: it may be large, and imports nothing. */
export function isJson({ uri, languageId }: { readonly uri: string; readonly languageId: string }): boolean {
  const language = languageOf(uri, languageId);
  return language === "json" || language === "jsonl";
}
