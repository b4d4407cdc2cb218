// Lists whose items are codes and hardly anything else: what they mean is left to their names.

import type { Block, Document, Item, List } from "../document.ts";
import { codesOf, isNumber, likeness } from "./codes.ts";
import { contextStatuses, sectionOf } from "./context.ts";
import type { Finding } from "./finding.ts";
import { isBodyField } from "./profiles.ts";
import { isKnown } from "./statuses.ts";
import { isAboutErrors, isAboutOther, isCalledCode } from "./words.ts";

/** Fewer items that are codes may be anything. */
const LEAST_ITEMS = 3;

/** The errors of such lists below headings about errors, where the heading or the line above calls them codes or types, or they are in capitals. */
export function readCodeLists({ blocks, title = "" }: Document): readonly Finding[] {
  return blocks.flatMap((block, i) =>
    block.kind === "list" && listsCodes(block, blocks[i - 1], title)
      ? block.items.flatMap(findingsIn(block))
      : [],
  );
}

function listsCodes(list: List, before: Block | undefined, title: string): boolean {
  const bare = list.items.flatMap((item) => codeOf(item) ?? []);
  if (bare.length < LEAST_ITEMS || bare.length < list.items.length) return false;
  const lead = before?.kind === "prose" && before.path.at(-1) === list.path.at(-1) ? before.text : "";
  const last = lead.split("\n").at(-1) ?? "";
  const nearest = sectionOf(list.path, title);
  if (isAboutOther(nearest) || isAboutOther(last)) return false;
  // A line that introduces the list says what it is of.
  const words = /:$/.test(last) && !isAboutErrors(nearest) ? [last] : [nearest, last];
  const isTold = words.some(isAboutErrors) || isAboutErrors(title);
  const areCalled = words.some(
    (text) => isAboutErrors(text) && (isCalledCode(text) || /codes|types/i.test(text)),
  );
  const areCapitals = bare.every((code) => /^[A-Z][A-Z0-9_]*$/.test(code));
  return (
    isTold &&
    bare.some((code) => code.includes("_")) &&
    (areCalled || areCapitals) &&
    !bare.every(isBodyField)
  );
}

/** The code that an item is, with a remark in brackets or a status at most. */
function codeOf({ text, items }: Item): string | undefined {
  const bare = text.replace(/ \([^()]*\)$/, "").replace(/[,;.]$/, "");
  const [code, ...others] = codesOf({ text: bare, codes: [] });
  const isOne = code !== undefined && others.length === 0 && items.length === 0 && !isNumber(code);
  return isOne && likeness(code, false) === "strong" ? code : undefined;
}

function findingsIn({ path, structure }: List): (item: Item) => readonly Finding[] {
  return (item) => {
    const value = codeOf(item);
    if (value === undefined) return [];
    const { line, text } = item;
    const status = Number(/ \((?:HTTP )?([45]\d\d)\)$/.exec(text)?.[1]);
    return [
      {
        identities: [{ kind: "code", value, called: "", line, confidence: "certain" }],
        statuses: isKnown(status) ? [{ value: status, line, confidence: "certain" }] : contextStatuses(path),
        section: sectionOf(path),
        line,
        structure,
      },
    ];
  };
}
