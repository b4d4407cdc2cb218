// A page as its readers leave it: blocks with the headings they stand under, their lines, and whether their structure was written
// there or was put together again. What a block means is not known here.

/** A piece of text without its markup. */
export interface Text {
  /** Line breaks within it are kept, other white space is one space. */
  readonly text: string;
  /** What stands in it as code, in order. */
  readonly codes: readonly string[];
}

/** A text with the line of the source on which it begins, counted from 1. */
export interface Placed extends Text {
  readonly line: number;
}

export interface Heading extends Placed {
  /** 1 is the highest. */
  readonly level: number;
}

/** `parsed`: the source says so by its markup. `repaired`: the reader concluded it, from a copy that lost its markup. */
export type Structure = "parsed" | "repaired";

interface InPage {
  /** The headings it stands under, the highest first. */
  readonly path: readonly Heading[];
  readonly line: number;
  readonly structure: Structure;
}

export interface Table extends InPage {
  readonly kind: "table";
  /** Absent where the first row says no names of columns. */
  readonly header?: readonly Placed[];
  /** Cells that span several rows or columns stand in each. */
  readonly rows: readonly (readonly Placed[])[];
}

export interface Item extends Placed {
  readonly items: readonly Item[];
}

export interface List extends InPage {
  readonly kind: "list";
  readonly items: readonly Item[];
}

/** Terms, each with what is said of it. */
export interface Definitions extends InPage {
  readonly kind: "definitions";
  readonly terms: readonly { readonly term: Placed; readonly text: Placed }[];
}

export interface Code extends InPage {
  readonly kind: "code";
  readonly language: string;
  readonly text: string;
}

export interface Prose extends InPage, Text {
  readonly kind: "prose";
}

export type Block = Table | List | Definitions | Code | Prose;

/** A page. */
export interface Document {
  /** Of the page as a whole: its front matter's or its head's, else its first heading. */
  readonly title: string | undefined;
  readonly headings: readonly Heading[];
  readonly blocks: readonly Block[];
}

/** A block without what its place in the page says. */
export type Content =
  | Omit<Table, "path">
  | Omit<List, "path">
  | Omit<Definitions, "path">
  | Omit<Code, "path">
  | Omit<Prose, "path">;

/** Puts a page together, block by block. */
export interface PageBuilder {
  title(text: string): void;
  heading(heading: Heading): void;
  /** Ends the sections of this level and below: what comes after stands under the heading before. */
  leave(level: number): void;
  add(content: Content): void;
  end(): Document;
}

/** A page without blocks yet. */
export function createPage(): PageBuilder {
  let title: string | undefined;
  let path: readonly Heading[] = [];
  const headings: Heading[] = [];
  const blocks: Block[] = [];
  return {
    title(text) {
      title ??= text === "" ? undefined : text;
    },
    heading(heading) {
      path = [...path.filter(({ level }) => level < heading.level), heading];
      headings.push(heading);
    },
    leave(level) {
      path = path.filter((heading) => heading.level < level);
    },
    add(content) {
      blocks.push({ ...content, path });
    },
    end: () => ({ title: title ?? headings[0]?.text, headings, blocks }),
  };
}

/** Adds to a page what was read out of a piece of it that begins below some lines. */
export function pageBelow(page: PageBuilder, lines: number): PageBuilder {
  const moved = <T extends { readonly line: number }>(at: T): T =>
    lines === 0 ? at : { ...at, line: at.line + lines };
  const movedItem = (item: Item): Item => ({ ...moved(item), items: item.items.map(movedItem) });
  return {
    ...page,
    heading: (heading) => page.heading(moved(heading)),
    add(content) {
      const { kind } = content;
      if (kind === "table") {
        const rows = content.rows.map((row) => row.map(moved));
        page.add({ ...moved(content), header: content.header?.map(moved), rows });
      } else if (kind === "list") page.add({ ...moved(content), items: content.items.map(movedItem) });
      else if (kind === "definitions")
        page.add({
          ...moved(content),
          terms: content.terms.map(({ term, text }) => ({ term: moved(term), text: moved(text) })),
        });
      else page.add(moved(content));
    },
  };
}

/** A text without markup of its own: spaces are made one, blank lines go. */
export function plain(text: string, codes: readonly string[] = []): Text {
  const lines = text.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  return { text: lines.filter((line) => line !== "").join("\n"), codes: codes.map((code) => code.trim()) };
}

/** A text that has Markdown's or reStructuredText's marks of code and emphasis in it, without them. */
export function unmarked(source: string): Text {
  const codes: string[] = [];
  const text = source
    .replace(/``([^`]+)``|`([^`]+)`/g, (_, double?: string, single?: string) => {
      const code = double ?? single ?? "";
      codes.push(code);
      return code;
    })
    .replaceAll("**", "")
    .replaceAll("~~", "");
  return plain(text, codes);
}
