// The responses that documents are made of: the documented example of every HTTP entry of the API catalogs, and errors of other APIs
// that look much like them.

import { builtinCatalogs } from "../../../server/src/catalog/builtin.ts";
import { createCatalogIndex } from "../../../server/src/catalog/catalogIndex.ts";
import { exampleBody, UNKNOWN_TEXT } from "../../../server/src/catalog/example.ts";
import type { Catalog, Entry } from "../../../server/src/catalog/model.ts";
import { valuesAt } from "../../../server/src/resolve/bodyShape.ts";

export const catalogs = createCatalogIndex(builtinCatalogs(), 1);

/** A response as containers record it. */
export interface Response {
  /** `https://` and the host. */
  readonly origin: string;
  /** Begins with a slash; the base path first, where the API has one. */
  readonly basePath: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** A response that an API documents. */
export interface Documented extends Response {
  readonly catalog: Catalog;
  readonly entry: Entry;
  /** The field whose value names the entry, or the API's first field. */
  readonly pointer: string;
  /** Whether that value, with the status, is this entry's alone. */
  readonly isTelling: boolean;
}

/** Of every entry that comes as an HTTP response and whose body is documented. */
export function documentedResponses(): readonly Documented[] {
  return catalogs.catalogs.flatMap(({ catalog }) =>
    catalog.kind === "api" ? catalog.entries.flatMap((entry) => responsesOf(catalog, entry)) : [],
  );
}

function responsesOf(catalog: Catalog, entry: Entry): readonly Documented[] {
  if (entry.channel !== "http") return [];
  const [host] = catalog.detection.hosts;
  const name = host?.inferred ? `api.${host.host}` : (host?.host ?? "");
  return entry.statuses.flatMap((status) => {
    const body = exampleBody(catalog, entry, status);
    if (body === undefined) return [];
    return {
      catalog,
      entry,
      origin: `https://${name}`,
      basePath: host?.basePath ?? "/v1",
      path: "/jobs/j_81",
      status,
      body,
      ...placeOf(catalog, entry, status, body),
    };
  });
}

function placeOf(
  catalog: Catalog,
  entry: Entry,
  status: number,
  body: unknown,
): Pick<Documented, "pointer" | "isTelling"> {
  const told = catalog.discriminators.filter(({ kind, pointer }) => {
    const [value] = valuesAt(body, pointer);
    return (
      typeof value === "string" && (kind === "message" ? isMessageOf(value, entry) : entry[kind] === value)
    );
  });
  const isAlone = (kind: "code" | "type" | "message") =>
    catalog.entries.filter(
      (other) =>
        other.statuses.includes(status) &&
        (kind === "message"
          ? other.messages.some((text) => entry.messages.includes(text))
          : other[kind] === entry[kind]),
    ).length === 1;
  const telling = told.find(({ kind }) => isAlone(kind));
  const field = catalog.shapes[0]?.fields.find(({ pointer }) => valuesAt(body, pointer).length > 0);
  return {
    pointer: (telling ?? told[0])?.pointer ?? field?.pointer ?? "",
    isTelling: telling !== undefined,
  };
}

function isMessageOf(text: string, entry: Entry): boolean {
  return text !== UNKNOWN_TEXT && catalogs.byMessage(text).some((ref) => ref.entry === entry);
}

/** What other APIs send, in their documented forms: each has the shape of one of ours. */
export const foreignResponses: readonly [Response, ...Response[]] = [
  {
    origin: "https://api.openai.com",
    basePath: "/v1",
    path: "/chat/completions",
    status: 401,
    body: {
      error: {
        message: "Incorrect API key provided.",
        type: "invalid_request_error",
        param: null,
        code: "invalid_api_key",
      },
    },
  },
  {
    origin: "https://api.anthropic.com",
    basePath: "/v1",
    path: "/messages",
    status: 429,
    body: {
      type: "error",
      error: { type: "rate_limit_error", message: "Number of requests has exceeded your limit." },
    },
  },
  {
    origin: "https://api.anthropic.com",
    basePath: "/v1",
    path: "/messages",
    status: 500,
    body: { type: "error", error: { type: "api_error", message: "Internal server error" } },
  },
  {
    origin: "https://api.stripe.com",
    basePath: "/v1",
    path: "/charges",
    status: 402,
    body: { error: { type: "card_error", code: "card_declined", message: "Your card was declined." } },
  },
  {
    origin: "https://orders.example.com",
    basePath: "/api",
    path: "/orders",
    status: 422,
    body: { detail: [{ loc: ["body", "quantity"], msg: "field required", type: "value_error.missing" }] },
  },
  {
    origin: "https://orders.example.com",
    basePath: "/api",
    path: "/orders/7",
    status: 404,
    body: { detail: "Not found", code: "not_found" },
  },
  {
    origin: "https://api.github.com",
    basePath: "",
    path: "/repos/o/r",
    status: 404,
    body: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" },
  },
  {
    origin: "https://shop.example.com",
    basePath: "/v2",
    path: "/cart",
    status: 403,
    body: { detail: { code: "FORBIDDEN", message: "You may not see this cart." } },
  },
  {
    origin: "https://shop.example.com",
    basePath: "/v2",
    path: "/cart",
    status: 200,
    body: { id: 7, status: "pending", error: null, code: 0, items: [{ sku: "A-1", type: "book" }] },
  },
];
