// The names that a long text defines for links and footnotes: a part of it that is parsed for itself has to know them, since brackets
// around them are marks and around other words text.

/** What gives, for a part of a text, the definitions in it or elsewhere that it refers to, as Markdown. */
export function definitionsFor(lines: readonly string[]): (part: string) => string {
  const labels = new Map<string, string>();
  let fence = "";
  let isAbove = true;
  let isUnfinished = false;
  for (const line of lines) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && fence === "") fence = mark;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = "";
    const found: readonly string[] = (fence === "" && DEFINITION.exec(line)) || [];
    // Those of links do not begin within a paragraph; what one leads to may stand on the next line.
    const label: string = isAbove || found[1]?.startsWith("^") ? (found[1] ?? "") : "";
    if (label.trim() !== "") labels.set(normalized(label), label);
    isAbove = label !== "" || isUnfinished || ENDED.test(line);
    isUnfinished = label !== "" && found[2]?.trim() === "";
  }
  return (part) => {
    if (labels.size === 0) return "";
    const used = new Set<string>();
    for (const [, label = ""] of part.matchAll(/\[([^[\]\\]+)\]/g)) {
      const known = labels.get(normalized(label));
      if (known !== undefined) used.add(known);
    }
    if (used.size === 0) return "";
    // What they lead to is not read. A rule ends a footnote, so that it does not go on in what comes after.
    return `${[...used].map((label) => `[${label}]: #\n\n`).join("")}***\n\n`;
  };
}

const DEFINITION = /^ {0,3}\[([^[\]\\]+)\]:(.*)$/;
/** A blank line, a heading, the end of a fence or a comment: below them no paragraph goes on. */
const ENDED = /^(?:\s*$|#{1,6} |`{3}|~{3}|<!--)/;

/** Names are compared so: CommonMark 0.31, section 6.6. */
function normalized(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
