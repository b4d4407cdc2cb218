// Items of lists that begin with a message as it is sent, in code, with what it means behind it.

import type { Document, Item, List } from "../document.ts";
import { contextStatuses, sectionOf } from "./context.ts";
import type { Finding } from "./finding.ts";
import { isSaid } from "./messageHeadings.ts";
import { isAboutErrors } from "./words.ts";

/** Such items of lists below headings about errors: two at least, and most of their list. */
export function readMessageItems({ blocks, title = "" }: Document): readonly Finding[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "list" || ![title, sectionOf(block.path)].some(isAboutErrors)) return [];
    const quoted = block.items.filter((item) => quotedIn(item) !== undefined);
    if (quoted.length < 2 || quoted.length < 0.6 * block.items.length) return [];
    return quoted.flatMap((item) => findingsIn(item, block));
  });
}

/** What a first code in quotation marks says; the quotation marks tell a message from any other code. */
function quotedIn({ text, codes: [code = ""] }: Item): string | undefined {
  const quoted = /^(["'“]).+["'”]$/.test(code) ? code.slice(1, -1) : undefined;
  return quoted !== undefined && text.startsWith(code) && /^\s*[:–—-]/.test(text.slice(code.length))
    ? quoted
    : undefined;
}

/** None where the message has gaps for what differs each time. */
function findingsIn(item: Item, { path, structure }: List): readonly Finding[] {
  const value = quotedIn(item) ?? "";
  if (!isSaid(value) || /'\p{Lu}'/u.test(value)) return [];
  const { line, text, codes } = item;
  const said = text.slice(codes[0]?.length ?? 0).replace(/^[\s:–—-]+/, "");
  return [
    {
      identities: [{ kind: "message", value, called: "", line, confidence: "certain" }],
      statuses: contextStatuses(path),
      meaning: said === "" ? undefined : { value: said, line, confidence: "certain" },
      section: sectionOf(path),
      line,
      structure,
    },
  ];
}
