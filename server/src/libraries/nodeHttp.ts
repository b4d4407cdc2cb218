// Node's modules for HTTP. Source: Node's documentation, "HTTP" (http.request, http.get, http.IncomingMessage) and "HTTPS".

import type { ClientDescription, LibraryDescription } from "./model.ts";

const common: ClientDescription = {
  options: { url: "url", hosts: ["hostname", "host"], path: "path", method: "method" },
  callback: ["response"],
  events: { response: ["response"], data: ["text"] },
};

export const nodeHttp: LibraryDescription = {
  name: "https",
  packages: ["http", "https", "node:http", "node:https"],
  exports: {
    default: { client: "module" },
    "*": { client: "module" },
    request: { client: "function" },
    get: { client: "function" },
  },
  clients: {
    module: { ...common, verbs: ["request", "get"] },
    function: { ...common, callable: true },
  },
  response: { fields: { statusCode: "status", headers: "headers" }, headers: "plain" },
};
