// Text into Markdown, so that nothing a catalog or a source says can become a link, an image, HTML, a command or a formula, in VS
// Code's renderer as in a strict one. What to write is up to the features; the way back to plain text is in plainMarkdown.ts.

/**
 * `text` as plain words in a paragraph, list item or heading: what would have a meaning there is escaped and nothing else, since
 * plain clients show the escapes. Addresses stay text, line breaks become spaces. For CommonMark, GitHub's extensions, markdown-it
 * with all its links, and VS Code's `$(icon)` and `$formula$`.
 */
export function escapeMarkdown(text: string): string {
  const line = oneLine(text);
  return escapeMarker(line, escapeInline(line));
}

/** Like `escapeMarkdown`, but what stands between backticks in `text` stays code: the form in which catalogs write names in prose. */
export function proseMarkdown(text: string): string {
  const line = oneLine(text);
  const parts = line.split(/(?<!`)`([^`]+)`(?!`)/);
  return escapeMarker(
    line,
    parts.map((part, index) => (index % 2 === 1 ? codeSpan(part) : escapeInline(part))).join(""),
  );
}

/** `text` in bold, for the beginning of a line; empty text stays empty. */
export function strong(text: string): string {
  const line = oneLine(text);
  return line === "" ? "" : `**${entities(line)}**`;
}

/** `text` as code inside a line. Empty text gives a span of one space. */
export function codeSpan(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
  if (line === "") return "` `";
  const fence = "`".repeat(longestRun(line) + 1);
  // A space on both sides is taken away, unless there is nothing else (CommonMark 0.31.2, section 6.1).
  const isStripped = line.startsWith(" ") && line.endsWith(" ") && line.trim() !== "";
  const isPadded = isStripped || line.startsWith("`") || line.endsWith("`");
  return isPadded ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** `text` as a block of code in `language`, with a fence that no line of it can close. */
export function fencedBlock(language: string, text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language.replace(/[^\w+-]/g, "")}\n${text}\n${fence}`;
}

/** A link to an https address; just the title where `url` is none (no other scheme is ever let through, `command:` least of all). */
export function link(title: string, url: string | undefined): string {
  const address = url === undefined ? undefined : httpsAddress(url);
  return address === undefined ? escapeMarkdown(title) : `[${entities(oneLine(title))}](${address})`;
}

/**
 * A link that runs one of our commands with one argument, for clients that let such links run. `title` is ours; of the argument
 * nothing stands in the address but as percent-encoded JSON.
 */
export function commandLink(title: string, command: string, argument: unknown): string {
  const encoded = encodeURIComponent(JSON.stringify([argument])).replace(/[!'()*~]/g, percentEncoded);
  return `[${title}](command:${command}?${encoded})`;
}

/**
 * The address in a form that ends no link early and in which nothing is read as code or as an entity; undefined where it is not
 * https, is malformed, names a user, or a host by its number in IPv6.
 */
function httpsAddress(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== "https:" || parsed.username !== "" || parsed.password !== "") return undefined;
  if (parsed.hostname.startsWith("[")) return undefined;
  return parsed.href.replace(/[\\()<>|`[\]$]|;(?<=&#?\w+;)/g, percentEncoded);
}

function percentEncoded(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Top-level domains that linkify-it takes for the end of an address without `https://`: those of countries, and a few more. */
const DOMAINS =
  "a[cdefgilmnoqrstuwxz]|b[abdefghijmnorstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|e[cegrstu]|f[ijkmor]|g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|k[eghimnprwyz]|l[abcikrstuvy]|m[acdeghklmnopqrstuvwxyz]|n[acefgilopruz]|om|p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghijklmnortuvxyz]|t[cdfghjklmnortvwz]|u[agksyz]|v[aceginu]|w[fs]|y[et]|z[amw]|biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф|xn--[a-z0-9-]+";

/** What has a meaning inside a line, where it has one. */
const MEANINGFUL = new RegExp(
  [
    // Code, links and images, formulas and icons.
    "[`[$]",
    // An escape; a formula; a line break at the end.
    String.raw`\\(?=[!-/:-@\x5B-\x60{-~]|begin\{|$)`,
    // Emphasis and strikethrough, unless it stands alone.
    String.raw`(?<!\s)[*~]|[*~](?!\s)`,
    // Inside of a word `_` is one of its letters.
    "(?<![A-Za-z0-9_])_+|(?<!_)_+(?![A-Za-z0-9_])",
    // HTML, and links in angle brackets.
    "<(?=[A-Za-z/!?]|$)",
    // Entities.
    String.raw`&(?=#?\w*(?:;|$))`,
    // Addresses that are links by themselves: with two slashes, of mail, `www.`, and with what looks like a domain.
    String.raw`(?<=/)/(?=[^\s/])`,
    String.raw`(?<=\S)@(?=\S)`,
    String.raw`(?<=www)\.`,
    String.raw`(?<=[\p{L}\p{N}])\.(?=(?:${DOMAINS})(?![\p{L}\p{N}-]))`,
    // What would be the end of a heading.
    String.raw`(?<=\s)#(?=#*$)`,
  ].join("|"),
  "giu",
);

function escapeInline(text: string): string {
  return text.replace(MEANINGFUL, (marks) => marks.replace(/./g, "\\$&"));
}

/**
 * `text` inside of a link or of bold: with entities. VS Code's renderer, marked, takes the backslashes off brackets in the text of a
 * link before it reads it (`outputLink`), and looks for the end of bold in a text in which it has blanked out what merely looks like
 * code, links and HTML (`blockSkip`).
 */
function entities(text: string): string {
  const entity = (mark: string) => `&#${mark.charCodeAt(0)};`;
  return text.replace(MEANINGFUL, (marks) => marks.replace(/./g, entity)).replace(/[\]<]/g, entity);
}

/** `escaped`, which stands for `line`, with an escape before what would begin a heading, list, quote or rule there. */
function escapeMarker(line: string, escaped: string): string {
  if (/^(?:#{1,6}(?:\s|$)|[-+](?:[-\s]|$)|=+\s*$|>)/.test(line)) return `\\${escaped}`;
  const [number] = /^\d{1,9}(?=[.)](?:\s|$))/.exec(line) ?? [""];
  return number === "" ? escaped : `${number}\\${escaped.slice(number.length)}`;
}

/** Line breaks, tabs and control characters become one space. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
