// @ts-check
// Facts of MongoDB: the codes of the server that its driver for Node.js names. The server's own list is under a licence that is not open, and
// longer.

import { members } from "../members.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const mongodb = {
  id: "mongodb",
  sources: [
    {
      id: "driver",
      title: "mongodb 7.9.0: src/error.ts",
      npm: "mongodb@7.9.0",
      integrity:
        "sha512-HfpNb8qmfmNxno+Ml5JgHn/nyshK+8xF4ESLCXedRKuGLGRyAvkjcpjk19T2Q+rqC6/FlnZKll4if21R6xs/Tg==",
      licence: "Apache-2.0",
      url: "https://www.mongodb.com/docs/manual/reference/error-codes/",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const file = "src/error.ts";
    return members("driver", file, await (await open("driver")).text(file), {
      start: "MONGODB_ERROR_CODES = Object.freeze({",
      end: "} as const)",
      each: /^ +(?<label>\w+): (?<number>\d+)/gm,
    });
  },
};
