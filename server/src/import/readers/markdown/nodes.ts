// Nodes of Markdown, and of MDX, into the blocks of a page. Tables and other elements that are written as HTML go to the reader of HTML,
// paragraphs that were meant as tables to the repair of pasted ones.

import type { Code, RootContent } from "mdast";
import { type Item, type PageBuilder, type Placed, plain, unmarked } from "../../document.ts";
import { COMPONENT, closedIn, fieldRow, type Opened, openedIn } from "../components.ts";
import { htmlBlocks } from "../html.ts";
import { brokenTables } from "../pastedTables.ts";
import { attributeOf, fieldName, typeOf } from "./mdxComponents.ts";
import { joined, placed, textOf } from "./text.ts";
import { sourceOf } from "./trees.ts";

/** The text of which nodes are read, and where in it the reader is. */
export interface Html {
  readonly source: string;
  /** The offset up to which it has been read: nodes that begin before it are a part of what was. */
  until: number;
  /** The components that it is in, where it does not parse as MDX. */
  opened: readonly Opened[];
}

/** Reads nodes; those in a row that are lines with bars, parted by rules of a table that its author did not close, are one table. */
export function readAll(nodes: readonly RootContent[], page: PageBuilder, html: Html): void {
  for (let i = 0; i < nodes.length; i++) {
    const end = barredEnd(nodes, i, html.source);
    const [first, last] = [nodes[i], nodes[end - 1]];
    const raw = html.source.slice(first?.position?.start.offset, last?.position?.end.offset);
    const tables =
      end > i + 1
        ? brokenTables(
            raw.replace(/^#{1,6} /gm, "").replace(/\n\n+/g, "\n"),
            first?.position?.start.line ?? 1,
          )
        : undefined;
    if (tables) {
      for (const table of tables) page.add(table);
      i = end - 1;
    } else if (first) readNode(first, page, html);
  }
}

/** Behind the nodes from an index on that are lines with bars, or rules between them. */
function barredEnd(nodes: readonly RootContent[], from: number, source: string): number {
  const isBarred = ({ type, position }: RootContent): boolean => {
    if (type === "thematicBreak") return true;
    if (type !== "paragraph" && type !== "heading") return false;
    return source.slice(position?.start.offset, position?.end.offset).includes(" | ");
  };
  let end = from;
  for (let node = nodes[end]; node && isBarred(node); node = nodes[end]) end++;
  return end;
}

function readNode(node: RootContent, page: PageBuilder, html: Html): void {
  if ((node.position?.start.offset ?? html.until) < html.until) return;
  const line = node.position?.start.line ?? 1;
  const structure = "parsed" as const;
  switch (node.type) {
    case "heading":
      page.heading({ ...textOf(node), level: node.depth, line });
      return;
    case "table": {
      const [header, ...rows] = node.children.map((row) => row.children.map((cell) => placed(cell, line)));
      page.add({ kind: "table", line, structure, header, rows });
      return;
    }
    case "list":
      readList(itemsOf(node), page, line);
      for (const item of node.children) {
        for (const child of item.children) if (!isInItem(child)) readNode(child, page, html);
      }
      return;
    case "code":
      page.add({
        kind: "code",
        line: line + fenceAbove(node),
        structure,
        language: node.lang ?? "",
        text: node.value,
      });
      return;
    case "html":
      readHtml(node.value, node.position?.start.offset ?? 0, line, page, html);
      return;
    case "paragraph": {
      for (const child of node.children) {
        const name = child.type === "mdxJsxTextElement" ? fieldName(child) : undefined;
        if (name !== undefined && child.type === "mdxJsxTextElement")
          page.add(fieldRow({ name, type: typeOf(child), text: textOf(child) }, line));
      }
      const raw = sourceOf(node, html.source);
      const tables = brokenTables(raw, line);
      const terms = definitionsIn(raw, line);
      if (terms) page.add({ kind: "definitions", line, structure, terms });
      else if (tables) for (const table of tables) page.add(table);
      else page.add({ kind: "prose", line, structure, ...textOf(node) });
      leaveClosed(raw, page, html);
      return;
    }
    default:
      readOther(node, page, html, line);
  }
}

/** A term, and below it what is said of it behind a colon: the definition lists of Markdown Extra and Kramdown. */
function definitionsIn(raw: string, line: number): readonly { term: Placed; text: Placed }[] | undefined {
  const lines = raw.split("\n");
  const at = lines.findIndex((each) => /^\s{0,3}:\s/.test(each));
  const term = lines.slice(0, at).join(" ").trim();
  if (at < 1 || at > 2 || term.length > 100) return undefined;
  const text = lines
    .slice(at)
    .join("\n")
    .replace(/^\s*:\s+/, "");
  return [{ term: { ...unmarked(term), line }, text: { ...unmarked(text), line: line + at } }];
}

/** Whether a child of an item of a list is read as its text. */
function isInItem({ type }: RootContent): boolean {
  return type === "paragraph" || type === "list";
}

function readOther(node: RootContent, page: PageBuilder, html: Html, line: number): void {
  if (node.type === "mdxJsxFlowElement") {
    const title = attributeOf(node.attributes, "title");
    if (title !== undefined) {
      page.heading({ ...plain(title), level: COMPONENT, line });
      for (const child of node.children) readNode(child as RootContent, page, html);
      page.leave(COMPONENT);
      return;
    }
    const name = fieldName(node);
    if (name !== undefined) {
      const own = node.children.filter(({ type }) => type === "paragraph");
      page.add(fieldRow({ name, type: typeOf(node), text: joined(own.map(textOf)) }, line));
    }
    if (node.name === "table") {
      const { start, end } = node.position ?? {};
      readHtml(html.source.slice(start?.offset, end?.offset), start?.offset ?? 0, line, page, html);
      return;
    }
  }
  if (node.type === "mdxFlowExpression" || node.type === "mdxjsEsm") return;
  if ("children" in node) for (const child of node.children) readNode(child as RootContent, page, html);
}

/** A list, each item of which has one inner list of as many items as the others, is a table that somebody wrote as a list. */
function readList(items: readonly Item[], page: PageBuilder, line: number): void {
  const [header, ...rows] = items.map((item) => [item, ...item.items].map(withoutItems));
  const width = header?.length ?? 0;
  if (width > 1 && rows.length > 1 && rows.every((row) => row.length === width) && !areLabelled(items)) {
    page.add({ kind: "table", line, structure: "repaired", header, rows });
  } else {
    page.add({ kind: "list", line, structure: "parsed", items });
  }
}

/** Whether the inner items of all begin with the same names (`Cause: …`), so that the first item is none of names. */
function areLabelled(items: readonly Item[]): boolean {
  const labels = items.map((item) => item.items.map(({ text }) => /^[^:]{1,30}(?=:)/.exec(text)?.[0]));
  return labels.every((own) => own.every((label, i) => label !== undefined && label === labels[0]?.[i]));
}

function withoutItems({ text, codes, line }: Item): Placed {
  return { text, codes, line };
}

function itemsOf(list: Extract<RootContent, { type: "list" }>): readonly Item[] {
  return list.children.map((item) => {
    const inner = item.children.filter((child) => child.type === "list");
    const own = item.children.filter((child) => child.type === "paragraph");
    return {
      ...joined(own.map(textOf)),
      line: item.position?.start.line ?? 1,
      items: inner.flatMap(itemsOf),
    };
  });
}

/** An element whose end the parser of Markdown did not look for is read up to it. */
function readHtml(value: string, start: number, line: number, page: PageBuilder, html: Html): void {
  let text = value;
  if (/<table\b/i.test(value) && !/<\/table>/i.test(value)) {
    const end = html.source.toLowerCase().indexOf("</table>", start);
    if (end >= 0) text = html.source.slice(start, end + "</table>".length);
  }
  html.until = start + text.length;
  const { opened, rest } = openedIn(text);
  for (const component of opened) page.heading({ ...plain(component.title), level: COMPONENT, line });
  html.opened = [...html.opened, ...opened];
  htmlBlocks(rest, line, page);
  leaveClosed(text, page, html);
}

/** Ends the components that a text closes. */
export function leaveClosed(text: string, page: PageBuilder, html: Pick<Html, "opened">): void {
  const closed = closedIn(text, html.opened);
  if (closed.length === 0) return;
  page.leave(COMPONENT);
  html.opened = html.opened.filter((each) => !closed.includes(each));
}

/** How many lines of a piece of code come before its text: the fence; none where it is indented. */
function fenceAbove({ position, value }: Code): number {
  const lines = position ? position.end.line - position.start.line + 1 : 0;
  return lines > value.split("\n").length ? 1 : 0;
}
