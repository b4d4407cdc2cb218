// @ts-check
// Facts of MongoDB: the codes of the server that its driver for Node.js names, and the names and numbers of the server's own list as a
// package has them. That list is under a licence that is not open: nothing else is taken of it.

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
    {
      id: "list",
      title: "mongo-errors 1.0.1: index.js",
      npm: "mongo-errors@1.0.1",
      integrity:
        "sha512-Z3wLz3HJiU41yKSrtYmnplPT85qnaD+Z8U2rOwyWt+S3dk/Z1yCK0D2mGRyw0seqHQzmuW8V07vL/wvwVhGaYQ==",
      licence: "ISC",
      url: "https://www.mongodb.com/docs/manual/reference/error-codes/",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const [driver, list] = ["src/error.ts", "index.js"];
    return [
      ...members("driver", driver, await (await open("driver")).text(driver), {
        start: "MONGODB_ERROR_CODES = Object.freeze({",
        end: "} as const)",
        labelsAt: "codeName",
        each: /^ +(?<label>\w+): (?<number>\d+)/gm,
      }),
      ...members("list", list, await (await open("list")).text(list), {
        start: "exports.OK = 0;",
        end: "exports.class.NetworkError",
        labelsAt: "codeName",
        each: /^exports\.(?<label>\w+) = (?<number>[1-9]\d*);/gm,
      }),
    ];
  },
};
