// Statuses that running text says are returned: with a code (`NOT_FOUND` returns HTTP 404), or as such.

import type { Block, Document, Prose } from "../document.ts";
import { isNumber, likeness } from "./codes.ts";
import { sectionOf } from "./context.ts";
import type { Finding } from "./finding.ts";
import { isKnown, isPhrase, PHRASES } from "./statuses.ts";
import type { StatusRow } from "./tables.ts";
import { isAboutErrors } from "./words.ts";

const RETURNS =
  /^[`"']?\s*(?:returns?|gives?|means|maps to|becomes|is|→|->|=>)\s+(?:an?\s+)?(?:HTTP\s+)?(?:status\s+)?(?:code\s+)?[`"']?([45]\d\d)\b/i;

/** Codes of which a sentence says which status they return. */
export function returnedCodes(block: Prose): readonly Finding[] {
  const { text, codes, line, structure, path } = block;
  return codes.flatMap((code): Finding[] => {
    if (isNumber(code) || likeness(code, false) !== "strong" || !/_|[a-z][A-Z]/.test(code)) return [];
    const status = Number(RETURNS.exec(text.slice(text.indexOf(code) + code.length))?.[1]);
    if (!isKnown(status)) return [];
    return [
      {
        identities: [{ kind: "code", value: code, called: "", line, confidence: "likely" }],
        statuses: [{ value: status, line, confidence: "likely" }],
        section: sectionOf(path),
        line,
        structure,
      },
    ];
  });
}

/** Statuses that stand as code with their phrase in sentences that something returns them, below headings about errors. */
export function returnedStatuses(blocks: readonly Block[]): readonly StatusRow[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "prose" || !isAboutErrors(sectionOf(block.path))) return [];
    return block.text
      .split(/(?<=[.!?]) /)
      .flatMap((sentence) =>
        /\breturns?\b/i.test(sentence)
          ? block.codes.flatMap((code) => (sentence.includes(code) ? (rowOf(code, block) ?? []) : []))
          : [],
      );
  });
}

/** Statuses of answers that a page about errors shows with their first line (`HTTP/1.1 404 Not Found`). */
export function answeredStatuses({ blocks, title = "" }: Document): readonly StatusRow[] {
  return blocks.flatMap((block): readonly StatusRow[] => {
    if (block.kind !== "code" || ![title, ...block.path.map(({ text }) => text)].some(isAboutErrors))
      return [];
    const status = Number(/^\s*HTTP\/\d(?:\.\d)? ([45]\d\d)\b/.exec(block.text)?.[1]);
    if (!isKnown(status)) return [];
    const { line, path } = block;
    return [
      {
        status,
        phrase: PHRASES.get(status) ?? "",
        meaning: "",
        action: "",
        retry: undefined,
        line,
        section: sectionOf(path),
      },
    ];
  });
}

/** Statuses that a sentence lists, each with its words: "`401` no key, `404` not found"; for pages that say no more. */
export function listedStatuses({ blocks, title = "" }: Document): readonly StatusRow[] {
  return blocks.flatMap((block): readonly StatusRow[] => {
    if (block.kind !== "prose" || ![title, ...block.path.map(({ text }) => text)].some(isAboutErrors))
      return [];
    const found = [...block.text.matchAll(LISTED)].flatMap(([, number, said = ""]) =>
      isKnown(Number(number)) ? [{ status: Number(number), said: said.trim() }] : [],
    );
    if (found.length < LEAST_LISTED) return [];
    const { line, path } = block;
    return found.map(({ status, said }) => ({
      status,
      phrase: PHRASES.get(status) ?? "",
      meaning: said,
      action: "",
      retry: undefined,
      line,
      section: sectionOf(path),
    }));
  });
}

/** Fewer may be named for instance. */
const LEAST_LISTED = 3;
/** `401 (no key)`, `401 no key`, `401 – no key`, up to what parts it from the next one. */
const LISTED = /(?<![\w.])([45]\d\d)(?:\s*[:–—-])?\s+\(?(\p{L}[^,;.()]{1,80})\)?(?=[,;.]|$)/gu;

function rowOf(code: string, { line, path, text }: Prose): StatusRow | undefined {
  const status = Number(/^[45]\d\d(?= )/.exec(code)?.[0]);
  const phrase = code.slice(4);
  if (!isKnown(status) || !isPhrase(status, phrase)) return undefined;
  return { status, phrase, meaning: text, action: "", retry: undefined, line, section: sectionOf(path) };
}
