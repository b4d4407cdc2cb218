// The text of a cell of Markdown with the simplest marks only: code, emphasis of whole words by asterisks, links with an address. What it
// gives is what the parser gives, at a fraction of its time.

import { plain, type Text } from "../../document.ts";

/** The text without its marks; undefined where it has others, which only the parser of Markdown can tell. */
export function plainText(source: string): Text | undefined {
  if (/[<>&~\\!_\r\t]|www\.|:\/\/|@|``/.test(withoutSimple(source))) return undefined;
  const codes: string[] = [];
  let text = "";
  let bold = "";
  for (let i = 0; i < source.length; ) {
    const char = source[i] ?? "";
    if (char === "`") {
      const end = source.indexOf("`", i + 1);
      if (end < 0 || end === i + 1) return undefined;
      const code = source.slice(i + 1, end);
      if (code.trim() !== code || code.includes("|")) return undefined;
      codes.push(code);
      text += code;
      i = end + 1;
    } else if (char === "[") {
      const link = /^\[([^[\]`*]+)\]\(([^()\s<>"'\\`]+)\)/.exec(source.slice(i, i + MOST_LINK));
      if (link === null) return undefined;
      text += link[1] ?? "";
      i += link[0].length;
    } else if (char === "]") return undefined;
    else if (char === "*") {
      const mark = source[i + 1] === "*" ? "**" : "*";
      const [before = " ", after = " "] = [source[i - 1], source[i + mark.length]];
      if (source[i + 2] === "*" && mark === "**") return undefined;
      // It opens in front of a word and closes behind one.
      const isOpening = bold === "" && /[\s(]/.test(before) && /[\p{L}\p{N}`]/u.test(after);
      const isClosing = bold === mark && /[\p{L}\p{N}`]/u.test(before) && /[\s.,:;)]/.test(after);
      if (!isOpening && !isClosing) return undefined;
      bold = isOpening ? mark : "";
      i += mark.length;
    } else {
      text += char;
      i++;
    }
  }
  return bold === "" ? plain(text, codes) : undefined;
}

/** Characters of a link. */
const MOST_LINK = 500;

/** Without what stands as code and the addresses of links, in which other marks mean nothing. */
function withoutSimple(source: string): string {
  return source
    .replace(/`[^`]+`/g, "")
    .replace(/\]\([^()\s<>"'\\`]+\)/g, "]")
    .replace(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, "");
}
