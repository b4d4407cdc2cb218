// Markdown into the trees of its parser, with what a tree says of where its text may be cut. What a node means is not known here.

import type { Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mdxFromMarkdown } from "mdast-util-mdx";
import { gfm } from "micromark-extension-gfm";
import { mdxjs } from "micromark-extension-mdxjs";

/** GFM without its transforms: these make links of addresses and leave their text as it is. */
const TO_TREE = gfmFromMarkdown().map(({ transforms: _, ...rest }) => rest);
const GFM = { extensions: [gfm()], mdastExtensions: TO_TREE };
const MDX = { extensions: [gfm(), mdxjs()], mdastExtensions: [TO_TREE, mdxFromMarkdown()] };

/** GFM; what is none of it is text. */
export function markdownTree(source: string): Root {
  return fromMarkdown(source, GFM);
}

/** undefined: it does not parse as MDX. */
export function mdxTree(source: string): Root | undefined {
  try {
    return fromMarkdown(source, MDX);
  } catch (error) {
    // What the parser reports of a text is a VFileMessage with a place; anything else is a fault of ours.
    if (error instanceof Error && "place" in error) return undefined;
    throw error;
  }
}

/** Whether the last of the nodes of a text goes on in text below it, whatever that is: a fence or an element without its end. */
export function isOpen(nodes: readonly RootContent[], source: string): boolean {
  const last = nodes.at(-1);
  if (last?.type === "html")
    return RAW.some(([start, end]) => start.test(last.value) && !end.test(last.value));
  if (last?.type !== "code") return false;
  const lines = sourceOf(last, source).trimEnd().split("\n");
  const fence = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? "")?.[0];
  const end = lines.length > 1 ? (lines.at(-1) ?? "").trim() : "";
  return fence !== undefined && !(end.startsWith(fence) && end === fence.charAt(0).repeat(end.length));
}

/** The elements that go on over blank lines, by their starts and ends: the kinds 1 to 5 of HTML blocks in CommonMark 0.31, section 4.6. */
const RAW: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];

/** The text of a node as it is written. */
export function sourceOf({ position }: Nodes | RootContent, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
