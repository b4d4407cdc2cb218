// The front matter of an Astro component: code between two lines of dashes. A line of dashes in a comment or text of it is no end.

import type { Span } from "../text/span.ts";

/** Between the first two lines of dashes of an Astro file; to its end while the second is not typed. Comments may stand above. */
export function frontmatterOf(text: string): Span | undefined {
  const opening = /\s*(?:<!--|(---))/y;
  while (opening.exec(text)?.[1] === undefined) {
    const end = opening.lastIndex === 0 ? -1 : text.indexOf("-->", opening.lastIndex);
    if (end < 0) return undefined;
    opening.lastIndex = end + 3;
  }
  const start = opening.lastIndex;
  return { start, end: endOf(text, start) ?? plainEnd(text, start) ?? text.length };
}

/** The first line of dashes, wherever it stands: for code that is half typed, or has a regular expression with a quote in it. */
function plainEnd(text: string, from: number): number | undefined {
  const closing = /^[ \t]*---/gm;
  closing.lastIndex = from;
  return closing.exec(text)?.index;
}

/** The first line of dashes that is in no comment and no text; undefined where one of them does not end. */
function endOf(text: string, from: number): number | undefined {
  const steps = /\/\/|\/\*|["'`]|[{}]|^[ \t]*---/gm;
  /** For each template literal that the place is in: how many braces are open in its expression. */
  const templates: number[] = [];
  steps.lastIndex = from;
  for (let match = steps.exec(text); match; match = steps.exec(text)) {
    const [step] = match;
    switch (step) {
      case "//":
        if (!moveTo(text.indexOf("\n", steps.lastIndex))) return undefined;
        break;
      case "/*":
        if (!moveTo(text.indexOf("*/", steps.lastIndex))) return undefined;
        break;
      case '"':
      case "'": {
        const end = quoteEnd(text, step, steps.lastIndex);
        if (end === undefined) return undefined;
        steps.lastIndex = end;
        break;
      }
      case "`":
        if (!enterTemplate(steps.lastIndex)) return undefined;
        break;
      case "{":
        if (templates.length > 0) templates.push((templates.pop() ?? 0) + 1);
        break;
      case "}": {
        const open = templates.pop();
        if (open === undefined) break;
        if (open > 1) templates.push(open - 1);
        else if (!enterTemplate(steps.lastIndex)) return undefined;
        break;
      }
      default:
        return match.index;
    }
  }
  return undefined;

  function moveTo(at: number): boolean {
    if (at >= 0) steps.lastIndex = at;
    return at >= 0;
  }

  /** Goes on behind the template literal whose text begins here, or in its next expression. */
  function enterTemplate(at: number): boolean {
    const stop = /\\[\s\S]|`|\$\{/g;
    stop.lastIndex = at;
    let match = stop.exec(text);
    while (match?.[0].startsWith("\\")) match = stop.exec(text);
    if (match === null) return false;
    if (match[0] === "${") templates.push(1);
    steps.lastIndex = stop.lastIndex;
    return true;
  }
}

/** Behind a text in quotes; undefined where its line ends before it does. */
function quoteEnd(text: string, quote: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === quote) return at + 1;
    if (character === "\\") at++;
    else if (character === "\n") return undefined;
  }
  return undefined;
}
