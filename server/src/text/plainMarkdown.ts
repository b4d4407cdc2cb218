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

/** A code span; a link, whose title and address hold no brackets of their own; bold; an escape; an entity. */
const CONSTRUCT =
  /(?<ticks>`+)(?!`)(?<code>.*?)(?<!`)\k<ticks>(?!`)|\[(?<title>[^[\]]*)\]\((?<address>[^()]*)\)|(?<bold>\*\*)|\\(?<mark>[!-/:-@[-`{-~])|&#(?<number>\d+);/g;

function plainLine(line: string): string {
  return line.replace(CONSTRUCT, (whole, ...rest) => {
    const { code, title, address, bold, mark, number } = rest.at(-1) as Record<string, string | undefined>;
    if (code !== undefined) return unpadded(code);
    if (title !== undefined) return `${plainLine(title)} (${address})`;
    if (bold !== undefined) return "";
    if (mark !== undefined) return mark;
    return number === undefined ? whole : String.fromCharCode(Number(number));
  });
}

function unpadded(code: string): string {
  return code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "" ? code.slice(1, -1) : code;
}
