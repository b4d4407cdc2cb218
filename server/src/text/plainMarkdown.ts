// The Markdown that we write ourselves (markdown.ts) back into plain text, for clients that show no Markdown. It knows the constructs
// that we use, and no others.

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

/** What begins a code span; a link, whose title and address hold no brackets of their own; bold; an escape; an entity. */
const CONSTRUCT =
  /(?<ticks>`+)|\[(?<title>[^[\]]*)\]\((?<address>[^()]*)\)|(?<bold>\*\*)|\\(?<mark>[!-/:-@[-`{-~])|&#(?<number>\d+);/g;

function plainLine(line: string): string {
  const endOf = codeEnds(line);
  let plain = "";
  let at = 0;
  for (;;) {
    CONSTRUCT.lastIndex = at;
    const match = CONSTRUCT.exec(line);
    if (match === null) return plain + line.slice(at);
    const { ticks, title, address, bold, mark, number } = match.groups ?? {};
    plain += line.slice(at, match.index);
    at = match.index + match[0].length;
    if (ticks !== undefined) {
      const end = endOf(ticks.length, at);
      plain += end === undefined ? ticks : unpadded(line.slice(at, end));
      if (end !== undefined) at = end + ticks.length;
    } else if (title !== undefined) plain += `${plainLine(title)} (${address})`;
    else if (number !== undefined) plain += String.fromCharCode(Number(number));
    else if (bold === undefined) plain += mark ?? match[0];
  }
}

/** Where the next row of so many backticks begins, from a place on. The places that are asked for ascend. */
function codeEnds(line: string): (length: number, from: number) => number | undefined {
  const rows = new Map<number, number[]>();
  for (const { 0: row, index } of line.matchAll(/`+/g)) {
    const known = rows.get(row.length);
    if (known) known.push(index);
    else rows.set(row.length, [index]);
  }
  for (const places of rows.values()) places.reverse();
  return (length, from) => {
    const places = rows.get(length) ?? [];
    while (places.length > 0 && places.at(-1)! < from) places.pop();
    return places.at(-1);
  };
}

function unpadded(code: string): string {
  return code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "" ? code.slice(1, -1) : code;
}
