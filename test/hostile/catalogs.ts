// Catalogs as somebody would write them who wants to keep the server busy, and ordinary ones of the same size to hold them against.
// Only texts are made here; what is done with them is in runs/ and in the tests.

/** A catalog's parts, as they are in its file. */
export type Parts = Readonly<Record<string, unknown>>;

const cited = { source: "docs", section: "Errors" };

/** An ordinary entry: an error of its own, with a code, a message and what to do. */
export function entry(number: number, more: Parts = {}): Parts {
  return {
    id: `error-${number}`,
    code: `ERROR_${number}`,
    messages: [`The request number ${number} was refused`],
    statuses: [400 + (number % 20)],
    title: `Error ${number}`,
    meaning: "The request was refused, because what it names is not there.",
    resolution: ["Look it up, and try again with what you find."],
    retry: { policy: "never" },
    condition: "not_found",
    source: cited,
    ...more,
  };
}

/** A catalog's text with the parts in place of the ordinary ones. */
export function catalogOf(parts: Parts = {}): string {
  return JSON.stringify({
    id: "hostile",
    name: "Hostile",
    version: "1.0.0",
    summary: "A catalog for a test.",
    sources: [{ id: "docs", title: "Docs", document: "docs.md", read: "2026-01-31" }],
    shapes: [
      {
        id: "error",
        title: "Error",
        fields: [{ pointer: "/code", types: ["string"], required: true, meaning: "The code." }],
        source: cited,
      },
    ],
    discriminators: [{ pointer: "/code", kind: "code" }],
    entries: [entry(0)],
    ...parts,
  });
}

/** `count` ordinary entries, each with what `more` says of its number. */
export function entries(count: number, more: (number: number) => Parts = () => ({})): readonly Parts[] {
  return Array.from({ length: count }, (_, number) => entry(number, more(number)));
}

/** An ordinary catalog. */
export function honest(count: number, parts: Parts = {}): string {
  return catalogOf({ entries: entries(count), ...parts });
}

const list = <T>(count: number, make: (number: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, number) => make(number));

/** By what they do; `count` says how large they are. */
export const hostileCatalogs = {
  "a ring of replacements": (count: number) =>
    catalogOf({
      entries: entries(count, (i) => ({ deprecated: { replacedBy: `error-${(i + 1) % count}` } })),
    }),
  "a chain of replacements": (count: number) =>
    catalogOf({
      entries: entries(count, (i) => (i + 1 < count ? { deprecated: { replacedBy: `error-${i + 1}` } } : {})),
    }),
  "a long way into a ring": (count: number) =>
    catalogOf({
      entries: entries(count, (i) => ({
        deprecated: { replacedBy: `error-${i + 1 < count ? i + 1 : i - 1}` },
      })),
    }),
  "unknown replacements": (count: number) =>
    catalogOf({ entries: entries(count, (i) => ({ deprecated: { replacedBy: `errror-${i}x` } })) }),
  "unknown replacements with long ids that are near": (count: number) =>
    catalogOf({
      entries: entries(count, (i) => ({
        id: `${"abcdefghij".repeat(9)}${i}`,
        deprecated: { replacedBy: `${"abcdefghji".repeat(9)}${i}` },
      })),
    }),
  "unknown sources": (count: number) =>
    catalogOf({ entries: entries(count, (i) => ({ source: { source: `dosc-${i}`, section: "S" } })) }),
  "many sources, none of them known": (count: number) =>
    catalogOf({
      sources: list(count, (i) => ({ id: `docs-${i}`, title: "D", document: "d", read: "2026-01-31" })),
      entries: entries(count, (i) => ({ source: { source: `dosc-${i}`, section: "S" } })),
    }),
  "many shapes, none of them known": (count: number) =>
    catalogOf({
      shapes: list(count, (i) => ({ id: `shape-${i}`, title: "S", fields: [], source: cited })),
      entries: entries(count, (i) => ({ shapes: [`shpae-${i}`] })),
    }),
  "waits in fields that no shape has": (count: number) =>
    catalogOf({
      entries: entries(count, (i) => ({ retry: { policy: "after-delay", field: `/cdoe${i}` } })),
    }),
  "many `produces`": (count: number) => catalogOf({ produces: list(count, (i) => `../src/${i}/**`) }),
  "many environment variables": (count: number) =>
    catalogOf({ detection: { environmentVariables: list(count, (i) => `KEY_${i}`) } }),
  "many packages": (count: number) => catalogOf({ detection: { packages: list(count, (i) => `sdk-${i}`) } }),
  "many beginnings of keys": (count: number) =>
    catalogOf({ detection: { keyPrefixes: list(count, (i) => `key_${i}`) } }),
  "many hosts": (count: number) =>
    catalogOf({ detection: { hosts: list(count, (i) => ({ host: `h${i}.example.com` })) } }),
  "many hosts of one name": (count: number) =>
    catalogOf({ detection: { hosts: list(count, (i) => ({ host: "h.example.com", basePath: `/v${i}` })) } }),
  "an entry with many messages": (count: number) =>
    catalogOf({ entries: [entry(0, { messages: list(count, (i) => `Message ${i}`) })] }),
  "entries of one code": (count: number) => catalogOf({ entries: entries(count, () => ({ code: "ONE" })) }),
  "entries of one code with nothing else": (count: number) =>
    catalogOf({
      entries: entries(count, (i) => ({ code: "ONE", messages: [], statuses: [400 + (i % 100)] })),
    }),
  "entries of one type with message templates": (count: number) =>
    catalogOf({
      entries: entries(count, (i) => ({
        code: undefined,
        type: "one",
        messages: [`The {thing} number {number} was refused for {reason} ${i}`],
        statuses: [400],
      })),
    }),
  "entries with many statuses and one code": (count: number) =>
    catalogOf({
      entries: entries(count, (i) => ({
        code: "ONE",
        messages: [`M${i}`],
        statuses: list(200, (status) => 300 + status),
      })),
    }),
  "entries of one id": (count: number) => catalogOf({ entries: entries(count, () => ({ id: "one" })) }),
  "entries that are numbers": (count: number) => catalogOf({ entries: [entry(0), ...list(count, (i) => i)] }),
  "unknown properties": (count: number) =>
    catalogOf(Object.fromEntries(list(count, (i) => [`propperty${i}`, i]))),
  "unknown properties of one entry": (count: number) =>
    catalogOf({ entries: [entry(0, Object.fromEntries(list(count, (i) => [`cdoe${i}`, i])))] }),
  "entries with nothing in them": (count: number) => catalogOf({ entries: list(count, () => ({})) }),
  "conditions that are slips": (count: number) =>
    catalogOf({ entries: entries(count, (i) => ({ condition: `not_fuond${i % 7}` })) }),
  "doubled fields of many shapes": (count: number) =>
    catalogOf({
      shapes: list(Math.ceil(count / 100), (shape) => ({
        id: `s${shape}`,
        title: "S",
        fields: list(100, () => ({ pointer: "/code", types: ["string"], required: true, meaning: "M" })),
        source: cited,
      })),
    }),
  "statuses of no shape": (count: number) =>
    catalogOf({
      shapes: [
        {
          id: "error",
          title: "E",
          statuses: [599],
          fields: [{ pointer: "/code", types: ["string"], required: true, meaning: "M" }],
          source: cited,
        },
      ],
      entries: entries(count, () => ({ shapes: ["error"] })),
    }),
  "a message as long as the catalog may be": (count: number) =>
    catalogOf({ entries: [entry(0, { messages: ["x".repeat(count * 50)] })] }),
  "a message of placeholders": (count: number) =>
    catalogOf({ entries: [entry(0, { messages: ["{a}b".repeat(count)] })] }),
  "an example as long as the catalog may be": (count: number) =>
    catalogOf({ entries: [entry(0, { example: { code: "E", list: list(count, () => [[], {}, ""]) } })] }),
  "deep nesting": (count: number) =>
    catalogOf({ entries: [entry(0, { example: 0 })] }).replace(
      '"example":0',
      `"example":${"[".repeat(count)}${"]".repeat(count)}`,
    ),
  "an id that does not end": (count: number) => catalogOf({ id: `a${"-a".repeat(count * 10)}!` }),
  "an address of nothing but dots": (count: number) =>
    catalogOf({ detection: { hosts: [{ host: `${"a.".repeat(count * 10)}!` }] } }),
  "nothing but spaces": (count: number) => catalogOf().replace("{", `{${" ".repeat(count * 50)}`),
  "nothing but line ends": (count: number) => catalogOf().replace("{", `{${"\n".repeat(count * 50)}`),
  "nothing but comments": (count: number) => catalogOf().replace("{", `{${"/**/".repeat(count * 10)}`),
  "a fault of syntax at the end": (count: number) => `${catalogOf({ entries: entries(count) })}}`,
  "a comma that is missing at the end": (count: number) =>
    catalogOf({ entries: entries(count), notes: [1, 2] }).replace("1,2]", "1 2]"),
} satisfies Readonly<Record<string, (count: number) => string>>;
