// superagent. Source: its documentation ("Request basics", "Response properties", "Error handling").

import type { LibraryDescription } from "./model.ts";
import { verbs } from "./verbs.ts";

export const superagent: LibraryDescription = {
  name: "superagent",
  packages: ["superagent"],
  exports: { default: { client: "superagent" }, "*": { client: "superagent" } },
  clients: {
    superagent: {
      callable: true,
      verbs: [...verbs, "del"],
      arguments: { "": { address: 1, method: 0 } },
      chained: [
        "set",
        "send",
        "query",
        "type",
        "accept",
        "auth",
        "timeout",
        "retry",
        "ok",
        "attach",
        "field",
        "redirects",
        "responseType",
        "withCredentials",
        "serialize",
        "parse",
        "buffer",
        "agent",
        "use",
      ],
      callback: ["error", "response"],
      handlers: { end: ["error", "response"] },
      events: { response: ["response"] },
    },
  },
  response: {
    fields: { status: "status", statusCode: "status", ok: "ok", headers: "headers", body: "", text: "text" },
    headers: "plain",
  },
  errors: [{ thrown: true, fields: { response: "response", status: "status" } }],
};
