// ky. Source: its README ("API", "Hooks", "HTTPError").

import type { LibraryDescription } from "./model.ts";
import { verbs } from "./verbs.ts";

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
      base: "prefixUrl",
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
  errors: [{ thrown: true, fields: { response: "response" } }],
  classes: { HTTPError: [{}] },
  guards: { isHTTPError: [{}], isKyError: [{}] },
  types: { response: ["KyResponse"], error: ["HTTPError"], body: ["HTTPError", "KyResponse"] },
  hooks: { beforeError: ["error"], afterResponse: [null, null, "response"] },
  retries: { statuses: "retry.statusCodes" },
  written: {
    status: "{}.response?.status",
    body: "await {}.response?.json().catch(() => undefined)",
  },
};
