// ofetch, and Nuxt's $fetch, which is one. Source: its README ("Handling Errors", "Auto Retry", "Interceptors", "Access to Raw
// Response"); src/fetch.ts, which reads bodies as `responseType` says before it looks at the status.

import type { LibraryDescription } from "./model.ts";

export const ofetch: LibraryDescription = {
  name: "ofetch",
  packages: ["ofetch"],
  globals: ["$fetch"],
  exports: { ofetch: { client: "ofetch" }, $fetch: { client: "ofetch" } },
  clients: {
    ofetch: {
      callable: true,
      factories: ["create"],
      base: "baseURL",
      options: { method: "method" },
      gives: "body",
      members: { raw: "raw" },
    },
    raw: { callable: true, base: "baseURL", options: { method: "method" } },
  },
  response: {
    fields: { status: "status", ok: "ok", headers: "headers", _data: "" },
    methods: { json: "", text: "text", clone: "response" },
    headers: "get",
  },
  errors: [
    { thrown: true, fields: { response: "response", status: "status", statusCode: "status", data: "" } },
  ],
  classes: { FetchError: [{}] },
  types: { response: ["FetchResponse"], error: ["FetchError"], body: ["FetchError", "FetchResponse"] },
  hooks: {
    onResponse: [{ response: "response", error: "error" }],
    onResponseError: [{ response: "response", error: "error" }],
  },
  unparsed: { option: "responseType", values: ["blob", "arrayBuffer", "stream"] },
  retries: {
    statuses: "retryStatusCodes",
    own: { times: 1, option: "retry", methods: ["GET", "HEAD", "OPTIONS"] },
  },
  written: {
    status: "{}.response?.status",
    body: "{}.data",
    proof: { test: "{} instanceof FetchError", export: "FetchError" },
  },
};
