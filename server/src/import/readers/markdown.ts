// Markdown (GFM), and MDX where it parses as such, into a page: what is in front of it, then its text, a long one part by part.

import { createPage, type Document } from "../document.ts";
import { readAll } from "./markdown/nodes.ts";
import { readParts } from "./markdown/parts.ts";
import { markdownTree, mdxTree } from "./markdown/trees.ts";

/** No shorter text is read part by part. Characters. */
const SHORT = 100_000;

/**
 * Reads Markdown. `isMdx`: tries MDX first; a third of what is named so does not parse as it. `onLines` is told how many lines of a
 * long text are read, and of how many; `short`: how long one is that is read at once.
 */
export function readMarkdown(
  text: string,
  isMdx: boolean,
  onLines: (read: number, all: number) => void = () => {},
  short = SHORT,
): Document {
  const matter = frontMatter(text);
  // Its lines stay, empty: all that comes after is where it was.
  const source = matter.replace(/[^\n]+/g, "") + text.slice(matter.length);
  const read = (asMdx: boolean): Document | undefined => {
    const page = createPage();
    page.title(titleIn(matter));
    if (source.length > short) return readParts(source, asMdx, page, onLines) ? page.end() : undefined;
    const tree = asMdx ? mdxTree(source) : markdownTree(source);
    if (tree) readAll(tree.children, page, { source, until: 0, opened: [] });
    return tree && page.end();
  };
  const page = (isMdx ? read(true) : undefined) ?? read(false);
  if (page === undefined) throw new Error("All texts parse as Markdown.");
  return page;
}

/** What stands between two lines of three hyphens at the beginning. */
function frontMatter(text: string): string {
  if (!text.startsWith("---\n")) return "";
  const end = text.indexOf("\n---\n", 3);
  return end < 0 ? "" : text.slice(0, end + 5);
}

function titleIn(matter: string): string {
  const line = matter.split("\n").find((each) => each.startsWith("title:")) ?? "";
  return line
    .slice("title:".length)
    .trim()
    .replace(/^["']|["']$/g, "");
}
