import { expect, test } from "vitest";
import {
  analyseSource,
  builtins,
  type FixtureOptions,
  takeCursor,
} from "../../../../test/support/analyse.ts";
import { syntaxErrors } from "../../../../test/support/refactor.ts";
import { UNKNOWN_TEXT } from "../../catalog/example.ts";
import { severityOf } from "../diagnostics.ts";
import { findingsOf } from "../findings.ts";
import { mockResponse } from "./mockResponse.ts";

/** The source with the mock of an entry at `$0`. */
function mocked(
  marked: string,
  catalog: string,
  entry: string,
  options?: FixtureOptions,
): string | undefined {
  const { source, offset } = takeCursor(marked);
  const ref = builtins.entry(catalog, entry);
  if (ref === undefined) throw new Error(`There is no ${catalog} ${entry}.`);
  const text = mockResponse(analyseSource(source, options), ref, offset);
  return text === undefined ? undefined : source.slice(0, offset) + text + source.slice(offset);
}

test.each<[what: string, before: string, after: string]>([
  [
    "a Response by itself",
    `const answer = $0;`,
    `const answer = Response.json({ detail: "Insufficient credits", code: "insufficient_credits", required: 3, available: 1 }, { status: 402 });`,
  ],
  [
    "MSW, at the address that the file calls",
    `import { http, HttpResponse } from "msw";
const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
server.use($0);`,
    `import { http, HttpResponse } from "msw";
const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
server.use(http.post("https://videoconduit.com/v1/download", () => HttpResponse.json({ detail: "Insufficient credits", code: "insufficient_credits", required: 3, available: 1 }, { status: 402 })));`,
  ],
  [
    "nock, in the file's quotes, at any address",
    `import nock from 'nock'
$0`,
    `import nock from 'nock'
nock('https://videoconduit.com').post(/./).reply(402, { detail: 'Insufficient credits', code: 'insufficient_credits', required: 3, available: 1 })`,
  ],
  [
    "a double, where the file has such",
    `beforeEach(() => {
  vi.stubGlobal("fetch", vi.fn());
  vi.mocked(fetch).mockResolvedValue($0);
});`,
    `beforeEach(() => {
  vi.stubGlobal("fetch", vi.fn());
  vi.mocked(fetch).mockResolvedValue({
    ok: false,
    status: 402,
    json: async () => ({ detail: "Insufficient credits", code: "insufficient_credits", required: 3, available: 1 }),
  });
});`,
  ],
])("%s", (_, before, after) => {
  const flat = (text: string | undefined) => text?.replaceAll(/\s+/g, " ").replaceAll(/, ([}\])])/g, " $1");
  const result = mocked(before, "videoconduit", "insufficient-credits");
  expect(flat(result)).toBe(flat(after));
  expect(syntaxErrors(result ?? "")).toEqual([]);
});

test("in JSON the body alone, in the indentation of the place", () => {
  const after = mocked(`{\n  "body": $0\n}\n`, "pipevideo", "too-many-requests", { language: "json" });
  expect(JSON.parse(after ?? "")).toEqual({
    body: { message: "Rate limit exceeded. Please try again later.", data: { retry_after: 42 } },
  });
  expect(after).toContain('\n    "message"');
});

test("no mock for a failure that comes as no response", () => {
  expect(mocked("$0", "pipevideo", "generation-provider-failure")).toBeUndefined();
});

const entries = ["vidio", "pureframe", "ltx", "pipevideo", "videoconduit"].flatMap((id) =>
  (builtins.catalog(id)?.catalog.entries ?? [])
    .filter(({ channel }) => channel === "http")
    .map((entry) => [id, entry.id] as const),
);

test.each(entries)("%s %s: the API could send it, by every rule", (catalog, entry) => {
  const host = builtins.catalog(catalog)?.catalog.detection.hosts[0]?.host ?? "";
  const source = `import { http, HttpResponse } from "msw";
fetch("https://${host}/v1/things", { method: "POST" });
export const handler = $0;
`;
  const after = mocked(source, catalog, entry) ?? "";
  expect(after, "a text stands where the source has none").not.toContain(UNKNOWN_TEXT);
  expect(syntaxErrors(after)).toEqual([]);
  const found = findingsOf(analyseSource(after));
  expect(found.filter((finding) => severityOf(finding, { rules: {} }) !== "off")).toEqual([]);
});
