// Sentences that name a code together with its status: "this returns a `429` status and error code `P0900`".

import type { Block, Item, Prose, Text } from "../document.ts";
import { codesOf, isNumber, likeness } from "./codes.ts";
import { sectionOf } from "./context.ts";
import type { Finding, IdentityKind } from "./finding.ts";
import { kindOfKey } from "./keys.ts";
import { returnedCodes } from "./returned.ts";
import { isKnown, isPhrase, namedStatuses } from "./statuses.ts";

/** What sentences of running text say: errors that they name by the field that tells errors apart, with the one status in them. */
export function readSentences(blocks: readonly Block[]): readonly Finding[] {
  return blocks.flatMap((block): Finding[] => {
    if (block.kind === "list")
      return allItems(block.items).flatMap((item) => bracketedIn(item, { ...block, line: item.line }));
    if (block.kind !== "prose") return [];
    return [
      ...pairedIn(block.structure === "repaired" ? withPairs(block) : block),
      ...bracketedIn(block, block),
      ...returnedCodes(block),
      ...sentencesOf(block).flatMap((sentence): Finding[] => {
        const [status, ...others] = namedStatuses(sentence.text, sentence.codes);
        const named = codeIn(block.structure === "repaired" ? withCodes(sentence) : sentence);
        if (status === undefined || others.length > 0 || named === undefined) return [];
        const { line } = block;
        return [
          {
            identities: [{ ...named, called: named.kind, line, confidence: "likely" }],
            statuses: [{ value: status, line, confidence: "likely" }],
            meaning: { value: sentence.text, line, confidence: "likely" },
            section: sectionOf(block.path),
            line,
            structure: block.structure,
          },
        ];
      }),
    ];
  });
}

/** A copy has no marks: statuses with names in capitals behind them are what stood as code, and such names behind a slash. */
function withPairs(block: Prose): Prose {
  const found = [...block.text.matchAll(PAIRED_NAMES)].map(([each]) => each.replace(/^\/ /, ""));
  return found.length === 0 ? block : { ...block, codes: found };
}

const PAIRED_NAMES = /\b[45]\d\d [A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|\/ [A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;

/** `` returns `409` (`IN_USE`) ``: a status with a code in brackets behind it. */
function bracketedIn({ text }: Text, { line, structure, path }: Block): readonly Finding[] {
  return [...text.matchAll(/\b([45]\d\d) \(([A-Za-z][\w.-]*)\)/g)].flatMap(
    ([, code, value = ""]): Finding[] => {
      if (!isKnown(Number(code)) || likeness(value, false) !== "strong" || !value.includes("_")) return [];
      return [
        {
          identities: [{ kind: "code", value, called: "", line, confidence: "certain" }],
          statuses: [{ value: Number(code), line, confidence: "certain" }],
          section: sectionOf(path),
          line,
          structure,
        },
      ];
    },
  );
}

/** The items of a list, and of the lists in it. */
function allItems(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...allItems(item.items)]);
}

/** `` returns `404 CHARGE_NOT_FOUND` or `409 NOT_REPORTABLE` / `NO_INDICATOR` ``: statuses that stand as code with a code each. */
function pairedIn(block: Prose): readonly Finding[] {
  const { text, codes, line, structure, path } = block;
  const found: Finding[] = [];
  let status: number | undefined;
  let at = 0;
  for (const code of codes) {
    const start = text.indexOf(code, at);
    const isNext = text.slice(at, Math.max(at, start)).trim() === "/";
    if (start >= 0) at = start + code.length;
    const pair = /^([45]\d\d) ([A-Za-z][\w.-]*)$/.exec(code);
    status = pair ? Number(pair[1]) : isNext ? status : undefined;
    const value = pair?.[2] ?? code;
    if (status === undefined || !isKnown(status) || likeness(value, false) !== "strong") continue;
    if (isPhrase(status, value) || !/_|[a-z][A-Z]|^[A-Z]+$|[.-]/.test(value)) continue;
    found.push({
      identities: [{ kind: "code", value, called: "", line, confidence: "certain" }],
      statuses: [{ value: status, line, confidence: "certain" }],
      meaning: undefined,
      section: sectionOf(path),
      line,
      structure,
    });
  }
  return found;
}

/** The sentences of a text, each with what stands in it as code. */
function sentencesOf({ text, codes }: Text): readonly Text[] {
  return text
    .split(/(?<=[.!?。]) |\n/)
    .map((part) => ({ text: part, codes: codes.filter((code) => part.includes(code)) }));
}

/** A copy has no marks: names with `_` are what stood as code. */
function withCodes({ text, codes }: Text): Text {
  return { text, codes: [...codes, ...(text.match(/\b[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+\b/g) ?? [])] };
}

/** The letters that a text ends with; undefined where it ends with something else. */
function lastWord(text: string): string | undefined {
  let start = text.length;
  while (start > 0 && /[\p{L}_]/u.test(text.charAt(start - 1))) start--;
  return start === text.length ? undefined : text.slice(start);
}

/** `error code P0900`, `the type will be service_unavailable`: a value right behind the name of its field, where there is one only. */
function codeIn({ text, codes }: Text): { readonly value: string; readonly kind: IdentityKind } | undefined {
  const found = codes.flatMap((code) => {
    const [value] = codesOf({ text: code, codes: [] });
    if (value === undefined || isNumber(value) || likeness(value, false) !== "strong") return [];
    const before = text
      .slice(0, text.indexOf(code))
      .replace(/["'“]$/, "")
      .trimEnd()
      .replace(/[:=]$/, "");
    const named = before.replace(/ (?:of|is|as|to|will be|set to|содержит|содержать|будет содержать)$/u, "");
    const name = lastWord(named) ?? lastWord(before);
    const kind = name === undefined ? undefined : kindOfKey(name);
    return kind === undefined || name === "name" || name === "key" ? [] : [{ value, kind }];
  });
  return found.length === 1 ? found[0] : undefined;
}
