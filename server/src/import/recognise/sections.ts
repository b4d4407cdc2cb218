// Errors that are no rows of a table: headings that are codes, items of lists that begin with one, lines that name the codes of their
// section.

import { withoutEnd } from "../../text/ends.ts";
import type { Block, Document, Heading, Item, Placed, Text } from "../document.ts";
import { codesOf, isNumber, likeness } from "./codes.ts";
import { isStatusKey, kindOfKey } from "./examples.ts";
import type { Field, Finding, Identity, IdentityKind } from "./finding.ts";
import { pairsIn } from "./pairs.ts";
import { headingStatuses, isKnown, isSuccess, namedStatuses, onlyStatuses } from "./statuses.ts";
import { contextStatuses, type StatusRow, sectionOf } from "./tables.ts";
import { isAboutErrors, isAboutOther } from "./words.ts";

interface Named {
  readonly code: string;
  readonly label: string;
  readonly statuses: readonly number[];
  readonly likeness: "strong" | "weak";
}

/** The code that a heading is: alone, with a status (`NotFound: 404`) or as a number with its name (`-1000 UNKNOWN`). */
function namedBy(heading: Text): Named | undefined {
  const { text, codes } = heading;
  const statuses = headingStatuses(text);
  const bare = withoutEnd(text.replace(/(?:HTTP )?[345]\d\d\)?$/, ""), " (:–—-");
  const behind = behindStatus(text);
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
  const isStrong = likeness(code, false) === "strong" && (isJoined || statuses.length > 0);
  return { code, label: "", statuses, likeness: isStrong || statuses.length > 0 ? "strong" : "weak" };
}

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
  const isStep = /^\d{1,2}$/.test(number) && /^[.]/.test(apart);
  return name === "" || isStep ? undefined : { number, name };
}

/** Sections whose headings are codes: at least two beside each other, or with a status. */
export function readHeadings({ headings, blocks, title = "" }: Document): readonly Finding[] {
  const named = headings.map((heading) => ({ heading, named: namedBy(heading) }));
  const counts = new Map<number, number>();
  for (const each of named)
    if (each.named?.likeness === "strong")
      counts.set(each.heading.level, (counts.get(each.heading.level) ?? 0) + 1);
  const below = blocksByHeading(blocks);
  return named.flatMap(({ heading, named: own }): Finding[] => {
    const blocksBelow = below.get(heading) ?? [];
    const above = blocksBelow[0]?.path.slice(0, blocksBelow[0].path.indexOf(heading)) ?? [];
    if (own === undefined || isAboutOther(sectionOf(above))) return [];
    const beside = counts.get(heading.level) ?? 0;
    // A single word that stands as code among many codes is one too.
    const isLikely = own.likeness === "strong" || (heading.codes[0] === heading.text && beside >= 5);
    const isOne = own.statuses.length > 0 || (isLikely && beside >= 2);
    if (!isOne) return [];
    if (own.statuses.length === 0 && ![title, ...above.map(({ text }) => text)].some(isAboutErrors))
      return [];
    const { line } = heading;
    const prose = blocksBelow.find((block) => block.kind === "prose");
    const item = blocksBelow.find((block) => block.kind === "list");
    const said =
      prose?.kind === "prose" ? prose.text : item?.kind === "list" ? (item.items[0]?.text ?? "") : "";
    const statuses = own.statuses.filter((status) => !isSuccess(status));
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
        meaning: said === "" ? undefined : { value: said, line, confidence: "certain" },
        section: heading.text,
        line,
        structure: blocksBelow[0]?.structure ?? "parsed",
      },
    ];
  });
}

/** The blocks below each heading, also those below headings below it. */
function blocksByHeading(blocks: readonly Block[]): ReadonlyMap<Heading, readonly Block[]> {
  const below = new Map<Heading, Block[]>();
  for (const block of blocks) {
    for (const heading of block.path) {
      const own = below.get(heading);
      if (own) own.push(block);
      else below.set(heading, [block]);
    }
  }
  return below;
}

/** Sections whose headings are statuses (`402 - Payment Required`). */
export function readStatusHeadings({ headings, blocks }: Document): readonly StatusRow[] {
  const below = blocksByHeading(blocks);
  return headings.flatMap((heading) => {
    const statuses = headingStatuses(heading.text).filter((status) => status >= 400);
    if (statuses.length === 0 || namedBy(heading)) return [];
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

const NAMING_LINE =
  /^(?:error |the error |http )?(types?|codes?|names?|keys?|identifiers?|reasons?) ?(?:\(s\))?:/i;

/** Lines that name the codes of their section: `Error Types: rate_limit_error, concurrency_limit_error`. */
export function readLines(blocks: readonly Block[]): readonly Finding[] {
  return blocks.flatMap((block, i): Finding[] => {
    if (block.kind !== "prose") return [];
    return block.text.split("\n").flatMap((text, offset): Finding[] => {
      const found = NAMING_LINE.exec(text);
      if (!found) return [];
      const kind: IdentityKind = /^type/i.test(found[1] ?? "") ? "type" : "code";
      const values = codesOf({
        text: text.slice(found[0].length).trim().replace(/\.$/, ""),
        codes: block.codes,
      });
      const line = block.line + offset;
      const follower = blocks[i + 1];
      const next = follower?.path.at(-1) === block.path.at(-1) ? follower : undefined;
      const after = block.text
        .split("\n")
        .slice(offset + 1)
        .join("\n");
      const said = after !== "" ? after : next?.kind === "prose" ? next.text : "";
      return values
        .filter(
          (value) =>
            likeness(value, true) === "strong" ||
            block.codes.includes(value) ||
            contextStatuses(block.path).length > 0,
        )
        .map((value) => ({
          identities: [{ kind, value, called: kind, line, confidence: "certain" }],
          statuses: contextStatuses(block.path),
          meaning: said === "" ? undefined : { value: said, line, confidence: "certain" },
          section: sectionOf(block.path),
          line,
          structure: block.structure,
        }));
    });
  });
}

/** Items of lists that begin with a code (`` `code` (404) — text ``), and such that begin with a status. */
export function readLists({ blocks, title = "" }: Document): {
  findings: readonly Finding[];
  statusRows: readonly StatusRow[];
} {
  const findings: Finding[] = [];
  const statusRows: StatusRow[] = [];
  for (const block of blocks) {
    if (block.kind !== "list" && block.kind !== "definitions") continue;
    const nearest = sectionOf(block.path, title);
    if (!isAboutErrors(nearest) && contextStatuses(block.path).length === 0) continue;
    if (isAboutOther(nearest)) continue;
    const items = block.kind === "list" ? block.items : block.terms.map(asItem);
    const read = items.map((item) => itemFinding(item, block.path, block.structure));
    const strong = read.filter((finding) => finding !== undefined);
    if (strong.length >= 2 || (strong.length === 1 && items.length === 1))
      for (const each of strong) findings.push(each);
    for (const item of items) statusRows.push(...itemStatuses(item, nearest));
  }
  return { findings, statusRows };
}

function asItem({ term, text }: { readonly term: Placed; readonly text: Placed }): Item {
  return { text: `${term.text}: ${text.text}`, codes: term.codes, line: term.line, items: [] };
}

function itemFinding(
  item: Item,
  path: readonly Heading[],
  structure: Finding["structure"],
): Finding | undefined {
  const paired = pairedFinding(item, path, structure);
  if (paired) return paired;
  const end = item.text.search(/[:–—]\s|\s-\s/);
  if (end < 0) return undefined;
  const said = item.text.slice(end).replace(/^[\s:–—-]+/, "");
  const name = item.text.slice(0, end).trim();
  const status = /\((?:HTTP )?([345]\d\d)\)$/.exec(name)?.[1];
  const head = status === undefined ? name : name.slice(0, name.lastIndexOf("(")).trim();
  const isCode = item.codes[0] !== undefined && item.text.startsWith(item.codes[0]);
  const values = codesOf({
    text: head,
    codes: isCode ? item.codes.filter((code) => head.includes(code)) : [],
  });
  const [value, ...others] = values;
  if (value === undefined || others.length > 0 || onlyStatuses(value)) return undefined;
  const isSure = likeness(value, false) === "strong" || (isCode && status !== undefined);
  if (!isSure) return undefined;
  const { line } = item;
  const named = status === undefined ? namedStatuses(said) : [Number(status)];
  return {
    identities: [{ kind: "code", value, called: "", line, confidence: "certain" }],
    statuses:
      named.length > 0
        ? named.map((each) => ({
            value: each,
            line,
            confidence: status === undefined ? "likely" : "certain",
          }))
        : contextStatuses(path),
    meaning: { value: said, line, confidence: "certain" },
    section: sectionOf(path),
    line,
    structure,
  };
}

/** `` `code: 400, errno: 105`: what went wrong `` */
function pairedFinding(
  item: Item,
  path: readonly Heading[],
  structure: Finding["structure"],
): Finding | undefined {
  const [head] = item.codes;
  if (head === undefined || !item.text.startsWith(head)) return undefined;
  const pairs = pairsIn(head);
  const status = pairs.find(
    ({ key, value }) => isStatusKey(key) && /^[345]\d\d$/.test(value) && isKnown(Number(value)),
  );
  const own = pairs.filter((pair) => pair !== status);
  const [first] = own.filter(({ key }) => kindOfKey(key) !== undefined);
  if (first === undefined || status === undefined) return undefined;
  const { line } = item;
  const said = item.text.slice(head.length).replace(/^[\s:–—-]+/, "");
  return {
    identities: [
      {
        kind: kindOfKey(first.key) ?? "code",
        value: first.value,
        called: first.key,
        line,
        confidence: "certain",
      },
    ],
    statuses: [{ value: Number(status.value), line, confidence: "certain" }],
    meaning: said === "" ? undefined : { value: said, line, confidence: "certain" },
    section: sectionOf(path),
    line,
    structure,
  };
}

function itemStatuses(item: Item, section: string): StatusRow[] {
  const parts = /^([345]\d\d)\b[\s:–—-]*(.*)$/s.exec(item.text);
  if (!parts) return [];
  const status = Number(parts[1]);
  const [phrase = "", ...rest] = (parts[2] ?? "").split(/[:–—]\s/);
  if (status < 400) return [];
  return [
    {
      status,
      phrase,
      meaning: rest.join(": ") || phrase,
      action: "",
      retry: undefined,
      line: item.line,
      section,
    },
  ];
}
