// The Markdown of tooltips and of other texts of ours with words from elsewhere in them. Pure. What the server renders (hovers,
// pages) is its own business.

import { oneLine } from "./outsideText.ts";

/** A paragraph, which may begin with a name in bold, or a text in a box of its own, with its lines. */
export type Block = { readonly bold?: string; readonly text: string } | { readonly code: string };

/** Blocks below each other. Nothing in them is taken for Markdown or HTML. */
export function tooltipMarkdown(blocks: readonly Block[]): string {
  return blocks.map(blockMarkdown).join("\n\n");
}

function blockMarkdown(block: Block): string {
  if ("code" in block) return codeBlock(block.code);
  const { bold, text } = block;
  return bold === undefined
    ? outsideMarkdown(text.trim())
    : `**${outsideMarkdown(bold)}**${outsideMarkdown(text)}`;
}

function codeBlock(code: string): string {
  const runs = code.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const lines = code.split(/\r\n|[\n\r\u2028\u2029]/).map(oneLine);
  return [`${fence}text`, ...lines, fence].join("\n");
}

/** All punctuation of ASCII, but for the hyphen inside a word: whatever begins something in Markdown is among it. */
const PUNCTUATION = /[!-,./:-@[-`{-~]|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])/gu;

/**
 * `text` as words inside a paragraph of Markdown. As character references (`&#91;`), which every renderer shows as the character and
 * none reads as markup; backslashes are taken off by VS Code's before it reads the texts of links.
 */
export function outsideMarkdown(text: string): string {
  return oneLine(text).replace(PUNCTUATION, (mark) => `&#${mark.charCodeAt(0)};`);
}
