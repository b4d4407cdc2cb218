// The ends of texts, looked at from behind: an expression that is tied to the end (`/\/+$/`) is tried from each place before it, which
// takes for ever on a long row of what it looks for.

/** A text without those of the characters with which it ends. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
