// The Markdown that we write ourselves (markdown.ts) back into plain text, for clients that show no Markdown.

import { type Piece, piecesOf } from "./ownMarkdown.ts";

/** What a reader of the Markdown sees, with the addresses of links behind their titles; the lines of lists keep their dashes. */
export function plainMarkdown(markdown: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split("\n")) {
    const [opening] = /^`{3,}/.exec(line) ?? [];
    if (fence !== undefined && line === fence) fence = undefined;
    else if (fence !== undefined) lines.push(line);
    else if (opening !== undefined) fence = opening;
    else lines.push(plainLine(line.replace(/^(?:#{1,6}|>) /, "")));
  }
  return lines.join("\n");
}

/** The same for one line without a mark at its start. */
export function plainLine(line: string): string {
  return plainPieces(piecesOf(line));
}

function plainPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === "bold") return "";
      return piece.kind === "link" ? `${plainPieces(piece.title)} (${piece.address})` : piece.text;
    })
    .join("");
}
