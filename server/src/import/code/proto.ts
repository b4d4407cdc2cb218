// The enums of a protocol buffers file as lists. In JSON, and in most clients, the name of a value stands for it.

import type { List, Row } from "./listModel.ts";

/** The enums of a `.proto` file, also those within messages. */
export function protoLists(text: string): readonly List[] {
  const lists: { name: string; rows: Row[]; line: number }[] = [];
  let open: { name: string; rows: Row[]; line: number } | undefined;
  let comment: string[] = [];
  let isComment = false;
  for (const [index, source] of text.split("\n").entries()) {
    const line = index + 1;
    let rest = source.trim();
    if (isComment || rest.startsWith("/*")) {
      isComment = !rest.includes("*/");
      comment.push(
        rest
          .split("*/", 1)[0]!
          .replace(/^\/?\*+/, "")
          .trim(),
      );
      continue;
    }
    if (rest.startsWith("//")) {
      comment.push(rest.replace(/^\/+/, "").trim());
      continue;
    }
    const begin = /^enum\s+(\w+)\s*\{/.exec(rest);
    if (begin) {
      open = { name: begin[1] ?? "", rows: [], line };
      lists.push(open);
      rest = rest.slice(begin[0].length);
      comment = [];
    }
    if (open) {
      for (const value of valuesIn(rest)) {
        const behind = rest.includes("//") ? rest.slice(rest.indexOf("//") + 2).trim() : "";
        const meaning = comment.join(" ").trim() || behind;
        comment = [];
        if (isNoError(value)) continue;
        open.rows.push({
          key: undefined,
          isNumberKey: false,
          code: value.name,
          status: undefined,
          message: undefined,
          meaning,
          line,
        });
      }
      if (beforeComment(rest).includes("}")) open = undefined;
    }
    if (rest === "") comment = [];
  }
  return lists.map((list) => ({ ...list, kind: "values", isOfRecords: false }));
}

interface Value {
  readonly name: string;
  readonly number: number;
}

function beforeComment(line: string): string {
  const at = line.indexOf("//");
  return at < 0 ? line : line.slice(0, at);
}

/** `NOT_FOUND = 5 [deprecated = true];`, several on a line. */
function valuesIn(line: string): readonly Value[] {
  return beforeComment(line)
    .split(";")
    .flatMap((part) => {
      const found = /^\s*(\w+)\s*=\s*(-?(?:0[xX][\da-fA-F]+|\d+))\s*(?:\[|$)/.exec(part);
      if (!found || found[1] === "option" || found[1] === "reserved") return [];
      return [{ name: found[1] ?? "", number: Number(found[2]) }];
    });
}

/** The value that stands for none (the style guide has it end with `UNSPECIFIED`), and success. */
function isNoError({ name, number }: Value): boolean {
  return (
    number === 0 && /(?:^|_)(?:UNSPECIFIED|UNDEFINED|INVALID_VALUE|OK|NONE|NO_ERROR|SUCCESS)$/i.test(name)
  );
}
