// got. Source: its documentation ("Promise API", "Options", "Errors", "Retry API").

import type { LibraryDescription } from "./model.ts";
import { safeToRepeat, verbs } from "./verbs.ts";

export const got: LibraryDescription = {
  name: "got",
  packages: ["got"],
  exports: {
    default: { client: "got" },
    "*": { client: "got" },
    got: { client: "got" },
  },
  clients: {
    got: {
      callable: true,
      verbs,
      factories: ["extend"],
      base: "prefixUrl",
      options: { url: "url", method: "method" },
    },
  },
  response: {
    fields: { statusCode: "status", ok: "ok", headers: "headers", body: "" },
    methods: { json: "", text: "text", buffer: "text" },
    headers: "plain",
  },
  errors: [{ thrown: true, fields: { response: "response", code: null } }],
  classes: { HTTPError: [{}], RequestError: [{}] },
  types: { response: ["Response"], error: ["HTTPError"], body: ["HTTPError"] },
  hooks: { beforeError: ["error"], afterResponse: ["response"] },
  unparsed: { option: "responseType", values: ["buffer"] },
  retries: {
    statuses: "retry.statusCodes",
    own: { times: 2, option: "retry", methods: safeToRepeat },
  },
};
