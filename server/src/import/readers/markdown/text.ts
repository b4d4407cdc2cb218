// The text of nodes of Markdown without its marks.

import type { Nodes } from "mdast";
import { type Placed, plain, type Text } from "../../document.ts";

/** The text of a node and of what is in it. */
export function textOf(node: Nodes): Text {
  const codes: string[] = [];
  const written = (each: Nodes): string => {
    if (each.type === "inlineCode") {
      codes.push(each.value);
      return each.value;
    }
    if (each.type === "text") return each.value.replaceAll("\n", " ");
    if (each.type === "break") return "\n";
    if (each.type === "html") return /^<br\b/i.test(each.value) ? "\n" : "";
    if (each.type === "mdxJsxTextElement" && each.name === "br") return "\n";
    if (each.type === "mdxJsxTextElement" && each.name === "code") {
      const code = each.children.map(written).join("");
      codes.push(code);
      return code;
    }
    if (each.type === "image") return each.alt ?? "";
    return "children" in each ? each.children.map(written).join("") : "";
  };
  const text = written(node);
  return plain(text, codes);
}

/** The text of a node with its line; `line`: where the node does not say. */
export function placed(node: Nodes, line: number): Placed {
  return { ...textOf(node), line: node.position?.start.line ?? line };
}

/** Texts one below the other. */
export function joined(texts: readonly Text[]): Text {
  return {
    text: texts.map(({ text }) => text).join("\n"),
    codes: texts.flatMap(({ codes }) => codes),
  };
}
