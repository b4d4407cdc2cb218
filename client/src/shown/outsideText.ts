// Text from elsewhere (catalogs, file names, sources, settings, errors) made harmless for those parts of VS Code that look for
// markup in what should be plain text. Pure. The other files of this folder use it; nothing else hands text to VS Code.

/**
 * U+2060, the word joiner: nothing is seen of it, no line breaks at it, and no expression of VS Code takes it for one of its own
 * characters or strips it. A backslash would not help: the expressions below know no escapes, or show the backslash.
 */
const JOINER = "\u2060";

/**
 * What begins markup that VS Code finds in plain text, with the place where the joiner goes. As of VS Code 1.139:
 *
 * - `](`: links. `parseLinkedText` (base/common/linkedText.ts) reads notifications, progress, details of language status items
 *   and messages of quick inputs by `/\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^\)\s]+)(?: (["'])(.+?)(\3))?\)/gi`, whose
 *   `command:` links run without a question. Descriptions and details of quick picks are read as Markdown for their hovers
 *   (`quickInputList.ts`, which escapes `<`, `>` and `&` only), where `![](https:…)` would load an image.
 * - `$(`: icons. `renderLabelWithIcons` (base/browser/ui/iconLabel/iconLabels.ts) reads labels, details and descriptions of quick
 *   picks, completions, code lenses, language status items and the status bar by
 *   `/(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/g`; `stripIcons` would take such a text out, and so join what is around it.
 * - `://`, `www.`, `name@`: bare addresses, which Markdown makes links of (`url` in marked, the renderer of those hovers):
 *   `/^((?:ftp|https?):\/\/|www\.)(?:[a-zA-Z0-9\-]+\.?)+[^\s<]*|^[A-Za-z0-9._+-]+(@)…/i`.
 */
const MARKUP = /(?<=\])(?=\()|(?<=\$)(?=\()|(?<=:)(?=\/\/)|(?<=www)(?=\.)|(?<=[a-z0-9._+-])(?=@)/gi;

/** Line breaks and the like, which end a line or nothing at all, depending on who shows them. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** What no line of text needs: other control characters, and those that turn the direction of what comes after them. */
const CONTROLS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * `text` as one line that looks the same and in which VS Code finds no link, icon, address or image. For whole texts, just before
 * they are shown: what is joined afterwards can form markup at the joint. Never for what is compared, copied or inserted. Of a
 * text that went through it before, nothing changes.
 */
export function outsideText(text: string): string {
  return oneLine(text).replace(MARKUP, JOINER);
}

/** `text` in one line: a space for line breaks, U+FFFD, which can be seen, for characters that could hide or turn others. */
export function oneLine(text: string): string {
  return text.replace(BREAKS, " ").replace(CONTROLS, "\uFFFD");
}
