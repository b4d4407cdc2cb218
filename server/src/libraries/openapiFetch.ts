// openapi-fetch. Source: its documentation ("openapi-fetch", "API", "Middleware & Auth").

import type { LibraryDescription } from "./model.ts";

export const openapiFetch: LibraryDescription = {
  name: "openapi-fetch",
  packages: ["openapi-fetch"],
  exports: {
    default: { makes: "client", base: "baseUrl" },
    "*": { makes: "client", base: "baseUrl" },
  },
  clients: {
    client: {
      verbs: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"],
      base: "baseUrl",
      gives: { data: "", error: "", response: "response" },
    },
  },
  response: {
    fields: { status: "status", ok: "ok", headers: "headers" },
    methods: { json: "", text: "text", clone: "response" },
    headers: "get",
  },
  errors: [{ returned: true, fields: { error: "", response: "response" } }],
  hooks: {
    onResponse: [{ response: "response", error: "error" }],
    onResponseError: [{ response: "response", error: "error" }],
  },
};
