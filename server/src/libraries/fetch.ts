// fetch, of the platform and of packages that bring it along. Source: Fetch Standard (that a
// body is read once: "consume body", which fails where it is unusable; that it rejects for network errors and signals alone:
// "fetch method"); READMEs of node-fetch and cross-fetch.

import type { LibraryDescription } from "./model.ts";

export const fetch: LibraryDescription = {
  name: "fetch",
  packages: ["node-fetch", "cross-fetch", "isomorphic-fetch"],
  globals: ["fetch"],
  exports: {
    default: { client: "fetch" },
    "*": { client: "fetch" },
    fetch: { client: "fetch" },
  },
  clients: {
    fetch: { callable: true, options: { method: "method" } },
  },
  isRelativeToPage: true,
  failsUnanswered: true,
  response: {
    fields: { status: "status", ok: "ok", headers: "headers" },
    methods: {
      json: "",
      text: "text",
      arrayBuffer: "text",
      blob: "text",
      bytes: "text",
      formData: "text",
      clone: "response",
    },
    isReadOnce: true,
    headers: "get",
  },
  types: { response: ["Response"] },
  written: {
    failed: "!{}.ok",
    status: "{}.status",
    body: "await {}.json().catch(() => undefined)",
    peekedBody: "await {}.clone().json().catch(() => undefined)",
  },
  mock: { double: "fetch", type: "Response", assigned: "globalThis.fetch" },
};
