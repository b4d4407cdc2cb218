// Text into Markdown, so that nothing a catalog says can become a link, an image, HTML or a command. What to write is up to the features.

/**
 * `text` as plain words inside a Markdown paragraph, list item or heading: every character with a meaning is escaped, addresses
 * stay text, and line breaks become spaces. For CommonMark and GitHub's extensions, and for VS Code's `$(icon)` and `$formula$`.
 */
export function escapeMarkdown(text: string): string {
  return escapeInline(oneLine(text)).replace(LINE_MARKER, escapeMarker);
}

/** Like `escapeMarkdown`, but what stands between backticks in `text` stays code: the form in which catalogs write names in prose. */
export function proseMarkdown(text: string): string {
  const parts = oneLine(text).split(/`([^`]+)`/);
  return parts
    .map((part, index) => (index % 2 === 1 ? codeSpan(part) : escapeInline(part)))
    .join("")
    .replace(LINE_MARKER, escapeMarker);
}

/** `text` as code inside a line. Empty text gives a span of one space. */
export function codeSpan(text: string): string {
  const line = text.replace(/[\r\n]+/g, " ");
  const fence = "`".repeat(longestRun(line) + 1);
  const padded = /^`|`$|^ .* $/.test(line) || line === "" ? ` ${line} ` : line;
  return line === "" ? "` `" : `${fence}${padded}${fence}`;
}

/** `text` as a block of code in `language`, with a fence that no line of it can close. */
export function fencedBlock(language: string, text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language.replace(/[^\w+-]/g, "")}\n${text}\n${fence}`;
}

/** A link to an https address; just the title where `url` is none (no other scheme is ever let through, `command:` least of all). */
export function link(title: string, url: string | undefined): string {
  const address = url === undefined ? undefined : httpsAddress(url);
  return address === undefined ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](${address})`;
}

/** The address in a form that ends no Markdown link early; undefined where it is not https, is malformed or names a user. */
function httpsAddress(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== "https:" || parsed.username !== "" || parsed.password !== "") return undefined;
  return parsed.href.replace(/[\\()<>|]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&$]/g, "\\$&")
    .replace(/(^|[^\w])(https?|ftp)(?=:\/\/)/gi, "$1$2\\")
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/@/g, "\\@");
}

/** What makes a heading, a list or a rule at the beginning of a line. */
const LINE_MARKER = /^(?:[#+\-=]|\d+(?=[.)]))/;

function escapeMarker(marker: string): string {
  return /\d/.test(marker) ? `${marker}\\` : `\\${marker}`;
}

/** Line breaks, tabs and control characters become one space. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
