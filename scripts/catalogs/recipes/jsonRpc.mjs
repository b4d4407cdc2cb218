// @ts-check
// Facts of JSON-RPC 2.0: the codes of the specification, and those that libraries put into the ranges that it leaves to them: the
// Language Server Protocol and the providers of Ethereum.

import { members } from "../members.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const jsonRpc = {
  id: "json-rpc",
  sources: [
    {
      id: "rpc",
      title: "json-rpc-2.0 1.8.1: dist/models.d.ts",
      npm: "json-rpc-2.0@1.8.1",
      integrity:
        "sha512-BmN42JKn6FI36pcMMzHCXQhpKNEfbeqgSIcUYHKnifq0/4Ey6PDinovwUOgajT7NsgUtpWdDXaCWlpI4LHXN3g==",
      licence: "MIT",
      url: "https://www.jsonrpc.org/specification#error_object",
      read: "2026-11-30",
    },
    {
      id: "vscode",
      title: "vscode-jsonrpc 10.0.0: lib/common/messages.js",
      npm: "vscode-jsonrpc@10.0.0",
      integrity:
        "sha512-USSfxg0vDIpTQqlQBGxF3mBARyoS8cU7LHLpbYNh6dOJt32dlskxPWB0Irrh5TllTmyf7oNLAvqDqzklbwwnpA==",
      licence: "MIT",
      url: "https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#errorCodes",
      read: "2026-11-30",
    },
    {
      id: "lsp",
      title: "vscode-languageserver-protocol 3.18.5: lib/common/api.js",
      npm: "vscode-languageserver-protocol@3.18.5",
      integrity:
        "sha512-FW4fBMzZ99N8xeob4py0l050wgCoRgTpEq5Xcsb9lM1bc29UKGR/wSV+4knaqFxssFHajy7OzNiKP/m3U1ZEuA==",
      licence: "MIT",
      url: "https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#errorCodes",
      read: "2026-11-30",
    },
    {
      id: "ethereum",
      title: "@metamask/rpc-errors 7.0.3: dist/error-constants.mjs",
      npm: "@metamask/rpc-errors@7.0.3",
      integrity:
        "sha512-nrEaeBawm8yFU7hetJKok/CUs0tQsWtTqp3OLbFhPUMXYqU7uI5LAV5vi9o7rTjFkUyof7Nzbw5bea5+1ou+dg==",
      licence: "MIT",
      url: "https://eips.ethereum.org/EIPS/eip-1193#provider-errors",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const [rpc, vscode, lsp, ethereum] = [
      "dist/models.d.ts",
      "lib/common/messages.js",
      "lib/common/api.js",
      "dist/error-constants.mjs",
    ];
    // The ends of reserved ranges have names too, and are no errors.
    const assigned = (/** @type {string} */ holder) =>
      new RegExp(`${holder}\\.(?<label>(?!\\w*(?:Start|End) )\\w+) = (?<number>-\\d+)`, "g");
    return [
      ...members("rpc", rpc, await (await open("rpc")).text(rpc), {
        start: "enum JSONRPCErrorCode {",
        end: "}",
        each: /(?<label>\w+) = (?<number>-\d+)/g,
        holder: "JSONRPCErrorCode",
      }),
      ...members("vscode", vscode, await (await open("vscode")).text(vscode), {
        start: "(function (ErrorCodes) {",
        end: "})(ErrorCodes",
        each: assigned("ErrorCodes"),
        holder: "ErrorCodes",
      }),
      ...members("lsp", lsp, await (await open("lsp")).text(lsp), {
        start: "(function (LSPErrorCodes) {",
        end: "})(LSPErrorCodes",
        each: assigned("LSPErrorCodes"),
        holder: "LSPErrorCodes",
      }),
      ...members("ethereum", ethereum, await (await open("ethereum")).text(ethereum), {
        start: "rpc: {",
        end: "/* eslint-enable",
        each: /(?<label>\w+): (?<number>-?\d+)/g,
      }),
    ];
  },
};
