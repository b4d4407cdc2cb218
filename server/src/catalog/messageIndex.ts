// Look-up of one catalog's entries by message text: exact texts, templates, and parts of either. A part of the catalog index.

import { eachOf, type Slices } from "../text/slices.ts";
import { compileTemplate, fitsTemplate, type MessageTemplate } from "./messageTemplate.ts";
import type { EntryRef } from "./model.ts";

export interface MessagePart {
  /** Entries one of whose messages is `text`. */
  exactly(text: string): readonly EntryRef[];
  /** Entries with a template that `text` fits. */
  fitting(text: string): readonly EntryRef[];
  /**
   * Entries one of whose messages contains `part`, in any case. A part of fewer than 8 characters says nothing, unless it is the first
   * word of messages and in capitals, as the codes are that Redis has there.
   */
  containing(part: string): readonly EntryRef[];
}

/** Shortest part of a message that tells anything. */
const SHORTEST_PART = 8;
/** Longest text that is held against templates, in UTF-16 code units: more is no message. */
const LONGEST_MESSAGE = 10_000;
/** How much is compared for one text, in characters, however many templates begin and end as it does. */
const MOST_COMPARED = 2_000_000;
/** How much of a catalog's messages is searched for a part, in characters: code asks for hundreds of parts. */
const MOST_SEARCHED = 4_000_000;
/** Templates are told apart by so many of their first characters before they are looked at. */
const PREFIX = 8;

interface Template {
  readonly template: MessageTemplate;
  readonly length: number;
  readonly ref: EntryRef;
}

/** The index of the entries' messages, in the order of the entries. */
export function* indexingMessages(refs: readonly EntryRef[]): Slices<MessagePart> {
  const exact = new Map<string, EntryRef[]>();
  /** By what stands before the first placeholder, up to `PREFIX` characters of it. */
  const templates = new Map<string, Template[]>();
  yield* eachOf(refs, (ref) => {
    for (const message of ref.entry.messages) {
      push(exact, message, ref);
      const template = compileTemplate(message);
      if (template) push(templates, prefixOf(template), { template, length: message.length, ref });
    }
  });
  /** Made when first asked for: few files test a message by a part of it. */
  let lowered: readonly { readonly text: string; readonly ref: EntryRef }[] | undefined;

  return {
    exactly: (text) => exact.get(text) ?? [],
    fitting(text) {
      if (templates.size === 0 || text.length > LONGEST_MESSAGE) return [];
      const found: EntryRef[] = [];
      let compared = 0;
      for (const prefix of messagePrefixes(text)) {
        for (const { template, length: own, ref } of templates.get(prefix) ?? []) {
          const { literals } = template;
          compared += PREFIX;
          if (compared > MOST_COMPARED) return found;
          if (!text.startsWith(literals[0]!) || !text.endsWith(literals.at(-1)!)) continue;
          compared += text.length + own;
          if (fitsTemplate(template, text)) found.push(ref);
        }
      }
      return [...new Set(found)];
    },
    containing(part) {
      if (part.length < SHORTEST_PART) return isCapitals(part) ? beginningWith(`${part} `, refs) : [];
      const wanted = part.toLowerCase();
      lowered ??= loweredMessages(refs);
      return [...new Set(lowered.filter(({ text }) => text.includes(wanted)).map(({ ref }) => ref))];
    },
  };
}

function isCapitals(part: string): boolean {
  return /^[A-Z]{4,}$/.test(part);
}

function beginningWith(start: string, refs: readonly EntryRef[]): readonly EntryRef[] {
  return refs.filter(({ entry }) => entry.messages.some((message) => message.startsWith(start)));
}

/** How a template begins, or where it begins with anything, how it ends. undefined: it ends with anything, too. */
export function signOf(template: MessageTemplate): string | undefined {
  const prefix = prefixOf(template);
  if (prefix !== "") return prefix;
  const end = template.literals.at(-1)!.slice(-PREFIX);
  return end === "" ? undefined : `…${end}`;
}

/** The signs of templates that a text may fit. */
export function messageSigns(text: string): readonly string[] {
  const longest = Math.min(PREFIX, text.length);
  const ends = Array.from({ length: longest + 1 }, (_, i) => `…${text.slice(text.length - longest + i)}`);
  return [...messagePrefixes(text), ...ends];
}

/** What a template's message is told apart by before it is looked at: what stands before the first placeholder, cut. */
export function prefixOf({ literals }: MessageTemplate): string {
  return literals[0]!.slice(0, PREFIX);
}

/** The prefixes that templates have which a text may fit, the longest first. */
export function messagePrefixes(text: string): readonly string[] {
  const longest = Math.min(PREFIX, text.length);
  return Array.from({ length: longest + 1 }, (_, i) => text.slice(0, longest - i));
}

function loweredMessages(refs: readonly EntryRef[]) {
  const lowered: { readonly text: string; readonly ref: EntryRef }[] = [];
  let length = 0;
  for (const ref of refs) {
    for (const message of ref.entry.messages) {
      length += message.length;
      if (length > MOST_SEARCHED) return lowered;
      lowered.push({ text: message.toLowerCase(), ref });
    }
  }
  return lowered;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
