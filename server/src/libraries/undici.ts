// undici: its own `request`, its pools and clients, and its fetch. Source: its documentation ("Dispatcher.request", "Pool",
// "Client", "Errors").

import type { LibraryDescription } from "./model.ts";

export const undici: LibraryDescription = {
  name: "undici",
  packages: ["undici"],
  exports: {
    fetch: { client: "fetch", library: "fetch" },
    request: { client: "request" },
    Pool: { makes: "pool", base: "" },
    Client: { makes: "pool", base: "" },
  },
  clients: {
    request: { callable: true, options: { method: "method" } },
    pool: { verbs: ["request"], options: { method: "method" } },
  },
  response: {
    fields: { statusCode: "status", headers: "headers", body: "" },
    methods: { "body.json": "", "body.text": "text" },
    isReadOnce: true,
    headers: "plain",
  },
  errors: [
    {
      thrown: true,
      when: ["throwOnError", "responseError"],
      fields: { statusCode: "status", headers: "headers", body: "" },
    },
  ],
  written: {
    failed: "{}.statusCode >= 400",
    status: "{}.statusCode",
    body: "await {}.body.json().catch(() => undefined)",
  },
};
