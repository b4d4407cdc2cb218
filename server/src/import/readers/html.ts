// HTML into a page, by the parser that browsers' rules describe: a saved page or a piece of one. Nothing in it is run or fetched.

import { type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";
import {
  createPage,
  type Document,
  type Item,
  type PageBuilder,
  type Placed,
  plain,
  type Text,
  unmarked,
} from "../document.ts";
import { COMPONENT, fieldRow } from "./components.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** Reads a whole page. Menus, footers and scripts are left out. */
export function readHtml(source: string): Document {
  const page = createPage();
  const tree = parse(source, { sourceCodeLocationInfo: true });
  readChildren(tree.childNodes, createReader(page, 0));
  return page.end();
}

/** Adds the blocks of a piece of HTML that begins on a line of another source. */
export function htmlBlocks(source: string, line: number, page: PageBuilder): void {
  const tree = parseFragment(source, { sourceCodeLocationInfo: true });
  readChildren(tree.childNodes, createReader(page, line - 1));
}

interface Reader {
  readonly page: PageBuilder;
  readonly lineOf: (node: Node) => number;
}

function createReader(page: PageBuilder, before: number): Reader {
  const lineOf = (node: Node): number => (node.sourceCodeLocation?.startLine ?? 1) + before;
  return { page, lineOf };
}

const LEFT_OUT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "nav",
  "footer",
  "button",
  "form",
  "iframe",
  "dialog",
]);
const BLOCKS = new Set(
  "address article aside blockquote body dd details div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 head header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

function readChildren(nodes: readonly Node[], reader: Reader): void {
  let inline: Node[] = [];
  const flush = (): void => {
    const first = inline[0];
    const text = first && textOf(inline);
    if (first && text && text.text !== "") {
      reader.page.add({ kind: "prose", line: reader.lineOf(first), structure: "parsed", ...text });
    }
    inline = [];
  };
  for (const node of nodes) {
    if (isElement(node) && (BLOCKS.has(node.tagName) || hasBlocks(node) || isComponent(node))) {
      flush();
      readElement(node, reader);
    } else if (!isElement(node) || !LEFT_OUT.has(node.tagName)) inline.push(node);
  }
  flush();
}

function readElement(element: Element, reader: Reader): void {
  const { page } = reader;
  const line = reader.lineOf(element);
  const structure = "parsed" as const;
  const name = element.tagName;
  if (LEFT_OUT.has(name)) return;
  if (/^h[1-6]$/.test(name)) page.heading({ ...textOf([element]), level: Number(name.slice(1)), line });
  else if (name === "title") page.title(textOf([element]).text);
  else if (name === "table") readTable(element, reader);
  else if (name === "ul" || name === "ol")
    page.add({ kind: "list", line, structure, items: itemsOf(element, reader) });
  else if (name === "dl") page.add({ kind: "definitions", line, structure, terms: termsOf(element, reader) });
  else if (name === "pre") {
    const text = rawText(element);
    page.add({ kind: "code", line, structure, language: languageOf(element), text });
  } else if (isComponent(element)) readComponent(element, reader);
  else {
    const rows = gridRows(element, reader);
    if (rows) page.add({ kind: "table", line, structure: "repaired", header: rows[0], rows: rows.slice(1) });
    else readChildren(element.childNodes, reader);
  }
}

/** A component of documentation that nobody rendered, with a title or the name of a field. */
function isComponent(element: Element): boolean {
  if (BLOCKS.has(element.tagName) || INLINE.has(element.tagName)) return false;
  return attribute(element, "title") !== undefined || attribute(element, "name") !== undefined;
}

const INLINE = new Set(
  "a abbr acronym audio b bdi bdo big canvas cite code data del dfn em embed font i img input ins kbd label link map mark meta meter object output param picture progress q s samp select slot small source span strong sub sup textarea time track tt u var video wbr".split(
    " ",
  ),
);

/** A title is a heading of what is in the component; a field is a row of a table of fields. */
function readComponent(element: Element, reader: Reader): void {
  const title = attribute(element, "title");
  const line = reader.lineOf(element);
  if (title === undefined) {
    const name = attribute(element, "name") ?? "";
    const said = {
      name,
      type: attribute(element, "type") ?? "",
      text: unrendered(textOf(element.childNodes)),
    };
    reader.page.add(fieldRow(said, line));
    return;
  }
  reader.page.heading({ ...plain(title), level: COMPONENT, line });
  readChildren(element.childNodes, reader);
  reader.page.leave(COMPONENT);
}

/** What nobody rendered may have marks of Markdown. */
function unrendered({ text, codes }: Text): Text {
  const read = unmarked(text);
  return { text: read.text, codes: [...codes, ...read.codes] };
}

/** A table. Rows are its own, not those of tables inside; what spans several rows or columns stands in each. */
function readTable(table: Element, reader: Reader): void {
  const rows: Placed[][] = [];
  const spans: { readonly cell: Placed; left: number }[] = [];
  let header: readonly Placed[] | undefined;
  for (const row of rowsOf(table)) {
    const cells: Placed[] = [];
    const fill = (): void => {
      for (let span = spans[cells.length]; span && span.left > 0; span = spans[cells.length]) {
        span.left--;
        cells.push(span.cell);
      }
    };
    const own = row.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === "td" || tagName === "th");
    for (const element of own) {
      fill();
      const cell = { ...textOf([element]), line: reader.lineOf(element) };
      for (let i = 0; i < Math.min(numberOf(element, "colspan"), MOST_SPANNED); i++) {
        spans[cells.length] = { cell, left: Math.min(numberOf(element, "rowspan"), MOST_SPANNED) - 1 };
        cells.push(cell);
      }
    }
    fill();
    if (header === undefined && rows.length === 0 && own.length > 0 && isHeader(own, row)) header = cells;
    else if (cells.length > 0) rows.push(cells);
  }
  if (header === undefined && rows.length > 1) header = undefined;
  reader.page.add({ kind: "table", line: reader.lineOf(table), structure: "parsed", header, rows });
}

/** A cell that claims to span more is a slip or an attack: no table of errors needs it. */
const MOST_SPANNED = 1000;

function isHeader(cells: readonly Element[], row: Element): boolean {
  const { parentNode } = row;
  if (parentNode && "tagName" in parentNode && parentNode.tagName === "thead") return true;
  return cells.every(({ tagName }) => tagName === "th");
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return ["thead", "tbody", "tfoot"].includes(child.tagName)
      ? child.childNodes.filter(isElement).filter(({ tagName }) => tagName === "tr")
      : [];
  });
}

function numberOf(element: Element, name: string): number {
  const value = Number(attribute(element, name) ?? "1");
  return Number.isInteger(value) && value > 0 ? value : 1;
}

function itemsOf(list: Element, reader: Reader): Item[] {
  return list.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === "li")
    .map((item) => {
      const isList = (node: Node): node is Element => isElement(node) && /^[uo]l$/.test(node.tagName);
      const inner = item.childNodes.filter(isList);
      const own = item.childNodes.filter((node) => !isList(node));
      return {
        ...textOf(own),
        line: reader.lineOf(item),
        items: inner.flatMap((each) => itemsOf(each, reader)),
      };
    });
}

function termsOf(list: Element, reader: Reader): { term: Placed; text: Placed }[] {
  const terms: { term: Placed; text: Placed }[] = [];
  let term: Placed | undefined;
  const visit = (element: Element): void => {
    const text = (): Placed => ({ ...textOf([element]), line: reader.lineOf(element) });
    if (element.tagName === "dt") term = text();
    else if (element.tagName === "dd" && term) terms.push({ term, text: text() });
    else if (element.tagName === "div")
      for (const child of element.childNodes.filter(isElement)) visit(child);
  };
  for (const child of list.childNodes.filter(isElement)) visit(child);
  return terms;
}

/** Elements that are laid out as a table: at least three, each with the same few elements in it, and these with text only. */
function gridRows(element: Element, reader: Reader): Placed[][] | undefined {
  const rows = element.childNodes.filter(isElement);
  const width = rows[0]?.childNodes.filter(isElement).length ?? 0;
  if (rows.length < 3 || width < 2 || width > 6) return undefined;
  const cells = rows.map((row) => row.childNodes.filter(isElement));
  const isRow = (each: readonly Element[]): boolean =>
    each.length === width && each.every((cell) => cell.tagName === "div" || cell.tagName === "span");
  if (!cells.every(isRow) || cells.some((each) => each.some((cell) => hasRich(cell)))) return undefined;
  return cells.map((each) => each.map((cell) => ({ ...textOf([cell]), line: reader.lineOf(cell) })));
}

const RICH = new Set("table ul ol dl pre h1 h2 h3 h4 h5 h6".split(" "));

function hasRich(element: Element): boolean {
  return element.childNodes.some((node) => isElement(node) && (RICH.has(node.tagName) || hasRich(node)));
}

function hasBlocks(element: Element): boolean {
  return element.childNodes.some((node) => isElement(node) && (BLOCKS.has(node.tagName) || hasBlocks(node)));
}

function languageOf(element: Element): string {
  const classes = [element, ...element.childNodes.filter(isElement)].map(
    (each) => attribute(each, "class") ?? "",
  );
  return /\b(?:language-|lang-|tab-)?(json|http|bash|javascript|python)\b/.exec(classes.join(" "))?.[1] ?? "";
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function rawText(node: Node): string {
  if ("value" in node) return node.value;
  if (isElement(node) && node.tagName === "br") return "\n";
  return "childNodes" in node ? node.childNodes.map(rawText).join("") : "";
}

function textOf(nodes: readonly Node[]): Text {
  const codes: string[] = [];
  const written = (node: Node): string => {
    if ("value" in node) return node.value.replace(/\s+/g, " ");
    if (!isElement(node)) return "";
    if (LEFT_OUT.has(node.tagName)) return "";
    if (node.tagName === "br") return "\n";
    const text = node.childNodes.map(written).join("");
    if (node.tagName === "code" || node.tagName === "tt") codes.push(text);
    return BLOCKS.has(node.tagName) ? `\n${text}\n` : text;
  };
  const text = nodes.map(written).join("");
  return plain(text, codes);
}
