// tRPC. Source: its documentation ("Set up a tRPC Client", "Links Overview", "Infer types: TRPCClientError").

import type { LibraryDescription } from "./model.ts";

export const trpc: LibraryDescription = {
  name: "tRPC",
  packages: ["@trpc/client"],
  exports: {
    createTRPCClient: { makes: "procedures", base: "url", links: "links" },
    createTRPCProxyClient: { makes: "procedures", base: "url", links: "links" },
    httpLink: { makes: "procedures", base: "url" },
    httpBatchLink: { makes: "procedures", base: "url" },
    httpBatchStreamLink: { makes: "procedures", base: "url" },
  },
  clients: { procedures: { verbs: "any", base: "url", gives: "body" } },
  errors: [{ thrown: true, fields: { status: "status", message: "/message", data: "/data", code: null } }],
  classes: { TRPCClientError: [{}] },
};
