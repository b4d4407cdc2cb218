// What a page is made of, before it becomes Markdown (pageMarkdown.ts) or HTML (pageHtml.ts). Types only. Texts are lines of our own
// Markdown (text/markdown.ts) unless they say otherwise.

import type { EntryParams, PositionParams } from "../../protocol.ts";
import type { Span } from "../../text/span.ts";

/** A page: what it is about, what can be done from it, and its sections in their order. */
export interface Page {
  readonly heading: string;
  readonly subheading: string;
  /** The entry that it is about; undefined for a page about several. */
  readonly entry?: EntryParams;
  readonly actions: readonly Action[];
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Something that VS Code does at a click: a command of ours, or an https address to open. Plain text as its title. */
export type Action =
  | { readonly title: string; readonly command: string; readonly argument: unknown }
  | { readonly title: string; readonly address: string };

/** A text, which may lead to the page of an entry, or to a place in source. */
export type Cell =
  | string
  | { readonly text: string; readonly entry: EntryParams }
  | { readonly text: string; readonly place: PositionParams };

export type Block =
  | { readonly kind: "text" | "callout"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly Cell[] }
  /** A table, whose cells are lists of what stands below each other. Its first column names the row. */
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Cell[])[])[];
    }
  /** JSON as plain text; `marks` are what tells errors apart in it. */
  | { readonly kind: "json"; readonly text: string; readonly marks: readonly Span[] }
  /** The waits between tries, in seconds; `continues`: and so on. */
  | { readonly kind: "waits"; readonly seconds: readonly number[]; readonly continues: boolean };
