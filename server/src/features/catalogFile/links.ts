// Links in catalogs and in error-atlas.json, besides the addresses in them, which editors find by themselves: from a section that is
// cited to the page that it is on, and from `$schema` to its file. Names of what is in a catalog are no links: they have definitions.

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentLink } from "vscode-languageserver-types";
import type { JsonNode } from "../../parse/json.ts";
import type { Span } from "../../text/span.ts";
import { rangeOf } from "../ranges.ts";
import { propertyOf, textProperty } from "./contents.ts";
import { titles } from "./messages.ts";
import type { PlacedFile } from "./places.ts";

/**
 * In the order of the text. Only to https addresses and, for the schema, to a file on the same machine.
 * @param fileAt the address of a file by its path from the document's folder
 */
export function fileLinks(
  text: TextDocument,
  { root }: PlacedFile,
  fileAt: (path: string) => string,
): DocumentLink[] {
  const pages = pagesOf(root);
  const links: DocumentLink[] = [];
  const add = (span: Span, target: string, tooltip: string) =>
    links.push({ range: rangeOf(span, text), target, tooltip });
  const schema = propertyOf(root, "$schema");
  if (schema?.kind === "string" && /^\.{1,2}\//.test(schema.value))
    add(inside(schema.span), fileAt(schema.value), titles.openSchema({}));
  const pending: JsonNode[] = root ? [root] : [];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === "array") pending.push(...node.items.toReversed());
    if (node.kind !== "object") continue;
    for (const { value } of node.properties.toReversed()) if (value) pending.push(value);
    const section = propertyOf(node, "section");
    const source = textProperty(node, "source");
    const page = textProperty(node, "url") ?? (source === undefined ? undefined : pages.get(source));
    // Half-typed, it has no end yet.
    const isClosed =
      section?.kind === "string" &&
      text
        .getText()
        .slice(section.span.start + 1, section.span.end)
        .endsWith('"');
    if (isClosed && source !== undefined && isPage(page))
      add(inside(section.span), page, titles.openDocumentation({}));
  }
  return links;
}

/** The addresses of the documents that a catalog names, by the names that it gives them. */
function pagesOf(root: PlacedFile["root"]): ReadonlyMap<string, string> {
  const sources = propertyOf(root, "sources");
  const pages = new Map<string, string>();
  for (const source of sources?.kind === "array" ? sources.items : []) {
    const id = textProperty(source, "id");
    const url = textProperty(source, "url");
    if (id !== undefined && url !== undefined) pages.set(id, url);
  }
  return pages;
}

function isPage(address: string | undefined): address is string {
  return address !== undefined && URL.canParse(address) && new URL(address).protocol === "https:";
}

/** A string without its quotes. */
function inside({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}
