// Items of lists and definitions that begin with a code or a status.

import type { Document, Heading, Item, Placed } from "../document.ts";
import { codesOf, likeness } from "./codes.ts";
import { contextStatuses, sectionOf } from "./context.ts";
import type { Finding } from "./finding.ts";
import { isStatusKey, kindOfKey } from "./keys.ts";
import { pairsIn } from "./pairs.ts";
import { isBodyField } from "./profiles.ts";
import { isKnown, namedStatuses, onlyStatuses } from "./statuses.ts";
import type { StatusRow } from "./tables.ts";
import { isAboutErrors, isAboutOther } from "./words.ts";

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
    if (isAboutOther(nearest)) continue;
    const all = block.kind === "list" ? block.items : block.terms.map(asItem);
    for (const { items, path } of listsIn(all, block.path)) {
      const isSure = items.filter(({ text }) => STATED.test(text)).length >= 2;
      const isTold = isAboutErrors(nearest) || (isAboutErrors(title) && /\bcodes?\b/i.test(nearest));
      if (!isSure && !isTold && contextStatuses(path).length === 0) continue;
      if (listsFields(items)) continue;
      const areNumbered = numbersCodes(items);
      const areNames =
        items.filter(({ text, codes: [code = ""] }) => code.includes("_") && text.startsWith(code)).length >
        1;
      const read = items.flatMap(
        (item) =>
          itemFinding(item, path, block.structure, areNames) ??
          (areNumbered ? (numberedFinding(item, path, block.structure) ?? []) : []),
      );
      if (read.length >= 2 || (read.length === 1 && items.length === 1))
        for (const each of read) findings.push(each);
      for (const item of items) statusRows.push(...itemStatuses(item, sectionOf(path, title)));
    }
  }
  return { findings, statusRows };
}

/** `NOT_FOUND (404)`: a code with its status, which needs no heading. */
const STATED = /^[A-Za-z][\w.-]* \((?:HTTP )?[345]\d\d\)/;

/** What stands between a name and what is said of it; the colon of Chinese needs no space. */
const BEHIND = /[:–—]\s|：|\s-\s/;

/** Whether most items begin with names of fields of a body: they say what an error has, not which ones there are. */
function listsFields(items: readonly Item[]): boolean {
  const heads = items.flatMap(({ text }) => /^([\w.]+)(?=\s?[:：–—(-]|\s-\s)/.exec(text)?.[1] ?? []);
  const areApart = heads.length > 1 && new Set(heads).size === heads.length;
  return areApart && heads.filter(isBodyField).length >= 0.6 * heads.length;
}

interface Level {
  readonly items: readonly Item[];
  readonly path: readonly Heading[];
}

/** `* 2001 Not owner of the camera`: whether the items of a list begin with numbers that count nothing. */
function numbersCodes(items: readonly Item[]): boolean {
  const numbers = items.flatMap(({ text }) => /^(-?\d{1,7})\s+\p{L}/u.exec(text)?.[1] ?? []).map(Number);
  if (numbers.length < 3 || numbers.length < 0.8 * items.length) return false;
  const areStatuses = numbers.every((number) => number >= 100 && number < 600);
  return (
    !areStatuses && new Set(numbers).size === numbers.length && numbers.some((number, i) => number !== i + 1)
  );
}

function numberedFinding(
  { text, line }: Item,
  path: readonly Heading[],
  structure: Finding["structure"],
): Finding | undefined {
  const value = /^-?\d{1,7}(?=\s)/.exec(text)?.[0];
  if (value === undefined) return undefined;
  const said = text.slice(value.length).replace(/^[\s–—-]+/, "");
  return {
    identities: [{ kind: "code", value, called: "", line, confidence: "certain" }],
    statuses: contextStatuses(path),
    meaning: { value: said, line, confidence: "certain" },
    section: sectionOf(path),
    line,
    structure,
  };
}

/** A list, and the lists below its items, each under its item as under a heading; what is below a code describes it. */
function listsIn(items: readonly Item[], path: readonly Heading[]): readonly Level[] {
  const inner = items.flatMap((item): readonly Level[] => {
    if (item.items.length === 0 || itemFinding(item, path, "parsed") !== undefined) return [];
    const [text = ""] = item.text.split("\n");
    return listsIn(item.items, [...path, { text, codes: item.codes, line: item.line, level: LOWEST }]);
  });
  return [{ items, path }, ...inner];
}

/** Below all headings that a page can have. */
const LOWEST = 8;

function asItem({ term, text }: { readonly term: Placed; readonly text: Placed }): Item {
  return { text: `${term.text}: ${text.text}`, codes: term.codes, line: term.line, items: [] };
}

function itemFinding(
  item: Item,
  path: readonly Heading[],
  structure: Finding["structure"],
  areNames = false,
): Finding | undefined {
  const paired = pairedFinding(item, path, structure);
  if (paired) return paired;
  const end = item.text.search(BEHIND);
  if (end < 0) return undefined;
  const said = item.text.slice(end).replace(/^[\s:：–—-]+/, "");
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
  // A single word that stands as code among names of several words is one of them.
  const isSure = likeness(value, false) === "strong" || (isCode && (status !== undefined || areNames));
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
  // A copy has the fields without marks.
  const head = item.codes[0] ?? /^(?:[a-z]\w*: ?[\w.-]+, )+[a-z]\w*: ?[\w.-]+(?=: )/i.exec(item.text)?.[0];
  if (head === undefined || !item.text.startsWith(head)) return undefined;
  const pairs = pairsIn(head);
  const status = pairs.find(
    ({ key, value }) => isStatusKey(key) && /^[345]\d\d$/.test(value) && isKnown(Number(value)),
  );
  const own = pairs.filter((pair) => pair !== status);
  const [first] = own.filter(({ key }) => kindOfKey(key) !== undefined);
  if (first === undefined || status === undefined) return undefined;
  const { line } = item;
  const said = item.text.slice(head.length).replace(/^[\s:：–—-]+/, "");
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

/** `401: …`, and `` Unauthorized `401` - … ``. */
function itemStatuses(item: Item, section: string): StatusRow[] {
  const parts = /^([345]\d\d)\b[\s:–—-]*(.*)$/s.exec(item.text);
  if (!parts) return statusInside(item, section);
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

/** The one status that stands as code in front of what is said of it, behind its phrase in any language. */
function statusInside({ text, codes, line }: Item, section: string): StatusRow[] {
  const end = text.search(BEHIND);
  const head = text.slice(0, Math.max(0, end));
  const own = codes.filter((code) => head.includes(code));
  const [status] = onlyStatuses(own[0] ?? "")?.statuses ?? [];
  if (status === undefined || own.length !== 1 || !isKnown(status) || status < 400) return [];
  const phrase = head.replace(own[0] ?? "", "").trim();
  if (phrase === "" || /\d/.test(phrase) || phrase.split(/\s+/).length > 6) return [];
  const meaning = text.slice(end).replace(/^[\s:：–—-]+/, "");
  return [{ status, phrase, meaning, action: "", retry: undefined, line, section }];
}
