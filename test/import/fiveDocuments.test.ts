// The five APIs whose catalogs were written by hand: pages of the forms that theirs have, as a browser copies them, with the facts of the
// catalogs in our own words. What is imported has each code, type, status, message, field of a body, retry, limit and list of allowed values of the catalog; what is
// judgement is listed with each API, and nothing else may differ.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importCatalog } from "../../server/src/import/result.ts";

interface Entry {
  readonly code?: string;
  readonly type?: string;
  readonly label?: string;
  readonly messages?: readonly string[];
  readonly statuses?: readonly number[];
  readonly meaning: string;
  readonly category?: string;
  readonly resolution?: readonly (string | { readonly text: string; readonly basis?: string })[];
  readonly allowedValues?: readonly { readonly parameter: string; readonly values: readonly string[] }[];
  readonly limits?: readonly {
    readonly what: string;
    readonly amount: number;
    readonly unit: string;
    readonly per?: string;
  }[];
  readonly retry?: { readonly policy: string; readonly basis?: string; readonly field?: string };
}

interface Shape {
  readonly statuses?: readonly number[];
  readonly fields: readonly { readonly pointer: string; readonly required: boolean }[];
  readonly example?: unknown;
}

interface Catalog {
  readonly entries: readonly Entry[];
  readonly shapes?: readonly Shape[];
  readonly statuses?: readonly { readonly status: number; readonly meaning: string }[];
  readonly discriminators?: readonly { readonly pointer?: string; readonly stability?: string }[];
}

function handMade(id: string): Catalog {
  return JSON.parse(readFileSync(`data/catalogs/${id}.error-catalog.json`, "utf8")) as Catalog;
}

/** Over several lines; a copy may lose their indentation. */
const pretty = (value: unknown, indent = ""): string =>
  JSON.stringify(value, null, indent || " ")
    .split("\n")
    .map((line) => (indent ? line : line.trim()))
    .join("\n");
/** As a page numbers the lines of an example, each on its own or all on one. */
const numbered = (value: unknown): string =>
  JSON.stringify(value, null, " ")
    .split("\n")
    .map((line, i) => `${i + 1}${line}`)
    .join("\n");
const numberedInLine = (value: unknown): string =>
  JSON.stringify(value, null, " ")
    .split("\n")
    .map((line, i) => `${i + 1} ${line.trim()}`)
    .join(" ");
const limitsOf = ({ limits = [] }: Entry): NonNullable<Entry["limits"]> => limits;
const acceptedBy = ({ allowedValues = [] }: Entry): string =>
  allowedValues
    .map(({ parameter, values }) => {
      const subject = parameter.charAt(0).toUpperCase() + parameter.slice(1);
      return ` ${subject} is not supported. Accepted: ${values.join(", ")}`;
    })
    .join();
const statusOf = ({ statuses = [] }: Entry): number => statuses[0] ?? 0;
const exampleOf = ({ shapes = [] }: Catalog, i = 0): unknown => shapes[i]?.example;

const PAGES: Readonly<Record<string, (catalog: Catalog) => string>> = {
  vidio: (catalog) => `Errors
How requests fail.
Error format
json
${pretty(exampleOf(catalog))}Error reference
| Status | Type | Message | Description |
|---|---|---|---|
${catalog.entries.map((each) => `| ${statusOf(each)} | ${each.type} | ${each.messages?.[0]} | ${each.meaning}${each.retry ? " Retry after the rate limit window resets." : ""}${limitsOf(each).map(({ amount, unit, per }) => ` The current limit is ${amount} ${unit}. Rate limiting is primarily applied per ${per}.`)} |`).join("\n")}
`,
  pureframe: (catalog) => `Error Codes
Error Codes
Each error has a status and a body. The code field is stable, for programs. The message field is for people and may change.
${numberedInLine(exampleOf(catalog))}
HTTP status codes
| Status | Meaning |
|---|---|
${(catalog.statuses ?? []).map(({ status, meaning }) => `${status} | ${meaning} |`).join("\n")}
Error code reference
${[...new Set(catalog.entries.map(({ category }) => category))]
  .map(
    (category) => `${category}
| Code | HTTP | Description |
|---|---|---|
${catalog.entries
  .filter((each) => each.category === category)
  .map(
    (each) =>
      `${each.code} | ${statusOf(each)} | ${each.meaning}${acceptedBy(each)}${advice[each.retry?.policy ?? ""] ?? ""} |`,
  )
  .join("\n")}`,
  )
  .join("\n")}
`,
  ltx: (catalog) => `Error Handling

How requests fail.

Error Response Format

${numbered(exampleOf(catalog))}

HTTP Status Codes

${(catalog.statuses ?? [])
  .flatMap(({ status }) => {
    const own = catalog.entries.filter((each) => statusOf(each) === status);
    return own.length === 0 ? [] : [sectionOf(status, own)];
  })
  .join("\n\n")}
`,
  pipevideo: (catalog) => `Errors
Error shape
Failed requests return JSON:
${pretty(exampleOf(catalog) ?? { message: "What went wrong" })}Rate-limited requests (429) may include additional data:
${pretty(exampleOf(catalog, 1) ?? { message: "Rate limit exceeded. Please try again later.", data: { retry_after: 42 } })}Status codes
| Code | ORPC code | When | What to do |
|---|---|---|---|
${catalog.entries
  .filter(({ statuses }) => statuses !== undefined)
  .map(
    (each) =>
      `| ${statusOf(each)} | ${each.label} | ${each.meaning}${limitsOf(each).map(({ amount }) => ` (${amount} req/min per key)`)} | Read the message. |`,
  )
  .join("\n")}
Retry guidance
| Status | Retry? |
|---|---|
${catalog.entries
  .filter(({ statuses }) => statuses !== undefined)
  .map((each) => `${statusOf(each)} | ${answers[each.retry?.policy ?? "never"]} |`)
  .join("\n")}
`,
  videoconduit: (catalog) => `Error Codes

How errors are sent.

Error Response Format

${pretty(exampleOf(catalog), "  ")}

HTTP Status Codes

Status Code Description
${catalog.entries.map((each) => `${statusOf(each)} ${each.code} ${each.meaning}`).join("\n")}

Detailed Error Examples

${(catalog.shapes ?? [])
  .slice(1)
  .map(({ statuses = [], example }) => `${statuses[0]} — What It Is\n\n${pretty(example, "  ")}`)
  .join("\n\n")}

Best Practices

For 5xx errors, the issue is on our side — retry with exponential backoff (wait 1s, then 2s, then 4s, up to 30s).

For 429 (rate limited), respect the Retry-After header if present.
`,
};

const advice: Readonly<Record<string, string>> = {
  "after-delay": " Retry shortly.",
  backoff: " Retry with exponential backoff.",
};
const answers: Readonly<Record<string, string>> = {
  never: "No — fix the input",
  "after-delay": "Yes — after retry_after seconds",
  backoff: "Yes — with exponential backoff and jitter",
};

function sectionOf(status: number, entries: readonly Entry[]): string {
  const [first] = entries;
  const steps = (first?.resolution ?? []).filter((step) => typeof step === "string");
  const message = first?.messages?.[0];
  const body = message && { type: "error", error: { type: first?.type, message } };
  return [
    `${status} - What It Is`,
    `Error Type${entries.length > 1 ? "s" : ""}: ${entries.map(({ type }) => type).join(", ")}`,
    first?.meaning ?? "",
    ...(body ? [numbered(body)] : []),
    ...(steps.length > 0 ? ["Resolution:", steps.map((step) => `  • ${step}`).join("\n")] : []),
  ].join("\n\n");
}

/** What a person judged, by what is said of it below: it is on no page, or is no fact of an error. */
const JUDGEMENTS: Readonly<Record<string, readonly string[]>> = {
  vidio: [],
  pureframe: [
    // That the size is one of each file.
    "limit of UPLOAD_TOO_LARGE: 5 GB (file size), 5 GB (file size) per file",
    // A status of the table without an entry of the reference.
    "more: Status 400",
  ],
  ltx: ["retry of insufficient_funds_error: none, never"],
  pipevideo: [
    // The page says "key" only.
    "limit of TOO_MANY_REQUESTS: 100 requests per minute (requests) per key, 100 requests per minute (requests) per API key",
    // Failures of an operation that was accepted, which no status and no code tells: a table of causes and descriptions.
    "missing: Insufficient credits",
    "missing: Provider failure",
    "missing: Model not supported",
    "missing: Invalid prompt",
  ],
  // The page shows the message with a number in it; that it is a placeholder is judged.
  videoconduit: ["message of rate_limited: Rate limit exceeded. Retry after {seconds} seconds."],
};

const nameOf = ({ code, type, label }: Entry): string => code ?? type ?? label ?? "";
const keyOf = (each: Entry): string =>
  JSON.stringify([nameOf(each), each.statuses, each.type ? (each.messages ?? []) : []]);

function differences(imported: Catalog, hand: Catalog): string[] {
  const found = new Map(imported.entries.map((each) => [keyOf(each), each]));
  const wanted = new Set(hand.entries.map(keyOf));
  return [
    ...hand.entries.flatMap((each): string[] => {
      const own = found.get(keyOf(each));
      if (!own) return [`missing: ${nameOf(each)}`];
      const lost = (each.messages ?? []).filter((message) => !own.messages?.includes(message));
      // What is inferred is on no page.
      const retry = each.retry?.basis === "inferred" ? "none" : (each.retry?.policy ?? "none");
      const steps = (each.resolution ?? []).filter((step) => typeof step === "string");
      const isListed =
        hand.entries.some(({ type }) => type === "insufficient_funds_error") && steps.length > 0;
      const listed = (own.resolution ?? []).map((step) => (typeof step === "string" ? step : step.text));
      return [
        ...lost.map((message) => `message of ${nameOf(each)}: ${message}`),
        ...((own.retry?.policy ?? "none") === retry
          ? []
          : [`retry of ${nameOf(each)}: ${own.retry?.policy ?? "none"}, ${retry}`]),
        ...(JSON.stringify(own.allowedValues) === JSON.stringify(each.allowedValues)
          ? []
          : [`allowed values of ${nameOf(each)}: ${JSON.stringify(own.allowedValues)}`]),
        ...differentLimits(own, each).map((limit) => `limit of ${nameOf(each)}: ${limit}`),
        ...(isListed && JSON.stringify(listed) !== JSON.stringify(steps) ? [`steps of ${nameOf(each)}`] : []),
      ];
    }),
    ...imported.entries
      .filter((each) => !wanted.has(keyOf(each)))
      .map((each) => `more: ${each.code || each.type ? nameOf(each) : `Status ${each.statuses?.join(",")}`}`),
  ];
}

/** The limits of two entries where they are not the same. Notes on them and where they are from are words of ours. */
function differentLimits(imported: Entry, hand: Entry): readonly string[] {
  const [own, wanted] = [imported, hand].map(({ limits = [] }) =>
    limits
      .map(({ what, amount, unit, per }) => `${amount} ${unit} (${what})${per ? ` per ${per}` : ""}`)
      .join(),
  );
  return own === wanted ? [] : [`${own || "none"}, ${wanted || "none"}`];
}

/** The fields of all bodies, those that may be absent with a question mark. */
function fieldsIn({ shapes = [] }: Catalog): readonly string[] {
  const fields = shapes.flatMap((shape) =>
    shape.fields.map(({ pointer, required }) => `${pointer}${required ? "" : "?"}`),
  );
  return [...new Set(fields)].sort();
}

/** Where the values stand that programs may, or may not, rely on as the page says. What its fields mean is in words of ours. */
function stabilities({ discriminators = [] }: Catalog): readonly string[] {
  return discriminators.flatMap(({ pointer, stability = "unstated" }) =>
    stability === "unstated" ? [] : [`${pointer} ${stability}`],
  );
}

test.each(Object.keys(PAGES))("%s", (id) => {
  const hand = handMade(id);
  const page = PAGES[id]?.(hand) ?? "";
  const imported = importCatalog({ name: undefined, text: page }, {}).catalog as unknown as Catalog;
  expect(differences(imported, hand)).toEqual(JUDGEMENTS[id]);
  expect(fieldsIn(imported)).toEqual(fieldsIn(hand));
  expect(hand.discriminators).toEqual(
    expect.arrayContaining(
      (imported.discriminators ?? []).map(({ pointer }) => expect.objectContaining({ pointer })),
    ),
  );
  expect(stabilities(imported)).toEqual(stabilities(hand));
});
