// redaxios: axios's interface over fetch. It rejects with the response itself, whose headers are those of fetch. Source: its README
// and the documented types of its source, 0.5.

import type { LibraryDescription } from "./model.ts";
import { verbs } from "./verbs.ts";

export const redaxios: LibraryDescription = {
  name: "redaxios",
  packages: ["redaxios"],
  exports: { default: { client: "redaxios" }, "*": { client: "redaxios" } },
  clients: {
    redaxios: {
      callable: true,
      verbs,
      factories: ["create"],
      base: "baseURL",
      defaults: "defaults",
      options: { url: "url", method: "method" },
    },
  },
  response: { fields: { status: "status", ok: "ok", headers: "headers", data: "" }, headers: "get" },
  errors: [{ thrown: true, fields: { status: "status", ok: "ok", headers: "headers", data: "" } }],
  written: { status: "{}.status", body: "{}.data" },
};
