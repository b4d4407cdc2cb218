// Values as messages quote them. Any text may be in a catalog, and of any length.

const LONGEST_QUOTE = 120;

/** A value as it is quoted in a message, cut off where it is long. */
export function quoted(value: unknown): string {
  const text = typeof value === "string" ? cut(value) : value;
  return cut(JSON.stringify(text) ?? String(text));
}

function cut(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
