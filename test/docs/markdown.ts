// What a Markdown page of ours is made of, as far as the tests of docs ask: code in its text, blocks of code, links, emphasis.

/** Something that stands in a page. */
export interface Piece {
  readonly text: string;
  /** The line it begins on, from 1. */
  readonly line: number;
  /** The folder that the heading above it names in code: a section of ARCHITECTURE.md is about one. */
  readonly folder: string | undefined;
}

export interface Page {
  /** `` `code` `` in the text. */
  readonly code: readonly Piece[];
  /** The blocks between fences. */
  readonly blocks: readonly Piece[];
  /** Where links and images lead. */
  readonly links: readonly Piece[];
  /** `*Words in italics*`. */
  readonly emphasis: readonly Piece[];
  /** The text without blocks. */
  readonly prose: string;
  /** The anchors of the headings, as GitHub makes them. */
  readonly anchors: readonly string[];
}

export function pageOf(text: string): Page {
  const blocks: Piece[] = [];
  const folders = foldersOf(text);
  const piece = (found: string, offset: number): Piece => {
    const line = text.slice(0, offset).split("\n").length;
    return { text: found, line, folder: folders.findLast((each) => each.line <= line)?.folder };
  };
  // Lengths and lines stay, so that places in the rest are places in the page.
  const prose = text.replace(/^```[^\n]*\n(.*?)^```/gms, (block, inner: string, offset: number) => {
    blocks.push(piece(inner, offset + block.indexOf("\n") + 1));
    return blank(block);
  });
  const withoutCode = prose.replace(/`[^`]+`/g, blank);
  const all = (pattern: RegExp, from: string) =>
    Array.from(from.matchAll(pattern), (match) => piece(match[1]!.replace(/\s+/g, " "), match.index));
  return {
    code: all(/`([^`]+)`/g, prose),
    blocks,
    links: all(/\]\(([^)\s]+)\)/g, withoutCode),
    emphasis: all(/(?<![*\w])\*([^*\s][^*]*)\*(?![*\w])/g, withoutCode),
    prose,
    anchors: Array.from(prose.matchAll(/^#+ (.*)$/gm), ([, heading = ""]) => anchorOf(heading)),
  };
}

function foldersOf(text: string): readonly { readonly line: number; readonly folder: string | undefined }[] {
  return text.split("\n").flatMap((each, index) => {
    if (!/^#+ /.test(each)) return [];
    const folder = /`([\w./-]+\/)`/.exec(each)?.[1];
    return [{ line: index + 1, folder }];
  });
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
