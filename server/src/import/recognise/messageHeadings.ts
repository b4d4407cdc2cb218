// Sections whose headings are messages: texts of several words that stand as code, each as the API sends it.

import type { Document, Heading } from "../document.ts";
import { blocksByHeading } from "./below.ts";
import { contextStatuses } from "./context.ts";
import type { Finding } from "./finding.ts";
import { isAboutErrors } from "./words.ts";

/**
 * The errors that the headings of a page about errors say in their own words; at least two beside each other. `areQuoted`: in quotation
 * marks instead of as code, which is how people quote messages of errors that have codes too.
 */
export function readMessageHeadings(
  { headings, blocks, title = "" }: Document,
  areQuoted = false,
): readonly Finding[] {
  const found = headings.filter(areQuoted ? isQuotation : isMessage);
  const below = blocksByHeading(blocks);
  return found.flatMap((heading): Finding[] => {
    if (found.filter(({ level }) => level === heading.level).length < 2) return [];
    const own = below.get(heading) ?? [];
    const path = own[0]?.path ?? [];
    const above = path.slice(0, path.indexOf(heading));
    if (![title, ...above.map(({ text }) => text)].some(isAboutErrors)) return [];
    const { line } = heading;
    const text = areQuoted ? heading.text.slice(1, -1) : heading.text;
    const said = own.find((block) => block.kind === "prose");
    return [
      {
        identities: [{ kind: "message", value: text, called: "", line, confidence: "certain" }],
        statuses: contextStatuses(above),
        meaning: said ? { value: said.text, line: said.line, confidence: "certain" } : undefined,
        section: text,
        line,
        structure: own[0]?.structure ?? "parsed",
      },
    ];
  });
}

/** Several words as code: no command, request or expression, and without a gap for what differs each time. */
function isMessage({ text, codes }: Heading): boolean {
  if (codes.length !== 1 || codes[0] !== text) return false;
  // Statements of SQL begin in capitals.
  return isSaid(text) && !/^[A-Z]+ |[()=]/.test(text);
}

/** The same in quotation marks. */
function isQuotation({ text }: Heading): boolean {
  return /^["“].*["”]$/.test(text) && isSaid(text.slice(1, -1));
}

/** Whether a text is words without gaps, and no command or request. */
export function isSaid(text: string): boolean {
  const [first = "", ...rest] = text.split(" ");
  const isCommand =
    rest.some((word) => /^-|^[.~]|^https?:/.test(word)) ||
    /^\S+ \//.test(text) ||
    /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(first);
  // `404 NOT_FOUND` is a status with a code.
  if (/^[1-5]\d\d$/.test(first)) return false;
  return rest.length > 0 && !isCommand && !/[<>{}[\]$|]|\.{3}|…|%[sd]/.test(text);
}
