// A small catalog of one's own for tests: all that it has to have, around the entries and shapes that a test is about.

const source = { source: "guide", section: "Errors" };

/** What a test says of an entry; the rest is filled in. */
export interface StudioEntry {
  readonly id: string;
  /** The id, with `_` for `-`, by default. */
  readonly code?: string;
  /** 409 by default. */
  readonly statuses?: readonly number[];
  /** The id by default. */
  readonly title?: string;
  readonly deprecated?: object;
}

/** What differs from catalog to catalog. */
export interface Studio {
  readonly entries: readonly StudioEntry[];
  /** Without their sources; by default one form with a code. */
  readonly shapes?: readonly StudioShape[];
  /** By default the code at `/code`. */
  readonly discriminators?: readonly object[];
}

export interface StudioShape {
  readonly id: string;
  readonly title: string;
  readonly statuses?: readonly number[];
  readonly fields: readonly object[];
}

/** A catalog `studio` of an API at api.studio.example. */
export function studioCatalog({ entries, shapes, discriminators }: Studio): object {
  const forms = shapes ?? [{ id: "error", title: "Error", fields: [studioField("/code", "string", true)] }];
  return {
    id: "studio",
    name: "Studio",
    version: "1.0.0",
    summary: "The errors of Studio.",
    sources: [{ id: "guide", title: "Guide", document: "guide.md", read: "2026-11-20" }],
    detection: { hosts: [{ host: "api.studio.example" }] },
    discriminators: discriminators ?? [{ pointer: "/code", kind: "code" }],
    shapes: forms.map((shape) => ({ ...shape, source })),
    entries: entries.map((entry) => ({
      code: entry.id.replaceAll("-", "_"),
      statuses: [409],
      title: entry.id,
      meaning: `Meaning of ${entry.id}.`,
      condition: "conflict",
      ...entry,
      source,
    })),
  };
}

/** A field of a shape. */
export function studioField(pointer: string, type: string, required = false): object {
  return { pointer, types: [type], required, meaning: "What it is." };
}
