// needle. It never rejects because of a status. Source: its README ("API", "Response object", "Events").

import type { LibraryDescription } from "./model.ts";

export const needle: LibraryDescription = {
  name: "needle",
  packages: ["needle"],
  exports: { default: { client: "needle" }, "*": { client: "needle" } },
  clients: {
    needle: {
      callable: true,
      verbs: ["head", "get", "post", "put", "patch", "delete", "request"],
      arguments: { "": { method: 0, address: 1 }, request: { method: 0, address: 1 } },
      callback: [null, "response", ""],
      events: { header: ["status", "headers"] },
    },
  },
  response: {
    fields: { statusCode: "status", headers: "headers", body: "", raw: null, bytes: null, cookies: null },
    headers: "plain",
  },
  written: { failed: "{}.statusCode >= 400", status: "{}.statusCode", body: "{}.body" },
};
