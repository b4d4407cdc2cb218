// @ts-check
// Facts of tRPC: its codes, each with its status; and the numbers of JSON-RPC that stand for them.

import { members } from "../members.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const trpc = {
  id: "trpc",
  sources: [
    {
      id: "trpc",
      title: "@trpc/server 11.25.2: rpc/codes.ts and http/getHTTPStatusCode.ts",
      npm: "@trpc/server@11.25.2",
      integrity:
        "sha512-zfFwyroSYSYlsAGo7yezGM+gAhHRBD9LyVMkXyCjWM2JuhorKGzl2fBzEUjHSKTtYlJ8l6DR3LHsBHBCTmAofQ==",
      licence: "MIT",
      url: "https://trpc.io/docs/server/error-handling",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const files = await open("trpc");
    const below = "src/unstable-core-do-not-import";
    const [codes, statuses] = [`${below}/rpc/codes.ts`, `${below}/http/getHTTPStatusCode.ts`];
    const text = await files.text(codes);
    const list = { start: "TRPC_ERROR_CODES_BY_KEY = {", end: "} as const" };
    return [
      ...members("trpc", codes, text, { ...list, each: /^ +(?<code>[A-Z_]+): -/gm }),
      ...members("trpc", statuses, await files.text(statuses), {
        start: "JSONRPC2_TO_HTTP_CODE: ",
        end: "};",
        each: /(?<code>[A-Z_]+): (?<status>\d+)/g,
      }),
      ...members("trpc", codes, text, { ...list, each: /: (?<number>-\d+)/g, of: "number" }),
    ];
  },
};
