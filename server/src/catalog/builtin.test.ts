import { describe, expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { createCatalogIndex } from "./catalogIndex.ts";
import { loadCatalog } from "./load.ts";

const index = createCatalogIndex(builtinCatalogs(), 1);

test("APIs first, then libraries, then standards", () => {
  expect(builtinCatalogs().map(({ catalog }) => `${catalog.kind} ${catalog.id}`)).toEqual([
    "api ltx",
    "api pipevideo",
    "api pureframe",
    "api stripe",
    "api supabase",
    "api videoconduit",
    "api vidio",
    "api aws",
    "api aws-s3",
    "api aws-dynamodb",
    "api aws-sqs",
    "api aws-cognito",
    "api anthropic",
    "api auth0",
    "api clerk",
    "api cloudflare",
    "api discord",
    "api firebase",
    "api github",
    "api openai",
    "api resend",
    "api shopify",
    "api slack",
    "api twilio",
    "api axios",
    "api graphql",
    "api json-rpc",
    "api mongodb",
    "api mysql",
    "api oauth2",
    "api postgres",
    "api prisma",
    "api redis",
    "api trpc",
    "api undici",
    "standard http",
    "standard problem-details",
    "standard grpc",
    "standard orpc",
    "standard pydantic",
    "standard zod",
    "standard node",
    "standard dom",
  ]);
});

describe.each(builtinCatalogs().map((loaded) => [loaded.catalog.id, loaded] as const))("%s", (id, loaded) => {
  test("has no problems, and is read without checks as it is with them", () => {
    const { catalogs, problems } = loadCatalog(loaded.text, loaded.uri, "built-in");
    expect(problems).toEqual([]);
    expect(catalogs.map(({ places, ...rest }) => rest)).toEqual([loaded]);
    expect(loaded.uri).toBe(`error-atlas:/${id}.error-catalog.json`);
  });

  test("has its statuses in ascending order", () => {
    for (const { id: entry, statuses } of loaded.catalog.entries) {
      expect([entry, [...statuses].sort((a, b) => a - b)]).toEqual([entry, statuses]);
    }
  });
});

test("the catalogs are loaded once", () => {
  expect(builtinCatalogs()).toBe(builtinCatalogs());
});

describe("http", () => {
  const { catalog } = index.catalog("http")!;

  test("has every status of the registry, once and in order", () => {
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    expect(catalog.entries.flatMap(({ statuses }) => statuses)).toEqual([
      ...range(100, 104),
      ...range(200, 208),
      226,
      ...range(300, 308),
      ...range(400, 418),
      ...range(421, 426),
      428,
      429,
      431,
      451,
      ...range(500, 508),
      510,
      511,
    ]);
  });

  test.each([
    [103, "Early Hints", "https://www.rfc-editor.org/rfc/rfc8297#section-2"],
    [208, "Already Reported", "https://www.rfc-editor.org/rfc/rfc5842#section-7.1"],
    [404, "Not Found", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5"],
    [413, "Content Too Large", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14"],
    [418, "(Unused)", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.19"],
    [421, "Misdirected Request", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20"],
    [422, "Unprocessable Content", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.21"],
    [425, "Too Early", "https://www.rfc-editor.org/rfc/rfc8470#section-5.2"],
    [426, "Upgrade Required", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.22"],
    [429, "Too Many Requests", "https://www.rfc-editor.org/rfc/rfc6585#section-4"],
    [431, "Request Header Fields Too Large", "https://www.rfc-editor.org/rfc/rfc6585#section-5"],
    [451, "Unavailable For Legal Reasons", "https://www.rfc-editor.org/rfc/rfc7725#section-3"],
    [503, "Service Unavailable", "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4"],
    [507, "Insufficient Storage", "https://www.rfc-editor.org/rfc/rfc4918#section-11.5"],
    [511, "Network Authentication Required", "https://www.rfc-editor.org/rfc/rfc6585#section-6"],
  ])("%i %s", (status, name, url) => {
    const entry = index.entry("http", `status-${status}`)?.entry;
    expect([entry?.title, entry?.source.url]).toEqual([name, url]);
  });

  test("an RFC names a header for the wait of just these", () => {
    const waits = catalog.entries.filter(({ retry }) => retry?.header === "Retry-After");
    expect(waits.flatMap(({ statuses }) => statuses)).toEqual([413, 429, 503]);
  });
});

test("grpc: the seventeen codes with number and status", () => {
  const { catalog } = index.catalog("grpc")!;
  expect(catalog.entries.map(({ number, code, statuses }) => `${number} ${code} ${statuses}`)).toEqual([
    "0 OK 200",
    "1 CANCELLED 499",
    "2 UNKNOWN 500",
    "3 INVALID_ARGUMENT 400",
    "4 DEADLINE_EXCEEDED 504",
    "5 NOT_FOUND 404",
    "6 ALREADY_EXISTS 409",
    "7 PERMISSION_DENIED 403",
    "8 RESOURCE_EXHAUSTED 429",
    "9 FAILED_PRECONDITION 400",
    "10 ABORTED 409",
    "11 OUT_OF_RANGE 400",
    "12 UNIMPLEMENTED 501",
    "13 INTERNAL 500",
    "14 UNAVAILABLE 503",
    "15 DATA_LOSS 500",
    "16 UNAUTHENTICATED 401",
  ]);
});

test("orpc: the common codes with status and message", () => {
  const { catalog } = index.catalog("orpc")!;
  expect(catalog.entries).toHaveLength(19);
  expect(catalog.entries.map(({ code, statuses, messages }) => `${code} ${statuses} ${messages}`)).toEqual(
    expect.arrayContaining([
      "METHOD_NOT_SUPPORTED 405 Method Not Supported",
      "TIMEOUT 408 Request Timeout",
      "CLIENT_CLOSED_REQUEST 499 Client Closed Request",
    ]),
  );
});

describe("pydantic", () => {
  const { catalog } = index.catalog("pydantic")!;

  test.each([
    ["Pydantic v1", 94],
    ["Pydantic v2", 108],
  ])("%s has %i types, each once", (category, count) => {
    const types = catalog.entries.filter((entry) => entry.category === category).map(({ type }) => type);
    expect([types.length, new Set(types).size]).toEqual([count, count]);
  });

  test.each([
    ["missing", "Field required"],
    ["int_parsing", "Input should be a valid integer, unable to parse string as an integer"],
    ["string_too_short", "String should have at least 1 character"],
    ["string_too_short", "String should have at least 8 characters"],
    ["literal_error", "Input should be 'a', 'b' or 'c'"],
    ["value_error.missing", "field required"],
    ["type_error.integer", "value is not a valid integer"],
    ["type_error.enum", "value is not a valid enumeration member; permitted: 'a'"],
    ["value_error.any_str.max_length", "ensure this value has at most 10 characters"],
  ])("%s says %j", (type, message) => {
    const types = index.byMessage(message).map(({ entry }) => entry.type);
    expect(types).toContain(type);
  });
});

test("problem-details: about:blank, which says nothing of an API", () => {
  expect(index.byCode("about:blank").map(({ catalog }) => catalog.id)).toEqual(["problem-details"]);
  expect(index.isDistinctive("about:blank")).toBe(false);
});
