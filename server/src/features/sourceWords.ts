// How the place that a fact is from is named, wherever it is shown: in hovers and pages as Markdown, in a terminal as plain text.

import type { Catalog, Citation } from "../catalog/model.ts";
import { escapeMarkdown, link } from "../text/markdown.ts";
import { facts } from "./messages.ts";

/** "PureFrame, “[Error Codes](https://…)” › Upload (read 2026-11-20)", as Markdown. */
export function sourceWords(catalog: Catalog, citation: Citation): string {
  return worded(catalog, citation, { text: escapeMarkdown, title: link });
}

/** The same for a terminal, with the address at its end. */
export function plainSource(catalog: Catalog, citation: Citation): string {
  const words = worded(catalog, citation, { text: (text) => text, title: (title) => title });
  const url = addressOf(catalog, citation);
  return url === undefined ? words : `${words}, ${url}`;
}

/** The address of the document that is cited, or of a place in it; undefined where the catalog has none. */
export function addressOf(catalog: Catalog, { source, url }: Citation): string | undefined {
  return url ?? catalog.sources.find(({ id }) => id === source)?.url;
}

/** "Billing > Credits", as catalogs write the way to a section, with the mark that people know from menus. */
export function sectionWords(section: string): string {
  return section.replaceAll(" > ", " › ");
}

interface Form {
  text(text: string): string;
  title(title: string, url: string | undefined): string;
}

/** The API is named where the title of the document does not; the section where it is not all of the document. */
function worded(catalog: Catalog, citation: Citation, { text, title }: Form): string {
  const document = catalog.sources.find(({ id }) => id === citation.source);
  const name = document?.title ?? citation.source;
  const isNamed = name.toLowerCase().includes(catalog.name.toLowerCase());
  const where = [
    isNamed ? "" : `${text(catalog.name)}, `,
    `“${title(name, addressOf(catalog, citation))}”`,
    citation.section === undefined || citation.section === name
      ? ""
      : ` › ${text(sectionWords(citation.section))}`,
  ].join("");
  return document?.read === undefined ? where : facts.read({ document: where, date: document.read });
}
