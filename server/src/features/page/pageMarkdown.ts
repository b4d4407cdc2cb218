// A page as Markdown, for clients that show Markdown.

import { fencedBlock } from "../../text/markdown.ts";
import type { Block, Cell, Page } from "./model.ts";

/** The whole page. Its actions and the links to other pages are for those who can follow them, and left out. */
export function pageMarkdown({ heading, subheading, lead, sections }: Page): string {
  return [
    `# ${heading}`,
    subheading,
    ...lead.map(blockMarkdown),
    ...sections.flatMap(({ title, blocks }) => [`## ${title}`, ...blocks.map(blockMarkdown)]),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "text":
      return block.text;
    case "callout":
      return `> ${block.text}`;
    case "list":
      return bullets(block.items.map(cellText));
    case "table":
      return bullets(
        block.rows.map((row) =>
          row
            .filter((cell) => cell.length > 0)
            .map((cell) => cell.map(cellText).join(", "))
            .join(" · "),
        ),
      );
    case "json":
      return fencedBlock("json", block.text);
    // The words beside it say the same.
    case "waits":
      return "";
  }
}

function cellText(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
