// Text into HTML, so that nothing a catalog says can become an element, an attribute or a link; and the lines of our own Markdown
// (markdown.ts) as HTML.

import { type Piece, piecesOf } from "./ownMarkdown.ts";

/** `text` for the content of an element or for an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A line of our Markdown as HTML: code, bold and links to https, all else as text. */
export function inlineHtml(markdown: string): string {
  let isBold = false;
  const htmlOf = (piece: Piece): string => {
    if (piece.kind === "bold") {
      isBold = !isBold;
      return isBold ? "<strong>" : "</strong>";
    }
    if (piece.kind === "code") return `<code>${escapeHtml(piece.text)}</code>`;
    if (piece.kind === "text") return escapeHtml(piece.text);
    const title = piece.title.map(htmlOf).join("");
    return piece.address.startsWith("https://")
      ? `<a href="${escapeHtml(piece.address)}">${title}</a>`
      : title;
  };
  const html = piecesOf(markdown).map(htmlOf).join("");
  return isBold ? `${html}</strong>` : html;
}

/** A link that runs one of our commands in VS Code with one argument. `html` is its content. */
export function commandLink(command: string, argument: unknown, html: string, className?: string): string {
  const address = `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
  const named = className === undefined ? "" : ` class="${escapeHtml(className)}"`;
  return `<a${named} href="${escapeHtml(address)}">${html}</a>`;
}
