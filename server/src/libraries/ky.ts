// ky, 1 and 2. Since 2 an error has the parsed body in `data`, and hooks are given one object, which has the error or the response;
// the body of `error.response` is used up then. Source: its README ("API", "Hooks", "HTTPError") and the notes on release 2.0.0.

import type { LibraryDescription } from "./model.ts";
import { safeToRepeat, verbs } from "./verbs.ts";

export const ky: LibraryDescription = {
  name: "ky",
  packages: ["ky"],
  exports: {
    default: { client: "ky" },
    "*": { client: "ky" },
    ky: { client: "ky" },
  },
  clients: {
    ky: {
      callable: true,
      verbs,
      factories: ["create", "extend"],
      base: ["prefixUrl", "prefix", "baseUrl"],
      options: { method: "method" },
    },
  },
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
    headers: "get",
  },
  // `error`: what a hook is given is the error in 1, and has it in 2.
  errors: [{ thrown: true, fields: { response: "response", data: "", error: "error" } }],
  classes: { HTTPError: [{}] },
  guards: { isHTTPError: [{}], isKyError: [{}] },
  types: { response: ["KyResponse"], error: ["HTTPError"], body: ["HTTPError", "KyResponse"] },
  hooks: {
    beforeError: ["error"],
    beforeRetry: [{ error: "error" }],
    shouldRetry: [{ error: "error" }],
    afterResponse: [{ response: "response" }, null, "response"],
  },
  retries: { statuses: "retry.statusCodes", own: { times: 2, option: "retry", methods: safeToRepeat } },
  written: {
    status: "{}.response?.status",
    body: "await ({}.data ?? {}.response?.json().catch(() => undefined))",
    proof: { test: "{} instanceof HTTPError", export: "HTTPError" },
  },
};
