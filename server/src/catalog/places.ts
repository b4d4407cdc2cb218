// Where a catalog's names stand in its text, noted while it is read, so that nobody has to read it again for that.

import { readingJson, type ScalarListener } from "../text/jsonReader.ts";
import { createLineCounter } from "../text/lines.ts";
import { atOnce } from "../text/slices.ts";
import type { Span } from "../text/span.ts";
import { JSON_BOUNDS } from "./limits.ts";
import type { EntryPlace, LoadedCatalog, NamePlace, NamePlaces } from "./model.ts";

/** What an entry is called, the best first. */
const NAMES = ["code", "type", "id"] as const;

/** Notes the names of a catalog's text that is being read. */
export function createNamePlaces(text: string): { readonly see: ScalarListener; end(): NamePlaces } {
  const placeAt = createLineCounter(text);
  const entries = new Map<string, EntryPlace>();
  let id: NamePlace | undefined;
  /** The entry that is being read, and where its names are. */
  let current: unknown;
  let index = 0;
  let names: Partial<Record<string, { readonly value: string; readonly span: Span }>> = {};

  const place = (span: Span): NamePlace => {
    const { line, column } = placeAt(span.start);
    return { span, line, column };
  };
  const endEntry = () => {
    const own = names.id?.value;
    if (own !== undefined && !entries.has(own)) {
      const [best] = NAMES.flatMap((name) => names[name] ?? []);
      entries.set(own, { ...place(best!.span), index });
    }
    current = undefined;
    names = {};
  };

  return {
    see(open, value, start, end) {
      if (typeof value !== "string") return;
      const [root, list, entry] = open;
      const span = { start: start + 1, end: end - 1 };
      if (open.length === 1 && root!.key === "id") {
        endEntry();
        id = place(span);
      } else if (open.length === 3 && root!.key === "entries" && NAMES.some((name) => name === entry!.key)) {
        if (current !== entry!.value) endEntry();
        current = entry!.value;
        index = (list!.value as unknown[]).length - 1;
        names[entry!.key!] = { value, span };
      }
    },
    end() {
      endEntry();
      return { id, entries };
    },
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
