// Responses of which nothing is to be said: errors of other APIs that look much like those of ours, and what our APIs send that is no
// error of theirs.

import { addressOf, catalogs, type Response } from "./responses.ts";

/** What other APIs send, in their documented forms: each has the shape of one of ours. */
export const foreignResponses: readonly [Response, ...Response[]] = [
  {
    origin: "https://api.texts.example",
    basePath: "/v1",
    path: "/chat/completions",
    status: 401,
    body: {
      object: "error",
      message: "Incorrect API key provided.",
      type: "invalid_request_error",
      param: null,
      code: "invalid_api_key",
    },
  },
  {
    origin: "https://api.models.example",
    basePath: "/v1",
    path: "/messages",
    status: 429,
    body: {
      failure: { type: "rate_limit_error", message: "Number of requests has exceeded your limit." },
    },
  },
  {
    origin: "https://api.models.example",
    basePath: "/v1",
    path: "/messages",
    status: 500,
    body: { failure: { type: "api_error", message: "Internal server error" } },
  },
  {
    origin: "https://api.payments.example",
    basePath: "/v1",
    path: "/charges",
    status: 402,
    body: { error: { type: "payment_error", code: "card_refused", message: "The card was refused." } },
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
    origin: "https://gitlab.example",
    basePath: "",
    path: "/repos/o/r",
    status: 404,
    body: { message: "Not Found", help_url: "https://docs.gitlab.example/rest", status: "404" },
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

/** What comes from the hosts of our APIs without being an error body of theirs. */
export function harmlessResponses(): readonly Response[] {
  return catalogs.catalogs.flatMap(({ catalog }) =>
    catalog.kind === "api" ? harmless.map((response) => ({ ...addressOf(catalog), ...response })) : [],
  );
}

const harmless: readonly Pick<Response, "status" | "body">[] = [
  { status: 200, body: { id: "j_81", status: "failed", error: "Provider failure", errorMessage: null } },
  { status: 202, body: { id: "j_81", status: "pending", message: "Queued", code: "queued", type: "job" } },
  {
    status: 200,
    body: { detail: "Your upload", error: null, code: 0, items: [{ type: "clip", message: "" }] },
  },
  { status: 200, body: [] },
  { status: 204, body: "" },
  { status: 502, body: "<html><head><title>502 Bad Gateway</title></head></html>" },
  { status: 429, body: "Too many requests" },
];
