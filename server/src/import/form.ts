// In which form a text is written: by the name of its file, else by what it begins with and how often its marks occur.

/** Forms of pages, of which there is one way to recognise what they say. */
export type PageForm = "markdown" | "mdx" | "html" | "rst" | "csv" | "text";

/** The forms that can be imported. */
export type Form = PageForm | "openapi" | "typescript" | "proto" | "json" | "recordings";

export const FORMS: readonly Form[] = [
  "markdown",
  "mdx",
  "html",
  "rst",
  "csv",
  "text",
  "openapi",
  "typescript",
  "proto",
  "json",
  "recordings",
];

const EXTENSIONS: Readonly<Record<string, Form>> = {
  md: "markdown",
  markdown: "markdown",
  mdx: "mdx",
  html: "html",
  htm: "html",
  rst: "rst",
  csv: "csv",
  tsv: "csv",
  json: "json",
  yaml: "json",
  yml: "json",
  har: "recordings",
  jsonl: "recordings",
  ndjson: "recordings",
  proto: "proto",
  ts: "typescript",
  tsx: "typescript",
  mts: "typescript",
  cts: "typescript",
  js: "typescript",
  jsx: "typescript",
  mjs: "typescript",
  cjs: "typescript",
};

/** The form of a text. `name` is that of its file, where it has one. */
export function formOf(text: string, name: string | undefined): Form {
  const extension = /\.(\w+)$/.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
  const known = EXTENSIONS[extension];
  if (known) return known;
  const start = text.slice(0, 200_000);
  if (isOpenApiText(start)) return "openapi";
  if (/^\s*<(?:!doctype|html|head|body|div|table|main|article)\b/i.test(start)) return "html";
  if (count(start, /^\.\. [\w-]+::/gm) > 0 || count(start, /^\+[-=+]{4,}\+$/gm) > 2) return "rst";
  if (hasTabs(start) || isBare(start)) return "text";
  if (/^---\n/.test(start) || count(start, /^#{1,6} \S/gm) > 0) return "markdown";
  if (count(start, /\]\(https?:/g) > 1 && count(start, /^\|?[ :-]+\|[ |:-]+$/gm) > 0) return "markdown";
  return isCsv(start) ? "csv" : "text";
}

/** Whether a text begins as documents of OpenAPI and Swagger do. */
function isOpenApiText(text: string): boolean {
  const first = text
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line !== "" && line !== "---" && !line.startsWith("#"));
  return /^(?:openapi|swagger)\s*:/.test(first ?? "") || /^\s*\{\s*"(?:openapi|swagger)"/.test(text);
}

/** Whether bodies stand without fences, and more often than headings with marks: a copy in which a few marks are left. */
function isBare(text: string): boolean {
  const bare = text.replace(/^```[\s\S]*?^```/gm, "");
  return count(bare, /^\{$/gm) > count(bare, /^#{1,6} \S/gm);
}

/** Rows of a table that a browser put on the clipboard. */
function hasTabs(text: string): boolean {
  const lines = text.split("\n");
  return lines.some((line, i) => line.indexOf("\t") > 0 && (lines[i + 1] ?? "").indexOf("\t") > 0);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** As many commas, outside of quotes, in each of the first lines. */
function isCsv(text: string): boolean {
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 10);
  const widths = lines.map((line) => line.replace(/"[^"]*"/g, "").split(",").length);
  return lines.length > 1 && (widths[0] ?? 0) > 1 && widths.every((width) => width === widths[0]);
}
