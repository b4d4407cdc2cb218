// Where a catalog's names stand in its text, noted while it is read, so that nobody has to read it again for that.

import { readingJson, type ScalarListener } from "../text/jsonReader.ts";
import { createLineCounter } from "../text/lines.ts";
import { atOnce } from "../text/slices.ts";
import type { Span } from "../text/span.ts";
import { createIds, type Identity, idFor } from "./derived.ts";
import { JSON_BOUNDS } from "./limits.ts";
import type { EntryPlace, LoadedCatalog, NamePlace, NamePlaces } from "./loadedModel.ts";

/** What an entry is called, the best first; `values` stands for those of further discriminators. */
const NAMES = ["code", "values", "type", "id", "label"] as const;

/** An entry that is being read. */
interface Current {
  /** As far as it is read. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly index: number;
  readonly names: Partial<Record<string, Span>>;
  /** What is first in it, for one that is called nothing. */
  readonly first: Span;
}

/** Notes the names of a catalog's text that is being read. */
export function createNamePlaces(text: string): { readonly see: ScalarListener; end(): NamePlaces } {
  const placeAt = createLineCounter(text);
  const entries = new Map<string, EntryPlace>();
  /** Those that say no id, which is then made of the rest: the ids that are said come first. */
  const unnamed: { readonly value: Current["value"]; readonly place: EntryPlace }[] = [];
  let id: NamePlace | undefined;
  let current: Current | undefined;

  const place = (span: Span): NamePlace => {
    const { line, column } = placeAt(span.start);
    return { span, line, column };
  };
  const endEntry = () => {
    if (current === undefined) return;
    const { value, index, names, first } = current;
    current = undefined;
    const best = NAMES.flatMap((name) => names[name] ?? [])[0] ?? first;
    const found = { ...place(best), index };
    if (value.id === undefined) unnamed.push({ value, place: found });
    else if (typeof value.id === "string" && !entries.has(value.id)) entries.set(value.id, found);
  };

  return {
    see(open, value, start, end) {
      const [root, list, entry, inner] = open;
      const span = typeof value === "string" ? { start: start + 1, end: end - 1 } : { start, end };
      if (open.length === 1 && root!.key === "id" && typeof value === "string") {
        endEntry();
        id = place(span);
      } else if (root!.key === "entries" && entry !== undefined && !Array.isArray(entry.value)) {
        if (current?.value !== entry.value) {
          endEntry();
          const index = (list!.value as unknown[]).length - 1;
          current = { value: entry.value, index, names: {}, first: span };
        }
        const { key } = entry;
        const isName = open.length === 3 || (key === "values" && inner !== undefined);
        if (isName && NAMES.some((name) => name === key)) {
          if (open.length === 3 || current!.names.values === undefined) current!.names[key!] = span;
        }
      }
    },
    end() {
      endEntry();
      const free = createIds(new Set(entries.keys()));
      for (const { value, place: found } of unnamed) entries.set(free(idFor(identityIn(value))), found);
      return { id, entries };
    },
  };
}

/** What identifies an entry, of one in which anything may be wrong. */
export function identityIn(entry: Readonly<Record<string, unknown>>): Identity {
  const { code, type, label, values, messages, statuses } = entry;
  const textIn = (value: unknown) => (typeof value === "string" ? value : undefined);
  const isValue = (value: unknown) => typeof value === "string" || typeof value === "number";
  const others = typeof values === "object" && values !== null ? Object.values(values).flat() : [];
  return {
    code: typeof code === "number" ? code : textIn(code),
    type: textIn(type),
    label: textIn(label),
    values: { other: others.filter(isValue) },
    messages: Array.isArray(messages) ? messages.filter((each) => typeof each === "string") : [],
    statuses: Array.isArray(statuses) ? statuses.filter((each) => typeof each === "number") : [],
  };
}

/** A name's place as lines and columns, without the text, which would have to be gone through for them. */
export function rangeOfName({ span, line, column }: NamePlace) {
  return {
    start: { line, character: column },
    end: { line, character: column + span.end - span.start },
  };
}

const made = new WeakMap<LoadedCatalog, NamePlaces>();

/** Where the names of a catalog stand. Of built-in catalogs, which are not read but taken as they are, they are found when first asked for. */
export function namePlaces(loaded: LoadedCatalog): NamePlaces {
  const known = loaded.places ?? made.get(loaded);
  if (known) return known;
  const names = createNamePlaces(loaded.text);
  atOnce(readingJson(loaded.text, JSON_BOUNDS, names.see));
  const places = names.end();
  made.set(loaded, places);
  return places;
}
