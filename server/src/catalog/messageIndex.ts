// Look-up of entries by message text: exact texts, templates, and parts of either. A part of the catalog index.

import { compileTemplate, fitsTemplate, type MessageTemplate } from "./messageTemplate.ts";
import type { EntryRef } from "./model.ts";

export interface MessageIndex {
  /** Entries one of whose messages is `text`, then those with a template that `text` fits. */
  byMessage(text: string): readonly EntryRef[];
  /** Entries one of whose messages contains `part`, in any case; none for parts of fewer than 8 characters. */
  byMessagePart(part: string): readonly EntryRef[];
}

/** Shortest part of a message that tells anything. */
const SHORTEST_PART = 8;

/** The index of the entries' messages, in the order of the entries. */
export function createMessageIndex(refs: readonly EntryRef[]): MessageIndex {
  const exact = new Map<string, EntryRef[]>();
  /** By the first character of the text before the first placeholder; `""` where there is none. */
  const templates = new Map<string, { template: MessageTemplate; ref: EntryRef }[]>();
  /** Made when first asked for: few files test a message by a part of it. */
  let lowered: readonly { text: string; ref: EntryRef }[] | undefined;
  for (const ref of refs) {
    for (const message of ref.entry.messages) {
      push(exact, message, ref);
      const template = compileTemplate(message);
      if (template) push(templates, template.literals[0]!.charAt(0), { template, ref });
    }
  }

  return {
    byMessage(text) {
      const likely = [...(templates.get(text.charAt(0)) ?? []), ...(templates.get("") ?? [])];
      const fitting = likely.filter(({ template }) => fitsTemplate(template, text)).map(({ ref }) => ref);
      return [...new Set([...(exact.get(text) ?? []), ...fitting])];
    },
    byMessagePart(part) {
      if (part.length < SHORTEST_PART) return [];
      const wanted = part.toLowerCase();
      lowered ??= refs.flatMap((ref) =>
        ref.entry.messages.map((message) => ({ text: message.toLowerCase(), ref })),
      );
      return [...new Set(lowered.filter(({ text }) => text.includes(wanted)).map(({ ref }) => ref))];
    },
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
