// What comments in source say of what stands behind them, or in front of them on the same line.

import type * as ts from "typescript";

/** The text of the comments of a node: those above it, else the one behind it on its line. Empty: there is none. */
export function commentOf(node: ts.Node, file: ts.SourceFile): string {
  const above = withoutLineOfLast(file.text.slice(node.pos, node.getStart(file)), node.pos, file.text);
  const text = textIn(above);
  if (text !== "") return text;
  const rest = file.text.slice(node.end, lineEnd(file.text, node.end)).trim();
  const behind = (/^[,;|]/.test(rest) ? rest.slice(1) : rest).trim();
  const isComment = behind.startsWith("//") || (behind.startsWith("/*") && behind.endsWith("*/"));
  return isComment ? textIn(behind) : "";
}

/** What follows the element before on its line is about that one. */
function withoutLineOfLast(text: string, start: number, whole: string): string {
  const before = whole.slice(0, start).trimEnd().at(-1) ?? "";
  const isFirst = before === "" || before === "{" || before === "[" || before === "=";
  const end = text.indexOf("\n");
  return isFirst || end < 0 ? text : text.slice(end);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The last comment block of a text; lines that follow one another are one. */
function textIn(text: string): string {
  const blocks = text.split("\n").reduce<string[]>(
    (all, line) => {
      if (line.trim() === "") all.push("");
      else all.push(`${all.pop() ?? ""}\n${line}`);
      return all;
    },
    [""],
  );
  const last = [...blocks].reverse().find((block) => block.trim() !== "") ?? "";
  const lines = last.split("\n").map((line) =>
    line
      .trim()
      .replace(/^\/\*+/, "")
      .replace(/\*\/$/, "")
      .replace(/^(?:\*|\/\/+)/, "")
      .trim(),
  );
  const tag = lines.findIndex((line) => /^@(?!description\b|summary\b)/.test(line));
  const own = (tag < 0 ? lines : lines.slice(0, tag)).map((line) => line.replace(/^@\w+\s*/, ""));
  const said = own.join(" ").replace(/\s+/g, " ").trim();
  return /^[-=*#\s]*$|eslint-|biome-ignore|@ts-|prettier-ignore|istanbul|c8 ignore/.test(said) ? "" : said;
}
