// Small catalogs for tests, as texts: what a `*.error-catalog.json` holds.

/** A catalog of the API `id` with an entry for each code: `{SOLD_OUT: 409}`. */
export function catalogText(id: string, codes: Readonly<Record<string, number>>): string {
  const entries = Object.entries(codes).map(([code, status]) => ({
    id: code.toLowerCase().replaceAll("_", "-"),
    code,
    statuses: [status],
    title: `Title of ${code}`,
    meaning: `Meaning of ${code}.`,
    condition: "conflict",
    source: { source: "docs", section: "Errors" },
  }));
  const catalog = {
    id,
    name: id.toUpperCase(),
    version: "1.0.0",
    summary: `The errors of ${id}.`,
    sources: [{ id: "docs", title: `${id} docs`, document: "errors.md", read: "2026-11-20" }],
    detection: { hosts: [{ host: `api.${id}.example` }] },
    discriminators: [{ pointer: "/code", kind: "code" }],
    shapes: [
      {
        id: "error",
        title: "Error",
        fields: [
          { pointer: "/code", types: ["string"], required: true, meaning: "The code." },
          { pointer: "/message", types: ["string"], required: true, meaning: "The message." },
        ],
        source: { source: "docs", section: "Errors" },
      },
    ],
    entries,
  };
  return JSON.stringify(catalog, null, 2);
}
