// graphql-request. Of a response that has errors it throws one that has the whole of it, whatever its status. Source: its README and the
// types of `ClientError` (7.4.0).

import type { LibraryDescription } from "./model.ts";

export const graphqlRequest: LibraryDescription = {
  name: "graphql-request",
  packages: ["graphql-request"],
  exports: {
    GraphQLClient: { makes: "client", base: "" },
    request: { client: "request" },
    default: { client: "request" },
    rawRequest: { client: "request" },
  },
  clients: {
    client: { verbs: ["request", "rawRequest", "batchRequests"], isOfBase: true, gives: "body" },
    request: { callable: true, options: { url: "url" }, gives: "body" },
  },
  errors: [
    {
      thrown: true,
      fields: {
        "response.status": "status",
        "response.headers": "headers",
        "response.errors": "/errors",
        "response.data": "/data",
      },
    },
  ],
  classes: { ClientError: [{}] },
  types: { error: ["ClientError"] },
};
