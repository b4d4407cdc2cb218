// @ts-check
// Facts of GraphQL: the codes that Apollo Server puts into `extensions`, and those that version 3 of it had beside them. Of the statuses
// that it answers with nothing is taken: other servers have the same codes, and answer with others.

import { matches } from "../lines.mjs";
import { members } from "../members.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const graphql = {
  id: "graphql",
  sources: [
    {
      id: "apollo",
      title: "@apollo/server 5.5.1: dist/esm/errors/index.js",
      npm: "@apollo/server@5.5.1",
      integrity:
        "sha512-Rn3g5TJQsMSUY23CWZTghWdBWyjX7dP1eaEBPkvmM2RHi82cDcpgTIkSCbGvtTUEGjwopLv1AAooU/n7iIZ20A==",
      licence: "MIT",
      url: "https://www.apollographql.com/docs/apollo-server/data/errors",
      read: "2026-11-30",
    },
    {
      id: "apollo-3",
      title: "apollo-server-errors 3.3.1: dist/index.js",
      npm: "apollo-server-errors@3.3.1",
      integrity:
        "sha512-xnZJ5QWs6FixHICXHxUfm+ZWqqxrNuPlQ+kj5m6RtEgIpekOPssH/SD9gf2B4HuWV0QozorrygwZnux8POvyPA==",
      licence: "MIT",
      url: "https://www.apollographql.com/docs/apollo-server/v3/data/errors",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const [codes, old] = ["dist/esm/errors/index.js", "dist/index.js"];
    const text = await (await open("apollo")).text(codes);
    const each = /\["(?<label>[A-Z_]+)"\] = "(?<code>[A-Z_]+)"/g;
    const listed = members("apollo", codes, text, {
      start: "(function (ApolloServerErrorCode) {",
      end: "})(",
      each,
      holder: "ApolloServerErrorCode",
    });
    const rules = members("apollo", codes, text, {
      start: "(function (ApolloServerValidationErrorCode) {",
      end: "})(",
      each,
      of: "validation",
      holder: "ApolloServerValidationErrorCode",
    });
    const former = matches(
      "apollo-3",
      old,
      await (await open("apollo-3")).text(old),
      /super\((?:message|'\w+'), '(?<code>[A-Z_]+)'/g,
    ).map(({ groups, place }) => ({ is: { code: groups.code ?? "" }, at: [place] }));
    // The name of a member is its code: said once.
    return [...listed, ...rules].map(({ label, ...fact }) => fact).concat(former);
  },
};
