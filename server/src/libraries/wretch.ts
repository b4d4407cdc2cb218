// wretch. What a request is configured by, and the catchers of its errors, are methods in a row; the body of an error is under the
// name that `errorType` gives it. Source: its README and API reference, 2.11 ("Wretch", "WretchResponseChain", "Catchers").

import type { LibraryDescription } from "./model.ts";

export const wretch: LibraryDescription = {
  name: "wretch",
  packages: ["wretch", "wretch/all"],
  exports: { default: { makes: "chain", base: "" }, "*": { makes: "chain", base: "" } },
  clients: {
    chain: {
      verbs: ["get", "delete", "put", "post", "patch", "head", "opts", "fetch"],
      arguments: {
        put: { address: 1 },
        post: { address: 1 },
        patch: { address: 1 },
        fetch: { method: 0, address: 1 },
      },
      factories: [
        "url",
        "addon",
        "errorType",
        "polyfills",
        "options",
        "headers",
        "accept",
        "content",
        "auth",
        "catcher",
        "catcherFallback",
        "defer",
        "resolve",
        "middlewares",
        "body",
        "json",
        "query",
        "formData",
        "formUrl",
      ],
      paths: ["url"],
      handlers: {
        error: ["error"],
        badRequest: ["error"],
        unauthorized: ["error"],
        forbidden: ["error"],
        notFound: ["error"],
        timeout: ["error"],
        internalError: ["error"],
        fetchError: [null],
        res: ["response"],
        json: [""],
        text: ["text"],
      },
    },
  },
  response: {
    fields: { status: "status", ok: "ok", headers: "headers" },
    methods: { res: "response", json: "", text: "text", clone: "response" },
    headers: "get",
  },
  errors: [{ thrown: true, fields: { status: "status", response: "response", json: "", text: "text" } }],
  classes: { WretchError: [{}] },
  types: { response: ["WretchResponse"], error: ["WretchError"] },
  interceptors: { catcher: [[], ["error"]], catcherFallback: [["error"]] },
};
