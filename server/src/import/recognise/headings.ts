// Sections whose headings are codes or statuses.

import { withoutEnd } from "../../text/ends.ts";
import type { Block, Document, Placed, Text } from "../document.ts";
import { blocksByHeading } from "./below.ts";
import { codesOf, isNumber, likeness } from "./codes.ts";
import { contextStatuses, sectionOf } from "./context.ts";
import { namedFamilies } from "./families.ts";
import type { Field, Finding, Identity } from "./finding.ts";
import { labelled } from "./records.ts";
import { headingStatuses, isKnown, isSuccess, namedStatuses, onlyStatuses } from "./statuses.ts";
import type { StatusRow } from "./tables.ts";
import { isAboutErrors, isAboutOther, isSuccessWord } from "./words.ts";

interface Named {
  readonly code: string;
  readonly label: string;
  readonly statuses: readonly number[];
  readonly likeness: "strong" | "weak";
  /** What the heading itself says of it. */
  readonly said?: string;
}

/** The code that a heading is: alone, with a status (`NotFound: 404`) or as a number with its name (`-1000 UNKNOWN`). */
function namedBy(heading: Text): Named | undefined {
  const { text, codes } = heading;
  const statuses = headingStatuses(text);
  const bare = withoutEnd(text.replace(/(?:HTTP )?[345]\d\d\)?$/, ""), " (:–—-");
  const behind = behindStatus(text);
  const titled = codeAndWords(text);
  if (titled) return { code: titled.code, label: "", statuses, likeness: "strong", said: titled.words };
  // `401 — bad_key`; the words of a phrase (`401 Unauthorized`) are no code.
  if (behind !== undefined && !/[_.:]|[a-z]-[a-z]/.test(behind) && !codes.includes(behind)) return undefined;
  const number = numberAndName(text);
  if (
    number &&
    behind === undefined &&
    (statuses.length === 0 || likeness(number.name, false) === "strong")
  ) {
    const [code] = codesOf({ text: number.number, codes: [] });
    if (code !== undefined) return { code, label: number.name, statuses: [], likeness: "strong" };
  }
  const rest = behind ?? (statuses.length > 0 ? bare : text);
  const [code, ...others] = codesOf({ text: rest, codes });
  if (code === undefined || others.length > 0) return undefined;
  if (isNumber(code) && statuses.length > 0) return undefined;
  if (/^(?:http|status|codes?|errors?|response)$/i.test(code)) return undefined;
  const isJoined = /[_.:\d]|[a-z]-[a-z]/.test(code) || codes.includes(code);
  // `Timeout (504)` is the title of a section.
  if (statuses.length > 0 && behind === undefined && /^[A-Z][a-z]+$/.test(code) && !codes.includes(code))
    return { code, label: "", statuses, likeness: "weak" };
  const isStrong = likeness(code, false) === "strong" && (isJoined || statuses.length > 0);
  return { code, label: "", statuses, likeness: isStrong || statuses.length > 0 ? "strong" : "weak" };
}

/** `NO_KEY - The key is missing`, `E1001: No key`: a name that no word looks like, in front of words. */
function codeAndWords(text: string): { readonly code: string; readonly words: string } | undefined {
  const code = NAME_IN_FRONT.exec(text)?.[0] ?? "";
  const apart = /^(?:\s+[-–—]\s+|\s?[:：]\s*)/.exec(text.slice(code.length))?.[0];
  if (code === "" || apart === undefined) return undefined;
  const words = text.slice(code.length + apart.length);
  return /^\p{L}/u.test(words) && /\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)
    ? { code, words }
    : undefined;
}

/** A name of several words, or letters with at least three digits; no standard. */
const NAME_IN_FRONT =
  /^(?:[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|(?!RFC|ISO|HTTP)[A-Z]{1,5}-?\d{3,6})(?=\s|[:：])/;

/** What stands behind a status and nothing else: `bad_key` in `401 — bad_key`. */
function behindStatus(text: string): string | undefined {
  const marks = /^[345]\d\d([\s:–—-]+)/.exec(text)?.[0];
  const behind = marks === undefined ? "" : text.slice(marks.length);
  return behind === "" || /\s/.test(behind) ? undefined : behind;
}

/** Whether a text tells what another server answered, which is not what this one answers with. */
function isOfAnother(text: string): boolean {
  return text.split(".").some((sentence) => {
    const other = /\b(?:remote|upstream|origin|external|third-party)\b/i.exec(sentence);
    return (
      other !== null &&
      /\b(?:answer|respond|repl|return)(?:ed|ied|s)\b/i.test(sentence.slice(other.index + other[0].length))
    );
  });
}

/** `-1000 UNKNOWN`, `101: No such user` */
function numberAndName(text: string): { readonly number: string; readonly name: string } | undefined {
  const number = /^[-−–]?\d[\d_]*/.exec(text)?.[0];
  const apart = number === undefined ? undefined : /^[\s:.–—-]+/.exec(text.slice(number.length))?.[0];
  if (number === undefined || apart === undefined) return undefined;
  const name = text.slice(number.length + apart.length);
  // `1. Check the status` is a step.
  const isStep =
    /^\d{1,2}$/.test(number) && /^(?:[.]|\s+\p{Ll}|\s+\p{Script=Han})/u.test(text.slice(number.length));
  if (/^\d{4}-\d\d-\d\d/.test(text)) return undefined;
  return name === "" || isStep || isSuccessWord(name) ? undefined : { number, name };
}

/** Sections whose headings are codes: at least two beside each other, or with a status. */
export function readHeadings({ headings, blocks, title = "" }: Document): readonly Finding[] {
  const named = headings.map((heading) => ({ heading, named: namedBy(heading) }));
  const counts = new Map<number, number>();
  for (const each of named)
    if (each.named?.likeness === "strong")
      counts.set(each.heading.level, (counts.get(each.heading.level) ?? 0) + 1);
  const below = blocksByHeading(blocks);
  const families = namedFamilies(headings);
  // In a copy, single words may be items of any list.
  const isCopy = blocks.every(({ structure }) => structure === "repaired");
  return named.flatMap(({ heading, named: own }): Finding[] => {
    const blocksBelow = below.get(heading) ?? [];
    const above = blocksBelow[0]?.path.slice(0, blocksBelow[0].path.indexOf(heading)) ?? [];
    const around = sectionOf(above);
    if (own === undefined || (isAboutOther(around) && !(own.said && isAboutErrors(around)))) return [];
    const beside = counts.get(heading.level) ?? 0;
    // A single word that stands as code among many codes is one too.
    const isWord =
      heading.codes[0] === heading.text ||
      (/^[a-z]+$/.test(heading.text) && (!isCopy || statesStatus(blocksBelow[0])));
    const isLikely = own.likeness === "strong" || (isWord && beside >= 5);
    const isOne =
      (own.statuses.length > 0 && (own.likeness === "strong" || beside > 0)) ||
      (isLikely && beside >= 2) ||
      families.has(heading);
    if (!isOne) return [];
    if (own.statuses.length === 0 && ![title, ...above.map(({ text }) => text)].some(isAboutErrors))
      return [];
    const { line } = heading;
    const first = saidBelow(blocksBelow);
    const lead = first && statusLead(first.text);
    const said = lead?.rest ?? first?.text ?? "";
    const meaning = own.said ?? said;
    const statuses = (own.statuses.length > 0 ? own.statuses : (lead?.statuses ?? [])).filter(
      (status) => !isSuccess(status),
    );
    const inText =
      statuses.length > 0
        ? []
        : blocksBelow.flatMap((block) =>
            block.kind === "prose" && !isOfAnother(block.text) ? namedStatuses(block.text, block.codes) : [],
          );
    const found: readonly Field<number>[] =
      statuses.length > 0
        ? statuses.map((value) => ({ value, line, confidence: "certain" }))
        : inText.length === 1
          ? inText.map((value) => ({ value, line, confidence: "likely" }))
          : contextStatuses(above);
    const identities: Identity[] = [
      { kind: "code", value: own.code, called: "", line, confidence: "certain" },
    ];
    if (own.label !== "")
      identities.push({ kind: "name", value: own.label, called: "", line, confidence: "certain" });
    return [
      {
        identities,
        statuses: found,
        meaning: meaning === "" ? undefined : { value: meaning, line, confidence: "certain" },
        section: heading.text,
        line,
        structure: blocksBelow[0]?.structure ?? "parsed",
      },
    ];
  });
}

/** `HTTP Status: 404` */
function statesStatus(block: Block | undefined): boolean {
  return (
    block?.kind === "prose" &&
    /^(?:HTTP )?status(?: code)?\s*[:：]\s*[45]\d\d\b|^HTTP [45]\d\d\b/i.test(block.text)
  );
}

/** What is said first below a heading, but for lines of a record. */
function saidBelow(blocks: readonly Block[]): Placed | undefined {
  for (const block of [...blocks].sort((a, b) => Number(a.kind === "list") - Number(b.kind === "list"))) {
    const said = block.kind === "prose" ? block : block.kind === "list" ? block.items[0] : undefined;
    if (said && labelled(said) === undefined) return said;
  }
  return undefined;
}

/** `HTTP 401: …`: the statuses that a text begins with, and the rest of it. */
function statusLead(
  text: string,
): { readonly statuses: readonly number[]; readonly rest: string } | undefined {
  const end = text.slice(0, MOST_LEAD).search(/[:—–]\s/);
  const lead = end < 0 ? undefined : onlyStatuses(text.slice(0, end));
  if (lead === undefined || lead.statuses.length === 0 || !lead.statuses.every(isKnown)) return undefined;
  return { statuses: lead.statuses, rest: text.slice(end + 1).trim() };
}

/** Characters of a status in front of a text. */
const MOST_LEAD = 40;

/** Sections whose headings are statuses (`402 - Payment Required`). */
export function readStatusHeadings(page: Document): readonly StatusRow[] {
  const { headings, blocks } = page;
  const below = blocksByHeading(blocks);
  const read = new Set(readHeadings(page).map(({ line }) => line));
  return headings.flatMap((heading) => {
    const statuses = headingStatuses(heading.text).filter((status) => status >= 400);
    if (statuses.length === 0 || read.has(heading.line)) return [];
    const prose = below
      .get(heading)
      ?.find((block) => block.kind === "prose" && block.path.at(-1) === heading);
    return statuses.map((status) => ({
      status,
      phrase: heading.text.replace(/^[\d\s/,]+[-–—(]*\s*/, ""),
      meaning: prose?.kind === "prose" ? prose.text : "",
      action: "",
      retry: undefined,
      line: heading.line,
      section: heading.text,
    }));
  });
}
