// oRPC. The errors of its procedures are made of the body of the response; the code is left with the error, since over plain
// HTTP it is in no body. Source: its documentation ("Client-Side Clients", "Client Error Handling", "RPCLink", "OpenAPILink").

import type { LibraryDescription } from "./model.ts";

export const orpc: LibraryDescription = {
  name: "oRPC",
  packages: ["@orpc/client", "@orpc/client/fetch", "@orpc/openapi-client/fetch"],
  exports: {
    createORPCClient: { makes: "procedures", base: "url" },
    createSafeClient: { makes: "procedures", base: "url" },
    RPCLink: { makes: "procedures", base: "url" },
    OpenAPILink: { makes: "procedures", base: "url" },
    safe: { settles: { error: "error", data: "", "0": "error", "1": "" } },
  },
  clients: { procedures: { verbs: "any", base: "url", gives: "body" } },
  errors: [{ thrown: true, fields: { status: "status", message: "/message", data: "/data", code: null } }],
  classes: { ORPCError: [{}] },
  guards: { isDefinedError: [{}] },
};
